//! Number formatting: rounding and signs here, digits and symbols of the user's language from an
//! implementation of [`Formats`].

use taskmix_method::Range;

/// Digits, separators and symbols in the user's language: `Intl` in the browser, [`PlainFormats`]
/// in tests and on the command line.
///
/// Values have no sign; [`Numbers`] adds it.
pub trait Formats {
    /// A number with at most `digits` decimals, thousands separated.
    fn number(&self, value: f64, digits: u8) -> String;
    /// A share as a percentage with at most `digits` decimals.
    fn percent(&self, share: f64, digits: u8) -> String;
    /// An amount of a currency with exactly `digits` decimals.
    fn money(&self, amount: f64, currency: &str, digits: u8) -> String;
    /// A number as typed: at most three decimals, no thousands separators.
    fn typed(&self, value: f64) -> String;
}

/// Formats without a browser: English, with the currency's code before the amount.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlainFormats;

impl Formats for PlainFormats {
    fn number(&self, value: f64, digits: u8) -> String {
        grouped(&trimmed(value, digits))
    }

    fn percent(&self, share: f64, digits: u8) -> String {
        trimmed(share * 100.0, digits) + "%"
    }

    fn money(&self, amount: f64, currency: &str, digits: u8) -> String {
        format!("{currency} {}", grouped(&rounded(amount, digits)))
    }

    fn typed(&self, value: f64) -> String {
        trimmed(value, 3)
    }
}

fn trimmed(value: f64, digits: u8) -> String {
    let text = rounded(value, digits);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// Halves are rounded away from zero, as the browser's formats do.
fn rounded(value: f64, digits: u8) -> String {
    let factor = 10.0_f64.powi(i32::from(digits));
    let scaled = value * factor;
    let value = if scaled.is_finite() {
        scaled.round() / factor
    } else {
        value
    };
    let digits = usize::from(digits);
    format!("{value:.digits$}")
}

fn grouped(text: &str) -> String {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// The numbers of one page: how they are rounded, and in which currency.
///
/// ```
/// use taskmix_present::{Numbers, PlainFormats};
/// let numbers = Numbers::new(&PlainFormats, "USD");
/// assert_eq!(numbers.hours(17.2), "17");
/// assert_eq!(numbers.percent_range(0.344, 0.571), "34–57%");
/// assert_eq!(numbers.signed_percent(-0.234), "−23%");
/// assert_eq!(numbers.money(71_760.4), "USD 71,760");
/// ```
#[derive(Clone, Copy)]
pub struct Numbers<'a> {
    formats: &'a dyn Formats,
    currency: &'a str,
}

impl std::fmt::Debug for Numbers<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Numbers")
    }
}

/// Whether a value is zero when rounded to so many decimals.
fn vanishes(value: f64, digits: u8) -> bool {
    let smallest = match digits {
        0 => 0.5,
        1 => 0.05,
        _ => 0.005,
    };
    value.abs() < smallest
}

const fn sign(value: f64, vanishes: bool) -> &'static str {
    if vanishes {
        "±"
    } else if value < 0.0 {
        "−"
    } else {
        "+"
    }
}

impl<'a> Numbers<'a> {
    /// Numbers in `formats`, money in the currency with this ISO 4217 code.
    #[must_use]
    pub const fn new(formats: &'a dyn Formats, currency: &'a str) -> Self {
        Self { formats, currency }
    }

