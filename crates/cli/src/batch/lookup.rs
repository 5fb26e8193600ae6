//! Codes and titles to occupations with their shares, computed once each.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::FindTitle;
use taskmix_catalog::{Occupation, catalog};
use taskmix_method::{MixResult, Range, ReadingSet};

/// Maximum number of cached titles in each of two generations.
const REMEMBERED: usize = 1 << 15;
/// Maximum length of a cached title, in bytes.
const MAX_TITLE_BYTES: usize = 256;

/// The results of an occupation.
pub struct Shares {
    /// The occupation.
    pub occupation: &'static Occupation,
    /// Part of the hours saved.
    pub time_saved: Range,
    /// The cells of the shares: automatable, assistable, human-core, time saved; low,
    /// central, high each.
    pub cells: Vec<String>,
}

impl Shares {
    fn of(occupation: &'static Occupation, readings: ReadingSet) -> Option<Self> {
        let result = catalog().default_shares(occupation, readings)?;
        Some(Self {
            occupation,
            time_saved: result.time_saved(),
            cells: cells(&result),
        })
    }
}

fn cells(result: &MixResult) -> Vec<String> {
    [
        result.automatable(),
        result.assistable(),
        result.human_core(),
        result.time_saved(),
    ]
    .into_iter()
    .flat_map(|range| [range.low, range.central, range.high])
    .map(|share| format!("{share:.6}"))
    .collect()
}

/// Finds occupations, with a cache.
pub struct Lookup<'a> {
    readings: ReadingSet,
    find_title: FindTitle<'a>,
    shares: Vec<OnceCell<Option<Shares>>>,
    /// Recently used titles. When it is full, it replaces `older`.
    recent: HashMap<Box<[u8]>, Option<&'static Occupation>>,
    older: HashMap<Box<[u8]>, Option<&'static Occupation>>,
}

impl<'a> Lookup<'a> {
    /// An empty cache of shares by the readings that count.
    pub fn new(readings: ReadingSet, find_title: FindTitle<'a>) -> Self {
        let count = catalog().occupations().len();
        Self {
            readings,
            find_title,
            shares: (0..count).map(|_| OnceCell::new()).collect(),
            recent: HashMap::new(),
            older: HashMap::new(),
        }
    }

    /// The shares of an occupation; `None` where it has no mix.
    pub fn shares(&self, occupation: &'static Occupation) -> Option<&Shares> {
        self.shares
            .get(occupation.index.get())?
            .get_or_init(|| Shares::of(occupation, self.readings))
            .as_ref()
    }

    /// The occupation that fits a title best.
    pub fn title(&mut self, title: &[u8]) -> Option<&'static Occupation> {
        if let Some(found) = self.recent.get(title) {
            return *found;
        }
        let found = match self.older.remove(title) {
            Some(found) => found,
            None => (self.find_title)(&String::from_utf8_lossy(title)),
        };
        if title.len() <= MAX_TITLE_BYTES {
            if self.recent.len() >= REMEMBERED {
                self.older = std::mem::take(&mut self.recent);
            }
            self.recent.insert(title.into(), found);
        }
        found
    }
}
