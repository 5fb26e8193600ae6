//! What must hold of a problem: it names the field, and its limit in words.

use taskmix_inputs::{Errors, FieldError};

/// Most of a text that an error repeats, in characters; a file of four megabytes with one
/// wrong field must not come back as a message of four megabytes.
const LONGEST_MESSAGE: usize = 2_000;
/// Most errors that are told at once.
const MOST: usize = 200;

/// Checks one error; `field` may be empty where the whole input is wrong.
pub fn check(error: &FieldError) {
    assert!(!error.limit.is_empty(), "no limit: {error:?}");
    assert!(!error.message.is_empty(), "no message: {error:?}");
    let length = error.message.chars().count();
    assert!(length <= LONGEST_MESSAGE, "{length} characters: {error:?}");
    assert!(
        error.message.contains(&*error.field) || error.field.is_empty(),
        "the message does not name the field: {error:?}"
    );
}

/// Checks a list of errors: there is at least one.
pub fn check_all(errors: &Errors) {
    assert!(!errors.errors.is_empty(), "rejected without a reason");
    assert!(
        errors.errors.len() <= MOST,
        "{} errors",
        errors.errors.len()
    );
    errors.errors.iter().for_each(check);
}