    fn minus(value: f64, digits: u8) -> &'static str {
        if value < 0.0 && !vanishes(value, digits) {
            "−"
        } else {
            ""
        }
    }

    /// A number with at most `digits` decimals.
    #[must_use]
    pub fn number(&self, value: f64, digits: u8) -> String {
        format!(
            "{}{}",
            Self::minus(value, digits),
            self.formats.number(value.abs(), digits)
        )
    }

    /// Hours: whole from ten on, else with one decimal.
    #[must_use]
    pub fn hours(&self, hours: f64) -> String {
        self.number(hours, u8::from(hours.abs() < 9.95))
    }

    /// Decimals of the hours of a whole week, which are the user's own and not rounded to
    /// whole hours: one, or two below an hour, so that a minute is not 0.
    #[must_use]
    pub fn total_digits(hours: f64) -> u8 {
        if hours < 1.0 { 2 } else { 1 }
    }

    /// The hours of a range, without the word.
    #[must_use]
    pub fn hour_range(&self, range: Range) -> String {
        let digits = u8::from(range.high.abs() < 9.95);
        join(
            &self.number(range.low, digits),
            &self.number(range.high, digits),
        )
    }

    /// A share as whole percents.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.percent_with(share, 0)
    }

    /// A share as a percentage with at most `digits` decimals.
    #[must_use]
    pub fn percent_with(&self, share: f64, digits: u8) -> String {
        let share = within_numbers(share);
        let sign = Self::minus(share * 100.0, digits);
        format!("{sign}{}", self.formats.percent(share.abs(), digits))
    }

    /// Two shares as one range of whole percents.
    #[must_use]
    pub fn percent_range(&self, low: f64, high: f64) -> String {
        let (first, last) = (self.percent(low), self.percent(high));
        if first == last {
            return first;
        }
        let first = if low < 0.0 {
            first
        } else {
            self.number(low * 100.0, 0)
        };
        join(&first, &last)
    }

    /// A change in whole percents, with its sign.
    #[must_use]
    pub fn signed_percent(&self, share: f64) -> String {
        self.signed_percent_with(share, 0)
    }

    /// A change in percents with at most `digits` decimals, with its sign.
    #[must_use]
    pub fn signed_percent_with(&self, share: f64, digits: u8) -> String {
        let share = within_numbers(share);
        let sign = sign(share, vanishes(share * 100.0, digits));
        format!("{sign}{}", self.formats.percent(share.abs(), digits))
    }

    /// Two changes as one range.
    #[must_use]
    pub fn signed_percent_range(&self, low: f64, high: f64) -> String {
        let (first, last) = (self.signed_percent(low), self.signed_percent(high));
        if first == last {
            first
        } else {
            format!("{first} to {last}")
        }
    }

    /// An amount of money: whole from a hundred on, else with cents where there are any.
    #[must_use]
    pub fn money(&self, amount: f64) -> String {
        self.money_in(amount, self.currency)
    }

    /// An amount of another currency.
    #[must_use]
    pub fn money_in(&self, amount: f64, currency: &str) -> String {
        let digits = Self::cents(amount);
        let sign = Self::minus(amount, digits);
        held(sign, &self.formats.money(amount.abs(), currency, digits))
    }

    /// A change in money, with its sign.
    #[must_use]
    pub fn signed_money(&self, amount: f64) -> String {
        let digits = Self::cents(amount);
        let sign = sign(amount, vanishes(amount, digits));
        held(
            sign,
            &self.formats.money(amount.abs(), self.currency, digits),
        )
    }

    /// The same numbers with money in another currency.
    #[must_use]
    pub const fn in_currency<'b>(&self, currency: &'b str) -> Numbers<'b>
    where
        'a: 'b,
    {
        Numbers {
            formats: self.formats,
            currency,
        }
    }

    /// An amount to three digits, which is what the range of an estimate carries.
    ///
    /// ```
    /// use taskmix_present::{Numbers, PlainFormats};
    /// let numbers = Numbers::new(&PlainFormats, "USD");
    /// assert_eq!(numbers.money_rounded(71_760.4), "USD 71,800");
    /// assert_eq!(numbers.money_rounded(88.235), "USD 88.20");
    /// assert_eq!(numbers.money_rounded(0.060_49), "USD 0.0605");
    /// ```
    #[must_use]
    pub fn money_rounded(&self, amount: f64) -> String {
        let amount = three_digits(amount);
        let digits = price_digits(amount);
        let sign = if amount < 0.0 { "−" } else { "" };
        held(
            sign,
            &self.formats.money(amount.abs(), self.currency, digits),
        )
    }

    /// A change in money to three digits, with its sign.
    #[must_use]
    pub fn signed_money_rounded(&self, amount: f64) -> String {
        let amount = three_digits(amount);
        let sign = sign(amount, amount == 0.0);
        let digits = price_digits(amount);
        held(
            sign,
            &self.formats.money(amount.abs(), self.currency, digits),
        )
    }

    /// A price as it was typed, with as many decimals as it has, at most six.
    #[must_use]
    pub fn price(&self, amount: f64) -> String {
        self.formats
            .money(amount.max(0.0), self.currency, price_digits(amount))
    }

    /// Two amounts as one range.
    #[must_use]
    pub fn money_range(&self, low: f64, high: f64) -> String {
        let (first, last) = (self.money(low), self.money(high));
        if first == last {
            first
        } else {
            format!("{first} to {last}")
        }
    }

    const fn cents(amount: f64) -> u8 {
        let size = amount.abs();
        if size >= 99.995 || (size - size.round()).abs() < 0.005 {
            0
        } else {
            2
        }
    }

    /// A number as typed.
    #[must_use]
    pub fn typed(&self, value: f64) -> String {
        let sign = if value < 0.0 { "-" } else { "" };
        format!("{sign}{}", self.formats.typed(value.abs()))
    }
}

