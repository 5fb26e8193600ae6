//! Numbers to text and back.
//!
//! The standard library's conversions of floating-point numbers add 18 KB to a WebAssembly
//! file. JavaScript has the same functions, so they are called there instead. Both give the same
//! text and the same numbers.

#[cfg_attr(target_family = "wasm", path = "browser.rs")]
#[cfg_attr(not(target_family = "wasm"), path = "native.rs")]
mod engine;

/// The finite number nearest to a decimal text: `12`, `-0.5`, `.5`, `2.5e-4`. Nothing for any
/// other text (spaces, `inf`, `0x10`), or for a number too large to be finite.
///
/// ```
/// use taskmix_number_text::parse;
/// assert_eq!(parse("2.5e-4"), Some(0.000_25));
/// assert_eq!(parse("1,5"), None);
/// assert_eq!(parse("1e999"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    // Of texts in these letters, Rust and JavaScript accept the same ones.
    let is_decimal = |letter| matches!(letter, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
    if text.is_empty() || !text.bytes().all(is_decimal) {
        return None;
    }
    Some(engine::parse(text)).filter(|number| number.is_finite())
}

/// The text of a number with as many digits as it takes to read it back, and no exponent: what
/// `{}` shows of an `f64`.
///
/// ```
/// use taskmix_number_text::plain;
/// assert_eq!(plain(0.1), "0.1");
/// assert_eq!(plain(-1e21), "-1000000000000000000000");
/// assert_eq!(plain(f64::NAN), "NaN");
/// ```
#[must_use]
pub fn plain(number: f64) -> String {
    if number.is_nan() {
        return "NaN".into();
    }
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if number.is_infinite() {
        return [sign, "inf"].concat();
    }
    let scientific = engine::scientific(number.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits = mantissa.replace('.', "");
    // Number of digits before the point.
    let whole = exponent.parse().unwrap_or(0_isize) + 1;
    let length = whole.unsigned_abs();
    if whole <= 0 {
        return [sign, "0.", &"0".repeat(length), &digits].concat();
    }
    match digits.split_at_checked(length) {
        Some((whole, fraction)) if !fraction.is_empty() => [sign, whole, ".", fraction].concat(),
        _ => [sign, &digits, &"0".repeat(length - digits.len())].concat(),
    }
}

/// The shortest text that reads back as the same number, with an exponent where that is
/// shorter; without one where both are as long.
///
/// ```
/// use taskmix_number_text::shortest;
/// assert_eq!(shortest(0.000_25), "2.5e-4");
/// assert_eq!(shortest(250.0), "250");
/// ```
#[must_use]
pub fn shortest(number: f64) -> String {
    let plain = plain(number);
    if !number.is_finite() {
        return plain;
    }
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let scientific = [sign, &engine::scientific(number.abs())].concat();
    if scientific.len() < plain.len() {
        scientific
    } else {
        plain
    }
}
