//! Course ranking (METHOD §4b): worked cases with their arithmetic.

use taskmix_method::courses::{
    Course, Domain, Learner, LearnerActivity, Level, Skill, SkillKind, fit, suggest,
};

fn activity(
    id: &'static str,
    automatable: f64,
    human: f64,
    related: f64,
) -> LearnerActivity<'static> {
    LearnerActivity {
        id,
        hours: automatable + human,
        automatable_hours: automatable,
        human_core_hours: human,
        related_human_core_hours: related,
    }
}

fn learner() -> Learner<'static> {
    Learner {
        activities: vec![
            activity("4.A.4.a.7.I01.D01", 3.0, 1.0, 2.0),
            activity("4.A.4.a.7.I02.D01", 2.0, 3.0, 0.5),
            activity("4.A.2.b.2.I03.D02", 5.0, 2.0, 1.0),
            activity("4.A.4.a.70.I01.D01", 1.0, 9.0, 0.0),
        ],
        hours_saved: 9.0,
        realised: 0.7,
        rate: Some(50.0),
        currency: "USD",
        job_zone: Some(4),
        occupations: vec!["27-3043.00"],
        related: vec!["27-3041.00", "11-2011.00"],
        languages: vec!["en"],
        country: None,
        employed: false,
    }
}

fn skill(kind: SkillKind, tag: &'static str, activities: &[&'static str]) -> Skill<'static> {
    Skill {
        kind,
        tag,
        activities: activities.to_vec(),
    }
}

fn course(provider: &'static str, skills: Vec<Skill<'static>>) -> Course<'static> {
    Course {
        provider,
        skills,
        level: Level::Beginner,
        hours: Some(10.0),
        price: Some(0.0),
        currency: "USD",
        domain: Domain {
            occupations: vec!["*"],
            ..Domain::default()
        },
        languages: vec!["en"],
        needs_code: false,
        country: None,
    }
}

fn negotiation(provider: &'static str) -> Course<'static> {
    course(
        provider,
        vec![skill(SkillKind::Move, "negotiation", &["4.A.4.a.7"])],
    )
}

#[track_caller]
fn assert_near(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() < 1e-9,
        "{value}, expected {expected}"
    );
}

#[test]
fn using_ai_concerns_the_hours_saved_by_the_basics_taught() {
    let basics = vec![
        skill(SkillKind::Use, "ai-literacy", &["4.A.2.b.3"]),
        skill(SkillKind::Use, "prompting", &["4.A.3.b.1"]),
    ];
    let mut paid = course("a", basics);
    paid.price = Some(500.0);
    let found = suggest(&learner(), &[paid]);
    // b = 9 h · 2/3 = 6 h; effort = 1 + (10 + 500/50)/40 = 1.5
    assert_near(found[0].hours, 6.0);
    assert_near(found[0].score, 4.0);
}

#[test]
fn a_price_in_another_currency_is_not_compared_with_the_rate() {
    let mut foreign = negotiation("a");
    foreign.price = Some(30_000.0);
    foreign.currency = "JPY";
    // effort = 1 + 10/40 = 1.25: the hours only. As if they were dollars, 30,000 yen would
    // count 600 hours, and b · fit / 16.25 = 4/16.25 = .25 would be below the threshold.
    assert_near(foreign.effort(Some(50.0), "USD"), 1.25);
    assert_near(foreign.effort(Some(50.0), "JPY"), 16.25);
    let found = suggest(&learner(), &[foreign.clone()]);
    assert_near(found[0].score, 3.2);
    let in_yen = Learner {
        currency: "JPY",
        ..learner()
    };
    assert_eq!(suggest(&in_yen, &[foreign]), []);
}

#[test]
fn building_concerns_the_realised_automatable_hours() {
    let build = skill(
        SkillKind::Build,
        "workflow-automation",
        &["4.A.2.b.2", "4.A.4.a.7"],
    );
    let found = suggest(&learner(), &[course("a", vec![build])]);
    // b = .7 · (5 + 3 + 2) = 7; effort = 1.25
    assert_near(found[0].hours, 7.0);
    assert_near(found[0].score, 5.6);
    assert_eq!(found[0].activities.first(), Some(&(2, 3.5)));
}

#[test]
fn moving_takes_the_larger_of_own_and_related_human_core_hours() {
    let found = suggest(&learner(), &[negotiation("a")]);
    // own 1 + 3 = 4, related 2 + .5 = 2.5; the prefix 4.A.4.a.7 does not name 4.A.4.a.70
    assert_near(found[0].hours, 4.0);
    assert_near(found[0].score, 3.2);
}

#[test]
fn hours_are_counted_once() {
    let first = negotiation("a");
    let second = course(
        "b",
        vec![skill(
            SkillKind::Move,
            "both",
            &["4.A.4.a.7.I02", "4.A.2.b.2"],
        )],
    );
    let found = suggest(&learner(), &[first, second]);
    // The second alone has 3 + 2 = 5 h and goes first; the first keeps max(1, 2) = 2 h.
    assert_eq!(found.iter().map(|s| s.course).collect::<Vec<_>>(), [1, 0]);
    assert_near(found[0].hours, 5.0);
    assert_near(found[1].hours, 2.0);
}

#[test]
fn no_more_is_moved_than_is_automatable() {
    let mut person = learner();
    for activity in &mut person.activities {
        activity.automatable_hours /= 4.0;
    }
    // 11/4 = 2.75 automatable hours in all
    let found = suggest(&person, &[negotiation("a")]);
    assert_near(found[0].hours, 2.75);
}