/// A share whose percentage is still a number.
const fn within_numbers(share: f64) -> f64 {
    share.clamp(f64::MIN / 100.0, f64::MAX / 100.0)
}

/// The number to three digits.
fn three_digits(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let size = value.abs().log10().floor();
    let step = 10.0_f64.powf(size - 2.0);
    if !step.is_normal() {
        return 0.0;
    }
    // Divided by the inverse where steps are parts of one: .1 is no binary fraction.
    let rounded = if size < 2.0 {
        let parts = 10.0_f64.powf(2.0 - size).round();
        (value * parts).round() / parts
    } else {
        (value / step).round() * step
    };
    // Next to the largest number, three digits may be above it.
    if rounded.is_finite() { rounded } else { value }
}

/// Decimals of a price: none where it is whole, else two, or below 1 as many as it has up to six.
fn price_digits(amount: f64) -> u8 {
    let whole = |value: f64| (value - value.round()).abs() < 5e-7 * value.abs().max(1.0);
    let amount = amount.abs();
    if whole(amount) {
        return 0;
    }
    if amount >= 1.0 {
        return 2;
    }
    let mut scaled = amount * 100.0;
    for digits in 2..6 {
        if whole(scaled) {
            return digits;
        }
        scaled *= 10.0;
    }
    6
}

/// A sign and an amount of money, joined by a word joiner that prevents a line break between them.
fn held(sign: &str, money: &str) -> String {
    let letter = money.starts_with(|first: char| first.is_ascii_alphanumeric());
    let joiner = if sign.is_empty() || letter {
        ""
    } else {
        "\u{2060}"
    };
    [sign, joiner, money].concat()
}

fn join(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else if last.starts_with('−') || first.starts_with('−') {
        format!("{first} to {last}")
    } else {
        format!("{first}–{last}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers() -> Numbers<'static> {
        Numbers::new(&PlainFormats, "EUR")
    }

    #[test]
    fn small_hours_keep_a_decimal() {
        assert_eq!(numbers().hours(6.44), "6.4");
        assert_eq!(numbers().hours(9.96), "10");
        assert_eq!(numbers().hours(0.0), "0");
        let range = Range {
            low: 8.2,
            central: 10.0,
            high: 12.4,
        };
        assert_eq!(numbers().hour_range(range), "8–12");
    }

    #[test]
    fn a_range_of_equal_ends_is_one_number() {
        assert_eq!(numbers().percent_range(0.431, 0.429), "43%");
        assert_eq!(numbers().percent_range(-0.1, 0.2), "−10% to 20%");
    }

    #[test]
    fn changes_carry_a_sign_and_nothing_is_plus_minus() {
        assert_eq!(numbers().signed_percent(0.128), "+13%");
        assert_eq!(numbers().signed_percent(-0.0001), "±0%");
        assert_eq!(numbers().signed_money(-1234.5), "−EUR 1,235");
    }

    #[test]
    fn a_sign_stays_with_the_symbol_behind_it() {
        assert_eq!(held("−", "$17,944"), "−\u{2060}$17,944");
        assert_eq!(held("−", "EUR 17,944"), "−EUR 17,944");
        assert_eq!(held("", "$17,944"), "$17,944");
    }

    #[test]
    fn money_has_cents_only_where_there_are_any() {
        assert_eq!(numbers().money(60.0), "EUR 60");
        assert_eq!(numbers().money(88.235), "EUR 88.24");
        assert_eq!(numbers().money(1_071_760.4), "EUR 1,071,760");
    }
}
