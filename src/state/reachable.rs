//! After any sequence of actions, the inputs are restored from the link, the history entry and the
//! file.

use std::rc::Rc;

use proptest::prelude::*;
use yew::Reducible;

use super::{Action, Field, State};
use crate::address::{read as inputs_of, write as address_of};
use taskmix_catalog::{ActivityIndex, catalog};
use taskmix_inputs::PageInputs;
use taskmix_inputs::link::{Pay, decode, encode};
use taskmix_inputs::messages::NewWeek;
use taskmix_inputs::page::{EmploymentStatus, Pricing};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::{Assumptions, ReadingSource};
use taskmix_present::Week;
use taskmix_present::answer::Part;
use taskmix_present::export::{file, import};
use taskmix_present::fields::FormField;

const JOBS: [&str; 4] = ["27-3043.00", "43-4051.00", "13-1161.00", "15-1252.00"];

/// Some of the default activities of the jobs, and some of others.
fn activity() -> impl Strategy<Value = ActivityIndex> {
    let of = |code| {
        catalog()
            .occupation(code)
            .and_then(|occupation| catalog().mix(occupation))
    };
    let mut all: Vec<_> = JOBS.iter().filter_map(|code| of(code)).flatten().collect();
    all.truncate(25);
    let mut all: Vec<_> = all.into_iter().map(|(index, _)| index).collect();
    all.extend(
        catalog()
            .activities()
            .iter()
            .step_by(300)
            .map(|activity| activity.index),
    );
    proptest::sample::select(all)
}

fn job() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(JOBS.to_vec())
}

fn key() -> impl Strategy<Value = ScenarioKey> {
    prop_oneof![
        (0..Scenario::ALL.len()).prop_map(|index| ScenarioKey::Preset(Scenario::ALL[index])),
        (0..3usize).prop_map(ScenarioKey::Own),
    ]
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        6 => proptest::sample::select(FormField::ALL).prop_map(Field::Form),
        1 => (0..3usize).prop_map(Field::RolePart),
        1 => (0..3usize).prop_map(Field::People),
        1 => Just(Field::Total),
        4 => activity().prop_map(Field::Hours),
        2 => (activity(), any::<bool>()).prop_map(|(activity, first)| {
            let part = if first { Part::Automatable } else { Part::Assistable };
            Field::Own(activity, part)
        }),
        4 => (key(), 0..RateField::ALL.len())
            .prop_map(|(key, index)| Field::Assumed(key, RateField::ALL[index])),
    ]
}

/// Amounts with unit and currency.
const AMOUNTS: [&str; 7] = [
    "450/day",
    "€0.09 a word, 350 words an hour, 700 with AI",
    "£450 a day of 7.5 hours",
    "1,200 a month for 20 hours",
    "$90 per 1,000 words",
    "40,000 zł a month",
    "60 an hour",
];

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("0".into()),
        Just("100".into()),
        Just("1:20".into()),
        Just("1.200".into()),
        proptest::sample::select(&AMOUNTS[..]).prop_map(str::to_owned),
        "-?[0-9]{1,6}([.,][0-9]{1,12})?",
        "\\PC{0,6}",
    ]
}

fn action() -> impl Strategy<Value = Action> {
    let week = prop_oneof![
        2 => job().prop_map(|code| Action::Choose(code, String::new())),
        2 => job().prop_map(Action::Blend),
        1 => (0..3usize).prop_map(Action::Unblend),
        1 => Just(Action::StartEmpty),
        1 => Just(Action::ResetWeek),
        1 => (proptest::sample::select(ReadingSource::ALL.to_vec()), any::<bool>())
            .prop_map(|(source, counts)| Action::Count(source, counts)),
        2 => job().prop_map(Action::AddJob),
        1 => (0..3usize).prop_map(Action::RemoveJob),
        1 => (job(), any::<bool>()).prop_map(|(code, changed)| {
            let assumptions = changed.then(|| Assumptions::new(0.0, -0.5, 1.0).ok()).flatten();
            Action::Receive(Box::new(NewWeek {
                inputs: PageInputs::of_occupation(code),
                assumptions,
                readings: None,
            }))
        }),
    ];
    let rows = prop_oneof![
        activity().prop_map(Action::Add),
        activity().prop_map(|activity| Action::AddUnpaid(activity, 2.0)),
        activity().prop_map(Action::Remove),
        (activity(), any::<bool>()).prop_map(|(activity, paid)| Action::Bill(activity, paid)),
        activity().prop_map(Action::Judge),
        activity().prop_map(Action::Unjudge),
    ];
    let scenarios = prop_oneof![
        key().prop_map(Action::Prefer),
        key().prop_map(Action::ResetScenario),
        key().prop_map(Action::CopyScenario),
        (key(), "\\PC{0,70}").prop_map(|(key, name)| Action::NameScenario(key, name)),
        key().prop_map(Action::RemoveScenario),
    ];
    let person = prop_oneof![
        any::<bool>().prop_map(|employed| Action::SetEmploymentStatus(if employed {
            EmploymentStatus::Employed
        } else {
            EmploymentStatus::Charging
        })),
        proptest::sample::select(&Pricing::ALL[..]).prop_map(Action::Price),
        "\\PC{0,31}".prop_map(Action::NamePiece),
        any::<bool>().prop_map(Action::PerThousand),
        "([A-Z]{3})?".prop_map(Action::OwnCurrency),
        "([0-9]{4}-[0-9]{2}-[0-9]{2})?".prop_map(Action::DateExchange),
        "[A-Z]{3}".prop_map(Action::Currency),
        "(de|fr)?".prop_map(Action::Read),
    ];
    prop_oneof![
        2 => week,
        4 => rows,
        3 => scenarios,
        1 => person,
        6 => (field(), typed()).prop_map(|(field, text)| Action::Type(field, text)),
        3 => (field(), any::<bool>()).prop_map(|(field, up)| Action::Step(field, up)),
        1 => field().prop_map(Action::Leave),
        1 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

/// Whether the page offers it: what is chosen among scenarios is there.
fn is_offered(action: &Action, inputs: &PageInputs) -> bool {
    match action {
        Action::Prefer(key) | Action::CopyScenario(key) => inputs.base_of(*key).is_some(),
        _ => true,
    }
}

fn comes_back(inputs: &PageInputs) -> Result<(), TestCaseError> {
    for (pay, expected) in [
        (Pay::Shared, inputs.clone()),
        (Pay::Private, inputs.without_pay()),
    ] {
        if let Ok(link) = encode(inputs, pay) {
            let decoded = decode(&link);
            prop_assert_eq!(&decoded.problems, &[], "{}", link);
            prop_assert_eq!(&decoded.inputs, &expected, "{}", link);
        }
    }
    if let Some(address) = address_of(inputs).filter(|address| address.private.is_some()) {
        prop_assert_eq!(inputs_of(&address), (inputs.clone(), None));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_state_comes_back(actions in proptest::collection::vec(action(), 1..40)) {
        let mut state = Rc::new(State::new(PageInputs::default(), None));
        for action in actions {
            if is_offered(&action, &state.inputs) {
                state = state.reduce(action);
                comes_back(&state.inputs)?;
            }
        }
        let week = Week::of(&state.inputs);
        prop_assert_eq!(week.as_ref(), Ok(&*state.week), "a state has its week");
        let text = file(&state.inputs, &state.week);
        let text = text.ok_or_else(|| TestCaseError::fail("a file cannot be written"))?;
        let opened = import(&text);
        prop_assert_eq!(opened.as_ref(), Ok(&*state.inputs), "{}", text);
    }
}
