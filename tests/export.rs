//! What a visitor takes along agrees with the page and with the command line.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;
use taskmix::domain::rate::RateField;
use taskmix::domain::scenario::Scenario;
use taskmix::domain::shares;
use taskmix::present::export::{
    FileProblem, answer_picture, calculate_command, file, import, rate_command, results_csv,
    reveals, scenario_picture, week_csv,
};
use taskmix::present::scenarios::ScenarioView;
use taskmix::present::terms::BaseTerms;
use taskmix::present::{Answer, Numbers, PlainFormats, Week};
use taskmix::wire::link::Pay;
use taskmix::wire::page::{OwnJudgement, PageInputs, RowHours, Standing};
use taskmix::wire::scenarios::ScenarioKey;

/// A freelancer who changed a bit of everything.
fn changed() -> PageInputs {
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    inputs.blend("13-1161.00");
    inputs.weigh(0, 0.6);
    inputs.hours_week = 37.5;
    inputs.edit_row("4.A.3.b.6.I16.D03", |row| {
        row.hours = RowHours::Set(8.0 / 3.0)
    });
    inputs.edit_row("4.A.2.b.1.I07.D01", |row| row.hours = RowHours::Removed);
    inputs.edit_row("4.A.4.a.6.I03.D05", |row| {
        row.hours = RowHours::Set(2.0);
        row.billable = Some(false);
    });
    inputs.edit_row("4.A.1.a.1.I14.D01", |row| {
        row.hours = RowHours::Set(1.25);
        row.judgement = Some(OwnJudgement {
            automatable: 0.2,
            assistable: 0.3,
        });
    });
    inputs.form.rate = Some(60.0);
    inputs.form.tools_month = 20.0;
    inputs.form.fee = 0.1;
    let own = inputs.copy_scenario(ScenarioKey::Preset(Scenario::PriceWar), "=My, \"plan\"");
    inputs.assume(own, RateField::Premium, Some(-0.1));
    inputs.chosen = own;
    inputs
}

fn week(inputs: &PageInputs) -> Week {
    Week::of(inputs).unwrap()
}

fn json_file(inputs: &PageInputs) -> Value {
    serde_json::from_str(&file(inputs, &week(inputs)).unwrap()).unwrap()
}

/// Runs a command as it is shown on the page: `echo '…' | taskmix NAME`.
fn run(command: &str) -> Value {
    let (input, name) = command
        .strip_prefix("echo '")
        .and_then(|rest| rest.split_once("' | taskmix "))
        .unwrap();
    assert!(
        !input.contains('\''),
        "a shell would end the text here: {input}"
    );
    let mut child = Command::new(env!("CARGO_BIN_EXE_taskmix"))
        .arg(name)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Every number of two JSON texts within 1e-9 of each other, everything else equal.
fn agree(one: &Value, other: &Value, place: &str) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            assert_eq!(
                one.keys().collect::<Vec<_>>(),
                other.keys().collect::<Vec<_>>(),
                "{place}"
            );
            for (name, value) in one {
                agree(value, &other[name], &format!("{place}.{name}"));
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{place}");
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                agree(one, other, &format!("{place}[{at}]"));
            }
        }
        (Value::Number(first), Value::Number(second)) => {
            let (first, second) = (first.as_f64().unwrap(), second.as_f64().unwrap());
            let off = (first - second).abs();
            assert!(
                off <= 1e-9 * first.abs().max(1.0),
                "{place}: {first} against {second}"
            );
        }
        _ => assert_eq!(one, other, "{place}"),
    }
}

#[test]
fn a_saved_file_gives_the_same_page_again() {
    for inputs in [
        PageInputs::default(),
        PageInputs::of_occupation("43-4051.00"),
        changed(),
        PageInputs {
            standing: Standing::Employed,
            ..changed()
        },
    ] {
        let text = file(&inputs, &week(&inputs)).unwrap();
        assert_eq!(import(&text), Ok(inputs.clone()));
        let pretty = serde_json::to_string_pretty(&json_file(&inputs)).unwrap();
        assert_eq!(import(&format!("\u{feff}{pretty}\n")), Ok(inputs));
    }
}

#[test]
fn the_command_line_gives_the_numbers_of_the_file() {
    for inputs in [PageInputs::of_occupation("43-4051.00"), changed()] {
        let saved = json_file(&inputs);
        let week = week(&inputs);
        let shares = run(&calculate_command(&inputs, &week).unwrap());
        agree(&shares, &saved["results"]["shares"], "shares");
        let rate = run(&rate_command(&inputs, &week).unwrap());
        let scenarios = saved["results"]["scenarios"].as_array().unwrap();
        let chosen = scenarios
            .iter()
            .find(|one| one["scenario"] == inputs.chosen.id().as_str())
            .unwrap();
        agree(&rate, &chosen["central"], "rate");
        // And the page shows the same: the change of the chosen scenario, and the share.
        let numbers = Numbers::new(&PlainFormats, "USD");
        let view = ScenarioView::of(
            inputs.chosen,
            &BaseTerms::of(&inputs, &week),
            &inputs,
            &numbers,
        );
        let change = rate["change_annual"].as_f64().unwrap();
        assert_eq!(view.change.value, numbers.signed_money(change));
        let result = shares::of_mix(&week.mix, inputs.assumptions).unwrap();
        let answer = Answer::of(&week, &result, &numbers);
        let central = shares_of(&saved, "automatable");
        assert_eq!(answer.segments[0].percent, numbers.percent(central));
    }
}

