//! Deliberate panics, so that tests can see what the page shows then. Never in a published page:
//! only the feature `panic-on-purpose` compiles this module, and only for WebAssembly.

#![expect(clippy::panic, reason = "that is what it is for")]

use super::state::Action;
use taskmix_inputs::PageInputs;

/// Typed into any number field, this panics in the reducer.
const PANICS: char = '!';
/// Typed into any number field, this aborts the program without a message.
const TRAPS: char = '?';
/// A week of so many hours panics in the view.
const HOURS: f64 = 97.25;
/// Tolerance for the rounding error of a sum of hours.
const TOLERANCE: f64 = 1e-6;

/// Called with each action before it is applied.
pub fn reducing(action: &Action) {
    match action {
        Action::Type(_, text) if text.ends_with(PANICS) => panic!("asked to panic by {text}"),
        Action::Type(_, text) if text.ends_with(TRAPS) => trap(),
        _ => {}
    }
}

/// Called with the inputs of each view before it is made.
pub fn viewing(inputs: &PageInputs) {
    if (inputs.hours_week - HOURS).abs() < TOLERANCE {
        panic!("asked to panic by {HOURS} hours");
    }
}

fn trap() {
    core::arch::wasm32::unreachable();
}
