//! How problems of an input are told.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use serde_json::{Value, json};
use taskmix::domain::Given;
use taskmix::wire::errors::GivenValue;
use taskmix::wire::json::text;
use taskmix::wire::monte_carlo;
use taskmix::wire::week::read;

/// The first problem of an input of `calculate`.
fn first(input: &Value) -> Value {
    let input = serde_json::from_str(&input.to_string()).unwrap();
    let errors = read(&input).unwrap_err();
    serde_json::to_value(errors).unwrap()["errors"][0].clone()
}

#[test]
fn a_long_text_is_given_back_as_far_as_it_helps() {
    let told = |length: usize| {
        let problem = first(&json!({"occupation": "43-4051.00", "hours": "x".repeat(length)}));
        assert_eq!(problem["field"], "hours");
        problem["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(told(80), "x".repeat(80));
    assert_eq!(told(81), "x".repeat(80) + "…");
}

#[test]
fn what_json_has_no_number_for_is_given_back_in_words() {
    let told = |number| text(&GivenValue(Given::Number(number))).unwrap();
    assert_eq!(told(0.25), "0.25");
    assert_eq!(told(f64::NAN), "\"NaN\"");
    assert_eq!(told(f64::INFINITY), "\"inf\"");
}

#[test]
fn one_judgement_of_an_activity_is_enough() {
    let id = "4.A.4.a.8.I03.D01";
    let judged = json!({"activity": id, "automatable": 0.5, "assistable": 0.2});
    let problem = first(&json!({
        "mix": [{"activity": id, "hours": 6}],
        "overrides": [judged, judged],
    }));
    assert_eq!(problem["field"], "overrides[1].activity");
    assert_eq!(problem["limit"], "named once");
    // Also of one without hours.
    let input = json!({"mix": [{"activity": id, "hours": 0}], "overrides": [judged]});
    let week = read(&serde_json::from_str(&input.to_string()).unwrap());
    assert!(week.unwrap().mix.rows()[0].judgement.is_some());
}

#[test]
fn an_activity_of_another_release_is_passed_over_where_it_has_no_hours() {
    let week = |activity: &str, hours: f64| {
        json!({"mix": [
            {"activity": "4.A.4.a.8.I03.D01", "hours": 6},
            {"activity": activity, "hours": hours},
        ]})
    };
    let input = serde_json::from_str(&week("4.A.1.a.1.I99.D99", 0.0).to_string()).unwrap();
    assert_eq!(read(&input).unwrap().activities.len(), 1);
    for (activity, hours) in [("4.A.1.a.1.I99.D99", 0.5), ("an activity", 0.0)] {
        let problem = first(&week(activity, hours));
        assert_eq!(problem["field"], "mix[1].activity");
        assert_eq!(problem["value"], activity);
    }
}

#[test]
fn a_field_without_a_name_is_named_by_its_quotes() {
    let problem = first(&json!({"occupation": "43-4051.00", "": 1}));
    assert_eq!(problem["field"], "\"\"");
    let message = problem["message"].as_str().unwrap();
    assert!(message.starts_with("\"\": not a known field"), "{message}");
    // Inside a week of a simulation it is named with the week.
    let input = json!({"week": {"": 1}, "rate": {"rate": 60}}).to_string();
    let input = serde_json::from_str(&input).unwrap();
    let errors = monte_carlo::read(&input).unwrap_err().errors;
    let inner = errors.iter().find(|error| error.field == "week.\"\"");
    let inner = inner.unwrap_or_else(|| panic!("{errors:?}"));
    assert!(inner.message.contains(&*inner.field), "{inner:?}");
}
