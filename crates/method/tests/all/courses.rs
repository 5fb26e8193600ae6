//! Courses (METHOD §4b): small cases with their arithmetic. The worked cases of an independent
//! implementation are in `crates/catalog`, which has the data they rest on.

use taskmix_method::Assumptions;
use taskmix_method::courses::{
    Course, CourseKind, Effort, Fit, Format, Learner, LearnerActivity, Level, OwnOccupation,
    Period, Price, Suggestion, Tier, fit, maker, suggest,
};

/// An activity of so many hours, half of them automatable and a tenth assistable.
fn activity(id: &'static str, hours: f64, related: f64) -> LearnerActivity<'static> {
    LearnerActivity {
        id,
        hours,
        automatable: 0.5,
        assistable: 0.1,
        related_human_core_hours: related,
    }
}

/// 40 hours: 20 automatable, 4 assistable, 16 human-core. A writer.
pub fn learner() -> Learner<'static> {
    Learner {
        activities: vec![
            activity("4.A.4.a.7.I01.D01", 4.0, 2.0),
            activity("4.A.4.a.7.I01.D02", 6.0, 0.5),
            activity("4.A.2.b.2.I03.D02", 10.0, 1.0),
            activity("4.A.4.a.7.I02.D01", 20.0, 0.0),
            activity("4.A.1.a.1.I01.D01", 0.0, 3.0),
        ],
        assumptions: Assumptions::new(0.0, 0.5, 1.0).unwrap(),
        rate: Some(50.0),
        currency: "USD",
        job_zone: Some(4),
        occupations: vec![OwnOccupation {
            code: "27-3043.00",
            related: vec![
                "11-2011.00",
                "27-3041.00",
                "27-3023.00",
                "27-3031.00",
                "27-3042.00",
            ],
        }],
        languages: vec!["en"],
        country: None,
        employed: false,
    }
}

/// A free course of 16 hours for writers in general: E = 1 + 16/40 = 1.4, fit .9.
pub fn course(id: &'static str, kind: CourseKind, activities: &[&'static str]) -> Course<'static> {
    Course {
        id,
        provider: id,
        kind,
        craft: vec!["27-3"],
        activities: activities.to_vec(),
        level: Level::Beginner,
        format: Format::Course,
        hours: Some(16.0),
        price: Price::Free,
        languages: vec!["en"],
        needs_code: false,
        country: None,
        regulated: false,
        sells_ai: false,
        hearsay: false,
    }
}

/// The same, made for writers by name: fit 1.
fn named(id: &'static str, kind: CourseKind, activities: &[&'static str]) -> Course<'static> {
    Course {
        craft: vec!["27-3043"],
        ..course(id, kind, activities)
    }
}

#[track_caller]
fn assert_near(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() < 1e-9,
        "{value}, expected {expected}"
    );
}

fn chosen(courses: &[Course]) -> Vec<Suggestion> {
    suggest(&learner(), courses).chosen
}

fn ids<'a>(found: &[Suggestion], courses: &[Course<'a>]) -> Vec<&'a str> {
    let positions = found.iter().map(|suggestion| suggestion.course);
    positions.map(|position| courses[position].id).collect()
}

#[track_caller]
fn assert_hours(course: Course, expected: f64) {
    let found = chosen(&[course]);
    assert_near(found[0].hours.unwrap(), expected);
}

#[test]
fn using_ai_concerns_the_hours_saved_in_what_is_named() {
    let group = course("a", CourseKind::Use, &["4.A.4.a.7.I01"]);
    let found = chosen(&[group]);
    // (4 + 6) h · (.5 + .1 · .5) = 5.5; 5.5 · .9 / 1.4 = 3.5357
    assert_near(found[0].hours.unwrap(), 5.5);
    assert_near(found[0].score, 5.5 * 0.9 / 1.4);
    assert_eq!(found[0].activities, [(1, 6.0 * 0.55), (0, 4.0 * 0.55)]);
    // One activity, and the same again by its group.
    let twice = ["4.A.4.a.7.I01.D01", "4.A.4.a.7.I01"];
    assert_hours(course("a", CourseKind::Use, &twice), 5.5);
    // 4.A.4.a.7.I0 is no step of an id.
    assert!(chosen(&[course("a", CourseKind::Use, &["4.A.4.a.7.I0"])]).is_empty());
}

