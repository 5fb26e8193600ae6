//! Limits of inputs, and errors for values outside them.

use std::fmt;

use taskmix_number_text::plain;

/// The value that was given, as it was given.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// A number, finite or not.
    Number(f64),
    /// Text where something else was expected, or text that names nothing known.
    Text(String),
    /// Nothing was given.
    Nothing,
}

impl fmt::Display for Given {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => out.write_str(&plain(*number)),
            Self::Text(text) => write!(out, "“{text}”"),
            Self::Nothing => out.write_str("nothing"),
        }
    }
}

/// What a value must satisfy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// A finite number, both ends included.
    Between {
        /// The smallest value allowed.
        low: f64,
        /// The largest value allowed.
        high: f64,
    },
    /// A finite number greater than `low`, up to and including `high`.
    Above {
        /// The value must be greater than this.
        low: f64,
        /// The largest value allowed.
        high: f64,
    },
    /// The sum of several fields must not exceed `high`.
    SumAtMost {
        /// What is added up, in words.
        of: &'static str,
        /// The largest sum allowed.
        high: f64,
    },
    /// The field must be given.
    Required,
    /// The field has a meaning only together with another one.
    Together {
        /// The other field.
        with: &'static str,
    },
    /// The value must name something that exists.
    Known {
        /// What it must name.
        what: &'static str,
    },
    /// The value must have this form.
    Form {
        /// The form, in words.
        form: &'static str,
    },
}

impl fmt::Display for Limit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Between { low, high } => {
                let (low, high) = (plain(*low), plain(*high));
                write!(out, "a number from {low} to {high}")
            }
            Self::Above { low, high } => {
                let (low, high) = (plain(*low), plain(*high));
                write!(out, "a number above {low} and up to {high}")
            }
            Self::SumAtMost { of, high } => {
                write!(out, "{of} together at most {}", plain(*high))
            }
            Self::Required => out.write_str("must be given"),
            Self::Together { with } => write!(out, "only together with {with}"),
            Self::Known { what } => write!(out, "must be {what}"),
            Self::Form { form } => write!(out, "must be {form}"),
        }
    }
}

/// A value outside its limit, without its field.
#[derive(Debug, Clone, PartialEq)]
pub struct OutOfLimit {
    /// What was given.
    pub value: Given,
    /// What it must satisfy.
    pub limit: Limit,
}

impl OutOfLimit {
    /// Adds the field.
    #[must_use]
    pub fn at(self, field: impl Into<String>) -> InvalidInput {
        InvalidInput {
            field: field.into(),
            value: self.value,
            limit: self.limit,
        }
    }
}

/// One rejected input: the field, the value and the limit.
///
/// ```
/// use taskmix_method::limits::within;
/// let error = within(1.5, 0.0, 1.0).map_err(|problem| problem.at("rho"));
/// assert_eq!(error.unwrap_err().to_string(), "rho: 1.5 is not a number from 0 to 1");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct InvalidInput {
    /// The field, as a path: `rho`, `mix[3].hours`.
    pub field: String,
    /// What was given.
    pub value: Given,
    /// What it must satisfy.
    pub limit: Limit,
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            field,
            value,
            limit,
        } = self;
        match limit {
            Limit::Between { .. } | Limit::Above { .. } => {
                write!(out, "{field}: {value} is not {limit}")
            }
            Limit::SumAtMost { .. } => write!(out, "{field}: {value} is too much; {limit}"),
            Limit::Required => write!(out, "{field}: {limit}"),
            Limit::Together { .. } => write!(out, "{field}: allowed {limit}"),
            Limit::Known { .. } | Limit::Form { .. } => {
                write!(out, "{field}: {value} {limit}")
            }
        }
    }
}

impl std::error::Error for InvalidInput {}

/// A finite number from `low` to `high`, both included.
///
/// # Errors
///
/// [`OutOfLimit`] with the value and the limit; a number that is not finite is outside
/// every limit.
pub fn within(value: f64, low: f64, high: f64) -> Result<f64, OutOfLimit> {
    if value.is_finite() && value >= low && value <= high {
        Ok(value)
    } else {
        Err(OutOfLimit {
            value: Given::Number(value),
            limit: Limit::Between { low, high },
        })
    }
}

/// The value clamped to `low` and `high`, where `low` is at most `high`.
///
/// The standard `clamp` can panic with formatted numbers, which adds their formatting to the
/// WebAssembly file.
#[must_use]
pub const fn clamped(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// A finite number above `low`, up to and including `high`.
///
/// # Errors
///
/// [`OutOfLimit`] with the value and the limit.
pub fn above(value: f64, low: f64, high: f64) -> Result<f64, OutOfLimit> {
    if value.is_finite() && value > low && value <= high {
        Ok(value)
    } else {
        Err(OutOfLimit {
            value: Given::Number(value),
            limit: Limit::Above { low, high },
        })
    }
}

/// Relative rounding tolerance: a smaller difference counts as 0.
pub const DUST: f64 = 1e-9;

/// A difference, or 0 where it is within rounding of 0. `scale` is the size of what was
/// subtracted; values of that size have lost [`DUST`] times as much.
///
/// ```
/// use taskmix_method::limits::without_dust;
/// assert_ne!(0.1 + 0.2 - 0.3, 0.0);
/// assert_eq!(without_dust(0.1 + 0.2 - 0.3, 0.3), 0.0);
/// assert_eq!(without_dust(1e-6, 0.3), 1e-6);
/// ```
#[must_use]
pub const fn without_dust(difference: f64, scale: f64) -> f64 {
    if difference.abs() <= DUST * scale {
        0.0
    } else {
        difference
    }
}