#[test]
fn another_providers_course_stands_beside_the_first() {
    let found = suggest(
        &learner(),
        &[negotiation("a"), negotiation("a"), negotiation("b")],
    );
    assert_eq!(found[0].course, 0);
    assert_eq!(found[0].alternatives, [2]);
}

#[test]
fn at_most_three_others_stand_beside_a_course() {
    let all: Vec<_> = ["a", "b", "c", "d", "e"].map(negotiation).into();
    let found = suggest(&learner(), &all);
    assert_eq!(found[0].course, 0);
    assert_eq!(found[0].alternatives, [1, 2, 3]);
}

#[test]
fn a_course_of_a_related_field_counts_less() {
    let mut related = negotiation("a");
    related.domain.occupations = vec!["11-2"];
    let found = suggest(&learner(), &[related]);
    // 4 h · .7 / (1 + 10/40) = 2.24
    assert_near(found[0].fit, 0.7);
    assert_near(found[0].score, 2.24);
}

#[test]
fn what_one_course_moves_no_later_one_moves_again() {
    let mut person = learner();
    for activity in &mut person.activities {
        activity.automatable_hours /= 2.0;
    }
    let other = course("b", vec![skill(SkillKind::Move, "plans", &["4.A.2.b.2"])]);
    // 11/2 = 5.5 automatable hours in all: 4 for the first, 1.5 of the other's 2 are left.
    let found = suggest(&person, &[negotiation("a"), other]);
    assert_near(found[0].hours, 4.0);
    assert_near(found[1].hours, 1.5);
}

#[test]
fn an_activity_without_hours_is_not_named() {
    let mut person = learner();
    person.activities[0].human_core_hours = 0.0;
    person.activities[0].related_human_core_hours = 0.0;
    // The first of the two activities that are named has none of the 3 h.
    let found = suggest(&person, &[negotiation("a")]);
    assert_eq!(found[0].activities, [(1, 3.0)]);
}

#[test]
fn the_unverified_ranks_after_the_verified() {
    let mut unverified = negotiation("a");
    unverified.hours = None;
    let mut long = negotiation("b");
    long.hours = Some(60.0);
    let found = suggest(&learner(), &[unverified, long]);
    assert_eq!((found[0].course, found[0].verified), (1, true));
}

#[test]
fn at_no_rate_only_what_is_free_is_worth_it() {
    let mut person = learner();
    person.rate = Some(0.0);
    let mut paid = negotiation("a");
    paid.price = Some(1.0);
    // 4 h / (1 + 10/40) = 3.2 for the free one; no number of hours pays for the other.
    let found = suggest(&person, &[paid, negotiation("b")]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].course, 1);
    assert_near(found[0].score, 3.2);
}

#[test]
fn below_the_threshold_nothing_fits() {
    let mut long = negotiation("a");
    long.hours = Some(200.0);
    // 4 h / (1 + 200/40) = .67
    assert!(suggest(&learner(), &[long]).is_empty());
}

#[track_caller]
fn assert_fit(change: impl Fn(&mut Course, &mut Learner), expected: f64) {
    let (mut course, mut person) = (negotiation("a"), learner());
    change(&mut course, &mut person);
    assert_near(fit(&course, &person), expected);
}

#[test]
fn fit_follows_level_field_and_person() {
    assert_fit(|_, _| (), 1.0);
    assert_fit(|course, _| course.level = Level::Advanced, 0.5);
    assert_fit(
        |course, person| {
            course.level = Level::Advanced;
            person.job_zone = Some(2);
        },
        0.0,
    );
    assert_fit(|course, _| course.domain.occupations = vec!["27-3"], 1.0);
    assert_fit(|course, _| course.domain.occupations = vec!["11-2"], 0.7);
    assert_fit(
        |course, _| {
            course.domain.occupations = vec!["11-2"];
            course.domain.regulated = true;
        },
        0.0,
    );
    assert_fit(|course, _| course.domain.occupations = vec!["47"], 0.0);
    assert_fit(|course, _| course.needs_code = true, 0.0);
    for (hours, expected) in [(0.5, 0.0), (1.0, 1.0), (3.0, 1.0)] {
        assert_fit(
            |course, person| {
                course.needs_code = true;
                // Programming, half of it automatable.
                let programming = activity("4.A.3.b.1.I01.D01", hours / 2.0, hours / 2.0, 0.0);
                person.activities.push(programming);
            },
            expected,
        );
    }
    assert_fit(|course, _| course.country = Some("GB"), 0.0);
    assert_fit(
        |course, person| {
            course.country = Some("GB");
            person.country = Some("GB");
        },
        1.0,
    );
    assert_fit(|course, _| course.languages = vec!["de"], 0.0);
    assert_fit(|course, _| course.languages = vec![], 1.0);
    assert_fit(
        |course, person| {
            course.domain.freelancers_only = true;
            person.employed = true;
        },
        0.0,
    );
    assert_fit(|course, _| course.domain.freelancers_only = true, 1.0);
    assert_fit(|_, person| person.employed = true, 1.0);
    assert_fit(
        |course, _| {
            course.languages = vec!["en", "fr"];
            course.domain.other_languages = true;
        },
        0.0,
    );
    assert_fit(
        |course, person| {
            course.languages = vec!["fr"];
            course.domain.other_languages = true;
            person.languages = vec!["en", "fr"];
        },
        1.0,
    );
}
