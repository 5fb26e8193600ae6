//! Answers and errors to JavaScript values.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use taskmix_inputs::errors::{Errors, FieldError, GivenValue};
use taskmix_method::Given;

/// The result of a function: a value or a thrown object.
pub type Answer = Result<JsValue, JsValue>;

/// An answer as JSON would hold it: plain objects, and `null` for what is absent.
pub fn answer(value: &impl Serialize) -> Answer {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|error| failed("internal", "", &error.to_string()))
}

#[derive(Serialize)]
struct Rejection<'a> {
    code: &'static str,
    errors: &'a [FieldError],
}

/// What is thrown: `{code, errors: [{field, value, limit, message}]}`.
pub fn rejected(code: &'static str, errors: &Errors) -> JsValue {
    let errors = &errors.errors;
    Rejection { code, errors }
        .serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// A failure without a field.
pub fn failed(code: &'static str, limit: &str, message: &str) -> JsValue {
    let error = FieldError {
        field: String::new(),
        value: GivenValue(Given::Nothing),
        limit: limit.to_owned(),
        message: message.to_owned(),
    };
    rejected(code, &Errors::one(error))
}

/// Invalid input.
pub fn invalid(errors: Errors) -> JsValue {
    rejected("invalid_input", &errors)
}
