//! Any inputs that a page can hold, for properties.

use proptest::prelude::*;
use taskmix_catalog::catalog;
use taskmix_inputs::course_list::{CourseChange, CourseList};
use taskmix_inputs::page::{
    CourseFilter, EmploymentStatus, FormNumber, OwnJudgement, PageInputs, Pricing, RateForm,
    RolePart, RowEdit, RowHours, ScenarioEdit, TeamPart,
};
use taskmix_inputs::rate_basis::WORKING_DAYS;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::{Assumptions, Estimate, ReadingSet};

/// Names of occupations and activities: those of the catalogue alone, or also others, which
/// a link of a newer page may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "each test takes what it needs")]
pub enum Names {
    /// Those of the catalogue.
    Known,
    /// Also others.
    Any,
}

/// Texts of a form. A plain `&str` would be parsed anew for every text.
fn text(form: &str) -> impl Strategy<Value = String> + use<> {
    proptest::string::string_regex(form).unwrap()
}

/// Both ends, values that are hard to write, and values between.
fn share() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(1.0),
        Just(1e-300),
        Just(f64::MIN_POSITIVE),
        Just(1.0 / 3.0),
        (0..=100u8).prop_map(|percent| f64::from(percent) / 100.0),
        0.0..=1.0
    ]
}

fn within((low, high): (f64, f64)) -> impl Strategy<Value = f64> {
    share().prop_map(move |part| (low + (high - low) * part).clamp(low, high))
}

fn row_hours() -> impl Strategy<Value = RowHours> {
    prop_oneof![
        Just(RowHours::Default),
        Just(RowHours::Removed),
        (0u16..=10_080).prop_map(|minutes| RowHours::Set(f64::from(minutes) / 60.0)),
        within((0.0, 168.0)).prop_map(RowHours::Set),
        // Small, so that many of them fit into a week.
        within((0.0, 4.0)).prop_map(RowHours::Set),
    ]
}

fn occupation(names: Names) -> BoxedStrategy<String> {
    let all = catalog().occupations().len();
    let known = (0..all).prop_map(|index| catalog().occupations()[index].code.to_owned());
    match names {
        Names::Known => known.boxed(),
        Names::Any => {
            prop_oneof![4 => known, 1 => text("[0-9]{2}-[0-9]{4}\\.[0-9]{2}"), 1 => text("\\PC{0,12}")].boxed()
        }
    }
}

fn activity(names: Names) -> BoxedStrategy<String> {
    let all = catalog().activities().len();
    let known = (0..all).prop_map(|index| catalog().activities()[index].id.to_owned());
    match names {
        Names::Known => known.boxed(),
        Names::Any => prop_oneof![
            4 => known,
            1 => text("4\\.A\\.[1-9]\\.[a-z]\\.[1-9]\\.I[0-9]{2}\\.D[0-9]{2}"),
            1 => text("\\PC{0,12}"),
        ]
        .boxed(),
    }
}

fn row(names: Names) -> impl Strategy<Value = RowEdit> {
    let judged = proptest::option::of((share(), share()));
    (activity(names), row_hours(), any::<Option<bool>>(), judged).prop_map(
        |(activity, hours, billable, judged)| RowEdit {
            activity,
            hours,
            billable,
            judgement: judged.map(|(automatable, assistable)| OwnJudgement {
                automatable,
                assistable: assistable * (1.0 - automatable),
            }),
        },
    )
}

fn scenario() -> impl Strategy<Value = ScenarioEdit> {
    let change = (0..RateField::ALL.len()).prop_flat_map(|index| {
        let field = RateField::ALL[index];
        within(field.limits()).prop_map(move |value| (field, value))
    });
    (
        0..Scenario::ALL.len(),
        proptest::option::of(text("\\PC{0,60}")),
        proptest::collection::vec(change, 0..5),
    )
        .prop_map(|(base, name, mut changes)| {
            let position = |field| RateField::ALL.iter().position(|known| *known == field);
            changes.sort_by_key(|(field, _)| position(*field));
            changes.dedup_by_key(|(field, _)| *field);
            ScenarioEdit {
                base: Scenario::ALL[base],
                name,
                changes,
            }
        })
}

/// Any rate form within its limits.
#[allow(dead_code, reason = "each test takes what it needs")]
pub fn form() -> impl Strategy<Value = RateForm> {
    let of = |field: RateField| within(field.limits());
    let some = |limits| proptest::option::of(within(limits));
    let number = |number: FormNumber| {
        let (low, high) = number.limits();
        some((
            if number.is_above() {
                low.next_up()
            } else {
                low
            },
            high,
        ))
    };
    let optional = (
        some(RateField::Rate.limits()),
        some(RateField::Utilisation.limits()),
        Vec::from(FormNumber::ALL.map(number)),
    );
    let unit = (
        proptest::sample::select(Pricing::ALL.to_vec()),
        prop_oneof![3 => Just(RateForm::PIECE.to_owned()), 1 => text("\\PC{0,14}[a-z]\\PC{0,15}")],
        any::<bool>(),
        proptest::option::of(text("[A-Z]{3}")),
        proptest::option::of(text("[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])")),
    );
    let fixed = (
        of(RateField::Weeks),
        of(RateField::Fee),
        of(RateField::HourlyCost),
        of(RateField::ToolsMonth),
        of(RateField::CoursePrice),
        of(RateField::LearningHours),
        of(RateField::Displaced),
        of(RateField::ExtraNonBillable),
        of(RateField::Reserve),
    );
    (unit, optional, fixed).prop_map(|(unit, some, fixed)| {
        let mut form = RateForm {
            pricing: unit.0,
            piece: unit.1,
            per_thousand: unit.2,
            own_currency: unit.3,
            exchange_date: unit.4,
            rate: some.0,
            utilisation: some.1,
            weeks: fixed.0,
            fee: fixed.1,
            hourly_cost: fixed.2,
            tools_month: fixed.3,
            course_price: fixed.4,
            learning_hours: fixed.5,
            displaced: fixed.6,
            extra_non_billable: fixed.7,
            reserve: fixed.8,
            ..RateForm::default()
        };
        for (number, value) in FormNumber::ALL.into_iter().zip(some.2) {
            *number.place(&mut form) = value;
        }
        hold_days(&mut form);
        form
    })
}

