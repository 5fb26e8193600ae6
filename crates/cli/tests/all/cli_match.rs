//! `taskmix match`: lines of own words to activities.

use serde_json::{Value, json};

use crate::command::{errors, taskmix};

/// The answers and the reports, a JSON line each.
fn lines(output: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(output).expect("UTF-8");
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn every_line_has_an_answer() {
    let input = "\u{feff}bank reconciliation 2h\r\n\nlunch\nxkcdzzq\nABC-12 write unit tests";
    let output = taskmix(&["match"], input);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let answers = lines(&output.stdout);
    assert_eq!(answers.len(), 5);
    let first = answers[0].as_object().expect("an object");
    let keys: Vec<_> = first.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["activities", "confidence", "hours", "text", "verdict"]
    );
    assert_eq!(first["text"], "bank reconciliation 2h");
    assert_eq!(first["hours"], 2.0);
    assert_eq!(first["verdict"], "taken");
    let activities = first["activities"].as_array().expect("a list");
    assert_eq!(activities.len(), 5);
    assert_eq!(activities[0]["score"], first["confidence"]);
    assert_eq!(
        activities[0]["label"],
        "Reconciling records of sales or other financial transactions"
    );
    let nothing =
        |text: &str| json!({"text": text, "activities": [], "confidence": 0.0, "verdict": "none"});
    assert_eq!(answers[1], nothing(""));
    assert_eq!(answers[2], nothing("lunch"));
    assert_eq!(answers[3], nothing("xkcdzzq"));
    assert_eq!(answers[4]["verdict"], "taken");
}

#[test]
fn a_file_is_read_as_standard_input_is() {
    let path = std::env::temp_dir().join(format!("taskmix-match-{}.txt", std::process::id()));
    std::fs::write(&path, "bank reconciliation\n").expect("a file");
    let of_file = taskmix(&["match", &path.to_string_lossy()], "");
    std::fs::remove_file(&path).expect("the file");
    let of_input = taskmix(&["match"], "bank reconciliation\n");
    assert_eq!(of_file.stdout, of_input.stdout);
    assert!(!of_file.stdout.is_empty());
}

#[test]
fn lines_that_cannot_be_read_are_reported_and_the_others_answered() {
    let long = "a".repeat(65_536);
    let path = std::env::temp_dir().join(format!("taskmix-long-{}.txt", std::process::id()));
    let mut input = format!("{long}\n{long}b\n{}\n", "c ".repeat(1 << 20)).into_bytes();
    input.extend(b"\xff\xfe\nfiling\n");
    std::fs::write(&path, input).expect("a file");
    let output = taskmix(&["match", &path.to_string_lossy()], "");
    std::fs::remove_file(&path).expect("the file");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output.stdout).len(), 2);
    let reports = lines(&output.stderr);
    assert_eq!(reports.len(), 3);
    assert_eq!(reports[0]["line"], 2);
    assert_eq!(reports[1]["line"], 3);
    assert_eq!(reports[2]["line"], 4);
    assert_eq!(reports[2]["errors"][0]["limit"], "UTF-8");
    assert_eq!(reports[0]["errors"][0]["field"], "text");
    assert_eq!(reports[0]["errors"][0]["limit"], "at most 65536 bytes");
}

#[test]
fn wrong_arguments_are_errors() {
    let found = errors(&["match", "/nowhere/at all"], "");
    assert_eq!(found[0].0, "file");
    assert_eq!(found[0].1["value"], "/nowhere/at all");
    assert_eq!(errors(&["match", "a", "b"], "")[0].0, "argument");
    assert_eq!(errors(&["match", "--readings", "M"], "")[0].0, "argument");
}
