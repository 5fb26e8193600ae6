//! The standard library.

/// A number in decimal digits; NaN where the text is none.
pub fn parse(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

/// The shortest digits of a finite number, as `2.5e-4`.
pub fn scientific(number: f64) -> String {
    format!("{number:e}")
}
