//! The distributions that assumptions are drawn from.

use super::random::Random;
use crate::limits::{Given, InvalidInput, Limit, clamped, within};
use crate::rate::{RateField, RateTerms};

/// How a value is distributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distribution {
    /// Uniform from `low` to `high`.
    Uniform {
        /// The lowest value.
        low: f64,
        /// The highest value.
        high: f64,
    },
    /// Triangular from `low` to `high` with its peak at `mode`.
    Triangular {
        /// The lowest value.
        low: f64,
        /// The most frequent value.
        mode: f64,
        /// The highest value.
        high: f64,
    },
}

impl Distribution {
    /// The lowest and the highest value.
    #[must_use]
    pub const fn ends(self) -> (f64, f64) {
        match self {
            Self::Uniform { low, high } | Self::Triangular { low, high, .. } => (low, high),
        }
    }

    /// The most frequent value, or half way between the ends.
    #[must_use]
    pub const fn middle(self) -> f64 {
        match self {
            Self::Uniform { low, high } => f64::midpoint(low, high),
            Self::Triangular { mode, .. } => mode,
        }
    }

    /// One value.
    pub fn draw(self, random: &mut Random) -> f64 {
        let uniform = random.unit();
        match self {
            Self::Uniform { low, high } => low + (high - low) * uniform,
            Self::Triangular { low, mode, high } => {
                let width = high - low;
                if width <= 0.0 {
                    return low;
                }
                let below = (mode - low) / width;
                let value = if uniform < below {
                    low + (uniform * width * (mode - low)).sqrt()
                } else {
                    high - ((1.0 - uniform) * width * (high - mode)).sqrt()
                };
                clamped(value, low, high)
            }
        }
    }
}

/// An uncertain input of the rate model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertain {
    field: RateField,
    distribution: Distribution,
}

impl Uncertain {
    /// A field with its distribution.
    ///
    /// # Errors
    ///
    /// Every end outside the field's limits, and ends or mode out of order, with the field's
    /// name and `.low`, `.mode` or `.high`.
    ///
    /// ```
    /// use taskmix_method::monte_carlo::{Distribution, Uncertain};
    /// use taskmix_method::rate::RateField;
    /// let backwards = Distribution::Uniform { low: 0.5, high: 0.2 };
    /// let errors = Uncertain::new(RateField::Realised, backwards).unwrap_err();
    /// assert_eq!(errors[0].field, "r.high");
    /// ```
    pub fn new(field: RateField, distribution: Distribution) -> Result<Self, Vec<InvalidInput>> {
        let (lowest, highest) = field.limits();
        let (low, high) = distribution.ends();
        let named = |part: &str| format!("{}.{part}", field.name());
        let mut errors: Vec<_> = [("low", low), ("high", high)]
            .into_iter()
            .filter_map(|(part, value)| {
                let problem = within(value, lowest, highest).err()?;
                Some(problem.at(named(part)))
            })
            .collect();
        if errors.is_empty() && high < low {
            errors.push(InvalidInput {
                field: named("high"),
                value: Given::Number(high),
                limit: Limit::Between { low, high: highest },
            });
        }
        if let (Distribution::Triangular { mode, .. }, true) = (distribution, errors.is_empty()) {
            errors.extend(
                within(mode, low, high)
                    .err()
                    .map(|problem| problem.at(named("mode"))),
            );
        }
        if errors.is_empty() {
            Ok(Self {
                field,
                distribution,
            })
        } else {
            Err(errors)
        }
    }

    /// The field.
    #[must_use]
    pub const fn field(&self) -> RateField {
        self.field
    }

    /// Its distribution.
    #[must_use]
    pub const fn distribution(&self) -> Distribution {
        self.distribution
    }
}

/// The distributions used unless the user states others (`data/parameters.csv`, symbols
/// `monte_carlo.*`): a judgement, not a measurement, except where a source is named there.
#[must_use]
pub const fn stated() -> [Uncertain; 4] {
    const fn triangular(field: RateField, low: f64, mode: f64, high: f64) -> Uncertain {
        let distribution = Distribution::Triangular { low, mode, high };
        Uncertain {
            field,
            distribution,
        }
    }
    [
        triangular(RateField::Rho, 0.05, 0.15, 0.40),
        triangular(RateField::Sigma, -0.19, 0.30, 0.50),
        triangular(RateField::Realised, 0.41, 0.70, 0.90),
        triangular(RateField::Resold, 0.0, 0.5, 1.0),
    ]
}

/// The [`stated`] distributions around what a scenario assumes: the most frequent value is that of
/// `terms`. An input outside its stated range was set deliberately and is not drawn.
///
/// ```
/// use taskmix_method::monte_carlo::{Distribution, stated_around};
/// use taskmix_method::rate::{RateField, RateTerms};
/// let terms = RateTerms { sigma: 0.6, realised: 0.5, ..RateTerms::at_rate(60.0) };
/// let around = stated_around(&terms);
/// assert!(around.iter().all(|one| one.field() != RateField::Sigma), ".6 is above .5");
/// let realised = around.iter().find(|one| one.field() == RateField::Realised);
/// let expected = Distribution::Triangular { low: 0.41, mode: 0.5, high: 0.90 };
/// assert_eq!(realised.map(|one| one.distribution()), Some(expected));
/// ```
#[must_use]
pub fn stated_around(terms: &RateTerms) -> Vec<Uncertain> {
    let mut around = Vec::new();
    for mut input in stated() {
        let mode = input.field.of(terms);
        let (low, high) = input.distribution.ends();
        if low <= mode && mode <= high {
            input.distribution = Distribution::Triangular { low, mode, high };
            around.push(input);
        }
    }
    around
}
