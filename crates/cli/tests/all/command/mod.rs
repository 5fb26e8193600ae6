//! Running the `taskmix` command.
#![allow(dead_code)] // Each test takes what it needs.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the command with arguments and standard input.
pub fn taskmix(arguments: &[&str], input: &str) -> Output {
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
pub fn answer(arguments: &[&str], input: &str) -> Value {
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
pub fn errors(arguments: &[&str], input: &str) -> Vec<(String, Value)> {
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
pub fn assert_rejected(command: &str, input: &Value, fields: &[&str]) {
    let found = errors(&[command], &input.to_string());
    let found: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(found, fields, "{command} {input}");
}

#[track_caller]
pub fn assert_close(value: &Value, wanted: &Value, tolerance: f64, what: &str) {
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
