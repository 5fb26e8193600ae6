//! What an amount is for, as people write it: "/day", "a word", "per 1,000 words".

use crate::page::{Pricing, RateForm};
use crate::typed::{DecimalMark, read_number};

/// What a typed amount is for.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedUnit {
    /// The unit of price.
    pub pricing: Pricing,
    /// What a piece is called, where it is one.
    pub piece: Option<String>,
    /// Whether the amount is for a thousand pieces.
    pub per_thousand: bool,
    /// Hours of the day, the project or the month, where they were typed.
    pub hours: Option<f64>,
    /// Hours of the project with AI, where they were typed.
    pub hours_with: Option<f64>,
    /// Pieces made in an hour before AI, where they were typed.
    pub pieces_before: Option<f64>,
    /// Pieces made in an hour with AI, where they were typed.
    pub pieces_with: Option<f64>,
}

/// The words of a unit that is no piece.
const UNITS: [(&str, Pricing); 15] = [
    ("h", Pricing::Hourly),
    ("hr", Pricing::Hourly),
    ("hrs", Pricing::Hourly),
    ("hour", Pricing::Hourly),
    ("hours", Pricing::Hourly),
    ("d", Pricing::Day),
    ("day", Pricing::Day),
    ("days", Pricing::Day),
    ("project", Pricing::Project),
    ("projects", Pricing::Project),
    ("job", Pricing::Project),
    ("mo", Pricing::Retainer),
    ("month", Pricing::Retainer),
    ("months", Pricing::Retainer),
    ("retainer", Pricing::Retainer),
];

/// The words of a unit that need no "a" before them.
const ADVERBS: [(&str, Pricing); 3] = [
    ("hourly", Pricing::Hourly),
    ("daily", Pricing::Day),
    ("monthly", Pricing::Retainer),
];

/// Words that are no pieces; their beginnings are not, either, since more letters may follow.
const NO_PIECES: [&str; 9] = [
    "hour", "day", "week", "month", "quarter", "year", "annum", "project", "retainer",
];

/// Pieces that are sold; of the first four, an hour makes many. Any other name can be typed.
pub const PIECES: [&str; 20] = [
    "word",
    "character",
    "line",
    "segment",
    "page",
    "slide",
    "article",
    "post",
    "image",
    "photo",
    "picture",
    "illustration",
    "minute",
    "video",
    "track",
    "product",
    "ticket",
    "call",
    "piece",
    "item",
];
/// How many of [`PIECES`] cost little each.
const SMALL: usize = 4;

/// Whether an hour makes many pieces of this name, so that one costs little.
///
/// ```
/// use taskmix_inputs::amount::is_small;
/// assert!(is_small("word") && is_small("Words"));
/// assert!(!is_small("image") && !is_small("episode"));
/// ```
#[must_use]
pub fn is_small(piece: &str) -> bool {
    let one = singular(piece);
    PIECES.into_iter().take(SMALL).any(|small| small == one)
}

impl TypedUnit {
    /// Whether it is a single piece of which an hour makes many.
    #[must_use]
    pub fn is_small(&self) -> bool {
        !self.per_thousand && self.piece.as_deref().is_some_and(is_small)
    }

    /// The unit in the text after an amount.
    pub(super) fn read(text: &str, mark: DecimalMark) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        // Brackets stand for commas: "a day (8 h)".
        let text = text.replace('(', ", ").replace(')', "");
        let mut clauses = text.split(", ").map(str::trim);
        let mut unit = Self::of(clauses.next()?, mark)?;
        for clause in clauses {
            unit.add(clause, mark)?;
        }
        Some(unit)
    }

    /// "a day of 7.5 hours", "per 1,000 words", "monthly", "for 20 hours a month".
    fn of(text: &str, mark: DecimalMark) -> Option<Self> {
        let text = text.trim_end_matches('.');
        if let Some(rest) = text.strip_prefix("for ") {
            let (hours, rest) = hours_and_rest(rest)?;
            let mut unit = Self::of(rest, mark)?;
            unit.add(hours, mark)?;
            return Some(unit);
        }
        if let Some((_, pricing)) = ADVERBS.iter().find(|(name, _)| *name == text) {
            return Some(Self::plain(*pricing));
        }
        let rest = ["/", "per ", "an ", "a ", "each "]
            .into_iter()
            .find_map(|start| text.strip_prefix(start))?
            .trim_start();
        let lot = [
            "1,000 ",
            "1.000 ",
            "1 000 ",
            "1000 ",
            "1k ",
            "thousand ",
            "k ",
        ]
        .into_iter()
        .find_map(|lot| rest.strip_prefix(lot));
        let per_thousand = lot.is_some();
        let (name, rest) = name_and_rest(lot.unwrap_or(rest).trim_start())?;
        let mut unit = match UNITS.iter().find(|(unit, _)| *unit == name) {
            Some(_) if per_thousand => return None,
            Some((_, pricing)) => Self::plain(*pricing),
            None => Self {
                piece: Some(piece(name, per_thousand)?),
                per_thousand,
                ..Self::plain(Pricing::Piece)
            },
        };
        if !rest.is_empty() {
            unit.add(rest, mark)?;
        }
        Some(unit)
    }

    const fn plain(pricing: Pricing) -> Self {
        Self {
            pricing,
            piece: None,
            per_thousand: false,
            hours: None,
            hours_with: None,
            pieces_before: None,
            pieces_with: None,
        }
    }

    /// "of 7.5 hours", "350 words an hour", "700 with ai".
    fn add(&mut self, clause: &str, mark: DecimalMark) -> Option<()> {
        let rest = BEFORE_NUMBERS
            .into_iter()
            .find_map(|start| clause.strip_prefix(start)?.strip_prefix(' '));
        let text = rest.unwrap_or(clause).trim();
        let end = text.find(|letter: char| letter.is_ascii_alphabetic() || letter == '/')?;
        let (number, what) = text.split_at_checked(end)?;
        let number = read_number(number, mark).filter(|number| *number > 0.0)?;
        let what = what.trim();
        let place = match self.pricing {
            Pricing::Piece if what.ends_with("with ai") => &mut self.pieces_with,
            Pricing::Piece if is_pace(what) => &mut self.pieces_before,
            Pricing::Project if what.ends_with("with ai") => &mut self.hours_with,
            Pricing::Day | Pricing::Project | Pricing::Retainer if HOURS.contains(&what) => {
                &mut self.hours
            }
            _ => return None,
        };
        *place = Some(number);
        Some(())
    }
}

