//! A simulation of a scenario and its summary.

use super::distribution::Uncertain;
use super::histogram::Histogram;
use super::random::Random;
use crate::estimate::Estimate;
use crate::order::sorted;
use crate::rate::RateModel;
use crate::reading_set::ReadingSet;
use crate::{Case, InvalidInput, PerEstimate};

/// A running simulation of one scenario.
///
/// Each draw takes one of the readings that count at random, all alike, and a value for each
/// uncertain input, and computes the change of net income a year.
#[derive(Debug, Clone)]
pub struct Simulation {
    case: Case,
    by_estimate: Option<PerEstimate<Case>>,
    uncertain: Vec<Uncertain>,
    random: Random,
    changes: Vec<f64>,
}

impl Simulation {
    /// A simulation around `case`. `by_estimate` is the same at each reading; without
    /// them `case` itself stands in every draw.
    ///
    /// # Errors
    ///
    /// The errors of [`RateModel::new`] when `case` itself is outside its limits.
    pub fn new(
        case: Case,
        by_estimate: Option<PerEstimate<Case>>,
        uncertain: Vec<Uncertain>,
        seed: u64,
    ) -> Result<Self, Vec<InvalidInput>> {
        RateModel::new(case.terms)?;
        Ok(Self {
            case,
            by_estimate,
            uncertain,
            random: Random::seeded(seed),
            changes: Vec::new(),
        })
    }

    /// Draws done.
    #[must_use]
    pub fn draws(&self) -> usize {
        self.changes.len()
    }

    /// Does `draws` more draws.
    pub fn advance(&mut self, draws: usize) {
        self.changes.reserve(draws);
        for _ in 0..draws {
            // A draw outside the limits (a + s by rounding) has no outcome and is not counted.
            if let Some(change) = self.draw().change() {
                self.changes.push(change);
            }
        }
    }

    fn draw(&mut self) -> Case {
        let mut case = match self.by_estimate {
            Some(cases) => cases.get(self.estimate(cases.counted)),
            None => self.case,
        };
        for uncertain in &self.uncertain {
            let value = uncertain.distribution().draw(&mut self.random);
            case = case.with(uncertain.field(), value);
        }
        let terms = &mut case.terms;
        terms.assistable = terms.assistable.min(1.0 - terms.automatable);
        case
    }

    /// A reading that counts, all of them alike.
    fn estimate(&mut self, counted: ReadingSet) -> Estimate {
        let at = self.random.bits() % counted.count() as u64;
        let mut readings = (0..).zip(counted.iter());
        readings
            .find(|(position, _)| *position == at)
            .map_or(Estimate::G5, |(_, reading)| reading)
    }

    /// The summary; `None` before the first draw.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        let sorted = sorted(self.changes.clone(), f64::total_cmp);
        let count = sorted.len();
        let better = sorted.iter().filter(|change| **change > 0.0).count();
        let quantile = |percent: usize| sorted.get((count.saturating_sub(1)) * percent / 100);
        Some(Summary {
            draws: count,
            better: part(better, count)?,
            p5: *quantile(5)?,
            p10: *quantile(10)?,
            p25: *quantile(25)?,
            median: *quantile(50)?,
            p75: *quantile(75)?,
            p90: *quantile(90)?,
            p95: *quantile(95)?,
        })
    }

    /// The histogram; `None` before the first draw.
    #[must_use]
    pub fn histogram(&self) -> Option<Histogram> {
        Histogram::of(&self.changes)
    }
}

/// The summary of a simulation. Money a year, before tax.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// Draws counted.
    pub draws: usize,
    /// Part of the draws in which income is above today's.
    pub better: f64,
    /// Change of net income that 5 % of the draws stay below.
    pub p5: f64,
    /// Change that 10 % stay below.
    pub p10: f64,
    /// Change that a quarter stays below.
    pub p25: f64,
    /// Change that half stays below.
    pub median: f64,
    /// Change that three quarters stay below.
    pub p75: f64,
    /// Change that 90 % stay below.
    pub p90: f64,
    /// Change that 95 % stay below.
    pub p95: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts of draws are small")]
fn part(of: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| of as f64 / whole as f64)
}
