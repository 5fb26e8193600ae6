//! Numbers to text and back, exactly.
//!
//! The standard library does the same, faster, with 18 KB of tables and code that compress
//! badly; a page that reads and writes a few dozen numbers needs neither. Tests compare the
//! two.

mod big;
mod read;
mod write;

pub use read::read;

use std::fmt;

/// A number that is shown with as many digits as it takes to read it back, and no exponent:
/// what `{}` shows of an `f64`.
///
/// ```
/// use taskmix_method::decimal::Decimal;
/// assert_eq!(Decimal(0.1).to_string(), "0.1");
/// assert_eq!(Decimal(-1e21).to_string(), "-1000000000000000000000");
/// assert_eq!(Decimal(f64::NAN).to_string(), "NaN");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decimal(pub f64);

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&plain(self.0))
    }
}

/// The text of a number without an exponent, as [`Decimal`] shows it.
#[must_use]
pub fn plain(value: f64) -> String {
    match write::Digits::of(value.abs()) {
        Some(digits) => signed(value, &digits.plain()),
        None if value.is_nan() => "NaN".into(),
        None => signed(value, "inf"),
    }
}

/// The shortest text that reads back as the same number, with an exponent where that is
/// shorter; without one where both are as long.
///
/// ```
/// use taskmix_method::decimal::shortest;
/// assert_eq!(shortest(0.000_25), "2.5e-4");
/// assert_eq!(shortest(250.0), "250");
/// ```
#[must_use]
pub fn shortest(value: f64) -> String {
    let plain = plain(value);
    let scientific = write::Digits::of(value.abs()).map(|digits| digits.scientific());
    match scientific.map(|text| signed(value, &text)) {
        Some(scientific) if scientific.len() < plain.len() => scientific,
        _ => plain,
    }
}

fn signed(value: f64, size: &str) -> String {
    let sign = if value.is_sign_negative() { "-" } else { "" };
    [sign, size].concat()
}
