//! Dates and times of day as programs write them.

use jiff::civil::{Date, date};

use crate::refusal::is_year;
use crate::settings::DateOrder;

/// A date as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RawDate {
    /// Without doubt.
    Known(Date),
    /// Two numbers, of which one is the day and the other the month.
    Open {
        /// The first number.
        first: i8,
        /// The second number.
        second: i8,
        /// The year.
        year: i16,
    },
}

impl RawDate {
    /// The date in an order of day and month; `None` if it does not fit.
    pub fn in_order(self, order: DateOrder) -> Option<Date> {
        match (self, order) {
            (Self::Known(date), _) => Some(date),
            (
                Self::Open {
                    first,
                    second,
                    year,
                },
                DateOrder::DayFirst,
            ) => Date::new(year, second, first).ok(),
            (
                Self::Open {
                    first,
                    second,
                    year,
                },
                DateOrder::MonthFirst,
            ) => Date::new(year, first, second).ok(),
        }
    }
}

impl RawDate {
    /// Days from this date to another of the same file. Of two orders of day and month it is the
    /// one that gives the shorter time.
    pub fn days_to(self, end: Self) -> Option<i64> {
        let days = [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| {
            let (begin, end) = (self.in_order(order)?, end.in_order(order)?);
            Some(i64::from(day_number(end) - day_number(begin)))
        });
        days.into_iter()
            .flatten()
            .min_by_key(|days| (*days < 0, days.abs()))
    }
}

/// Days since 1 January 1970.
pub fn day_number(day: Date) -> i32 {
    const EPOCH: Date = date(1970, 1, 1);
    let seconds = day.duration_since(EPOCH).as_secs();
    i32::try_from(seconds / 86_400).unwrap_or_default()
}

/// The number of the calendar week, from Monday, of a day number.
pub fn week_number(day: i32) -> i32 {
    // 1 January 1970 was a Thursday.
    (day + 3).div_euclid(7)
}

/// A day as `2026-11-02`.
pub fn iso(day: Date) -> String {
    let (year, month, day) = (day.year(), day.month(), day.day());
    format!("{year:04}-{month:02}-{day:02}")
}

/// A date and, where it is given, the second of the day.
pub fn stamp(text: &str) -> Option<(RawDate, Option<u32>)> {
    let text = text.trim();
    // A date has at most 40 letters; a longer text is none.
    if text.len() > 64 {
        return None;
    }
    let (raw, rest) = numeric(text).or_else(|| worded(text))?;
    let rest = rest.trim_start_matches([' ', 'T', 't', ',', '\u{a0}']);
    Some((raw, time_of_day(rest)))
}

/// A date of three numbers, and what follows it.
fn numeric(text: &str) -> Option<(RawDate, &str)> {
    let (first, rest) = digits(text)?;
    if first.len() == 8 {
        let (year, rest_of) = first.split_at_checked(4)?;
        let (month, day) = rest_of.split_at_checked(2)?;
        let known = known(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        return Some((known, rest));
    }
    let separator = rest.chars().next().filter(|mark| "-/.".contains(*mark))?;
    let next = |rest: &'_ str| -> Option<usize> {
        let after = rest.strip_prefix(separator)?;
        Some(rest.len() - after.trim_start().len())
    };
    let (second, rest) = digits(rest.get(next(rest)?..)?)?;
    let (third, rest) = digits(rest.get(next(rest)?..)?)?;
    let raw = match (first.len(), third.len()) {
        (4, 1..=2) => known(
            first.parse().ok()?,
            second.parse().ok()?,
            third.parse().ok()?,
        )?,
        (1..=2, 4 | 2) => {
            let year = full_year(third)?;
            let (first, second) = (first.parse().ok()?, second.parse().ok()?);
            // Nobody writes the month first before a point.
            if separator == '.' {
                known(year, second, first)?
            } else {
                open(first, second, year)?
            }
        }
        _ => return None,
    };
    Some((raw, rest))
}

/// A year of four digits, or of two in this century.
fn full_year(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    let year = if digits.len() == 2 { 2000 + year } else { year };
    is_year(year).then_some(year)
}

fn known(year: i16, month: i8, day: i8) -> Option<RawDate> {
    let day = Date::new(year, month, day).ok()?;
    is_year(year).then_some(RawDate::Known(day))
}

/// Open as long as both numbers may be a month, and differ.
fn open(first: i8, second: i8, year: i16) -> Option<RawDate> {
    let raw = RawDate::Open {
        first,
        second,
        year,
    };
    if first == second {
        return known(year, first, second);
    }
    let fits = |order| raw.in_order(order).is_some();
    (fits(DateOrder::DayFirst) || fits(DateOrder::MonthFirst)).then_some(raw)
}

/// A date with the month in words, like `16/Nov/26` or `Mon, 2 November 2026`, and what follows.
fn worded(text: &str) -> Option<(RawDate, &str)> {
    let (mut year, mut month, mut day) = (None, None, None);
    let mut rest = text;
    for _ in 0..5 {
        rest = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        if let Some((number, after)) = digits(rest) {
            match number.len() {
                4 => year = full_year(number),
                1 | 2 if day.is_none() => day = number.parse().ok(),
                1 | 2 => year = full_year(number),
                _ => return None,
            }
            rest = after;
            for suffix in ["st", "nd", "rd", "th"] {
                rest = rest.strip_prefix(suffix).unwrap_or(rest);
            }
        } else {
            let end = rest.find(|letter: char| !letter.is_alphabetic());
            let (word, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            if word.is_empty() {
                return None;
            }
            month = month.or_else(|| month_of(word));
            rest = after;
        }
        if let (Some(year), Some(month), Some(day)) = (year, month, day) {
            return Some((known(year, month, day)?, rest));
        }
    }
    None
}

/// A month by its first three letters, in English or German.
fn month_of(word: &str) -> Option<i8> {
    let start: String = word.chars().take(3).collect::<String>().to_lowercase();
    Some(match start.as_str() {
        "jan" => 1,
        "feb" => 2,
        "mar" | "mär" => 3,
        "apr" => 4,
        "may" | "mai" => 5,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" => 9,
        "oct" | "okt" => 10,
        "nov" => 11,
        "dec" | "dez" => 12,
        _ => return None,
    })
}

/// The second of the day of `08:00`, `9:30:12 PM`, `09:30:00.000+0100`.
pub fn time_of_day(text: &str) -> Option<u32> {
    let (hours, rest) = digits(text.trim())?;
    let (minutes, rest) = digits(rest.strip_prefix(':')?)?;
    let (seconds, rest) = match rest.strip_prefix(':') {
        Some(rest) => digits(rest)?,
        None => ("0", rest),
    };
    if hours.len() > 2 || minutes.len() != 2 || seconds.len() > 2 {
        return None;
    }
    let mut hours: u32 = hours.parse().ok()?;
    let (minutes, seconds): (u32, u32) = (minutes.parse().ok()?, seconds.parse().ok()?);
    let half = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let half = half.get(..2).unwrap_or_default();
    if half.eq_ignore_ascii_case("pm") && hours < 12 {
        hours += 12;
    } else if half.eq_ignore_ascii_case("am") && hours == 12 {
        hours = 0;
    }
    let valid = hours <= 24 && minutes < 60 && seconds < 60;
    valid.then_some(hours * 3600 + minutes * 60 + seconds)
}

/// The digits that a text begins with, and the rest.
fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    let (digits, rest) = text.split_at_checked(end.unwrap_or(text.len()))?;
    (!digits.is_empty()).then_some((digits, rest))
}
