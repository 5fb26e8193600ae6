//! Why a command gave no answer.

use std::io;

use taskmix_inputs::errors::{Errors, FieldError, GivenValue};
use taskmix_method::{Given, InvalidInput};

/// Why a command gave no answer.
#[derive(Debug)]
pub enum Failure {
    /// The input or an argument was wrong.
    Rejected(Errors),
    /// The reader closed standard output.
    OutputClosed,
}

impl Failure {
    /// An invalid argument or input.
    pub fn of(
        field: &str,
        value: Given,
        limit: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::Rejected(Errors::one(FieldError {
            field: field.into(),
            value: GivenValue(value),
            limit: limit.into(),
            message: message.into(),
        }))
    }

    /// A failure to write the answer.
    pub fn of_output(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::OutputClosed;
        }
        Self::of(
            "output",
            Given::Nothing,
            "standard output that can be written to",
            format!("output: {error}"),
        )
    }

    /// A failure to read the input.
    pub fn of_input(error: &io::Error) -> Self {
        Self::of(
            "input",
            Given::Nothing,
            "standard input that can be read",
            format!("input: {error}"),
        )
    }

    /// The error report as JSON.
    pub fn json(&self) -> String {
        let none = Errors { errors: Vec::new() };
        let errors = match self {
            Self::Rejected(errors) => errors,
            Self::OutputClosed => &none,
        };
        serde_json::to_string(errors).unwrap_or_else(|error| error.to_string())
    }
}

impl From<Errors> for Failure {
    fn from(errors: Errors) -> Self {
        Self::Rejected(errors)
    }
}

impl From<FieldError> for Failure {
    fn from(error: FieldError) -> Self {
        Self::Rejected(Errors::one(error))
    }
}

impl From<InvalidInput> for Failure {
    fn from(error: InvalidInput) -> Self {
        FieldError::from(error).into()
    }
}