#[test]
fn a_course_about_the_whole_week_concerns_a_quarter_and_is_for_anyone() {
    let found = chosen(&[course("a", CourseKind::Use, &[])]);
    // 40 h · .55 / 4
    assert_near(found[0].hours.unwrap(), 5.5);
    assert_eq!(
        (found[0].tier, found[0].activities.len()),
        (Tier::Anyone, 0)
    );
    assert_near(found[0].fit, 0.9);
}

#[test]
fn building_concerns_the_automatable_hours() {
    // 10 h · .5
    assert_hours(course("a", CourseKind::Build, &["4.A.2.b.2"]), 5.0);
}

#[test]
fn a_course_that_names_the_occupation_concerns_a_fifth_of_what_is_left() {
    // Nothing of the week is named: 40 h · .55 / 5 and 40 h · .5 / 5
    let elsewhere = ["4.A.3.a.1.I01"];
    assert_hours(named("a", CourseKind::Use, &elsewhere), 4.4);
    assert_hours(named("a", CourseKind::Build, &elsewhere), 4.0);
    // After a course that names 20 h, a fifth of the other 20 h.
    let courses = [
        named("first", CourseKind::Use, &["4.A.4.a.7.I02"]),
        named("second", CourseKind::Use, &elsewhere),
    ];
    let found = chosen(&courses);
    assert_eq!(ids(&found, &courses), ["first", "second"]);
    assert_near(found[0].hours.unwrap(), 11.0);
    assert_near(found[1].hours.unwrap(), 2.2);
}

#[test]
fn moving_takes_the_larger_of_own_and_related_hours_entry_by_entry() {
    // own (4 + 6) · .4 = 4, related 2.5; but at most a quarter of 20 automatable hours: 5
    assert_hours(course("a", CourseKind::Move, &["4.A.4.a.7.I01"]), 4.0);
    // own 0, related 3
    let found = chosen(&[course("a", CourseKind::Move, &["4.A.1.a.1.I01"])]);
    assert_near(found[0].hours.unwrap(), 3.0);
    assert_eq!(found[0].activities, [(4, 3.0)]);
    // 4 + 3 = 7, at most 5
    let both = ["4.A.4.a.7.I01", "4.A.1.a.1.I01"];
    assert_hours(course("a", CourseKind::Move, &both), 5.0);
}

#[test]
fn an_entry_counts_half_an_hour_where_the_occupation_is_named() {
    let mut person = learner();
    for id in [
        "4.A.4.b.1.I01.D01",
        "4.A.4.b.1.I01.D02",
        "4.A.4.b.2.I01.D01",
    ] {
        person.activities.push(activity(id, 0.0, 0.0));
    }
    person.activities[5].automatable = 0.1;
    let entries = ["4.A.4.b.1.I01", "4.A.4.b.2.I01", "4.A.4.b.2.I01.D01"];
    let mut entire = named("a", CourseKind::Move, &entries);
    entire.hours = Some(1.0);
    // ½ · (.8 + .4)/2 = .3 and ½ · .4 = .2; the third entry is named by the second.
    let found = suggest(&person, &[entire.clone()]).chosen;
    assert_near(found[0].hours.unwrap(), 0.5);
    // Not for a craft that is not named.
    entire.craft = vec!["27-3"];
    assert!(suggest(&person, &[entire]).chosen.is_empty());
}

