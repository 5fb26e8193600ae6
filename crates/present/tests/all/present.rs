//! The page's text, without a browser: sentences, ranges, scenarios, courses.

use taskmix_catalog::Certificate;
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{CourseFilter, EmploymentStatus, OwnJudgement, Pricing, RowHours};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::Hours;
use taskmix_method::courses::CourseKind;
use taskmix_method::scenario::Scenario;
use taskmix_present::fields::{FormField, Unit};
use taskmix_present::pricing_pitfalls::PricingPitfalls;
use taskmix_present::scenarios::{Direction, Line, ScenarioView};
use taskmix_present::terms::{BaseTerms, EXAMPLE_RATE};
use taskmix_present::{Answer, Week, courses, evidence, problems};

use super::shown::{COPYWRITER, base, line, numbers, result, scenario, this_month, week};

const CUSTOMER_SERVICE: &str = "43-4051.00";
const ROOFER: &str = "47-2181.00";

fn answer(inputs: &PageInputs) -> Answer {
    let week = week(inputs);
    Answer::of(&week, &result(inputs), &numbers())
}

#[test]
fn the_sentence_names_hours_share_and_range() {
    assert_eq!(
        answer(&PageInputs::of_occupation(CUSTOMER_SERVICE))
            .sentence
            .text(),
        "About 16 of your 40 hours (41%, range 30–57%) could be done by current AI with a \
         person only spot-checking."
    );
}

#[test]
fn no_share_stands_without_its_range() {
    let answer = answer(&PageInputs::of_occupation(COPYWRITER));
    for segment in &answer.segments {
        assert!(segment.range.contains('–'), "{segment:?}");
    }
    let text = [answer.rest.text(), answer.saved.text()].concat();
    assert_eq!(text.matches("range").count(), 3, "{text}");
    for mark in ["lowest", "highest"] {
        let ticks = answer.sources.iter().flat_map(|source| &source.ticks);
        assert_eq!(ticks.filter(|tick| tick.mark == mark).count(), 1, "{mark}");
    }
}

#[test]
fn hours_and_judgements_move_the_answer() {
    let mut inputs = PageInputs::of_occupation(CUSTOMER_SERVICE);
    let first = week(&inputs).rows[0].activity.id;
    inputs.edit_row(first, |row| {
        row.hours = RowHours::Set(1.5);
        row.judgement = Some(OwnJudgement {
            automatable: 0.0,
            assistable: 0.1,
        });
    });
    let week = week(&inputs);
    assert_eq!(week.rows[0].hours, 1.5);
    assert_eq!(week.rows[0].default_hours, Some(7.0));
    assert!(week.rows[0].is_changed());
    let answer = answer(&inputs);
    assert!(
        answer.sentence.text().contains("of your 34.5 hours"),
        "{}",
        answer.sentence.text()
    );
    assert!(
        answer
            .remarks
            .iter()
            .any(|remark| remark.contains("your own judgement"))
    );
}

#[test]
fn a_removed_activity_is_gone_and_an_added_one_comes_first() {
    let mut inputs = PageInputs::of_occupation(CUSTOMER_SERVICE);
    let before = week(&inputs).rows.len();
    let first = week(&inputs).rows[0].activity.id;
    inputs.edit_row(first, |row| row.hours = RowHours::Removed);
    inputs.edit_row("4.A.3.b.1.I01.D01", |row| row.hours = RowHours::Set(2.0));
    let week = week(&inputs);
    let added = week.rows.iter().find(|row| row.default_hours.is_none());
    assert!(week.rows.iter().all(|row| row.activity.id != first));
    assert_eq!(week.rows.len() - usize::from(added.is_some()), before - 1);
    if let Some(added) = added {
        assert_eq!(added.activity.id, week.rows[0].activity.id);
        assert_eq!(Hours::new(added.hours).unwrap().get(), 2.0);
    }
}

#[test]
fn an_example_rate_stands_in_and_says_so() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    let terms = base(&inputs);
    assert!(terms.example);
    assert_eq!(terms.central.rate, EXAMPLE_RATE);
    inputs.form.rate = Some(75.0);
    let terms = base(&inputs);
    assert!(!terms.example);
    assert_eq!(terms.central.rate, 75.0);
}