/// Makes days that are taken from the days open for work as few as these hold.
fn hold_days(form: &mut RateForm) {
    let mut left = form.working_days.unwrap_or(WORKING_DAYS);
    for number in [
        FormNumber::Holidays,
        FormNumber::SickDays,
        FormNumber::ClientDays,
    ] {
        let days = number.place(form);
        // A third of what is left, so that rounding never adds up to more.
        *days = days.map(|days| days.min(left / 3.0));
        left -= days.unwrap_or(0.0);
    }
}

fn assumptions() -> impl Strategy<Value = Assumptions> {
    (share(), within((-1.0, 1.0)), share())
        .prop_map(|(rho, sigma, r)| Assumptions::new(rho, sigma, r).unwrap())
}

/// Roles whose parts together are at most the whole week.
fn roles(names: Names) -> impl Strategy<Value = Vec<RolePart>> {
    proptest::collection::vec((occupation(names), share()), 0..4).prop_map(|roles| {
        let mut left = 1.0;
        let part = |(code, share): (String, f64)| {
            let share = share * left;
            left -= share;
            RolePart { code, share }
        };
        roles.into_iter().map(part).collect()
    })
}

fn team(names: Names) -> impl Strategy<Value = Vec<TeamPart>> {
    let people = prop_oneof![Just(1.0), within((0.0, TeamPart::MAX_PEOPLE))];
    let job = (occupation(names), people).prop_map(|(code, people)| TeamPart { code, people });
    proptest::collection::vec(job, 0..4)
}

fn courses() -> impl Strategy<Value = CourseFilter> {
    let hours = proptest::sample::select(&CourseFilter::HOURS[..]);
    let level = proptest::sample::select(&CourseFilter::LEVELS[..]);
    (
        any::<(bool, bool, bool)>(),
        proptest::option::of(hours),
        proptest::option::of(level),
    )
        .prop_map(
            |((free, certificate, my_language), hours, level)| CourseFilter {
                free,
                certificate,
                hours,
                level,
                my_language,
            },
        )
}

fn course_list() -> impl Strategy<Value = CourseList> {
    let changes = proptest::collection::vec((text("[a-z0-9-]{1,64}"), any::<bool>()), 0..4);
    changes.prop_map(|changes| {
        let mut list = CourseList::default();
        for (id, done) in changes {
            list.change(if done {
                CourseChange::Finish(id)
            } else {
                CourseChange::Keep(id)
            });
        }
        list
    })
}

/// All readings, or any that count.
fn readings() -> impl Strategy<Value = ReadingSet> {
    let any = proptest::sample::subsequence(&Estimate::ALL[..], 1..=Estimate::ALL.len());
    let any = any.prop_map(|readings| ReadingSet::of(readings).unwrap());
    prop_oneof![1 => Just(ReadingSet::ALL), 1 => any]
}

/// Any inputs within their limits; the hours of the week may exceed the week in total.
pub fn inputs(names: Names) -> impl Strategy<Value = PageInputs> {
    let words = (
        proptest::option::of(text("[A-Z]{3}")),
        proptest::collection::vec(text("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"), 0..4),
        proptest::option::of(text("[A-Z]{2,3}")),
    );
    (
        (
            roles(names),
            within((0.0, 168.0)),
            team(names),
            courses(),
            course_list(),
        ),
        proptest::collection::vec(row(names), 0..9),
        (any::<bool>(), assumptions(), form(), readings()),
        (proptest::collection::vec(scenario(), 0..5), any::<u8>()),
        words,
    )
        .prop_map(
            |(week, rows, (employed, assumptions, form, readings), scenarios, words)| {
                let mut inputs = PageInputs {
                    roles: week.0,
                    hours_week: week.1,
                    team: week.2,
                    courses: week.3,
                    course_list: week.4,
                    employment_status: if employed {
                        EmploymentStatus::Employed
                    } else {
                        EmploymentStatus::Charging
                    },
                    assumptions,
                    readings,
                    form,
                    scenarios: scenarios.0,
                    currency: words.0,
                    languages: words.1,
                    country: words.2,
                    ..PageInputs::default()
                };
                inputs.scenarios.retain(|edit| !edit.is_default());
                let keys = inputs.scenario_keys();
                inputs.chosen = keys[usize::from(scenarios.1) % keys.len()];
                assert!(keys.contains(&ScenarioKey::Preset(Scenario::PriceWar)));
                for edit in rows {
                    inputs.edit_row(&edit.activity.clone(), |row| *row = edit);
                }
                inputs
            },
        )
}