#[test]
fn what_one_course_names_no_later_one_of_its_kind_counts_again() {
    let courses = [
        course("a", CourseKind::Move, &["4.A.4.a.7.I01"]),
        course("b", CourseKind::Move, &["4.A.4.a.7.I01.D02", "4.A.1.a.1"]),
        course("c", CourseKind::Use, &["4.A.4.a.7.I01"]),
    ];
    let found = chosen(&courses);
    // a: 4 h. b alone has max(2.4, .5) + 3 = 5.4, at most 5, and goes first; then a has
    // max(4 · .4, 2) = 2 of its first activity. c is of another kind.
    let hours = |id: &str| {
        let of = |suggestion: &&Suggestion| courses[suggestion.course].id == id;
        found.iter().find(of).unwrap().hours.unwrap()
    };
    assert_near(hours("b"), 5.0);
    assert_near(hours("a"), 2.0);
    assert_near(hours("c"), 5.5);
}

#[test]
fn a_business_course_claims_no_hours() {
    let found = chosen(&[
        course("a", CourseKind::Business, &["4.A.4.a.7"]),
        course("b", CourseKind::Business, &["4.A.4.a.7"]),
    ]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].hours, found[0].alternatives.len()), (None, 1));
    assert_near(found[0].score, 0.9 / 1.4);
    // Not one whose fit is below .6.
    let mut foreign = course("a", CourseKind::Business, &["4.A.4.a.7"]);
    foreign.country = Some("GB");
    assert!(chosen(&[foreign]).is_empty());
}

#[track_caller]
fn assert_effort(change: impl Fn(&mut Course), rate: Option<f64>, expected: f64) {
    let mut course = course("a", CourseKind::Use, &[]);
    change(&mut course);
    assert_near(course.effort(rate, "USD").get(), expected);
}

#[test]
fn the_effort_is_learning_and_price_in_hours() {
    let paid = |amount: f64, period: Period| Price::Paid {
        amount,
        currency: "USD",
        period,
    };
    assert_effort(|_| (), None, 1.4);
    assert_effort(|course| course.hours = Some(0.5), None, 1.1);
    for (format, expected) in [
        (Format::Reading, 1.125),
        (Format::Exercises, 1.125),
        (Format::Video, 1.25),
        (Format::Course, 1.25),
        (Format::Class, 1.5),
        (Format::Series, 1.75),
        (Format::Exam, 2.0),
    ] {
        let unknown = |course: &mut Course| {
            course.hours = None;
            course.format = format;
        };
        assert_effort(unknown, None, expected);
    }
    let once = |course: &mut Course| course.price = paid(400.0, Period::Once);
    assert_effort(once, Some(50.0), 1.0 + (16.0 + 8.0) / 40.0);
    assert_effort(once, None, 1.0 + (16.0 + 2.0) / 40.0);
    let yearly = |course: &mut Course| course.price = paid(400.0, Period::Year);
    assert_effort(yearly, Some(50.0), 1.6);
    // 41 hours are two months.
    let monthly = |course: &mut Course| {
        course.price = paid(50.0, Period::Month);
        course.hours = Some(41.0);
    };
    assert_effort(monthly, Some(50.0), 1.0 + (41.0 + 2.0) / 40.0);
    let unknown = |course: &mut Course| course.price = Price::Unknown;
    assert_effort(unknown, Some(50.0), 1.0 + (16.0 + 2.0) / 40.0);
    let foreign = |course: &mut Course| {
        course.price = Price::Paid {
            amount: 30_000.0,
            currency: "JPY",
            period: Period::Once,
        };
    };
    assert_effort(foreign, Some(50.0), 1.0 + (16.0 + 2.0) / 40.0);
    let effort = Effort {
        learning: 4.0,
        price: 0.0,
    };
    assert_near(effort.get(), 1.1);
}

#[test]
fn at_no_rate_only_what_is_free_is_worth_it() {
    let mut person = learner();
    person.rate = Some(0.0);
    let mut paid = course("a", CourseKind::Use, &["4.A.4.a.7"]);
    paid.price = Price::Paid {
        amount: 1.0,
        currency: "USD",
        period: Period::Once,
    };
    assert!(suggest(&person, &[paid]).chosen.is_empty());
}

