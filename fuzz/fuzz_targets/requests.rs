//! JSON inputs of the command line and of the JavaScript package.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::{outcome, problems};
use taskmix_inputs::{Errors, Value, calculate, courses, inputs, json, monte_carlo, rate, week};
use taskmix_method::shares;

fuzz_target!(|text: &str| {
    let Ok(value) = json::read(text) else {
        return;
    };
    if let Some(week) = accepted(week::read(&value)) {
        if let Some(result) = shares::of_mix(&week.mix, week.assumptions) {
            taskmix_fuzz::shares::check(&result);
        }
        written(&calculate::calculate(&week));
    }
    if let Some(input) = accepted(rate::read(&value)) {
        outcome::check(&input.model);
    }
    if let Some(read) = accepted(inputs::read(&value)) {
        taskmix_fuzz::inputs::check(&read);
    }
    others(&value);
});

fn others(value: &Value) {
    accepted(courses::read(value));
    accepted(monte_carlo::read(value));
}

fn accepted<T>(read: Result<T, Errors>) -> Option<T> {
    match read {
        Ok(read) => Some(read),
        Err(errors) => {
            problems::check_all(&errors);
            written(&errors);
            None
        }
    }
}

fn written(value: &impl serde::Serialize) {
    let text = json::text(value).expect("an answer can be written");
    serde_json::from_str::<serde_json::Value>(&text).expect("what we write is JSON");
}
