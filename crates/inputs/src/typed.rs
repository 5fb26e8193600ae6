//! Numbers as people type them: “3,5”, “1 200.50”, “1:30”, “65 %”.

use super::monte_carlo;
use taskmix_method::limits::{Given, InvalidInput, Limit, within};
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_number_text::parse;

/// The decimal mark of the user's language, which decides what “1,000” means. An unambiguous number
/// may use either mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DecimalMark {
    /// 1,234.5
    #[default]
    Point,
    /// 1.234,5
    Comma,
}

/// A typed number from `low` to `high`.
///
/// # Errors
///
/// The field, what was typed, and the limit or the form expected.
///
/// ```
/// use taskmix_inputs::typed::{DecimalMark, number};
/// let typed = |text| number("rate", text, DecimalMark::Point, 0.0, 1e5);
/// assert_eq!(typed("3,5"), Ok(3.5));
/// assert_eq!(typed("1,200"), Ok(1200.0));
/// assert_eq!(number("rate", "1,200", DecimalMark::Comma, 0.0, 1e5), Ok(1.2));
/// assert!(typed("-1").unwrap_err().to_string().starts_with("rate: -1 is not"));
/// assert!(typed("sixty").is_err());
/// ```
pub fn number(
    field: &str,
    text: &str,
    mark: DecimalMark,
    low: f64,
    high: f64,
) -> Result<f64, InvalidInput> {
    let value = read_number(text, mark)
        .ok_or_else(|| not_of_form(field, text, "a number, like 12 or 12.5"))?;
    within(value, low, high).map_err(|problem| problem.at(field))
}

/// A typed percentage, as a share from `low` to `high`: “65” and “65 %” are .65.
///
/// # Errors
///
/// As [`number`]; value and limit are shares.
///
/// ```
/// use taskmix_inputs::typed::{DecimalMark, percent};
/// assert_eq!(percent("utilisation", "65 %", DecimalMark::Point, 0.0, 1.0), Ok(0.65));
/// ```
pub fn percent(
    field: &str,
    text: &str,
    mark: DecimalMark,
    low: f64,
    high: f64,
) -> Result<f64, InvalidInput> {
    let plain = text.trim().trim_end_matches('%');
    let value = read_number(plain, mark)
        .ok_or_else(|| not_of_form(field, text, "a percentage, like 65 or 12.5"))?;
    within(value / 100.0, low, high).map_err(|problem| problem.at(field))
}

/// A typed seed of the simulation, in plain digits.
///
/// # Errors
///
/// The field, what was typed, and the limit or the form expected.
///
/// ```
/// use taskmix_inputs::typed::seed;
/// assert_eq!(seed("seed", " 42 "), Ok(42));
/// assert_eq!(seed("seed", "9007199254740991"), Ok(9_007_199_254_740_991));
/// assert!(seed("seed", "9007199254740992").is_err());
/// assert!(seed("seed", "1.5").is_err() && seed("seed", "+1").is_err() && seed("seed", "").is_err());
/// ```
pub fn seed(field: &str, text: &str) -> Result<u64, InvalidInput> {
    let digits = text.trim();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| plain);
    let number: u64 = number.ok_or_else(|| not_of_form(field, text, "a whole number, like 42"))?;
    if number > MAX_SEED {
        return Err(InvalidInput {
            field: field.into(),
            value: Given::Text(digits.chars().take(40).collect()),
            limit: Limit::Between {
                low: 0.0,
                high: monte_carlo::MAX_SEED,
            },
        });
    }
    Ok(number)
}

/// The same as [`monte_carlo::MAX_SEED`].
const MAX_SEED: u64 = (1 << 53) - 1;