#[test]
fn a_candidate_has_enough_hours_and_score() {
    let of = |hours: f64, change: fn(&mut Course)| {
        let mut person = learner();
        // Four fifths of this activity are automatable: with r = 1 and fit 1, b = .8 · hours.
        person
            .activities
            .push(activity("4.A.3.a.1.I01.D01", hours, 0.0));
        person.activities[5].automatable = 0.8;
        let mut build = course("a", CourseKind::Build, &["4.A.3.a.1.I01"]);
        change(&mut build);
        !suggest(&person, &[build]).chosen.is_empty()
    };
    // .9 · .8 · .69 = .4968 and .9 · .8 · .7 = .504
    assert!(!of(0.69, |_| ()) && of(0.7, |_| ()));
    // .6 · .8 · 2.05 = .984 and .6 · .8 · 2.1 = 1.008, made for the nearest occupation
    let related = |course: &mut Course| course.craft = vec!["27-3041"];
    assert!(!of(2.05, related) && of(2.1, related));
    // .72/(1 + 100/40) = .206 and .72/(1 + 105/40) = .199
    assert!(of(1.0, |course| course.hours = Some(100.0)));
    assert!(!of(1.0, |course| course.hours = Some(105.0)));
}

#[track_caller]
fn assert_fit(change: impl Fn(&mut Course, &mut Learner), expected: Option<(f64, Tier, bool)>) {
    let (mut course, mut person) = (course("a", CourseKind::Use, &["4.A.4"]), learner());
    change(&mut course, &mut person);
    let found = fit(&course, &person);
    let as_tuple = |fit: Fit| {
        (
            (fit.value * 1e6).round() / 1e6,
            fit.tier,
            fit.names_occupation,
        )
    };
    assert_eq!(found.map(as_tuple), expected);
}

#[test]
fn the_craft_is_the_longest_entry_that_fits() {
    let own = |value, names| Some((value, Tier::Own, names));
    for (craft, expected) in [
        (vec!["27-3043.00"], own(1.0, true)),
        (vec!["27-3043"], own(1.0, true)),
        (vec!["27-304"], own(0.9, false)),
        (vec!["27-30"], own(0.9, false)),
        (vec!["27-3"], own(0.9, false)),
        (vec!["27-"], own(0.75, false)),
        (vec!["*", "27-", "27-30"], own(0.9, false)),
        (vec!["*"], Some((0.6, Tier::Anyone, false))),
        (vec!["47-"], None),
        // The first three of its major group: 27-3041, 27-3023, 27-3031.
        (vec!["27-3031"], Some((0.6, Tier::Related, false))),
        (vec!["*", "27-3031.00"], Some((0.6, Tier::Related, false))),
        (vec!["27-3042"], None),
        (vec!["11-2011"], None),
    ] {
        assert_fit(|course, _| course.craft = craft.clone(), expected);
    }
    let related = |course: &mut Course| course.craft = vec!["*", "27-3031"];
    let anyone = Some((0.6, Tier::Anyone, false));
    assert_fit(
        |course, _| {
            related(course);
            course.regulated = true;
        },
        anyone,
    );
    assert_fit(
        |course, _| {
            related(course);
            course.needs_code = true;
        },
        Some((0.3, Tier::Anyone, false)),
    );
    assert_fit(
        |course, _| {
            related(course);
            course.kind = CourseKind::Move;
        },
        anyone,
    );
    // Of several occupations the best; of none, anyone's only.
    assert_fit(
        |course, person| {
            course.craft = vec!["47-2181"];
            person.occupations.push(OwnOccupation {
                code: "47-2181.00",
                related: Vec::new(),
            });
        },
        own(1.0, true),
    );
    assert_fit(|_, person| person.occupations.clear(), None);
}