const HOURS: [&str; 5] = ["h", "hr", "hrs", "hour", "hours"];
/// Words before a number of hours or pieces.
const BEFORE_NUMBERS: [&str; 4] = ["of", "for", "at", "in"];

/// "words an hour", "per hour", "/h".
fn is_pace(text: &str) -> bool {
    ["an hour", "per hour", "/hour", "/h", "a hour"]
        .into_iter()
        .any(|pace| text.ends_with(pace))
}

/// "20 hours" and "a month".
fn hours_and_rest(text: &str) -> Option<(&str, &str)> {
    let word = text.find(|letter: char| letter.is_ascii_alphabetic())?;
    let (_, unit) = text.split_at_checked(word)?;
    let end = unit.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let (hours, rest) = text.split_at_checked(word + end)?;
    Some((hours, rest.trim_start()))
}

/// The words of a name, and what follows from the first number on, with the word before it.
fn name_and_rest(text: &str) -> Option<(&str, &str)> {
    let number = text.find(|letter: char| letter.is_ascii_digit());
    let (before, _) = text.split_at_checked(number.unwrap_or(text.len()))?;
    let before = before.trim_end();
    let name = BEFORE_NUMBERS
        .into_iter()
        .filter(|_| number.is_some())
        .find_map(|word| before.strip_suffix(word)?.strip_suffix(' '));
    let name = name.unwrap_or(before).trim_end();
    Some((name, text.get(name.len()..)?.trim_start()))
}

/// The name of a piece, where it is one: words of letters. A unit of time is none, unless it is
/// filled with something: "hour of audio".
fn piece(name: &str, per_thousand: bool) -> Option<String> {
    let one = singular(if name == "min" { "minute" } else { name });
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let unit = singular(first);
    let is_unit = NO_PIECES.iter().any(|known| {
        // More letters of the first word may follow, but not after another one.
        *known == unit || (rest.is_empty() && known.starts_with(&unit))
    });
    let ends_early = BEFORE_NUMBERS
        .iter()
        .any(|word| name.ends_with(&[" ", word].concat()));
    let is_word = |word: &str| {
        let within = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’');
        word.starts_with(char::is_alphabetic) && word.chars().all(within)
    };
    let is_filled = rest.starts_with("of ") && !ends_early;
    if (is_unit && !is_filled) || ends_early || name.chars().count() < 2 {
        return None;
    }
    if !name.split(' ').all(is_word) {
        return None;
    }
    // "per 1,000 words" names several; another name is left as it was typed.
    let is_plural = per_thousand || PIECES.contains(&one.as_str());
    RateForm::piece_name(if is_plural { &one } else { name }).ok()
}

/// One of several, in small letters: "word" of "Words", "box" of "boxes".
pub(crate) fn singular(word: &str) -> String {
    let word = word.trim().to_ascii_lowercase();
    let one = ENDS_OF_SEVERAL
        .into_iter()
        .find_map(|(several, one)| Some([word.strip_suffix(several)?, one].concat()));
    one.unwrap_or(word)
}

/// Ends of several and of one; the first that fits counts.
const ENDS_OF_SEVERAL: [(&str, &str); 10] = [
    ("series", "series"),
    ("ies", "y"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("sses", "ss"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
];
