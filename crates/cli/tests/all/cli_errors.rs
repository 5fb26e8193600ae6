//! The `taskmix` command from outside: errors and exit codes.

use crate::command::{assert_rejected, errors};
use serde_json::{Value, json};
use std::process::{Command, Stdio};

#[test]
fn wrong_arguments_are_errors_like_any_other() {
    let field = |arguments: &[&str]| errors(arguments, "")[0].0.clone();
    assert_eq!(field(&[]), "command");
    assert_eq!(field(&["serve"]), "command");
    assert_eq!(field(&["search"]), "query");
    assert_eq!(field(&["occupation"]), "code");
    assert_eq!(field(&["occupation", "99-9999.00"]), "code");
    assert_eq!(
        field(&["occupation", "43-4051.00", "--hours", "169"]),
        "hours"
    );
    assert_eq!(
        field(&["occupation", "43-4051.00", "--hours", "NaN"]),
        "hours"
    );
    assert_eq!(
        field(&["occupation", "43-4051.00", "43-4051.00"]),
        "argument"
    );
    assert_eq!(field(&["calculate", "--fast"]), "argument");
    assert_eq!(field(&["rate", "input.json"]), "argument");
}

#[test]
fn wrong_readings_are_named_with_what_they_may_be() {
    for command in ["batch", "occupations"] {
        for given in ["", "m", "M;C", "M,X1", "M,,C"] {
            let found = errors(&[command, "--readings", given], "code\n43-4051.00\n");
            let [(field, error)] = found.as_slice() else {
                panic!("{command} {given}: {found:?}")
            };
            assert_eq!(field, "readings");
            assert_eq!(error["value"], given);
            assert_eq!(error["limit"], taskmix_inputs::readings::FORM);
        }
        assert_eq!(errors(&[command, "--readings"], "")[0].0, "argument");
    }
    // Commands without shares of the readings that count have no such option.
    for command in ["activities", "calculate", "occupation", "search"] {
        let found = errors(&[command, "x", "--readings", "M"], "{}");
        assert_eq!(found[0].0, "argument", "{command}");
    }
}

#[test]
fn every_wrong_field_of_a_week_is_named_at_once() {
    let row = |hours: Value| json!({"activity": "4.A.4.a.8.I03.D01", "hours": hours});
    assert_rejected("calculate", &json!([]), &[""]);
    assert_rejected("calculate", &json!({}), &["mix"]);
    assert_rejected("calculate", &json!({"mix": 7}), &["mix"]);
    assert_rejected(
        "calculate",
        &json!({"mix": [row(json!(100)), row(json!(68.1))]}),
        &["mix"],
    );
    assert_rejected("calculate", &json!({"mix": [], "hours": 4}), &["hours"]);
    assert_rejected(
        "calculate",
        &json!({"mix": [], "occupation": "43-4051.00"}),
        &["occupation"],
    );
    assert_rejected(
        "calculate",
        &json!({"occupation": "nobody", "hours": -1, "Mix": []}),
        &["Mix", "occupation", "hours"],
    );
    assert_rejected(
        "calculate",
        &json!({
            "mix": [row(json!("5")), {"activity": "4.A", "hours": 169}, {"hours": null}, 3],
            "assumptions": {"rho": 1.1, "sigma": -1.1, "r": 2, "x": 1},
            "overrides": [
                {"activity": "4.A.4.a.8.I03.D01", "automatable": 0.6, "assistable": 0.5},
                {"activity": "4.A.2.b.1.I01.D07", "automatable": 0.6, "assistable": 0.1},
                {"activity": "4.A.4.a.8.I03.D01", "automatable": 0.1}
            ]
        }),
        &[
            "assumptions.x",
            "assumptions.rho",
            "assumptions.sigma",
            "assumptions.r",
            "mix[0].hours",
            "mix[1].activity",
            "mix[1].hours",
            "mix[2].activity",
            "mix[2].hours",
            "mix[3]",
            "overrides[0].assistable",
            "overrides[1].activity",
            "overrides[2].assistable",
        ],
    );
    let huge = errors(
        &["calculate"],
        r#"{"occupation":"43-4051.00","hours":1e999}"#,
    );
    assert_eq!(huge[0].0, "hours");
    let twice = errors(&["rate"], r#"{"rate":1,"rate":2}"#);
    assert_eq!(twice[0].0, "rate");
    assert_eq!(errors(&["calculate"], "NaN")[0].0, "");
}

#[test]
fn every_wrong_field_of_a_rate_is_named_at_once() {
    assert_rejected("rate", &json!({}), &["rate"]);
    assert_rejected("rate", &json!({"rate": 1, "h0": 2}), &["h0"]);
    assert_rejected("rate", &json!({"rate": 1, "h0": "2", "h1": 1}), &["h0"]);
    assert_rejected("rate", &json!({"rate": 1, "h0": 0, "h1": 1}), &["h0"]);
    assert_rejected(
        "rate",
        &json!({"rate": true, "fees": 0.1, "phi": 1.01, "a": 0.7, "s": 0.4, "weeks": 53}),
        &["fees", "rate", "weeks", "phi", "s"],
    );
    assert_rejected(
        "rate",
        &json!({"rate": 1, "reserve": 0.96, "target": -1}),
        &["reserve", "target"],
    );
    let unknown = errors(&["rate"], r#"{"rate":1,"kappa":1}"#);
    assert!(
        unknown[0].1["limit"]
            .as_str()
            .expect("a limit")
            .contains("tool_month")
    );
    assert_eq!(unknown[0].1["value"], 1.0);
}

#[test]
fn every_wrong_field_of_a_price_is_named_at_once() {
    let rejected = |price: Value, fields: &[&str]| {
        assert_rejected("rate", &json!({"price": price}), fields);
    };
    rejected(json!({}), &["price.unit", "price.amount"]);
    rejected(json!(5), &["price"]);
    rejected(
        json!({"amount": -1, "unit": "day", "hours": 25, "pieces": 1}),
        &["price.amount", "price.pieces", "price.hours"],
    );
    rejected(
        json!({"amount": 1, "unit": "project", "hours_with": -1}),
        &["price.hours", "price.hours_with"],
    );
    rejected(
        json!({"amount": 1, "unit": "piece", "hours": 1, "pieces_hour": 0, "pieces": 12}),
        &["price.hours", "price.pieces_hour", "price.pieces"],
    );
    rejected(json!({"amount": 1, "unit": "retainer"}), &["price.hours"]);
    rejected(
        json!({"amount": 1, "unit": "mile", "hours": "8"}),
        &["price.unit", "price.hours"],
    );
    let hourly = json!({"amount": 60, "unit": "hour"});
    assert_rejected("rate", &json!({"rate": 1, "price": hourly}), &["price"]);
    let project = json!({"amount": 900, "unit": "project", "hours": 15, "hours_with": 9});
    assert_rejected(
        "rate",
        &json!({"price": project, "h0": 2, "h1": 1}),
        &["h0", "h1"],
    );
    // A price over few hours is more than the highest rate.
    let high = json!({"amount": 1e13, "unit": "project", "hours": 1});
    assert_rejected("rate", &json!({"price": high}), &["rate"]);
    let words: Vec<_> = errors(
        &["rate"],
        r#"{"price":{"amount":1,"unit":"hour","pieces":2}}"#,
    )
    .into_iter()
    .map(|(_, error)| error["message"].clone())
    .collect();
    assert_eq!(
        words,
        ["price.pieces: allowed only together with the unit piece"]
    );
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_taskmix"))
        .arg("activities")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}
