//! The time that a line of a list names: at its end, or in front.

use taskmix_inputs::typed::{self, DecimalMark};

use crate::dates::time_of_day;
use crate::duration::{self, Duration, HOUR, of_hours};
use crate::limits::WEEK_DAYS;

/// A time of a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Given {
    /// Milliseconds.
    Length(i64),
    /// A part of the week, from 0 to 1.
    Share(f64),
}

/// Largest plain number after a mark (“emails: 4”) that is read as hours.
const MAX_PLAIN_HOURS: f64 = 60.0;
/// Words that a time is made of, at most.
const MAX_WORDS: usize = 6;
/// Weeks of a month.
const WEEKS_IN_A_MONTH: i64 = 52;
const MONTHS: i64 = 12;

/// Whether a figure at the end of a line is hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Only after a mark, or with quarters: “emails: 4”, “emails 1.5”.
    Marked,
    /// Always, as in a list in which each line ends with one: “emails 4”.
    Hours,
}

/// The words of a line without its time, and the time.
pub fn split(line: &str, figures: Figures) -> (&str, Option<Given>) {
    let line = line.trim();
    if let Some((words, given)) = at_end(line, figures) {
        return (words, Some(given));
    }
    if let Some((words, given)) = in_front(line) {
        return (words, Some(given));
    }
    (line, None)
}

/// The time that a text is, without any words.
pub fn only(text: &str) -> Option<Given> {
    time_of(text.trim(), Before::Mark)
}

/// A plain number in digits with a point.
pub fn plain_number(text: &str) -> Option<f64> {
    let plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    let digits = !text.is_empty() && text.bytes().all(plain);
    let number = typed::number("", text, DecimalMark::Point, 0.0, 1e9);
    number.ok().filter(|_| digits)
}

/// A time at the end, as long as can be: “2 h 15 min” in place of “15 min”.
fn at_end(line: &str, figures: Figures) -> Option<(&str, Given)> {
    let starts = word_starts(line);
    let last = starts.iter().rev().take(MAX_WORDS).rev();
    last.filter_map(|start| {
        let (words, time) = line.split_at_checked(*start)?;
        let before = match (Before::of(words), figures) {
            (Before::Word, Figures::Hours) => Before::Mark,
            (before, _) => before,
        };
        let given = time_of(time, before)?;
        let words = words.trim_end_matches(is_mark);
        has_letters(words).then_some((words, given))
    })
    .next()
}

/// A time in front, with its unit: “3h emails”, “20% meetings”, “9:00–10:30 standup”.
fn in_front(line: &str) -> Option<(&str, Given)> {
    let mut ends: Vec<usize> = word_starts(line)
        .into_iter()
        .skip(1)
        .take(MAX_WORDS)
        .collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let (time, words) = line.split_at_checked(end)?;
        let time = time.trim_end_matches(is_mark);
        let given = time_of(time, Before::Word)?;
        // Without a unit, figures in front number the lines.
        let unit = time.contains(|letter: char| letter.is_alphabetic() || ":%".contains(letter));
        let words = words.trim_start_matches(is_mark);
        let words = ["of ", "on ", "for "]
            .iter()
            .find_map(|of| words.strip_prefix(of))
            .unwrap_or(words);
        // “2 hour workshops”, “24h support”: the time is of the thing.
        let lower = words.chars().next().is_some_and(char::is_lowercase);
        let joined = time.len() == line.get(..end)?.trim_end().len();
        let of_thing = lower && joined && time.ends_with("hour");
        (unit && has_letters(words) && !of_thing).then_some((words, given))
    })
}

/// The places at which words begin, in order.
fn word_starts(line: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let (mut space, mut figure) = (true, false);
    for (at, letter) in line.char_indices() {
        let opens = matches!(letter, '(' | '[');
        if !letter.is_whitespace() && (space || opens) {
            starts.push(at);
        }
        // “emails:3h”, but not “9:30”.
        let mark = matches!(letter, '(' | '[' | ':' | '=' | '–' | '—' | ',') && !figure;
        space = letter.is_whitespace() || mark;
        figure = letter.is_ascii_digit();
    }
    starts
}

fn is_mark(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            ',' | '-' | '–' | '—' | ':' | '=' | '(' | '[' | '|' | '~' | '≈' | '→' | ')' | ']' | '.'
        )
}

fn has_letters(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}

/// What stands before a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A word.
    Word,
    /// A mark: a dash, a colon, a bracket.
    Mark,
    /// A word that says when, not how long: “at”.
    At,
}

impl Before {
    fn of(words: &str) -> Self {
        if words.ends_with('\t') {
            return Self::Mark;
        }
        let trimmed = words.trim_end();
        let last = trimmed
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let last = last.to_lowercase();
        if [
            "at", "um", "ab", "@", "from", "von", "until", "till", "bis", "by",
        ]
        .contains(&last.as_str())
        {
            Self::At
        } else if trimmed.ends_with([':', '=', '(', '[', '-', '–', '—', ',', '|']) {
            Self::Mark
        } else {
            Self::Word
        }
    }
}

