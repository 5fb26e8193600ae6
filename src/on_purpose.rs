//! Panics on purpose, so that tests can see what the page shows then. In no page that is
//! published: a feature of its own brings this module in, and only into WebAssembly.

#![expect(clippy::panic, reason = "that is what it is for")]

use super::state::Action;
use taskmix_inputs::PageInputs;

/// Typed into any number field, this panics where states follow from actions.
const PANICS: char = '!';
/// Typed into any number field, this ends the program without a word.
const TRAPS: char = '?';
/// A week of so many hours panics where it is shown.
const HOURS: f64 = 97.25;
/// Hours that are added up are not always the sum to the last digit.
const ABOUT: f64 = 1e-6;

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
    if (inputs.hours_week - HOURS).abs() < ABOUT {
        panic!("asked to panic by {HOURS} hours");
    }
}

fn trap() {
    core::arch::wasm32::unreachable();
}
