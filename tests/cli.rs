//! The `taskmix` command from outside: answers, errors, exit codes.
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the command with arguments and standard input.
fn taskmix(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_taskmix"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("an input");
    // A command that does not read its input closes it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the command ends")
}

#[track_caller]
fn answer(arguments: &[&str], input: &str) -> Value {
    let output = taskmix(arguments, input);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?} {input}: {complaint}"
    );
    assert!(complaint.is_empty(), "{complaint}");
    serde_json::from_slice(&output.stdout).expect("an answer in JSON")
}

/// The fields of the errors with their errors.
#[track_caller]
fn errors(arguments: &[&str], input: &str) -> Vec<(String, Value)> {
    let output = taskmix(arguments, input);
    assert_eq!(output.status.code(), Some(2), "{arguments:?} {input}");
    assert!(output.stdout.is_empty());
    let errors: Value = serde_json::from_slice(&output.stderr).expect("errors in JSON");
    let errors = errors["errors"].as_array().expect("a list").clone();
    assert!(!errors.is_empty());
    for error in &errors {
        let keys: Vec<_> = error.as_object().expect("an object").keys().collect();
        assert_eq!(keys.len(), 4, "{keys:?}");
        assert!(!error["message"].as_str().expect("a message").is_empty());
        assert!(!error["limit"].as_str().expect("a limit").is_empty());
    }
    errors
        .into_iter()
        .map(|error| (error["field"].as_str().expect("a field").to_owned(), error))
        .collect()
}

#[track_caller]
fn assert_rejected(command: &str, input: &Value, fields: &[&str]) {
    let found = errors(&[command], &input.to_string());
    let found: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(found, fields, "{command} {input}");
}

#[track_caller]
fn assert_close(value: &Value, wanted: &Value, tolerance: f64, what: &str) {
    match (value.as_f64(), wanted.as_f64()) {
        (Some(value), Some(wanted)) => {
            let off = (value - wanted).abs();
            assert!(
                off <= tolerance * wanted.abs().max(1.0),
                "{what}: {value}, not {wanted}"
            );
        }
        _ => assert_eq!(value, wanted, "{what}"),
    }
}

#[test]
fn help_and_version() {
    for arguments in [vec!["--help"], vec!["-h"], vec!["help"]] {
        let text = taskmix(&arguments, "").stdout;
        assert!(String::from_utf8_lossy(&text).contains("batch < in.csv"));
    }
    for name in [
        "search",
        "occupation",
        "calculate",
        "rate",
        "courses",
        "occupations",
        "activities",
        "batch",
    ] {
        for arguments in [[name, "--help"], ["help", name]] {
            let output = taskmix(&arguments, "");
            assert_eq!(output.status.code(), Some(0));
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(
                text.starts_with(&format!("Usage: taskmix {name}")),
                "{text}"
            );
            assert!(
                text.lines().all(|line| line.chars().count() <= 92),
                "{name}"
            );
        }
    }
    let version = taskmix(&["--version"], "").stdout;
    assert_eq!(
        version,
        concat!("taskmix ", env!("CARGO_PKG_VERSION"), "\n").as_bytes()
    );
}

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
fn an_occupation_with_its_default_week() {
    let occupation = answer(&["occupation", "43-4051"], "");
    assert_eq!(occupation["code"], "43-4051.00");
    assert_eq!(occupation["title"], "Customer Service Representatives");
    assert_eq!(occupation["job_zone"], 2);
    assert_eq!(occupation["outlook"]["change"], -0.055);
    assert_eq!(occupation["related"].as_array().expect("a list").len(), 10);
    let hours = |occupation: &Value| -> f64 {
        let rows = occupation["mix"].as_array().expect("a mix").iter();
        rows.map(|row| row["hours"].as_f64().expect("hours")).sum()
    };
    assert!((hours(&occupation) - 40.0).abs() < 1e-9);
    let short = answer(&["occupation", "43-4051.00", "--hours", "20.5"], "");
    assert!((hours(&short) - 20.5).abs() < 1e-9);
}

