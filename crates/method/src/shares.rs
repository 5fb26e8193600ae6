//! Shares of a mix: automatable, assistable, human-core, and the time saved.

use super::assumptions::Assumptions;
use super::estimate::{PerEstimate, Range};
use super::limits::clamped;
use super::mix::Mix;
use super::order::sorted;

/// One estimate's shares of a mix; the three add up to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ShareSet {
    /// AI could complete this part with a person only spot-checking.
    pub automatable: f64,
    /// AI speeds the person up; the person stays in the loop.
    pub assistable: f64,
    /// Neither.
    pub human_core: f64,
}

impl ShareSet {
    /// The exposed share: automatable and assistable together.
    #[must_use]
    pub fn exposed(&self) -> f64 {
        self.automatable + self.assistable
    }
}

/// A row's part in the shares of its mix: its hours over all hours, times its reading. By each
/// estimate the contributions of all rows add up to the shares, and so do their central values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Position of the row in the mix.
    pub row: usize,
    /// Its part of the hours.
    pub hours_share: f64,
    /// Its part in the shares, by each estimate.
    pub by_estimate: PerEstimate<ShareSet>,
}

impl Contribution {
    /// Its part in the automatable share.
    #[must_use]
    pub fn automatable(&self) -> Range {
        self.by_estimate.map(|set| set.automatable).range()
    }

    /// Its part in the assistable share.
    #[must_use]
    pub fn assistable(&self) -> Range {
        self.by_estimate.map(|set| set.assistable).range()
    }

    /// Its part in the human-core share.
    #[must_use]
    pub fn human_core(&self) -> Range {
        self.by_estimate.map(|set| set.human_core).range()
    }

    /// Its part in the exposed share.
    #[must_use]
    pub fn exposed(&self) -> Range {
        self.by_estimate.map(|set| set.exposed()).range()
    }
}

/// The shares of a mix.
#[derive(Debug, Clone, PartialEq)]
pub struct MixResult {
    /// Hours of the whole mix.
    pub total_hours: f64,
    /// The shares by each estimate.
    pub by_estimate: PerEstimate<ShareSet>,
    /// Part of the time saved, by each estimate.
    pub time_saved_by_estimate: PerEstimate<f64>,
    /// Part of the hours that rests on the user's own judgement.
    pub judged_share: f64,
    /// Each row's part, in the order of the rows.
    pub contributions: Vec<Contribution>,
}

impl MixResult {
    /// Automatable share of the hours.
    #[must_use]
    pub fn automatable(&self) -> Range {
        self.by_estimate.map(|set| set.automatable).range()
    }

    /// Assistable share of the hours.
    #[must_use]
    pub fn assistable(&self) -> Range {
        self.by_estimate.map(|set| set.assistable).range()
    }

    /// Human-core share of the hours.
    #[must_use]
    pub fn human_core(&self) -> Range {
        self.by_estimate.map(|set| set.human_core).range()
    }

    /// Exposed share of the hours.
    #[must_use]
    pub fn exposed(&self) -> Range {
        self.by_estimate.map(|set| set.exposed()).range()
    }

    /// Part of the hours saved; negative where assistance slows the work down.
    #[must_use]
    pub fn time_saved(&self) -> Range {
        self.time_saved_by_estimate.range()
    }

    /// Hours a week saved.
    #[must_use]
    pub fn hours_saved(&self) -> Range {
        self.time_saved().times(self.total_hours)
    }

    /// The contributions with the largest automatable part first.
    #[must_use]
    pub fn drivers(&self) -> Vec<Contribution> {
        sorted(self.contributions.clone(), |left, right| {
            right
                .automatable()
                .central
                .total_cmp(&left.automatable().central)
                .then(left.row.cmp(&right.row))
        })
    }
}

/// The shares of a mix by the readings that count for it; `None` when its hours are zero.
///
/// ```
/// use taskmix_method::{
///     Assumptions, Hours, Mix, MixRow, Reading, ReadingSet, Readings, shares,
/// };
/// let row = |hours, automatable, exposed| -> Result<MixRow, taskmix_method::OutOfLimit> {
///     Ok(MixRow {
///         hours: Hours::new(hours)?,
///         published: Readings::all(Reading::new(automatable, exposed)?),
///         judgement: None,
///         billable: true,
///     })
/// };
/// // (30 h · .4 + 10 h · 0) / 40 h = .3
/// let rows = vec![row(30.0, 0.4, 0.8)?, row(10.0, 0.0, 0.4)?];
/// let mix = Mix::new(rows, ReadingSet::ALL)?;
/// let result = shares::of_mix(&mix, Assumptions::default()).ok_or("no hours").unwrap();
/// assert!((result.automatable().central - 0.3).abs() < 1e-12);
/// assert!(shares::of_mix(&Mix::default(), Assumptions::default()).is_none());
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[must_use]
pub fn of_mix(mix: &Mix, assumptions: Assumptions) -> Option<MixResult> {
    let total = mix.total_hours();
    if total <= 0.0 {
        return None;
    }
    let nothing = PerEstimate::all(0.0).counting(mix.readings());
    let (mut automatable, mut exposed) = (nothing, nothing);
    let mut judged_hours = 0.0;
    let mut contributions = Vec::with_capacity(mix.rows().len());
    for (row, entry) in mix.rows().iter().enumerate() {
        let hours = entry.hours.get();
        let readings = entry.readings();
        automatable.add(&readings.map(|reading| hours * reading.automatable()));
        exposed.add(&readings.map(|reading| hours * reading.exposed()));
        if entry.judgement.is_some() {
            judged_hours += hours;
        }
        let part = hours / total;
        contributions.push(Contribution {
            row,
            hours_share: part,
            by_estimate: readings.map(|reading| ShareSet {
                automatable: part * reading.automatable(),
                assistable: part * reading.assistable(),
                human_core: part * reading.human_core(),
            }),
        });
    }
    let by_estimate = automatable.zip_with(&exposed, |a, x| share_set(a, x, total));
    Some(MixResult {
        total_hours: total,
        time_saved_by_estimate: by_estimate
            .map(|set| assumptions.time_saved_at(set.automatable, set.assistable)),
        by_estimate,
        judged_share: (judged_hours / total).min(1.0),
        contributions,
    })
}

fn share_set(automatable_hours: f64, exposed_hours: f64, total: f64) -> ShareSet {
    // Sums may exceed their bounds by a rounding error.
    let exposed = clamped(exposed_hours / total, 0.0, 1.0);
    let automatable = clamped(automatable_hours / total, 0.0, exposed);
    ShareSet {
        automatable,
        assistable: exposed - automatable,
        human_core: 1.0 - exposed,
    }
}
