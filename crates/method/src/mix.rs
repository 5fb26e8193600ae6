//! A task mix: activities with their hours in a working week.

use super::estimate::{Reading, Readings};
use super::limits::{Given, InvalidInput, Limit, OutOfLimit};
use super::reading_set::ReadingSet;
use super::units::{HOURS_IN_A_WEEK, Hours};

/// The user's judgement of an activity, in place of the readings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement(Reading);

impl Judgement {
    /// The user's automatable and assistable share of an activity.
    ///
    /// # Errors
    ///
    /// Every value outside 0..1, and a sum above 1, with fields `automatable` and
    /// `assistable`.
    ///
    /// ```
    /// use taskmix_method::Judgement;
    /// assert!(Judgement::new(0.2, 0.3).is_ok());
    /// assert_eq!(Judgement::new(1.5, -0.1).unwrap_err().len(), 2);
    /// assert_eq!(Judgement::new(0.6, 0.6).unwrap_err().len(), 1);
    /// ```
    pub fn new(automatable: f64, assistable: f64) -> Result<Self, Vec<InvalidInput>> {
        let errors: Vec<_> = [("automatable", automatable), ("assistable", assistable)]
            .into_iter()
            .filter_map(|(field, value)| {
                super::limits::within(value, 0.0, 1.0)
                    .err()
                    .map(|problem| problem.at(field))
            })
            .collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        let exposed = automatable + assistable;
        if exposed > 1.0 + 1e-9 {
            return Err(vec![InvalidInput {
                field: "assistable".into(),
                value: Given::Number(assistable),
                limit: Limit::SumAtMost {
                    of: "automatable and assistable",
                    high: 1.0,
                },
            }]);
        }
        Reading::new(automatable, exposed.min(1.0))
            .map(Self)
            .map_err(|problem| vec![problem.at("automatable")])
    }

    /// The judgement as a reading.
    #[must_use]
    pub const fn reading(self) -> Reading {
        self.0
    }
}

/// One row of a mix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MixRow {
    /// Hours per working week.
    pub hours: Hours,
    /// The published readings of the activity.
    pub published: Readings,
    /// The user's own judgement, if it replaces them.
    pub judgement: Option<Judgement>,
    /// Whether clients pay for this time.
    pub billable: bool,
}

impl MixRow {
    /// The effective readings: the judgement for all of them where there is one.
    #[must_use]
    pub fn readings(&self) -> Readings {
        self.judgement
            .map_or(self.published, |own| self.published.map(|_| own.reading()))
    }
}

/// A task mix whose hours fit into a week.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mix {
    rows: Vec<MixRow>,
    readings: ReadingSet,
    total: f64,
}

impl Mix {
    /// A mix of rows. `readings` are those that count for it, and from now on for its rows.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] when the rows add up to more than 168 hours.
    pub fn new(mut rows: Vec<MixRow>, readings: ReadingSet) -> Result<Self, OutOfLimit> {
        for row in &mut rows {
            row.published.counted = readings;
        }
        let total = sum(&rows);
        // A sum of hundredths of hours may exceed 168 by rounding.
        if total > HOURS_IN_A_WEEK + 1e-9 {
            return Err(OutOfLimit {
                value: Given::Number(total),
                limit: Limit::SumAtMost {
                    of: "the hours of all activities",
                    high: HOURS_IN_A_WEEK,
                },
            });
        }
        Ok(Self {
            rows,
            readings,
            total,
        })
    }

    /// The rows, in the order they were given.
    #[must_use]
    pub fn rows(&self) -> &[MixRow] {
        &self.rows
    }

    /// The readings that count.
    #[must_use]
    pub const fn readings(&self) -> ReadingSet {
        self.readings
    }

    /// Hours of all rows.
    #[must_use]
    pub const fn total_hours(&self) -> f64 {
        self.total
    }

    /// The rows for which `keep` holds, as a mix of its own.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(&MixRow) -> bool) -> Self {
        let rows: Vec<_> = self.rows.iter().copied().filter(|row| keep(row)).collect();
        let total = sum(&rows);
        Self {
            rows,
            readings: self.readings,
            total,
        }
    }
}

/// The hours of all rows, without rounding errors: parts of 40 hours are 40, not 40.00000000000001.
fn sum(rows: &[MixRow]) -> f64 {
    let total: f64 = rows.iter().map(|row| row.hours.get()).sum();
    let round = (total * 1e6).round() / 1e6;
    if (round - total).abs() < 1e-13 * total {
        round
    } else {
        total
    }
}