fn shares_of(saved: &Value, part: &str) -> f64 {
    saved["results"]["shares"][part]["central"]
        .as_f64()
        .unwrap()
}

#[test]
fn tables_have_the_numbers_of_the_file() {
    let inputs = changed();
    let (week, saved) = (week(&inputs), json_file(&inputs));
    let text = week_csv(&week);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), week.rows.len());
    let cell = |row: &csv::StringRecord, at: usize| row[at].parse::<f64>().unwrap();
    let total: f64 = rows.iter().map(|row| cell(row, 2)).sum();
    assert!((total - week.total_hours()).abs() < 1e-9);
    let central: f64 = rows.iter().map(|row| cell(row, 2) * cell(row, 5)).sum();
    assert!((central / total - shares_of(&saved, "automatable")).abs() < 1e-9);
    for row in &rows {
        for low in [4, 7, 10] {
            assert!(
                cell(row, low) <= cell(row, low + 1) && cell(row, low + 1) <= cell(row, low + 2)
            );
        }
    }

    let text = results_csv(&inputs, &week);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    // Five of the week, and 25 of each of the eight scenarios.
    assert_eq!(rows.len(), 5 + 25 * 8);
    for scenario in saved["results"]["scenarios"].as_array().unwrap() {
        for row in rows
            .iter()
            .filter(|row| &row[0] == scenario["scenario"].as_str().unwrap())
        {
            let expected = &scenario["central"][&row[2]];
            assert_eq!(row[4].parse::<f64>().ok(), expected.as_f64(), "{row:?}");
            assert_eq!(row[6].is_empty(), !expected.is_null(), "{row:?}");
        }
    }
    let own = rows.iter().find(|row| &row[0] == "own-1").unwrap();
    assert_eq!(
        &own[1], "'=My, \"plan\"",
        "no spreadsheet takes it for a formula"
    );
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    let good = file(&changed(), &week(&changed())).unwrap();
    assert_eq!(
        import("{\"taskmix\": 1,"),
        Err(FileProblem::NotJson { at: 14 })
    );
    assert_eq!(import("[]"), Err(FileProblem::NotOurs));
    assert_eq!(
        import("{\"taskmix\":\"1\",\"inputs\":{}}"),
        Err(FileProblem::NotOurs)
    );
    assert_eq!(import("{\"taskmix\":2}"), Err(FileProblem::Newer));
    let long = " ".repeat(4_000_001);
    assert_eq!(
        import(&long),
        Err(FileProblem::TooLong { length: 4_000_001 })
    );
    let wrong = good
        .replace("\"hours_week\":37.5", "\"hours_week\":375")
        .replace("\"fee\":0.1", "\"fee\":7");
    let problem = import(&wrong).unwrap_err();
    let FileProblem::Invalid(errors) = &problem else {
        panic!("{problem:?}");
    };
    let fields: Vec<_> = errors
        .errors
        .iter()
        .map(|error| error.field.as_str())
        .collect();
    assert_eq!(fields, ["hours_week", "form.fee"]);
    let full = json_file(&changed())
        .to_string()
        .replace("\"hours\":1.25", "\"hours\":168");
    assert!(
        matches!(import(&full), Err(FileProblem::Invalid(_))),
        "too many hours together"
    );
    let text = problem.text();
    assert!(
        text.contains("hours_week") && text.contains("168") && text.contains("375"),
        "{text}"
    );
}

#[test]
fn the_link_says_what_it_reveals() {
    let numbers = Numbers::new(&PlainFormats, "USD");
    let inputs = changed();
    let private = reveals(&inputs, Pay::Private, &numbers);
    assert_eq!(private[0], "the role Writers and Authors (60%)");
    assert!(
        private.contains(&"4 activities with your own hours".into()),
        "{private:?}"
    );
    assert_eq!(private.last().unwrap(), "not your rate, prices or costs");
    let shared = reveals(&inputs, Pay::Shared, &numbers);
    assert_eq!(shared.last().unwrap(), "your rate, prices and costs");
    let none = reveals(&PageInputs::default(), Pay::Shared, &numbers);
    assert_eq!(none, ["no amounts of money: you have not given any"]);
}

#[test]
fn pictures_bear_the_sentence_and_every_range() {
    let inputs = changed();
    let (week, numbers) = (week(&inputs), Numbers::new(&PlainFormats, "USD"));
    let result = shares::of_mix(&week.mix, inputs.assumptions).unwrap();
    let answer = Answer::of(&week, &result, &numbers);
    let picture = answer_picture(&answer);
    for segment in &answer.segments {
        assert!(picture.contains(&format!("{} ({})", segment.percent, segment.range)));
    }
    let base = BaseTerms::of(&inputs, &week);
    let views: Vec<_> = inputs
        .scenario_keys()
        .into_iter()
        .map(|key| ScenarioView::of(key, &base, &inputs, &numbers))
        .collect();
    let picture = scenario_picture(&views).unwrap();
    assert!(
        picture.contains("=My, &quot;plan&quot;"),
        "names are escaped"
    );
    for view in &views {
        let range = view
            .change_share
            .as_ref()
            .and_then(|figure| figure.range.clone());
        assert!(
            range.is_none_or(|range| picture.contains(&range)),
            "{}",
            view.title
        );
    }
}
