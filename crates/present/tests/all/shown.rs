//! What the page shows of inputs, and the numbers it is written with.

use taskmix_inputs::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::scenario::Scenario;
use taskmix_method::{MixResult, shares};
use taskmix_present::courses::Month;
use taskmix_present::scenarios::{Figure, Line, ScenarioView};
use taskmix_present::terms::BaseTerms;
use taskmix_present::{Numbers, PlainFormats, Week};

pub const COPYWRITER: &str = "27-3043.00";

/// The month as of which ages are said.
pub fn this_month() -> Month {
    Month::new(2026, 11).unwrap()
}

pub fn numbers() -> Numbers<'static> {
    Numbers::new(&PlainFormats, "USD")
}

pub fn week(inputs: &PageInputs) -> Week {
    Week::of(inputs).unwrap()
}

pub fn result(inputs: &PageInputs) -> MixResult {
    shares::of_mix(&week(inputs).mix, inputs.assumptions).unwrap()
}

pub fn base(inputs: &PageInputs) -> BaseTerms {
    BaseTerms::of(inputs, &week(inputs))
}

pub fn scenario(inputs: &PageInputs, scenario: Scenario) -> ScenarioView {
    let key = ScenarioKey::Preset(scenario);
    ScenarioView::of(key, &base(inputs), inputs, &numbers())
}

pub fn line(view: &ScenarioView, line: Line) -> &Figure {
    let index = Line::ALL.iter().position(|known| *known == line).unwrap();
    &view.lines[index]
}

/// Random inputs of a property of the rate. Mutation tests say how many they take.
pub fn cases() -> u32 {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        proptest::prelude::ProptestConfig::default().cases
    } else {
        5_000
    }
}
