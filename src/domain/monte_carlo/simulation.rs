//! Draws of a scenario, and what they add up to.

use super::distribution::Uncertain;
use super::random::Random;
use crate::domain::estimate::Estimate;
use crate::domain::order::sorted;
use crate::domain::rate::{RateModel, RateTerms};
use crate::domain::work_split::WorkReading;
use crate::domain::{InvalidInput, PerEstimate};

/// A running simulation of one scenario.
///
/// Each draw takes one of the five readings at random, all alike, and a value for each
/// uncertain input, and computes the change of net income a year.
#[derive(Debug, Clone)]
pub struct Simulation {
    terms: RateTerms,
    readings: Option<PerEstimate<WorkReading>>,
    uncertain: Vec<Uncertain>,
    random: Random,
    changes: Vec<f64>,
}

impl Simulation {
    /// A simulation around `terms`. `readings` are what the five estimates say of the mix;
    /// without them the terms' own shares stand in every draw.
    ///
    /// # Errors
    ///
    /// The errors of [`RateModel::new`] when the terms themselves are outside their limits.
    pub fn new(
        terms: RateTerms,
        readings: Option<PerEstimate<WorkReading>>,
        uncertain: Vec<Uncertain>,
        seed: u64,
    ) -> Result<Self, Vec<InvalidInput>> {
        RateModel::new(terms)?;
        Ok(Self {
            terms,
            readings,
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
            let terms = self.draw();
            // A draw outside the limits (a + s by rounding) has no outcome to count.
            if let Ok(model) = RateModel::new(terms) {
                self.changes.push(model.outcome().change_annual);
            }
        }
    }

    fn draw(&mut self) -> RateTerms {
        let mut terms = self.terms;
        if let Some(readings) = self.readings {
            let reading = readings.get(self.estimate());
            terms.automatable = reading.automatable;
            terms.assistable = reading.assistable;
            terms.non_billable_saved = reading.non_billable_saved;
        }
        for uncertain in &self.uncertain {
            *uncertain.field().of_mut(&mut terms) = uncertain.distribution().draw(&mut self.random);
        }
        terms.assistable = terms.assistable.min(1.0 - terms.automatable);
        terms
    }

    fn estimate(&mut self) -> Estimate {
        let [g5, g1, h5, h1, m] = Estimate::ALL;
        match self.random.bits() % 5 {
            0 => g5,
            1 => g1,
            2 => h5,
            3 => h1,
            _ => m,
        }
    }

    /// What the draws add up to; nothing before the first one.
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
            p25: *quantile(25)?,
            median: *quantile(50)?,
            p75: *quantile(75)?,
            p95: *quantile(95)?,
        })
    }
}

/// What the draws of a simulation add up to. Money a year, before tax.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// Draws counted.
    pub draws: usize,
    /// Part of the draws in which income is above today's.
    pub better: f64,
    /// Change of net income that 5 % of the draws stay below.
    pub p5: f64,
    /// Change that a quarter stays below.
    pub p25: f64,
    /// Change that half stays below.
    pub median: f64,
    /// Change that three quarters stay below.
    pub p75: f64,
    /// Change that 95 % stay below.
    pub p95: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts of draws are small")]
fn part(of: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| of as f64 / whole as f64)
}
