//! What an amount is for, as people write it: "/day", "a word", "per 1,000 words".

use crate::page::Pricing;
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

/// Pieces that are sold; a plural ends in s.
const PIECES: [&str; 20] = [
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

impl TypedUnit {
    /// The unit in the text after an amount.
    pub(super) fn read(text: &str, mark: DecimalMark) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        let mut clauses = text.split(", ");
        let mut unit = Self::of(clauses.next()?, mark)?;
        for clause in clauses {
            unit.add(clause.trim(), mark)?;
        }
        Some(unit)
    }

    /// "a day of 7.5 hours", "per 1,000 words".
    fn of(text: &str, mark: DecimalMark) -> Option<Self> {
        let text = text.trim().trim_end_matches('.');
        let rest = ["/", "per ", "an ", "a ", "each "]
            .into_iter()
            .find_map(|start| text.strip_prefix(start))?
            .trim_start();
        let lot = ["1,000 ", "1.000 ", "1 000 ", "1000 ", "thousand ", "k "]
            .into_iter()
            .find_map(|lot| rest.strip_prefix(lot));
        let (per_thousand, rest) = (lot.is_some(), lot.unwrap_or(rest).trim_start());
        let (word, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let named = UNITS.iter().find(|(name, _)| *name == word);
        let piece = || {
            let word = if word == "min" { "minute" } else { word };
            let one = word.strip_suffix('s').unwrap_or(word);
            PIECES.into_iter().find(|piece| *piece == one)
        };
        let (pricing, piece) = match named {
            Some((_, pricing)) => (*pricing, None),
            None => (Pricing::Piece, Some(piece()?.to_owned())),
        };
        if per_thousand && piece.is_none() {
            return None;
        }
        let mut unit = Self {
            pricing,
            piece,
            per_thousand,
            hours: None,
            pieces_before: None,
            pieces_with: None,
        };
        if !rest.is_empty() {
            unit.add(rest.trim(), mark)?;
        }
        Some(unit)
    }

    /// "of 7.5 hours", "350 words an hour", "700 with ai".
    fn add(&mut self, clause: &str, mark: DecimalMark) -> Option<()> {
        let rest = ["of ", "for ", "at ", "in "]
            .into_iter()
            .find_map(|start| clause.strip_prefix(start));
        let text = rest.unwrap_or(clause).trim();
        let end = text.find(|letter: char| letter.is_ascii_alphabetic() || letter == '/')?;
        let (number, what) = text.split_at_checked(end)?;
        let number = read_number(number, mark).filter(|number| *number > 0.0)?;
        let what = what.trim();
        let pieces = self.piece.is_some();
        if what.ends_with("with ai") && pieces {
            self.pieces_with = Some(number);
        } else if pieces && is_pace(what) {
            self.pieces_before = Some(number);
        } else if !pieces && self.pricing != Pricing::Hourly && HOURS.contains(&what) {
            self.hours = Some(number);
        } else {
            return None;
        }
        Some(())
    }
}

const HOURS: [&str; 5] = ["h", "hr", "hrs", "hour", "hours"];

/// "words an hour", "per hour", "/h".
fn is_pace(text: &str) -> bool {
    ["an hour", "per hour", "/hour", "/h", "a hour"]
        .into_iter()
        .any(|pace| text.ends_with(pace))
}
