//! A file that is opened: any text, and any inputs in a file of ours.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::{inputs, problems};
use taskmix_inputs::json;
use taskmix_present::export::{FileProblem, import};

fuzz_target!(|text: &str| {
    compare(text);
    check(text);
    check(&["{\"taskmix\":1,\"inputs\":", text, "}"].concat());
});

fn check(text: &str) {
    match import(text) {
        Ok(read) => {
            inputs::check(&read);
            // One in sixteen: a file takes a thousand times as long as reading one.
            if text.len().is_multiple_of(16) {
                inputs::check_file(&read);
            }
        }
        Err(problem) => {
            if let FileProblem::Invalid(errors) = &problem {
                problems::check_all(errors);
            }
            let words = problem.text();
            assert!(
                !words.is_empty() && words.chars().count() < 20_000,
                "{words}"
            );
        }
    }
}

/// Our reader takes what the standard choice takes, as far as it goes.
fn compare(text: &str) {
    let (ours, theirs) = (
        json::read(text),
        serde_json::from_str::<serde_json::Value>(text),
    );
    match (ours, theirs) {
        (Ok(_), Err(error)) => panic!("we read what is no JSON: {error}"),
        (Err(error), Ok(value)) => assert!(depth(&value) > 32, "{error}"),
        _ => {}
    }
}

fn depth(value: &serde_json::Value) -> usize {
    let deepest = match value {
        serde_json::Value::Array(items) => items.iter().map(depth).max(),
        serde_json::Value::Object(fields) => fields.values().map(depth).max(),
        _ => return 0,
    };
    1 + deepest.unwrap_or(0)
}
