//! Amounts of money as people type them: "60 €", "450/day", "$0.09 a word", "1'200".

mod currency;
mod unit;

pub use currency::TypedCurrency;
pub(crate) use unit::singular;
pub use unit::{PIECES, TypedUnit, is_small};

use super::typed::{DecimalMark, not_of_form, read_number};
use taskmix_method::limits::{InvalidInput, within};

/// An amount as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// The amount.
    pub value: f64,
    /// The other amount that the text may mean: 1.2, where "1.200" was read as 1,200.
    pub other: Option<f64>,
    /// Whether the language separates thousands like this, so that the other is less likely.
    pub is_usual: bool,
    /// The currency, where one was typed.
    pub currency: Option<TypedCurrency>,
    /// What the amount is for, where that was typed.
    pub unit: Option<TypedUnit>,
}

impl Amount {
    /// Takes the smaller one of two readings, and keeps the larger as the other.
    pub fn prefer_small(&mut self) {
        if let Some(other) = &mut self.other
            && *other < self.value
        {
            std::mem::swap(other, &mut self.value);
            self.is_usual = false;
        }
    }
}

/// A typed amount from `low` to `high`, with or without currency and unit.
///
/// A single mark before exactly three digits may separate thousands or decimals. Most prices have
/// at most two decimals, so it is read as thousands; in the price of a piece of which an hour
/// makes many, it is read as decimals. The other reading is in [`Amount::other`]. Where only one
/// of both is within the limits, the text means that one.
///
/// # Errors
///
/// The field, what was typed, and the limit or the form expected.
///
/// ```
/// use taskmix_inputs::amount::amount;
/// use taskmix_inputs::page::Pricing;
/// use taskmix_inputs::typed::DecimalMark;
/// let read = |text| amount("rate", text, DecimalMark::Point, 0.0, 1e9);
/// let day = read("£450 a day of 7.5 hours")?;
/// assert_eq!((day.value, day.currency.map(|sign| sign.code(None))), (450.0, Some("GBP")));
/// assert!(day.unit.is_some_and(|unit| unit.pricing == Pricing::Day && unit.hours == Some(7.5)));
/// assert_eq!(read("1 200,50")?.value, 1200.5);
/// let unsure = read("1.200")?;
/// assert_eq!((unsure.value, unsure.other), (1200.0, Some(1.2)));
/// let word = read("1.125 a word")?;
/// assert_eq!((word.value, word.other), (1.125, Some(1125.0)));
/// assert!(read("a lot").is_err());
/// # Ok::<(), taskmix_method::InvalidInput>(())
/// ```
pub fn amount(
    field: &str,
    text: &str,
    mark: DecimalMark,
    low: f64,
    high: f64,
) -> Result<Amount, InvalidInput> {
    let mut amount = read(text, mark)
        .ok_or_else(|| not_of_form(field, text, "an amount, like 60, 450/day or €0.09 a word"))?;
    if amount.unit.as_ref().is_some_and(TypedUnit::is_small) {
        amount.prefer_small();
    }
    let fits = |value: f64| within(value, low, high).map_err(|problem| problem.at(field));
    amount.other = amount.other.filter(|other| fits(*other).is_ok());
    match (fits(amount.value), amount.other) {
        (Err(_), Some(other)) => {
            (amount.value, amount.other) = (other, None);
            Ok(amount)
        }
        (fits, _) => fits.map(|_| amount),
    }
}

/// The longest text that is read.
const MAX_LENGTH: usize = 120;

