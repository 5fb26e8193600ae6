//! Validation errors: field, value, limit and message.

use serde::{Serialize, Serializer};
use std::fmt;

use super::value::Value;
use taskmix_method::{Given, InvalidInput};
use taskmix_number_text::plain;

/// A rejected field.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldError {
    /// The field, as a path: `mix[3].hours`; empty for the whole input.
    pub field: String,
    /// The value given, in words where it is neither a number nor text.
    #[cfg_attr(feature = "typescript", ts(type = "number | string | null"))]
    pub value: GivenValue,
    /// What the value must satisfy, in words.
    pub limit: String,
    /// Field, value and limit in one sentence.
    pub message: String,
}

/// All rejected fields of an input.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Errors {
    /// At least one.
    pub errors: Vec<FieldError>,
}

impl Errors {
    /// A single error.
    #[must_use]
    pub fn one(error: FieldError) -> Self {
        Self {
            errors: vec![error],
        }
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.errors.iter().enumerate() {
            if index > 0 {
                out.write_str("; ")?;
            }
            out.write_str(&error.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Errors {}

impl From<InvalidInput> for FieldError {
    fn from(problem: InvalidInput) -> Self {
        let message = problem.to_string();
        Self {
            field: problem.field,
            value: GivenValue(problem.value),
            limit: problem.limit.to_string(),
            message,
        }
    }
}

impl FieldError {
    /// A value that is not what its field must be: `message` is
    /// “`field`: `value` is not `limit`”.
    #[must_use]
    pub fn not(field: impl Into<String>, value: &Value, limit: impl Into<String>) -> Self {
        let (field, value, limit) = (field.into(), GivenValue::of(value), limit.into());
        let subject = if field.is_empty() { "input" } else { &field };
        Self {
            message: format!("{subject}: {} is not {limit}", value.0),
            field,
            value,
            limit,
        }
    }
}

/// A rejected value. Values that JSON cannot hold (NaN, infinity) and large values (lists, objects)
/// are described in words.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenValue(pub Given);

impl GivenValue {
    /// A short form of a value of any shape.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        const MAX_LENGTH: usize = 80;
        Self(match value {
            Value::Null => Given::Nothing,
            Value::Bool(value) => Given::Text(value.to_string()),
            Value::Number(value) => Given::Number(*value),
            Value::Text(text) | Value::Other(text) if text.chars().count() > MAX_LENGTH => {
                Given::Text(text.chars().take(MAX_LENGTH).chain(['…']).collect())
            }
            Value::Text(text) | Value::Other(text) => Given::Text(text.clone()),
            Value::List(_) => Given::Text("a list".into()),
            Value::Map(_) => Given::Text("an object".into()),
        })
    }
}

impl Serialize for GivenValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Given::Number(number) if number.is_finite() => serializer.serialize_f64(*number),
            Given::Number(number) => serializer.serialize_str(&plain(*number)),
            Given::Text(text) => serializer.serialize_str(text),
            Given::Nothing => serializer.serialize_none(),
        }
    }
}