/// Typed hours of a week, with minutes where they were typed.
///
/// # Errors
///
/// The field, what was typed, and the limit (0 to 168) or the form expected.
///
/// ```
/// use taskmix_inputs::typed::{DecimalMark, hours};
/// let typed = |text| hours("hours", text, DecimalMark::Point);
/// assert_eq!(typed("1:30"), Ok(1.5));
/// assert_eq!(typed("2 h 15"), Ok(2.25));
/// assert_eq!(typed("45 min"), Ok(0.75));
/// assert_eq!(typed("8 hrs"), Ok(8.0));
/// assert_eq!(typed("3,5"), Ok(3.5));
/// assert!(typed("1:75").is_err());
/// assert!(typed("169").unwrap_err().to_string().ends_with("from 0 to 168"));
/// ```
pub fn hours(field: &str, text: &str, mark: DecimalMark) -> Result<f64, InvalidInput> {
    hours_within(field, text, mark, 0.0, HOURS_IN_A_WEEK)
}

/// Typed hours from `low` to `high`, with minutes where they were typed.
///
/// # Errors
///
/// As [`hours`], with these limits.
pub fn hours_within(
    field: &str,
    text: &str,
    mark: DecimalMark,
    low: f64,
    high: f64,
) -> Result<f64, InvalidInput> {
    let value = read_hours(text, mark)
        .ok_or_else(|| not_of_form(field, text, "hours, like 7.5, 7:30 or 45 min"))?;
    within(value, low, high).map_err(|problem| problem.at(field))
}

/// The text before hours that end it, and these hours; the whole text where it ends in none.
///
/// Hours need a unit or a colon, and may stand in brackets or after a dash.
///
/// ```
/// use taskmix_inputs::typed::trailing_hours;
/// assert_eq!(trailing_hours("invoices 1:30"), ("invoices", Some(1.5)));
/// assert_eq!(trailing_hours("calls (90 min)"), ("calls", Some(1.5)));
/// assert_eq!(trailing_hours("calls – 1 h 15 min"), ("calls", Some(1.25)));
/// assert_eq!(trailing_hours("call at 10:30"), ("call at 10:30", None));
/// assert_eq!(trailing_hours("web 2.0"), ("web 2.0", None));
/// assert_eq!(trailing_hours("3h"), ("", Some(3.0)));
/// ```
#[must_use]
pub fn trailing_hours(text: &str) -> (&str, Option<f64>) {
    let trimmed = text.trim();
    // The words that hours can take, from four ("1 h 15 min") to one ("1:30").
    let starts = trimmed
        .char_indices()
        .rev()
        .take(MAX_TRAILING)
        .filter(|(_, character)| character.is_whitespace() || matches!(character, '(' | '['))
        .map(|(at, character)| at + character.len_utf8())
        .take(4)
        .chain((trimmed.chars().count() <= MAX_TRAILING).then_some(0));
    let mut found = None;
    for start in starts {
        let (before, tail) = trimmed.split_at_checked(start).unwrap_or((trimmed, ""));
        let tail = tail.trim_end_matches([')', ']', '.', ' ']);
        let is_time = tail.starts_with(|first: char| first.is_ascii_digit())
            && tail.contains(|character: char| character == ':' || character.is_ascii_alphabetic());
        if let Some(hours) = is_time
            .then(|| hours("hours", tail, DecimalMark::Point).ok())
            .flatten()
        {
            found = Some((before, hours));
        }
    }
    let is_mark = |character: char| {
        character.is_whitespace() || matches!(character, '(' | '[' | '-' | '–' | '—' | ':' | ',')
    };
    match found {
        Some((before, hours)) => {
            let before = before.trim_end_matches(is_mark);
            let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
            if CLOCK_WORDS.contains(&last.to_ascii_lowercase().as_str()) {
                return (trimmed, None);
            }
            (before, Some(hours))
        }
        None => (trimmed, None),
    }
}

/// Maximum number of characters of hours at the end of a text.
const MAX_TRAILING: usize = 24;

/// Words after which a time is one of the clock.
const CLOCK_WORDS: [&str; 6] = ["at", "@", "from", "until", "till", "by"];

pub(crate) fn not_of_form(field: &str, text: &str, form: &'static str) -> InvalidInput {
    let text = text.trim();
    if text.is_empty() {
        return InvalidInput {
            field: field.into(),
            value: Given::Nothing,
            limit: Limit::Required,
        };
    }
    InvalidInput {
        field: field.into(),
        value: Given::Text(text.chars().take(40).collect()),
        limit: Limit::Form { form },
    }
}