#[test]
fn the_fit_follows_level_code_country_language_and_evidence() {
    let own = |value| Some((value, Tier::Own, false));
    for (zone, level, expected) in [
        (None, Level::Beginner, own(0.9)),
        (None, Level::Intermediate, own(0.45)),
        (Some(2), Level::Advanced, None),
        (Some(3), Level::Intermediate, own(0.9)),
        (Some(4), Level::Advanced, own(0.45)),
        (Some(5), Level::Advanced, own(0.9)),
    ] {
        assert_fit(
            |course, person| {
                course.level = level;
                person.job_zone = zone;
            },
            expected,
        );
    }
    for (hours, expected) in [(0.9, own(0.45)), (1.0, own(0.9))] {
        assert_fit(
            |course, person| {
                course.needs_code = true;
                let (one, other) = ("4.A.3.b.1.I01.D01", "4.A.2.b.2.I06.D02");
                person.activities.push(activity(one, 0.5, 0.0));
                person.activities.push(activity(other, hours - 0.5, 0.0));
            },
            expected,
        );
    }
    for (of, own_country, regulated, expected) in [
        ("GB", None, false, own(0.45)),
        ("GB", None, true, None),
        ("GB", Some("GB"), true, own(0.9)),
        ("GB", Some("US"), false, None),
        ("EU", Some("FR"), false, own(0.9)),
        ("EU", Some("GB"), false, None),
    ] {
        assert_fit(
            |course, person| {
                course.country = Some(of);
                course.regulated = regulated;
                person.country = own_country;
            },
            expected,
        );
    }
    for (languages, expected) in [
        (vec!["de"], None),
        (vec![], own(0.9)),
        (vec!["de", "en-GB"], own(0.9)),
    ] {
        assert_fit(|course, _| course.languages = languages.clone(), expected);
    }
    assert_fit(|course, _| course.hearsay = true, own(0.81));
    assert_fit(|_, person| person.employed = true, own(0.9));
    assert_fit(
        |course, person| {
            course.kind = CourseKind::Business;
            person.employed = true;
        },
        None,
    );
}

#[test]
fn makers_are_providers_without_what_stands_behind() {
    for (provider, expected) in [
        ("Google (Coursera)", "Google"),
        ("AFDB with Partners, Inc.", "AFDB"),
        ("HP LIFE, HP Foundation", "HP LIFE"),
        ("Makers", "Makers"),
        ("", ""),
    ] {
        assert_eq!(maker(provider), expected);
    }
}

#[test]
fn not_more_than_two_are_of_one_maker() {
    let mut courses = [
        course("a", CourseKind::Use, &["4.A.4.a.7.I01"]),
        course("b", CourseKind::Build, &["4.A.4.a.7.I01"]),
        course("c", CourseKind::Move, &["4.A.4.a.7.I01"]),
        course("d", CourseKind::Move, &["4.A.4.a.7.I02"]),
    ];
    for course in &mut courses[..3] {
        course.provider = "Maker (somewhere)";
    }
    courses[1].provider = "Maker, elsewhere";
    let found = chosen(&courses);
    assert_eq!(ids(&found, &courses), ["a", "b", "d"]);
    // The third stands beside none, but among the further ones.
    assert!(found.iter().all(|course| course.alternatives.is_empty()));
    let further = suggest(&learner(), &courses).further;
    assert_eq!(ids(&further, &courses), ["c"]);
}

#[test]
fn a_general_course_comes_only_where_the_craft_has_none() {
    let mut general = course("general", CourseKind::Use, &[]);
    general.craft = vec!["*"];
    let own = course("own", CourseKind::Use, &["4.A.2.b.2"]);
    let courses = [general.clone(), own];
    assert_eq!(ids(&chosen(&courses), &courses), ["own"]);
    // After it the kind is closed.
    let courses = [
        general.clone(),
        Course {
            id: "other",
            ..general
        },
    ];
    assert_eq!(ids(&chosen(&courses), &courses), ["general"]);
}

