//! Entries as they are read, before they are summed up.

use std::collections::BTreeMap;

use crate::dates::RawDate;
use crate::import::{Reason, TitleFrom, Warning};
use crate::limits::{MAX_ENTRIES, MAX_WARNINGS};
use crate::refusal::Refusal;

/// A word or title by its place in a list.
pub type Id = u32;

/// Texts, each kept once.
#[derive(Debug, Default)]
pub struct Texts {
    ids: BTreeMap<String, Id>,
}

impl Texts {
    /// The id of a text.
    pub fn id(&mut self, text: String) -> Id {
        let next = u32::try_from(self.ids.len()).unwrap_or(Id::MAX);
        *self.ids.entry(text).or_insert(next)
    }

    /// The texts in the order of their ids.
    pub fn in_order(&self) -> Vec<&str> {
        let mut texts = vec![""; self.ids.len()];
        for (text, id) in &self.ids {
            if let Some(slot) = texts.get_mut(*id as usize) {
                *slot = text;
            }
        }
        texts
    }
}

/// How long an entry is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    /// In milliseconds.
    Known(i64),
    /// A number whose unit the file does not tell.
    Number(f64),
    /// None was found, or none that can be.
    None,
}

/// One entry of a table or a calendar.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The title, in [`Collected::titles`].
    pub title: Id,
    /// Where the title is from.
    pub from: TitleFrom,
    /// Further words, in [`Collected::contexts`].
    pub context: Option<Id>,
    /// Whose it is, in [`Collected::people`].
    pub person: Id,
    /// How long it is.
    pub length: Length,
    /// Why it does not count.
    pub reason: Option<Reason>,
    /// Whether it is billed.
    pub billable: Option<bool>,
    /// Its day.
    pub day: Option<RawDate>,
    /// Its begin, as a second of the day, if the end is known as well.
    pub begin: Option<u32>,
    /// From begin to end, in milliseconds.
    pub span: i64,
}

/// Dates that could not be read.
#[derive(Debug, Default)]
pub struct Unread {
    /// How many.
    pub entries: u64,
    /// The line of the first one, and what it has.
    pub first: Option<(u64, String)>,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Collected {
    /// The entries, in the order of the file.
    pub entries: Vec<Entry>,
    /// Cleaned titles.
    pub titles: Texts,
    /// Further words.
    pub contexts: Texts,
    /// People.
    pub people: Texts,
    /// Dates that could not be read.
    pub unread: Unread,
    /// A date of two numbers that may both be the month, as the file has it.
    pub open_date: Option<String>,
    /// Whether times of day have halves (“9:00 AM”), as where the month is written first.
    pub half_days: bool,
    /// Whether the durations are those of one week already.
    pub per_week: bool,
    /// Whether what is billable was told from amounts alone.
    pub billable_by_amount: bool,
    /// Warnings of the reading.
    pub warnings: Vec<Warning>,
}

impl Collected {
    /// Adds an entry.
    pub fn push(&mut self, entry: Entry) -> Result<(), Refusal> {
        if self.entries.len() >= MAX_ENTRIES {
            return Err(Refusal::TooManyEntries);
        }
        self.entries.push(entry);
        Ok(())
    }

    /// Adds a warning, unless there are many or it is already there.
    pub fn warn(&mut self, warning: Warning) {
        if self.warnings.len() < MAX_WARNINGS && !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Notes a date that could not be read.
    pub fn unread(&mut self, line: u64, text: &str) {
        self.unread.entries += 1;
        if self.unread.first.is_none() {
            self.unread.first = Some((line, text.chars().take(40).collect()));
        }
    }
}