#[test]
fn a_project_price_gives_the_rate_and_measured_hours_replace_the_estimate() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.pricing = Pricing::Project;
    inputs.form.project_price = Some(360.0);
    inputs.form.measured_before = Some(6.0);
    let base = base(&inputs);
    assert_eq!((base.central.rate, base.measured), (60.0, false));
    inputs.form.measured_with = Some(2.5);
    inputs.form.tools_month = 20.0;
    // Work that takes longer leaves nothing to pass on.
    let mut slower = inputs.clone();
    slower.form.measured_with = Some(9.0);
    slower.form.tools_month = 0.0;
    let held = scenario(&slower, Scenario::FixedPrice);
    assert_eq!(line(&held, Line::BreakEven).value, "no time is saved");
    // METHOD §4: measured 6 h → 2.5 h at 60 an hour: +30.2 % when holding the price.
    let hold = scenario(&inputs, Scenario::FixedPrice);
    assert_eq!(hold.change_share.unwrap().value, "+30%");
    assert_eq!(hold.direction, Direction::Up);
    let hold = scenario(&inputs, Scenario::FixedPrice);
    let rate = line(&hold, Line::EffectiveRate);
    assert_eq!((&*rate.value, &rate.range), ("USD 144", &None));
}

#[test]
fn the_hourly_trap_loses_at_every_reading() {
    let inputs = PageInputs::of_occupation(COPYWRITER);
    let hourly = scenario(&inputs, Scenario::BillByTheHour);
    assert_eq!(hourly.direction, Direction::Down);
    assert!(hourly.change_share.unwrap().range.is_some());
    let war = scenario(&inputs, Scenario::PriceWar);
    assert_eq!(war.change_share.as_ref().unwrap().value, "−41%");
    assert!(
        line(&war, Line::LossTolerated)
            .value
            .starts_with("You need")
    );
}

#[test]
fn the_two_facts_hold_with_the_users_numbers() {
    let inputs = PageInputs::of_occupation(COPYWRITER);
    let base = base(&inputs);
    let pitfalls = PricingPitfalls::of(&base, &inputs, &numbers()).unwrap();
    assert_eq!(
        pitfalls.resold[0].change, 0.0,
        "nothing sold again, nothing gained"
    );
    assert!(pitfalls.resold[1].change < pitfalls.resold[2].change);
    // METHOD §4: about 39 % less time, half of the freed hours sold again.
    assert!(
        (pitfalls.threshold.unwrap() - 0.39).abs() < 0.01,
        "{:?}",
        pitfalls.threshold
    );
}

#[test]
fn courses_are_ranked_with_a_reason_or_nothing_fits() {
    let suggested = |code: &str| {
        let inputs = PageInputs::of_occupation(code);
        let week = week(&inputs);
        let base = BaseTerms::of(&inputs, &week);
        courses::courses(&inputs, &week, &base, &numbers(), this_month())
    };
    let sections = suggested(COPYWRITER);
    let headings: Vec<_> = sections.iter().map(|section| section.heading).collect();
    assert_eq!(
        headings,
        [
            "Use AI well in your craft",
            "Move towards what stays with people",
            "Run your business"
        ]
    );
    for section in &sections {
        assert!((1..=3).contains(&section.suggestions.len()));
        let claims = section.kind != CourseKind::Business;
        for course in &section.suggestions {
            let says = course.reason.contains("hours a week");
            assert_eq!(says, claims, "{}", course.reason);
            assert_eq!(course.activities.is_empty(), !claims, "{}", course.id);
            let facts = course.facts.iter();
            let named: Vec<_> = facts.map(|fact| fact.name).collect();
            for name in [
                "Cost",
                "Time",
                "Level",
                "Language",
                "Certificate",
                "Payback",
            ] {
                assert!(named.contains(&name), "{name} of {}", course.id);
            }
            assert!(course.interest.starts_with("The provider’s interest: "));
        }
        // Further ones are none of the suggestions, and a word finds some of them.
        for further in &section.further {
            let mut suggestions = section.suggestions.iter();
            assert!(suggestions.all(|course| course.id != further.id));
            assert!(further.matches(further.title) && !further.matches("no such word"));
        }
    }
    // METHOD §4b: of a roofer's week nothing; who charges clients also runs a business.
    let roofer = suggested(ROOFER);
    assert!(
        roofer
            .iter()
            .all(|section| section.kind == CourseKind::Business)
    );
}