fn read(text: &str, mark: DecimalMark) -> Option<Amount> {
    let text = text.trim();
    if text.len() > MAX_LENGTH {
        return None;
    }
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    // A sign or a decimal mark belongs to the number.
    let (before, _) = text.split_at_checked(start)?;
    let plain = before.trim_end_matches(['.', ',']);
    // The point of "Rs.500" belongs to the currency.
    let plain = if plain.ends_with(char::is_alphabetic) {
        before
    } else {
        plain
    };
    let start = plain.trim_end_matches(['-', '−', '+']).len();
    let (before, rest) = text.split_at_checked(start)?;
    let (number, after) = number_and_rest(rest)?;
    let (thousand, after) = match after.strip_prefix(['k', 'K']) {
        Some(after) if !after.starts_with(char::is_alphabetic) => (1_000.0, after),
        _ => (1.0, after),
    };
    let (value, other, is_usual) = readings(number, mark)?;
    let (value, other) = (value * thousand, other.map(|other| other * thousand));
    let (sign, before) = match before.trim().strip_prefix(['-', '−']) {
        Some(before) => (-1.0, before.trim()),
        None => (1.0, before.trim()),
    };
    let mut currency = match before {
        "" => None,
        before => Some(TypedCurrency::of(before)?),
    };
    let mut after = after.trim();
    let mut hundredth = false;
    if currency.is_none() {
        let (word, rest) = word_and_rest(after);
        if let Some(found) = TypedCurrency::of(word) {
            (currency, after) = (Some(found), rest);
        } else if let Some((_, of)) = HUNDREDTHS.iter().find(|(name, _)| *name == word) {
            hundredth = true;
            (currency, after) = (TypedCurrency::of(of), rest);
        }
    }
    let unit = match after {
        "" => None,
        after => Some(TypedUnit::read(after, mark)?),
    };
    let signed = |value: f64| sign * if hundredth { value / 100.0 } else { value };
    Some(Amount {
        value: signed(value),
        other: other.map(signed),
        is_usual,
        currency,
        unit,
    })
}

/// The digits with their marks at the start, and what follows them.
fn number_and_rest(text: &str) -> Option<(&str, &str)> {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let digit_follows = letters
            .peek()
            .is_some_and(|(_, next)| next.is_ascii_digit());
        let within = match letter {
            '0'..='9' => true,
            '-' | '−' | '+' => at == 0,
            '.' | ',' | ' ' | '\'' | '’' | '_' | '\u{a0}' | '\u{202f}' => digit_follows,
            _ => false,
        };
        if !within {
            break;
        }
        end = at + letter.len_utf8();
    }
    let (number, rest) = text.split_at_checked(end)?;
    // "5." is a number, too, and so is "600,-".
    let end = ENDS.into_iter().find_map(|end| rest.strip_prefix(end));
    Some((number, end.unwrap_or(rest)))
}

/// What may stand for no hundredths, and a point at the end.
const ENDS: [&str; 7] = [",-", ".-", ",–", ".–", ",—", ".—", "."];

/// The number, the other one that it may be, and whether the language writes the first one so.
fn readings(number: &str, mark: DecimalMark) -> Option<(f64, Option<f64>, bool)> {
    let digits = number.trim_start_matches(['-', '−', '+']);
    let unsure = digits.split_once(['.', ',']).is_some_and(|(whole, rest)| {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole)
            && digits(rest)
            && rest.len() == 3
            && (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
    });
    if !unsure {
        return Some((read_number(number, mark)?, None, true));
    }
    let [thousands, decimals] = if digits.contains(',') {
        [DecimalMark::Point, DecimalMark::Comma]
    } else {
        [DecimalMark::Comma, DecimalMark::Point]
    };
    let other = read_number(number, decimals)?;
    Some((
        read_number(number, thousands)?,
        Some(other),
        mark == thousands,
    ))
}

/// Hundredths of a currency, and which one where only one has them.
const HUNDREDTHS: [(&str, &str); 7] = [
    ("¢", ""),
    ("c", ""),
    ("ct", ""),
    ("cent", ""),
    ("cents", ""),
    ("p", "£"),
    ("pence", "£"),
];

/// The first word or sign, and what follows it: "€/h" has no space.
fn word_and_rest(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| letter == '/' || letter.is_whitespace());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    (word, rest.trim_start())
}
