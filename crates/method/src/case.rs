//! The inputs of the rate model at one reading, ready to be varied.

use super::estimate::{Estimate, PerEstimate, Range};
use super::rate::{RateField, RateModel, RateOutcome, RateTerms, Undefined};

/// The shares of unpaid hours, from which their time saved is computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unpaid {
    /// Their automatable share, 0 to 1.
    pub automatable: f64,
    /// Their assistable share, 0 to 1.
    pub assistable: f64,
}

/// The inputs of the rate model at one reading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Case {
    /// The inputs.
    pub terms: RateTerms,
    /// The shares that t_n is computed from; `None` where t_n is given.
    pub unpaid: Option<Unpaid>,
}

impl Case {
    /// Inputs with a given t_n.
    #[must_use]
    pub const fn of(terms: RateTerms) -> Self {
        Self {
            terms,
            unpaid: None,
        }
    }

    /// The same with another value of one field; t_n is recomputed where it depends on that field.
    ///
    /// ```
    /// use taskmix_method::rate::{RateField, RateTerms};
    /// use taskmix_method::case::{Case, Unpaid};
    /// let unpaid = Unpaid { automatable: 0.4, assistable: 0.2 };
    /// let case = Case { terms: RateTerms::at_rate(60.0), unpaid: Some(unpaid) };
    /// // t_n = .5 · (.4 · (1 − .15) + .2 · .30) = .2
    /// let saved = case.with(RateField::Realised, 0.5).terms.non_billable_saved;
    /// assert!((saved - 0.2).abs() < 1e-12);
    /// ```
    #[must_use]
    pub const fn with(mut self, field: RateField, value: f64) -> Self {
        *field.of_mut(&mut self.terms) = value;
        let rests = matches!(
            field,
            RateField::Rho | RateField::Sigma | RateField::Realised
        );
        if let (Some(unpaid), true) = (self.unpaid, rests) {
            let terms = &mut self.terms;
            let saved = unpaid.automatable * (1.0 - terms.rho) + unpaid.assistable * terms.sigma;
            terms.non_billable_saved = (terms.realised * saved).clamp(0.0, 1.0);
        }
        self
    }

    /// The outcome; `None` where an input is outside its limits.
    #[must_use]
    pub fn outcome(&self) -> Option<RateOutcome> {
        Some(RateModel::new(self.terms).ok()?.outcome())
    }

    /// Change of net income a year; `None` where an input is outside its limits.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        Some(self.outcome()?.change_annual)
    }
}

/// The inputs at the central reading and at each reading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cases {
    /// At the mean of the readings that count.
    pub central: Case,
    /// At each of them.
    pub by_estimate: PerEstimate<Case>,
}

impl Cases {
    /// All of them with another value of one field.
    #[must_use]
    pub fn with(&self, field: RateField, value: f64) -> Self {
        Self {
            central: self.central.with(field, value),
            by_estimate: self.by_estimate.map(|case| case.with(field, value)),
        }
    }

    /// The outcome at each reading that counts; `None` where an input is outside its limits at any of
    /// them.
    #[must_use]
    pub fn outcomes(&self) -> Option<Outcomes> {
        let central = self.central.outcome()?;
        let mut by_estimate = PerEstimate::all(central).counting(self.by_estimate.counted);
        for estimate in Estimate::ALL {
            match self.by_estimate.get(estimate).outcome() {
                Some(outcome) => *by_estimate.get_mut(estimate) = outcome,
                None if by_estimate.counted.contains(estimate) => return None,
                None => {}
            }
        }
        Some(Outcomes {
            central,
            by_estimate,
        })
    }

    /// Change of net income a year.
    #[must_use]
    pub fn change(&self) -> Option<Range> {
        let change = |outcome: &RateOutcome| Ok::<_, Undefined>(outcome.change_annual);
        self.outcomes()?.output(change).range()
    }
}

/// The rate model's outcomes at the central reading and at each reading. A reading that does not
/// count and has no outcome has the central one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcomes {
    /// At the mean of the readings that count.
    pub central: RateOutcome,
    /// At each of them.
    pub by_estimate: PerEstimate<RateOutcome>,
}

impl Outcomes {
    /// One output at every reading.
    pub fn output<E: Copy>(&self, of: impl Fn(&RateOutcome) -> Result<f64, E>) -> OutputRange<E> {
        OutputRange {
            central: of(&self.central),
            by_estimate: self.by_estimate.map(|outcome| of(&outcome)),
        }
    }
}

/// An output at the central reading and at each reading, with the reason where it is absent. A
/// displayed range must name the readings without a value.
///
/// ```
/// use taskmix_method::PerEstimate;
/// use taskmix_method::case::OutputRange;
/// let weeks = OutputRange {
///     central: Ok(7.0),
///     by_estimate: PerEstimate { g5: Ok(12.0), m: Err("never"), ..PerEstimate::all(Ok(4.0)) },
/// };
/// assert_eq!(weeks.ends(), Some((4.0, 12.0)));
/// assert_eq!(weeks.absent(), [("never", 1)]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutputRange<E> {
    /// At the mean of the readings that count.
    pub central: Result<f64, E>,
    /// At each of them.
    pub by_estimate: PerEstimate<Result<f64, E>>,
}

impl<E: Copy + PartialEq> OutputRange<E> {
    /// The lowest and the highest value, the central one included; `None` where all are absent.
    #[must_use]
    pub fn ends(&self) -> Option<(f64, f64)> {
        let values = self.by_estimate.iter().map(|(_, value)| value);
        let values = values.chain([self.central]).flatten();
        values.fold(None, |ends, value| match ends {
            None => Some((value, value)),
            Some((low, high)) => Some((f64::min(low, value), f64::max(high, value))),
        })
    }

    /// The central value with the ends; `None` where the central value is absent.
    #[must_use]
    pub fn range(&self) -> Option<Range> {
        let central = self.central.ok()?;
        let (low, high) = self.ends()?;
        Some(Range { low, central, high })
    }

    /// The reasons why a reading has no value, each with the number of readings, in the order
    /// of the readings; empty where all have one.
    #[must_use]
    pub fn absent(&self) -> Vec<(E, usize)> {
        let mut absent: Vec<(E, usize)> = Vec::new();
        for why in self.by_estimate.iter().filter_map(|(_, value)| value.err()) {
            match absent.iter_mut().find(|(known, _)| *known == why) {
                Some((_, count)) => *count += 1,
                None => absent.push((why, 1)),
            }
        }
        absent
    }
}