#[test]
fn a_wrong_value_is_told_with_its_limit() {
    let message = |field: FormField, text: &str| {
        let problem = field.unit().read(text, field.limits()).unwrap_err();
        problems::message(&problem, field.unit(), &numbers())
    };
    assert_eq!(
        message(FormField::Fee, "100"),
        "Must be from 0% to 99%, not 100%."
    );
    assert_eq!(
        message(FormField::Weeks, "60"),
        "Must be from 0 to 52, not 60."
    );
    assert_eq!(
        message(FormField::Weeks, ""),
        "This field needs a number like 46."
    );
    assert_eq!(
        message(FormField::LearningHours, "soon"),
        "“soon” is not a number of hours. Type hours like 1.5 or 1:30."
    );
    assert_eq!(Unit::Hours.read("1:30", (0.0, 168.0)), Ok(1.5));
    let above = message(FormField::Rate, "4500000000");
    assert!(
        above.starts_with("Must be from USD 0 to USD 1,000,000,000, not USD 4,500,000,000."),
        "{above}"
    );
    assert!(above.contains("enter thousands"), "{above}");
    assert!(!message(FormField::Rate, "-1").contains("thousands"));
}

#[test]
fn every_form_field_reads_back_what_it_was_given() {
    for &field in FormField::ALL {
        let mut inputs = PageInputs::default();
        let (low, high) = field.limits();
        let value = low + (high - low) / 4.0;
        field.set(&mut inputs, Some(value));
        assert_eq!(field.value(&inputs), Some(value), "{}", field.slug());
        assert_eq!(
            field.default_value().is_none(),
            field.is_optional(),
            "{}",
            field.slug()
        );
    }
}

#[test]
fn blended_roles_mix_their_activities_by_their_parts() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.add_role(CUSTOMER_SERVICE);
    inputs.set_role_share(0, 0.75);
    let blended = week(&inputs);
    let alone = |code| week(&PageInputs::of_occupation(code));
    let (first, second) = (alone(COPYWRITER), alone(CUSTOMER_SERVICE));
    let hours = |week: &Week, id: &str| {
        let row = week.rows.iter().find(|row| row.activity.id == id);
        row.map_or(0.0, |row| row.hours)
    };
    for row in &blended.rows {
        let id = row.activity.id;
        let expected = 0.75 * hours(&first, id) + 0.25 * hours(&second, id);
        assert!((row.hours - expected).abs() < 1e-9, "{id}");
    }
    assert!((blended.total_hours() - 40.0).abs() < 1e-9);
    // METHOD §5: joining two mixes gives the hours-weighted mean of the central shares.
    let share = |inputs: &PageInputs| result(inputs).automatable().central;
    let mean = 0.75 * share(&PageInputs::of_occupation(COPYWRITER))
        + 0.25 * share(&PageInputs::of_occupation(CUSTOMER_SERVICE));
    assert!((share(&inputs) - mean).abs() < 1e-9);
}

#[test]
fn courses_know_the_fields_of_every_role() {
    let numbers = numbers();
    let offered = |inputs: &PageInputs| {
        let week = week(inputs);
        let base = BaseTerms::of(inputs, &week);
        let found = courses::courses(inputs, &week, &base, &numbers, this_month());
        let all = found.iter().flat_map(|section| &section.suggestions);
        all.map(|course| course.id).collect::<Vec<_>>()
    };
    let mut inputs = PageInputs::of_occupation(ROOFER);
    inputs.employment_status = EmploymentStatus::Employed;
    assert_eq!(offered(&inputs), [""; 0], "nothing fits a roofer");
    inputs.add_role(COPYWRITER);
    assert!(
        !offered(&inputs).is_empty(),
        "half a copywriter finds something"
    );
}

#[test]
fn unpaid_work_on_offer_is_in_the_catalogue() {
    for (name, id, hours) in taskmix_present::week::UNPAID {
        let activity = taskmix_catalog::catalog().activity(id);
        assert!(activity.is_some() && hours > 0.0, "{name}");
    }
}

#[test]
fn a_copied_scenario_starts_equal_and_keeps_its_own_changes() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    let war = ScenarioKey::Preset(Scenario::PriceWar);
    let own = inputs.copy_scenario(war, "My market");
    let view = |inputs: &PageInputs, key| ScenarioView::of(key, &base(inputs), inputs, &numbers());
    assert_eq!(view(&inputs, own).lines, view(&inputs, war).lines);
    assert_eq!(view(&inputs, own).title, "My market");
    inputs.assume(own, taskmix_method::rate::RateField::Premium, Some(0.0));
    assert_ne!(view(&inputs, own).lines, view(&inputs, war).lines);
    assert!(view(&inputs, own).changed && !view(&inputs, war).changed);
    inputs.rename_scenario(own, "  ");
    assert_eq!(view(&inputs, own).title, "Without a name");
}

