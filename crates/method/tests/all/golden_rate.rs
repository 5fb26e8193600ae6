//! The worked cases of the rate model, value by value.

use serde_json::Value;
use taskmix_method::rate::{RateField, RateModel, RateOutcome, RateTerms, Undefined};

const CASES: &str = include_str!("../vectors/rate.json");

/// Relative or absolute.
const TOLERANCE: f64 = 1e-9;

fn terms(input: &Value) -> RateTerms {
    let mut terms = RateTerms::at_rate(0.0);
    for field in RateField::ALL {
        *field.of_mut(&mut terms) = input[field.name()]
            .as_f64()
            .unwrap_or_else(|| panic!("no {}", field.name()));
    }
    terms.measured_before = input["h0"].as_f64();
    terms.measured_with = input["h1"].as_f64();
    terms.target = input["target"].as_f64();
    terms
}

fn output(outcome: &RateOutcome, name: &str) -> Option<f64> {
    let defined = |value: Result<f64, Undefined>| value.ok();
    match name {
        "time_saved" => Some(outcome.time_saved),
        "hours_per_dh" => Some(outcome.hours_per_dh),
        "price_per_dh" => Some(outcome.price_per_dh),
        "billable_before" => Some(outcome.billable_before),
        "output_dh" => Some(outcome.output_dh),
        "delivery_hours" => Some(outcome.delivery_hours),
        "hours_worked" => Some(outcome.hours_worked),
        "hours_freed_left" => Some(outcome.hours_freed_left),
        "effective_rate_before" => Some(outcome.effective_rate_before),
        "effective_rate" => defined(outcome.effective_rate),
        "net_per_hour_before" => defined(outcome.net_per_hour_before),
        "net_per_hour" => defined(outcome.net_per_hour),
        "annual_before" => Some(outcome.annual_before),
        "annual" => Some(outcome.annual),
        "weekly_before" => Some(outcome.weekly_before),
        "weekly" => Some(outcome.weekly),
        "change_annual" => Some(outcome.change_annual),
        "change_relative" => defined(outcome.change_relative),
        "break_even_discount" => defined(outcome.break_even_discount),
        "target_price_per_dh" => defined(outcome.target_price_per_dh),
        "target_rate" => defined(outcome.target_rate),
        "target_premium" => defined(outcome.target_premium),
        "annual_after_reserve" => Some(outcome.annual_after_reserve),
        "min_price_per_dh" => defined(outcome.min_price_per_dh),
        "min_rate" => defined(outcome.min_rate),
        "premium_needed" => defined(outcome.premium_needed),
        "break_even_pass_through" => outcome.break_even.pass_through(),
        "volume_needed" => defined(outcome.volume_needed),
        "loss_tolerated" => defined(outcome.loss_tolerated),
        "one_off_cost" => Some(outcome.one_off_cost),
        "payback_weeks" => defined(outcome.payback_weeks),
        other => panic!("no output named {other}"),
    }
}

#[track_caller]
fn assert_case(case: &Value) {
    let name = case["name"].as_str().expect("a name");
    let outcome = RateModel::new(terms(&case["input"]))
        .unwrap_or_else(|errors| panic!("{name}: {errors:?}"))
        .outcome();
    for (field, expected) in case["expect"].as_object().expect("expected values") {
        if field == "break_even_status" {
            assert_eq!(outcome.break_even.status(), expected, "{name}");
            continue;
        }
        match (output(&outcome, field), expected.as_f64()) {
            (None, None) => {}
            (Some(value), Some(wanted)) => {
                let off = (value - wanted).abs();
                assert!(
                    off <= TOLERANCE || off <= TOLERANCE * wanted.abs(),
                    "{name}: {field} is {value}, expected {wanted}"
                );
            }
            (value, wanted) => panic!("{name}: {field} is {value:?}, expected {wanted:?}"),
        }
    }
}

#[test]
fn every_worked_case_of_the_rate_model_holds() {
    let cases: Value = serde_json::from_str(CASES).expect("the cases are JSON");
    let cases = cases["cases"].as_array().expect("a list of cases");
    assert!(cases.len() >= 28, "only {} cases", cases.len());
    for case in cases {
        assert_case(case);
    }
}

#[test]
fn every_input_outside_its_limits_is_rejected() {
    let cases: Value = serde_json::from_str(CASES).expect("the cases are JSON");
    let rejects = cases["rejects"].as_array().expect("a list of cases");
    assert!(rejects.len() >= 6, "only {} cases", rejects.len());
    for case in rejects {
        let input = case["input"].as_object().expect("an input");
        let mut terms = RateTerms::at_rate(60.0);
        for (name, value) in input {
            // JSON has no NaN: null stands for it.
            let value = value.as_f64().unwrap_or(f64::NAN);
            match name.as_str() {
                "h0" => terms.measured_before = Some(value),
                "h1" => terms.measured_with = Some(value),
                name => {
                    let field = RateField::ALL
                        .into_iter()
                        .find(|field| field.name() == name);
                    *field.expect("a field").of_mut(&mut terms) = value;
                }
            }
        }
        assert!(RateModel::new(terms).is_err(), "{}", case["name"]);
    }
}