#[test]
fn an_occupation_without_a_mix_names_its_siblings() {
    let occupation = answer(&["occupation", "43-4199.00"], "");
    assert_eq!(occupation["mix"], Value::Null);
    assert_eq!(occupation["has_mix"], false);
    assert!(
        !occupation["siblings"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
    assert_rejected(
        "calculate",
        &json!({"occupation": "43-4199.00"}),
        &["occupation"],
    );
}

#[test]
fn a_search_answers_at_most_ten_or_an_empty_list() {
    let hits = answer(&["search", "technical", "writer"], "");
    let hits = hits.as_array().expect("a list");
    assert!((1..=10).contains(&hits.len()));
    assert_eq!(hits[0]["code"], "27-3042.00");
    assert!(hits[0]["score"].is_number());
    assert_eq!(answer(&["search", ""], ""), json!([]));
    assert_eq!(answer(&["search", "qzxv wvuq"], ""), json!([]));
}

#[test]
fn every_published_week_is_answered() {
    let cases: Value = serde_json::from_str(include_str!("vectors/shares.json")).expect("JSON");
    for case in cases["cases"].as_array().expect("cases") {
        let input = json!({"mix": case["mix"], "assumptions": case["assumptions"]});
        let output = answer(&["calculate"], &input.to_string());
        let name = case["name"].as_str().expect("a name");
        let Some(expected) = case["expect"].as_object() else {
            assert_eq!(output, Value::Null, "{name}");
            continue;
        };
        for (field, wanted) in expected {
            assert_within(&output[field], wanted, &format!("{name}: {field}"));
        }
    }
}

/// Each number within a thousandth of the week.
#[track_caller]
fn assert_within(value: &Value, wanted: &Value, what: &str) {
    match wanted.as_object() {
        Some(fields) => {
            for (field, wanted) in fields {
                assert_within(&value[field], wanted, &format!("{what}.{field}"));
            }
        }
        None => assert_close(value, wanted, 1e-3, what),
    }
}

#[test]
fn an_occupation_is_its_default_mix() {
    let occupation = answer(&["occupation", "27-3043.00", "--hours", "30"], "");
    let rows = occupation["mix"].as_array().expect("a mix").iter();
    let rows: Vec<_> = rows
        .map(|row| json!({"activity": row["activity"], "hours": row["hours"]}))
        .collect();
    let by_mix = answer(&["calculate"], &json!({"mix": rows}).to_string());
    let by_code = json!({"occupation": "27-3043.00", "hours": 30});
    let by_code = answer(&["calculate"], &by_code.to_string());
    assert_within(
        &by_code["automatable"],
        &by_mix["automatable"],
        "automatable",
    );
    assert_eq!(by_code["drivers"], by_mix["drivers"]);
    let sum: f64 = by_code["drivers"]
        .as_array()
        .expect("drivers")
        .iter()
        .map(|driver| driver["automatable"].as_f64().expect("a share"))
        .sum();
    assert_close(
        &by_code["automatable"]["central"],
        &json!(sum),
        1e-12,
        "drivers",
    );
}

#[test]
fn rows_of_one_activity_are_joined_and_judgements_count() {
    let split = json!({
        "mix": [
            {"activity": "4.A.4.a.8.I03.D01", "hours": 2},
            {"activity": "4.A.2.b.1.I01.D07", "hours": 4},
            {"activity": "4.A.4.a.8.I03.D01", "hours": 2}
        ],
        "overrides": [{"activity": "4.A.4.a.8.I03.D01", "automatable": 0.2, "assistable": 0.3}]
    });
    let output = answer(&["calculate"], &split.to_string());
    assert_eq!(output["drivers"].as_array().expect("drivers").len(), 2);
    assert_eq!(output["judged_share"], 0.5);
    let judged = json!({
        "mix": [{"activity": "4.A.4.a.8.I03.D01", "hours": 2}],
        "overrides": [{"activity": "4.A.4.a.8.I03.D01", "automatable": 0.2, "assistable": 0.3}]
    });
    let output = answer(&["calculate"], &judged.to_string());
    assert_eq!(
        output["automatable"],
        json!({"low": 0.2, "central": 0.2, "high": 0.2})
    );
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
fn every_published_rate_is_answered() {
    let cases: Value = serde_json::from_str(include_str!("vectors/rate.json")).expect("JSON");
    for case in cases["cases"].as_array().expect("cases") {
        let output = answer(&["rate"], &case["input"].to_string());
        let name = case["name"].as_str().expect("a name");
        let absent = output["absent"].as_object().expect("reasons");
        let expected = case["expect"].as_object().expect("expected values");
        assert_eq!(
            output.as_object().expect("an object").len(),
            expected.len() + 1
        );
        for (field, wanted) in expected {
            assert_close(&output[field], wanted, 1e-9, &format!("{name}: {field}"));
            assert_eq!(
                wanted.is_null(),
                absent.contains_key(field),
                "{name}: {field}"
            );
        }
    }
    for case in cases["rejects"].as_array().expect("rejects") {
        errors(&["rate"], &case["input"].to_string());
    }
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
fn courses_say_why_or_that_nothing_fits() {
    let writer = json!({"occupation": "27-3043.00", "rate": 60});
    let output = answer(&["courses"], &writer.to_string());
    assert_eq!(output["nothing_fits"], false);
    let courses = output["courses"].as_array().expect("courses");
    for course in courses {
        assert!(course["score"].as_f64().expect("a score") >= 1.0);
        assert!(course["reason"].as_str().expect("a reason").ends_with('.'));
    }
    let roofer = answer(
        &["courses"],
        &json!({"occupation": "47-2181.00"}).to_string(),
    );
    assert_eq!(roofer["nothing_fits"], true);
    assert_eq!(roofer["courses"], json!([]));
    assert_rejected(
        "courses",
        &json!({"occupation": "27-3043.00", "rate": -1, "employed": 1, "languages": ["english"],
                "country": "USA", "job_zone": 6, "level": 1}),
        &[
            "level",
            "rate",
            "country",
            "job_zone",
            "employed",
            "languages[0]",
        ],
    );
}

#[test]
fn lists_have_a_line_for_each() {
    let lines = |command: &str| -> Vec<Value> {
        let output = taskmix(&[command], "");
        let text = String::from_utf8(output.stdout).expect("text");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    };
    let occupations = lines("occupations");
    assert_eq!(occupations.len(), 1016);
    let with_mix = occupations.iter().filter(|line| line["has_mix"] == true);
    assert_eq!(with_mix.clone().count(), 923);
    assert!(
        with_mix
            .clone()
            .all(|line| line["automatable"]["low"].is_number())
    );
    let activities = lines("activities");
    assert_eq!(activities.len(), 2087);
    assert!(activities.iter().all(|line| {
        let estimates = line["estimates"].as_object().expect("estimates");
        estimates.len() == 5
            && estimates
                .values()
                .all(|pair| pair[0].as_f64() <= pair[1].as_f64())
    }));
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

#[cfg(unix)]
#[test]
fn the_examples_of_the_documentation_run() {
    let command = std::path::Path::new(env!("CARGO_BIN_EXE_taskmix"));
    let folder = command.parent().expect("a folder").display();
    let text = include_str!("../docs/command-line.md");
    let examples: Vec<_> = text
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .collect();
    assert!(examples.len() >= 5);
    for example in examples {
        let script = format!("set -e; PATH={folder}:$PATH\n{example}");
        let output = Command::new("sh").args(["-c", &script]).output().expect("a shell");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && complaint.is_empty(), "{example}: {complaint}");
        assert!(!output.stdout.is_empty());
    }
}
