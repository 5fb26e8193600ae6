//! A range never hides a reading: where an output is absent at some readings, page, courses
//! and table name them.
#![cfg(not(target_arch = "wasm32"))]

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::{RateOutcome, Undefined};
use taskmix_method::scenario::Scenario;
use taskmix_method::{Estimate, Outcomes, OutputRange};
use taskmix_present::courses;
use taskmix_present::export::results_csv;
use taskmix_present::scenarios::{Line, ScenarioView, cases};
use taskmix_present::terms::BaseTerms;

use super::shown::{line, numbers, this_month, week};

const FUND_MANAGERS: &str = "11-3031.03";

type Output = fn(&RateOutcome) -> Result<f64, Undefined>;

/// The lines whose output may be absent.
const LINES: [(Line, Output); 5] = [
    (Line::EffectiveRate, |outcome| outcome.effective_rate),
    (Line::MinimumRate, |outcome| outcome.min_rate),
    (Line::PremiumNeeded, |outcome| outcome.premium_needed),
    (Line::LossTolerated, |outcome| outcome.loss_tolerated),
    (Line::Payback, |outcome| outcome.payback_weeks),
];

/// A week at 60 an hour, with tools for 20 a month and a course for 300 and 20 hours.
fn inputs(code: &str) -> PageInputs {
    let mut inputs = PageInputs::of_occupation(code);
    inputs.form.rate = Some(60.0);
    inputs.form.tools_month = 20.0;
    inputs.form.course_price = 300.0;
    inputs.form.learning_hours = 20.0;
    inputs
}

/// A scenario of an occupation: its outcomes and what the page shows of it.
fn scenario(inputs: &PageInputs, scenario: Scenario) -> (Outcomes, ScenarioView) {
    let base = BaseTerms::of(inputs, &week(inputs));
    let key = ScenarioKey::Preset(scenario);
    let outcomes = cases(key, &base, inputs).outcomes().unwrap();
    (outcomes, ScenarioView::of(key, &base, inputs, &numbers()))
}

/// At how many readings a value is absent, where its range would hide it.
fn hidden(output: &OutputRange<Undefined>) -> Option<usize> {
    let absent: usize = output.absent().iter().map(|(_, count)| count).sum();
    let some = output.ends().is_some() && (absent > 0 || output.central.is_err());
    some.then_some(absent)
}

#[test]
fn every_reading_without_a_value_is_named_for_all_occupations_and_scenarios() {
    let all = Estimate::ALL.len();
    let (mut seen, mut of_payback) = (0, 0);
    for occupation in catalog()
        .occupations()
        .iter()
        .filter(|occupation| occupation.has_mix)
    {
        let inputs = inputs(occupation.code);
        for preset in Scenario::ALL {
            let (outcomes, view) = scenario(&inputs, preset);
            seen += 1;
            for (name, of) in LINES {
                let output = outcomes.output(of);
                let Some(absent) = hidden(&output) else {
                    continue;
                };
                let figure = line(&view, name);
                let range = figure.range.as_deref().unwrap_or_default();
                // The mean has a value and some readings have none, or the other way round.
                let named = if output.central.is_ok() {
                    of_payback += usize::from(name == Line::Payback);
                    format!("at {absent} of {all} readings")
                } else {
                    format!("at {} of {all} readings", all - absent)
                };
                let context = format!("{}, {}", occupation.code, preset.id());
                assert!(range.contains(&named), "{context}: {figure:?}");
            }
        }
    }
    // 923 occupations in 8 scenarios; in 243 of them some readings never pay back. A client who
    // asks for no discount is as holding the price.
    assert_eq!((seen, of_payback), (7_384, 243));
}

#[test]
fn a_payback_names_the_reading_that_never_pays_back() {
    let (outcomes, view) = scenario(&inputs(FUND_MANAGERS), Scenario::AiEnabledPremium);
    let weeks = outcomes.output(|outcome| outcome.payback_weeks);
    assert_eq!(weeks.absent(), [(Undefined::NoGain, 1)]);
    let shown = line(&view, Line::Payback);
    assert_eq!(shown.value, "7 weeks");
    let range = "4 weeks to 12 weeks; never at 1 of 6 readings";
    assert_eq!(shown.range.as_deref(), Some(range));
}

#[test]
fn the_table_names_every_reading_without_a_value() {
    let inputs = inputs(FUND_MANAGERS);
    let text = results_csv(&inputs, &week(&inputs));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let row = |scenario: &str, quantity: &str| {
        let found = rows
            .iter()
            .find(|row| &row[0] == scenario && &row[2] == quantity);
        found.unwrap_or_else(|| panic!("{scenario}, {quantity}"))
    };
    let payback = row("premium", "payback_weeks");
    assert_eq!(&payback[6], "there is no gain at 1 of 6 readings");
    assert!(payback[3].parse::<f64>().unwrap() < payback[5].parse::<f64>().unwrap());
    // Where the mean has no value, its reason comes first and the readings that have one count.
    let even = row("premium", "break_even_pass_through");
    assert_eq!(
        &even[6],
        "income keeps up at every pass-through; income keeps up at every pass-through at 5 of 6 \
         readings"
    );
    assert_eq!((&even[4], even[3].is_empty()), ("", false));
    // A reason common to all readings is stated once.
    let war = row("price-war", "payback_weeks");
    assert_eq!((&war[3], &war[6]), ("", "there is no gain"));
}

#[test]
fn the_payback_of_a_course_names_the_reading_that_never_pays_back() {
    let mut inputs = inputs(FUND_MANAGERS);
    inputs.chosen = ScenarioKey::Preset(Scenario::AiEnabledPremium);
    let week = week(&inputs);
    let base = BaseTerms::of(&inputs, &week);
    let found = courses::courses(&inputs, &week, &base, &numbers(), this_month());
    let found = found.iter().flat_map(|section| &section.suggestions);
    let paybacks = found.flat_map(|course| &course.facts);
    let said = paybacks.filter(|fact| fact.name == "Payback" && !fact.unverified);
    let paybacks: Vec<_> = said.collect();
    assert!(!paybacks.is_empty());
    for payback in paybacks {
        let never = payback.value.contains("never at 1 of 6 readings)");
        assert!(never, "{payback:?}");
    }
}