/// Hours, minutes or both, each with or without its unit.
fn read_hours(text: &str, mark: DecimalMark) -> Option<f64> {
    let text = text.trim().to_ascii_lowercase();
    let Some((amount, unit, rest)) = amount_and_unit(&text) else {
        return read_clock(&text).or_else(|| read_number(&text, mark));
    };
    if MINUTE_UNITS.contains(&unit) {
        let minutes = rest.is_empty().then(|| read_number(amount, mark))?;
        return minutes.map(|minutes| minutes / 60.0);
    }
    if !HOUR_UNITS.contains(&unit) {
        return None;
    }
    if rest.is_empty() {
        return read_clock(amount).or_else(|| read_number(amount, mark));
    }
    let rest = rest.strip_prefix("and ").unwrap_or(rest);
    let minutes = match amount_and_unit(rest) {
        Some((minutes, unit, "")) if MINUTE_UNITS.contains(&unit) => minutes,
        Some(_) => return None,
        None => rest,
    };
    Some(whole(amount)? + minutes_of(minutes)? / 60.0)
}

const HOUR_UNITS: [&str; 5] = ["h", "hr", "hrs", "hour", "hours"];
const MINUTE_UNITS: [&str; 5] = ["m", "min", "mins", "minute", "minutes"];

/// The text before the first letters, the letters, and the text after them; `None` without letters.
fn amount_and_unit(text: &str) -> Option<(&str, &str, &str)> {
    let letter = |character: char| character.is_ascii_alphabetic();
    let (amount, rest) = text.split_at_checked(text.find(letter)?)?;
    let end = rest.find(|character| !letter(character));
    let (unit, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    let rest = rest.trim_start_matches(['.', ',']);
    Some((amount.trim_end(), unit, rest.trim_start()))
}

/// Hours and minutes with a colon between them.
fn read_clock(text: &str) -> Option<f64> {
    let (hours, minutes) = text.split_once(':')?;
    Some(whole(hours.trim())? + minutes_of(minutes.trim())? / 60.0)
}

fn whole(digits: &str) -> Option<f64> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    parse(digits).filter(|_| plain)
}

fn minutes_of(digits: &str) -> Option<f64> {
    whole(digits).filter(|minutes| digits.len() <= 2 && *minutes < 60.0)
}

/// A number in digits with a decimal mark and optional thousands marks. “1e9”, “NaN” and “0x10” are
/// rejected.
pub(crate) fn read_number(text: &str, mark: DecimalMark) -> Option<f64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = match decimal_position(digits, mark) {
        Some(at) => {
            let (whole, rest) = digits.split_at_checked(at)?;
            (whole, rest.get(1..)?)
        }
        None => (digits, ""),
    };
    let whole = without_thousands(whole)?;
    let plain = fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let value = parse(&[&whole, ".", fraction].concat())?;
    Some(if negative { -value } else { value })
}

/// The position of the decimal mark.
fn decimal_position(digits: &str, mark: DecimalMark) -> Option<usize> {
    let (own, other) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    match (digits.rfind(own), digits.rfind(other)) {
        (Some(own), Some(other)) => Some(own.max(other)),
        (Some(at), None) => (digits.matches(own).count() == 1).then_some(at),
        (None, Some(at)) => {
            let (whole, rest) = digits.split_at_checked(at)?;
            let thousands =
                rest.len() == 4 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            (digits.matches(other).count() == 1 && !thousands).then_some(at)
        }
        (None, None) => None,
    }
}

/// The digits without marks between groups of three.
fn without_thousands(digits: &str) -> Option<String> {
    let is_mark = |character: char| {
        matches!(
            character,
            ' ' | ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '_'
        )
    };
    let mut groups = digits.split(is_mark);
    let first = groups.next()?.to_owned();
    let mut whole = first;
    let lone = whole.len();
    for group in groups {
        if group.len() != 3 || lone == 0 || lone > 3 {
            return None;
        }
        whole.push_str(group);
    }
    whole
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(whole)
}
