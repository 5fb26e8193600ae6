//! The table of readings: what each is, from when its evidence is, and whose it is.

use taskmix_method::{Estimate, ReadingSet, ReadingSource};

use super::catalog::Catalog;

/// Which kind of evidence a reading rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingKind {
    /// Ability, as raters judged it.
    Judged,
    /// Use that was observed.
    Used,
}

/// A year, or a month or a day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl PartialDate {
    /// Reads `2026`, `2026-02` or `2026-02-05`.
    ///
    /// ```
    /// use taskmix_catalog::PartialDate;
    /// let month = PartialDate { year: 2026, month: Some(2), day: None };
    /// assert_eq!(PartialDate::parse("2026-02"), Some(month));
    /// assert_eq!(PartialDate::parse("2026-13"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next()?.parse().ok()?;
        let mut next = |high: u8| match parts.next() {
            None => Some(None),
            Some(part) => {
                let number = part.parse().ok()?;
                (1..=high).contains(&number).then_some(Some(number))
            }
        };
        let (month, day) = (next(12)?, next(31)?);
        let date = Self { year, month, day };
        parts.next().is_none().then_some(date)
    }
}

/// What is known of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingFacts {
    /// The reading.
    pub reading: Estimate,
    /// Where it is from.
    pub source: ReadingSource,
    /// What kind of evidence it rests on.
    pub kind: ReadingKind,
    /// Beginning of the evidence.
    pub from: PartialDate,
    /// End of the evidence.
    pub to: PartialDate,
    /// Who made it.
    pub whose: &'static str,
    /// What it is called in a table.
    pub name: &'static str,
    /// What it is, in a sentence without the date.
    pub about: &'static str,
}

impl Catalog {
    /// The readings in the order of [`Estimate::ALL`].
    ///
    /// ```
    /// use taskmix_catalog::{ReadingKind, catalog};
    /// use taskmix_method::Estimate;
    /// let claude = catalog().reading(Estimate::C).ok_or("no reading")?;
    /// assert_eq!((claude.kind, claude.from.year), (ReadingKind::Used, 2026));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn readings(&self) -> &[ReadingFacts] {
        &self.readings
    }

    /// What is known of a reading; none in a damaged catalogue.
    #[must_use]
    pub fn reading(&self, reading: Estimate) -> Option<&ReadingFacts> {
        self.readings.iter().find(|facts| facts.reading == reading)
    }

    /// The readings with the oldest and with the newest evidence of those that count, the first of
    /// each.
    #[must_use]
    pub fn oldest_and_newest(&self, counted: ReadingSet) -> Option<[&ReadingFacts; 2]> {
        let mut ends: Option<[&ReadingFacts; 2]> = None;
        for facts in &self.readings {
            if !counted.contains(facts.reading) {
                continue;
            }
            ends = Some(match ends {
                None => [facts, facts],
                Some([oldest, newest]) => [
                    if facts.from < oldest.from {
                        facts
                    } else {
                        oldest
                    },
                    if facts.to > newest.to { facts } else { newest },
                ],
            });
        }
        ends
    }
}