#[test]
fn of_near_equals_the_one_whose_provider_sells_no_ai_goes_first() {
    // E of the second is 1.4 · score ratio.
    let of = |ratio: f64| {
        let mut seller = course("seller", CourseKind::Use, &["4.A.2.b.2"]);
        seller.sells_ai = true;
        let mut neutral = course("neutral", CourseKind::Use, &["4.A.2.b.2"]);
        neutral.hours = Some(40.0 * (1.4 / ratio - 1.0));
        let courses = [seller, neutral];
        ids(&chosen(&courses), &courses)[0]
    };
    assert_eq!(of(0.86), "neutral");
    assert_eq!(of(0.84), "seller");
    // The same in the order over all kinds.
    let over_kinds = |ratio: f64| {
        let mut seller = course("seller", CourseKind::Use, &["4.A.2.b.2"]);
        seller.sells_ai = true;
        // b of the one is 5.5, of the other 5.
        let mut neutral = course("neutral", CourseKind::Build, &["4.A.2.b.2"]);
        neutral.hours = Some(40.0 * (1.4 / ratio * 5.0 / 5.5 - 1.0));
        let courses = [seller, neutral];
        ids(&chosen(&courses), &courses)[0]
    };
    assert_eq!(over_kinds(0.86), "neutral");
    assert_eq!(over_kinds(0.84), "seller");
}

#[test]
fn a_kind_has_so_many_courses() {
    let of = |kind: CourseKind, zone: u8| {
        let names = ["a", "b", "c", "d", "e"];
        let entries = [
            "4.A.4.a.7.I01.D01",
            "4.A.4.a.7.I01.D02",
            "4.A.2",
            "4.A.4.a.7.I02",
            "4.A.1",
        ];
        let courses: Vec<_> = names
            .iter()
            .zip(entries)
            .map(|(name, entry)| course(name, kind, &[entry]))
            .collect();
        let mut person = learner();
        person.job_zone = Some(zone);
        suggest(&person, &courses).chosen.len()
    };
    assert_eq!(of(CourseKind::Use, 4), 2);
    assert_eq!((of(CourseKind::Build, 3), of(CourseKind::Build, 4)), (1, 2));
    assert_eq!(of(CourseKind::Move, 4), 3);
    assert_eq!(of(CourseKind::Business, 4), 1);
}

#[test]
fn at_most_three_others_stand_beside_a_course_each_of_another_maker() {
    let mut courses: Vec<_> = ["a", "b", "c", "d", "e", "f"]
        .map(|id| course(id, CourseKind::Build, &["4.A.2.b.2"]))
        .into();
    courses[2].provider = "b";
    let found = chosen(&courses);
    assert_eq!(courses[found[0].course].id, "a");
    let beside = found[0].alternatives.iter();
    let beside: Vec<_> = beside.map(|position| courses[*position].id).collect();
    assert_eq!(beside, ["b", "d", "e"]);
}

#[test]
fn a_course_adds_nothing_where_another_of_its_kind_names_all_it_names() {
    let of = |id, kind, activities: &[&'static str]| named(id, kind, activities);
    let (group, part, other) = ("4.A.4.a.7.I01", "4.A.4.a.7.I01.D01", "4.A.4.a.7.I02.D01");
    let build = CourseKind::Build;
    let whole = of("whole", build, &[group]);
    assert!(of("a", build, &[part]).adds_nothing_to(&whole));
    assert!(!whole.adds_nothing_to(&of("a", build, &[part])));
    assert!(!of("a", build, &[part, other]).adds_nothing_to(&whole));
    assert!(!of("a", CourseKind::Use, &[part]).adds_nothing_to(&whole));
    // The beginning of a number is no group.
    assert!(!of("a", build, &["4.A.4.a.7.I010.D01"]).adds_nothing_to(&whole));
    // About the whole week.
    let basics = of("basics", CourseKind::Use, &[]);
    assert!(of("a", CourseKind::Use, &[]).adds_nothing_to(&basics));
    assert!(!of("a", CourseKind::Use, &[part]).adds_nothing_to(&basics));
    // Business courses claim no work to compare.
    let business = of("business", CourseKind::Business, &[]);
    assert!(business.adds_nothing_to(&business.clone()));
    assert!(!of("a", CourseKind::Business, &[]).adds_nothing_to(&business));
}
