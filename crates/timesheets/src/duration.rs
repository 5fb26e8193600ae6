//! Durations as programs and people write them: `01:30:00`, `1:30`, `1h 30m`, `1d`, `PT1H30M`,
//! `1,5`.

use taskmix_inputs::typed::{self, DecimalMark};

use crate::limits::{DAY_HOURS, WEEK_DAYS};

/// Milliseconds of an hour. Lengths are whole milliseconds, so that sums do not depend on the
/// order of their parts.
pub const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;
const SECOND: i64 = 1000;
/// Larger numbers are no durations. Their sums stay far within 64 bits, also as hours.
const MAX_NUMBER: f64 = 1e9;

/// A duration.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Duration {
    /// With its unit, in milliseconds.
    Length(i64),
    /// A number without a unit.
    Number(f64),
    /// More than a duration can be.
    TooLong,
}

/// Milliseconds as hours.
pub fn hours(length: i64) -> f64 {
    length as f64 / HOUR as f64
}

/// Hours as milliseconds, within what a duration can be.
pub fn of_hours(hours: f64) -> Option<i64> {
    let length = (hours * HOUR as f64).round();
    (length.abs() <= MAX_NUMBER * HOUR as f64).then_some(length as i64)
}

/// Reads a duration; `None` if the text is none.
pub fn read(text: &str, mark: DecimalMark) -> Option<Duration> {
    let text = text.trim();
    let (negative, rest) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let duration = if rest.contains(':') {
        clock(rest)?
    } else if let Some(number) = number(rest, mark) {
        number
    } else if rest.starts_with(['P', 'p']) {
        iso(rest)?
    } else {
        with_units(rest, mark)?
    };
    Some(match duration {
        Duration::Length(length) if negative => Duration::Length(-length),
        Duration::Number(number) if negative => Duration::Number(-number),
        other => other,
    })
}

/// A plain number; a very large one is no duration, but still a number.
fn number(text: &str, mark: DecimalMark) -> Option<Duration> {
    let begins = text.bytes().next()?;
    if !(begins.is_ascii_digit() || matches!(begins, b'.' | b',')) {
        return None;
    }
    let number = typed::number("", text, mark, 0.0, f64::MAX).ok()?;
    Some(if number <= MAX_NUMBER {
        Duration::Number(number)
    } else {
        Duration::TooLong
    })
}

/// Hours, minutes and, where given, seconds with a fraction.
fn clock(text: &str) -> Option<Duration> {
    let mut parts = text.split(':');
    let hours = whole(parts.next()?.trim())?;
    let minutes = sixtieth(parts.next()?.trim())?;
    let seconds = match parts.next() {
        Some(part) => {
            let part = part.trim();
            let (seconds, fraction) = part.split_once(['.', ',']).unwrap_or((part, "0"));
            whole(fraction)?;
            sixtieth(seconds)?
        }
        None => 0,
    };
    if parts.next().is_some() {
        return None;
    }
    Some(sum(&[(hours, HOUR), (minutes, MINUTE), (seconds, SECOND)]))
}

/// A whole number; the largest of all if it has too many digits.
fn whole(digits: &str) -> Option<i64> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().unwrap_or(i64::MAX))
}

/// Minutes or seconds in one or two digits.
fn sixtieth(digits: &str) -> Option<i64> {
    whole(digits).filter(|number| digits.len() <= 2 && *number < 60)
}

fn sum(parts: &[(i64, i64)]) -> Duration {
    let length = parts.iter().try_fold(0_i64, |sum, (number, unit)| {
        sum.checked_add(number.checked_mul(*unit)?)
    });
    match length {
        Some(length) if length <= (MAX_NUMBER as i64) * HOUR => Duration::Length(length),
        _ => Duration::TooLong,
    }
}

/// `PT1H30M`, `P1D`, `P1W`: days of 24 hours, as in calendars.
fn iso(text: &str) -> Option<Duration> {
    let mut rest = text.get(1..)?;
    let mut parts = Vec::new();
    let mut time = false;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(['T', 't']) {
            if time {
                return None;
            }
            (time, rest) = (true, after);
            continue;
        }
        let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let (digits, after) = rest.split_at_checked(end)?;
        let unit = match (after.chars().next()?.to_ascii_uppercase(), time) {
            ('W', false) => 7 * 24 * HOUR,
            ('D', false) => 24 * HOUR,
            ('H', true) => HOUR,
            ('M', true) => MINUTE,
            ('S', true) => SECOND,
            _ => return None,
        };
        parts.push((whole(digits)?, unit));
        rest = after.get(1..)?;
        if parts.len() > 5 {
            return None;
        }
    }
    (!parts.is_empty()).then(|| sum(&parts))
}

/// Numbers with units: `1h 30m`, `1.5 hours`, `90 min`, `1d`, `2 Std. 15 Min.`, `1h30`.
fn with_units(text: &str, mark: DecimalMark) -> Option<Duration> {
    let lower = text.to_lowercase();
    let mut rest = lower.as_str();
    let mut total = 0.0;
    let mut last = None;
    for _ in 0..6 {
        rest = rest.trim_start_matches([' ', ',', '\u{a0}', '\u{202f}']);
        for and in ["and ", "und ", "& ", "+ "] {
            rest = rest.strip_prefix(and).unwrap_or(rest);
        }
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
        let end = rest.find(|letter| !is_number(letter)).unwrap_or(rest.len());
        let (digits, after) = rest.split_at_checked(end)?;
        let amount = typed::number("", digits, mark, 0.0, f64::MAX).ok()?;
        let after = after.trim_start();
        let end = after.find(|letter: char| !letter.is_alphabetic());
        let (word, after) = after.split_at_checked(end.unwrap_or(after.len()))?;
        let unit = match (unit(word), last) {
            (Some(unit), _) => unit,
            // The minutes of “1h30”.
            (None, Some(HOUR)) if word.is_empty() && after.is_empty() && amount < 60.0 => MINUTE,
            _ => return None,
        };
        total += amount * unit as f64;
        last = Some(unit);
        rest = after.trim_start_matches('.');
    }
    last.filter(|_| rest.is_empty())?;
    Some(match of_hours(total / HOUR as f64) {
        Some(length) => Duration::Length(length),
        None => Duration::TooLong,
    })
}

/// The milliseconds of a unit by its word, in English or German.
pub fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "w" | "wk" | "wks" | "week" | "weeks" | "woche" | "wochen" => WEEK_DAYS * DAY_HOURS * HOUR,
        "d" | "day" | "days" | "t" | "tag" | "tage" => DAY_HOURS * HOUR,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" => HOUR,
        "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => MINUTE,
        "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunde" | "sekunden" => SECOND,
        _ => return None,
    })
}
