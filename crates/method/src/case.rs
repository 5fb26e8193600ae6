//! The inputs of the rate model at one reading, ready to be varied.

use super::estimate::{Estimate, PerEstimate, Range};
use super::rate::{RateField, RateModel, RateOutcome, RateTerms};

/// The shares of the hours nobody pays for: what AI saves of them follows from these.
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
    /// Where t_n comes from; nothing where it stands as given.
    pub unpaid: Option<Unpaid>,
}

impl Case {
    /// Inputs whose t_n stands as given.
    #[must_use]
    pub const fn of(terms: RateTerms) -> Self {
        Self {
            terms,
            unpaid: None,
        }
    }

    /// The same with another value of one field; t_n follows where it rests on that field.
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

    /// What follows from the inputs; nothing where one is outside its limits.
    #[must_use]
    pub fn outcome(&self) -> Option<RateOutcome> {
        Some(RateModel::new(self.terms).ok()?.outcome())
    }

    /// Change of net income a year; nothing where an input is outside its limits.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        Some(self.outcome()?.change_annual)
    }
}

/// The inputs at the central reading and at each of the five.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cases {
    /// At the mean of the five.
    pub central: Case,
    /// At each of them.
    pub five: PerEstimate<Case>,
}

impl Cases {
    /// All of them with another value of one field.
    #[must_use]
    pub fn with(&self, field: RateField, value: f64) -> Self {
        Self {
            central: self.central.with(field, value),
            five: self.five.map(|case| case.with(field, value)),
        }
    }

    /// A value at the central reading, with the lowest and the highest over all readings;
    /// nothing where a reading has none.
    pub fn range(&self, of: impl Fn(&Case) -> Option<f64>) -> Option<Range> {
        let central = of(&self.central)?;
        let mut range = Range {
            low: central,
            central,
            high: central,
        };
        for estimate in Estimate::ALL {
            let value = of(&self.five.get(estimate))?;
            range.low = range.low.min(value);
            range.high = range.high.max(value);
        }
        Some(range)
    }

    /// Change of net income a year.
    #[must_use]
    pub fn change(&self) -> Option<Range> {
        self.range(Case::change)
    }
}