#[test]
fn filters_leave_what_was_asked_for_and_let_others_move_up() {
    let inputs = PageInputs::of_occupation(COPYWRITER);
    let week = week(&inputs);
    let base = BaseTerms::of(&inputs, &week);
    let offered = |filter| {
        let mut inputs = inputs.clone();
        inputs.courses = filter;
        let found = courses::courses(&inputs, &week, &base, &numbers(), this_month());
        let all = found.into_iter().flat_map(|section| section.suggestions);
        all.collect::<Vec<_>>()
    };
    let all = offered(CourseFilter::default());
    let catalog = taskmix_catalog::catalog();
    let row = |id: &str| {
        catalog
            .courses()
            .iter()
            .find(|course| course.id == id)
            .unwrap()
    };
    let mut emptied = 0;
    for free in [false, true] {
        for certificate in [false, true] {
            for hours in [None, Some(3.0), Some(40.0)] {
                for level in CourseFilter::LEVELS.map(Some).into_iter().chain([None]) {
                    let filter = CourseFilter {
                        free,
                        certificate,
                        hours,
                        level,
                        my_language: false,
                    };
                    let found = offered(filter);
                    for course in &found {
                        assert!(
                            filter.allows(row(course.id), &["en"]),
                            "{} under {filter:?}",
                            course.id
                        );
                        for (title, ..) in &course.alternatives {
                            let alternative = catalog
                                .courses()
                                .iter()
                                .find(|course| course.title == *title);
                            assert!(
                                alternative.is_some_and(|course| filter.allows(course, &["en"])),
                                "{title}"
                            );
                        }
                    }
                    emptied += usize::from(found.is_empty());
                }
            }
        }
    }
    assert!(emptied > 0, "some wishes cannot be met");
    let first = row(all[0].id);
    let other = offered(CourseFilter {
        certificate: true,
        ..CourseFilter::default()
    });
    assert!(
        matches!(
            first.certificate,
            Certificate::Free | Certificate::Paid | Certificate::Yes
        ) || other[0].id != all[0].id,
        "the best one has no certificate and still leads"
    );
}

#[test]
fn what_was_measured_stands_beside_the_answer_with_its_caution() {
    let of = |code| {
        let inputs = PageInputs::of_occupation(code);
        let week = week(&inputs);
        taskmix_present::practice::practice(&week, &result(&inputs), &numbers())
    };
    let support = of(CUSTOMER_SERVICE).unwrap();
    for figure in ["41.2%", "58.7%", "55–70%", "41% (30–57%)"] {
        assert!(support.sentence.contains(figure), "{}", support.sentence);
    }
    assert!(support.caution.contains("not working hours"));
    let paralegal = of("23-2011.00").unwrap();
    assert!(paralegal.sentence.contains("69%"), "{}", paralegal.sentence);
    assert_eq!(of(COPYWRITER), None);
    let known = taskmix_catalog::catalog().facts();
    for id in support.facts.iter().chain(paralegal.facts) {
        assert!(known.iter().any(|fact| fact.id == *id), "{id}");
    }
}

#[test]
fn a_published_figure_says_nothing_twice() {
    let topics = evidence::topics(&numbers());
    let facts: Vec<_> = topics.iter().flat_map(|topic| &topic.entries).collect();
    assert!(facts.len() > 100, "{} figures", facts.len());
    for entry in &facts {
        let (statement, value) = (entry.fact.statement, &entry.fact.value);
        for word in ["change", "growth", "share"] {
            assert!(!value.contains(word), "{statement}: {value}");
        }
        assert!(
            !statement.starts_with("Fall ") || !value.contains('−'),
            "{statement}: {value}"
        );
    }
    let value = |id: &str| {
        let found = facts.iter().find(|entry| entry.fact.id == id);
        found.map(|entry| entry.fact.value.as_str())
    };
    assert_eq!(value("klarna-headcount"), Some("40%"));
    assert_eq!(value("freelance-posts-automation-prone"), Some("−21%"));
    assert_eq!(value("upwork-skill-demand"), Some("+109% year over year"));
    assert_eq!(value("regret-share"), Some("55% of companies"));
}
