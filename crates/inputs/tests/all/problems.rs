//! Error reports of invalid inputs.

use serde_json::{Value, json};
use taskmix_inputs::errors::GivenValue;
use taskmix_inputs::inputs;
use taskmix_inputs::json::text;
use taskmix_inputs::link::{Pay, decode, encode};
use taskmix_inputs::monte_carlo;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::week::read;
use taskmix_method::Given;

/// The first problem of an input of `calculate`.
fn first(input: &Value) -> Value {
    let input = serde_json::from_str(&input.to_string()).unwrap();
    let errors = read(&input).unwrap_err();
    serde_json::to_value(errors).unwrap()["errors"][0].clone()
}

#[test]
fn a_long_text_is_given_back_as_far_as_it_helps() {
    let written = |length: usize| {
        let problem = first(&json!({"occupation": "43-4051.00", "hours": "x".repeat(length)}));
        assert_eq!(problem["field"], "hours");
        problem["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(written(80), "x".repeat(80));
    assert_eq!(written(81), "x".repeat(80) + "…");
}

#[test]
fn what_json_has_no_number_for_is_given_back_in_words() {
    let written = |number| text(&GivenValue(Given::Number(number))).unwrap();
    assert_eq!(written(0.25), "0.25");
    assert_eq!(written(f64::NAN), "\"NaN\"");
    assert_eq!(written(f64::INFINITY), "\"inf\"");
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

#[test]
fn a_label_is_not_looked_at_but_must_be_text() {
    let row = |label: Value| json!({"mix": [{"activity": "4.A.4.a.8.I03.D01", "label": label, "hours": 6}]});
    for label in [json!("Writing"), json!(""), Value::Null] {
        let input = serde_json::from_str(&row(label).to_string()).unwrap();
        assert_eq!(read(&input).unwrap().activities.len(), 1);
    }
    let problem = first(&row(json!(7)));
    assert_eq!(problem["field"], "mix[0].label");
    assert_eq!(problem["limit"], "text");
}

#[test]
fn a_code_of_the_wrong_length_is_told_the_right_one() {
    for (input, field, limit) in [
        (json!({"country": "D"}), "country", "2 or 3 letters"),
        (json!({"currency": "EURO"}), "currency", "3 letters"),
        (
            json!({"languages": ["e"]}),
            "languages[0]",
            "2 to 35 letters",
        ),
    ] {
        let input = serde_json::from_str(&input.to_string()).unwrap();
        let error = inputs::read(&input).unwrap_err().errors.remove(0);
        assert_eq!(error.field, field);
        let expected = format!("must be a code of {limit}, digits and hyphens, like ");
        assert!(error.limit.starts_with(&expected), "{}", error.limit);
    }
}

#[test]
fn ranges_of_a_and_s_leave_room_for_each_other_in_their_middle() {
    let of = |uncertain: Value, week: Value| {
        let rate = json!({"rate": 60, "a": 0.1, "s": 0.5});
        let input = json!({"rate": rate, "uncertain": uncertain, "week": week, "draws": 10});
        monte_carlo::read(&serde_json::from_str(&input.to_string()).unwrap())
    };
    let none = Value::Null;
    let even = |field: &str, low: f64| json!({"field": field, "low": low, "high": 1});
    let (r, phi) = (even("r", 0.5), even("phi", 0.0));
    // Half of these draws exceed a + s = 1, which is valid.
    assert!(
        of(
            json!([phi, {"field": "a", "low": 0, "high": 1}]),
            none.clone()
        )
        .is_ok()
    );
    let errors = of(json!([phi, r, even("a", 0.5)]), none.clone()).unwrap_err();
    assert_eq!(errors.errors.len(), 1);
    assert_eq!(errors.errors[0].field, "uncertain[2]");
    assert_eq!(errors.errors[0].value, GivenValue(Given::Number(1.25)));
    assert_eq!(
        errors.errors[0].message,
        "uncertain[2]: 1.25 is too much; a and s in the middle of their ranges together at most 1"
    );
    // Where there is one, the most frequent value is the middle.
    let often = |mode: f64| json!([{"field": "s", "low": 0, "mode": mode, "high": 1}]);
    assert!(of(often(0.9), none.clone()).is_ok());
    assert!(of(often(0.95), none).is_err());
    // The shares of a week are those of its readings: a copywriter's a is about .41.
    let week = json!({"occupation": "27-3043.00"});
    assert!(of(often(0.5), week.clone()).is_ok());
    assert!(of(often(0.7), week).is_err());
}

#[test]
fn days_dates_and_names_of_pieces_are_within_their_limits() {
    let problems = |form: Value| {
        let input = serde_json::from_str(&json!({"form": form}).to_string()).unwrap();
        match inputs::read(&input) {
            Ok(_) => Vec::new(),
            Err(errors) => errors
                .errors
                .into_iter()
                .map(|error| error.message)
                .collect(),
        }
    };
    assert_eq!(
        problems(json!({"holidays": 300, "sick_days": 5})),
        [
            "form.holidays: 300 is too much; holidays, sick days and days for finding clients \
          together at most 260"
        ]
    );
    assert_eq!(
        problems(json!({"working_days": 200, "holidays": 30, "client_days": 190})).len(),
        1
    );
    let held = json!({"working_days": 366, "holidays": 300, "sick_days": 5, "client_days": 61});
    assert!(problems(held).is_empty());
    for date in [
        "2026-99-45",
        "0000-00-00",
        "2026-02-29",
        "2026-04-31",
        "2026-00-10",
        "1900-02-29",
    ] {
        let found = problems(json!({"exchange_date": date}));
        assert_eq!(found.len(), 1, "{date}");
        assert!(found[0].starts_with("form.exchange_date: "), "{found:?}");
    }
    for date in ["2026-11-30", "2024-02-29", "2000-02-29", "0001-12-31"] {
        assert!(
            problems(json!({"exchange_date": date})).is_empty(),
            "{date}"
        );
    }
    for name in ["", "   ", "\u{a0}"] {
        let found = problems(json!({"piece": name}));
        assert_eq!(found.len(), 1, "{name:?}");
    }
    assert!(problems(json!({"piece": " blog post "})).is_empty());
}

#[test]
fn a_link_with_more_days_off_than_days_says_so() {
    let mut given = PageInputs::default();
    given.form.rate = Some(60.0);
    given.form.holidays = Some(300.0);
    let link = encode(&given, Pay::Shared).unwrap();
    let decoded = decode(&link);
    let said: Vec<_> = decoded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("holidays: 300"), "{said:?}");
    given.form.holidays = None;
    assert_eq!(decoded.inputs, given, "the rest stays");
}
