//! Splits a mix into its billable part and the rest.

use super::assumptions::Assumptions;
use super::estimate::PerEstimate;
use super::limits::clamped;
use super::mix::Mix;
use super::reading_set::ReadingSet;
use super::shares::{self, MixResult};

/// A mix seen from the rate model (METHOD §4, last paragraph before the courses).
#[derive(Debug, Clone, PartialEq)]
pub struct WorkSplit {
    /// The billable activities; `None` where they have no hours.
    pub billable: Option<MixResult>,
    /// The other activities; `None` where they have no hours.
    pub other: Option<MixResult>,
    /// Hours of both.
    pub total_hours: f64,
    /// The readings that count.
    pub readings: ReadingSet,
}

/// The inputs of the rate model that one reading of the mix gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkReading {
    /// a: automatable share of billable work.
    pub automatable: f64,
    /// s: assistable share of billable work.
    pub assistable: f64,
    /// t_n: part of the non-billable hours saved, never below 0.
    pub non_billable_saved: f64,
}

impl WorkSplit {
    /// Splits the billable activities of a mix from the others.
    #[must_use]
    pub fn of(mix: &Mix, assumptions: Assumptions) -> Self {
        Self {
            billable: shares::of_mix(&mix.filtered(|row| row.billable), assumptions),
            other: shares::of_mix(&mix.filtered(|row| !row.billable), assumptions),
            total_hours: mix.total_hours(),
            readings: mix.readings(),
        }
    }

    /// u: the billable part of the hours; nothing where there are none.
    #[must_use]
    pub fn utilisation(&self) -> Option<f64> {
        let billable = self.billable.as_ref().map_or(0.0, |part| part.total_hours);
        (self.total_hours > 0.0).then(|| clamped(billable / self.total_hours, 0.0, 1.0))
    }

    /// Whether every hour is billable, so that the utilisation must be asked for.
    #[must_use]
    pub const fn all_billable(&self) -> bool {
        self.other.is_none()
    }

    /// The central reading: what the rate model is given.
    #[must_use]
    pub fn central(&self) -> WorkReading {
        let billable = self.billable.as_ref();
        WorkReading {
            automatable: billable.map_or(0.0, |part| part.automatable().central),
            assistable: billable.map_or(0.0, |part| part.assistable().central),
            non_billable_saved: self
                .other
                .as_ref()
                .map_or(0.0, |part| part.time_saved().central)
                .max(0.0),
        }
    }

    /// What each estimate gives, for the range of a result.
    #[must_use]
    pub fn by_estimate(&self) -> PerEstimate<WorkReading> {
        let counted = self.readings;
        let sets = self.billable.as_ref().map_or_else(
            || PerEstimate::all(shares::ShareSet::default()).counting(counted),
            |part| part.by_estimate,
        );
        let saved = self
            .other
            .as_ref()
            .map_or(PerEstimate::all(0.0), |part| part.time_saved_by_estimate);
        sets.zip_with(&saved, |set, saved| WorkReading {
            automatable: set.automatable,
            assistable: set.assistable,
            non_billable_saved: saved.max(0.0),
        })
    }
}