/// The time that a text is, and nothing else.
fn time_of(text: &str, before: Before) -> Option<Given> {
    if text.len() > 40 || before == Before::At {
        return None;
    }
    let opened = text.starts_with(['(', '[']);
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || "()[]".contains(letter));
    let text = text.trim_end_matches(['.', ',', ';']);
    let lower = text.to_lowercase();
    let (amount, times, per) = per(&lower);
    let amount = about(amount);
    let before = if opened || per { Before::Mark } else { before };
    if let Some(number) = amount
        .strip_suffix('%')
        .or_else(|| amount.strip_suffix("percent"))
    {
        return share(number.trim());
    }
    if let Some(length) = range(amount).or_else(|| middle(amount)) {
        return Some(Given::Length(times.of(length)?));
    }
    if !amount.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.') {
        return None;
    }
    match duration::read(amount, mark_of(amount))? {
        Duration::Length(length) => Some(Given::Length(times.of(length)?)),
        Duration::Number(number) if is_hours(amount, number, before) => {
            Some(Given::Length(times.of(of_hours(number)?)?))
        }
        Duration::Number(_) | Duration::TooLong => None,
    }
}

/// “1,5” is one and a half, wherever one lives.
fn mark_of(amount: &str) -> DecimalMark {
    if amount.contains('.') {
        DecimalMark::Point
    } else {
        DecimalMark::Comma
    }
}

fn share(number: &str) -> Option<Given> {
    let number = typed::number("", number, mark_of(number), 0.0, 100.0).ok()?;
    Some(Given::Share(number / 100.0))
}

/// Whether a plain number is hours: after a mark, or with quarters of an hour. “Python 3.11” and
/// “phase 2” are none.
fn is_hours(text: &str, number: f64, before: Before) -> bool {
    let (_, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let quarters = ["5", "25", "50", "75"].contains(&fraction);
    number <= MAX_PLAIN_HOURS && (quarters || (before == Before::Mark && fraction.len() <= 2))
}

/// How often a time is spent.
#[derive(Debug, Clone, Copy)]
struct Times {
    times: i64,
    of: i64,
}

impl Times {
    fn of(self, length: i64) -> Option<i64> {
        Some(length.checked_mul(self.times)? / self.of)
    }
}

/// A time without “per week”, “a day”, “monthly”; how often; and whether that was said.
fn per(text: &str) -> (&str, Times, bool) {
    const WEEKLY: Times = Times { times: 1, of: 1 };
    const DAILY: Times = Times {
        times: WEEK_DAYS,
        of: 1,
    };
    const MONTHLY: Times = Times {
        times: MONTHS,
        of: WEEKS_IN_A_MONTH,
    };
    const WORDS: [(&str, Times); 22] = [
        ("per week", WEEKLY),
        ("a week", WEEKLY),
        ("/week", WEEKLY),
        ("/ week", WEEKLY),
        ("/wk", WEEKLY),
        ("/w", WEEKLY),
        ("weekly", WEEKLY),
        ("pro woche", WEEKLY),
        ("/woche", WEEKLY),
        ("per day", DAILY),
        ("a day", DAILY),
        ("/day", DAILY),
        ("/ day", DAILY),
        ("daily", DAILY),
        ("pro tag", DAILY),
        ("/tag", DAILY),
        ("am tag", DAILY),
        ("per month", MONTHLY),
        ("a month", MONTHLY),
        ("/month", MONTHLY),
        ("pro monat", MONTHLY),
        ("monthly", MONTHLY),
    ];
    for (words, times) in WORDS {
        if let Some(amount) = text.strip_suffix(words) {
            return (amount.trim_end_matches([' ', ',']), times, true);
        }
    }
    for (words, times) in [("daily", DAILY), ("weekly", WEEKLY), ("monthly", MONTHLY)] {
        if let Some(amount) = text.strip_prefix(words) {
            return (amount.trim_start_matches([' ', ',', ':']), times, true);
        }
    }
    (text, WEEKLY, false)
}

/// A time without “about”.
fn about(text: &str) -> &str {
    let mut text = text.trim();
    for word in [
        "approx.", "approx", "about", "around", "circa", "ca.", "ca", "~", "≈", "etwa",
    ] {
        text = text.strip_prefix(word).unwrap_or(text).trim_start();
    }
    text
}

/// The middle of “1–2 hours”.
fn middle(text: &str) -> Option<i64> {
    let (low, high) = text.split_once(['-', '–', '—'])?;
    let letters = high.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let low = [low.trim(), letters].concat();
    let length = |text: &str| match duration::read(text, mark_of(text))? {
        Duration::Length(length) => Some(length),
        Duration::Number(_) | Duration::TooLong => None,
    };
    let (low, high) = (length(&low)?, length(high)?);
    (!letters.is_empty() && low <= high).then_some((low + high) / 2)
}

/// From one time of day to another: “9:00–10:30”.
fn range(text: &str) -> Option<i64> {
    let (begin, end) = text.split_once(['-', '–', '—'])?;
    if !(begin.contains(':') && end.contains(':')) {
        return None;
    }
    let end = end.trim().trim_end_matches("uhr").trim_end();
    let plain = end.trim_end_matches(['a', 'p', 'm', ' ']);
    if plain.contains(|letter: char| !(letter.is_ascii_digit() || letter == ':')) {
        return None;
    }
    let (begin, end) = (time_of_day(begin)?, time_of_day(end)?);
    let seconds = i64::from(end) - i64::from(begin);
    // An end before the begin is on the next day.
    Some(
        (if seconds < 0 {
            seconds + 86_400
        } else {
            seconds
        }) * (HOUR / 3600),
    )
}
