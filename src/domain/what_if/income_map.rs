//! The map of pass-through × resold hours: where income grows, stays and falls.

use crate::domain::case::{Case, Cases};
use crate::domain::estimate::Range;
use crate::domain::rate::RateField;

/// Steps of the lines from nothing resold to everything resold.
pub const LINE_STEPS: u8 = 40;
/// Steps of the values, along both sides.
pub const VALUE_STEPS: u8 = 4;

/// Where along the pass-through, at given resold hours, the change of income equals a level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Border {
    /// The change is at least the level at every pass-through.
    Always,
    /// The change is below the level at every pass-through.
    Never,
    /// It equals the level at this pass-through, 0 to 1, and is below it beyond.
    At(f64),
}

impl Border {
    /// Its place on a map that ends at 0 and 1.
    #[must_use]
    pub const fn place(self) -> f64 {
        match self {
            Self::Always => 1.0,
            Self::Never => 0.0,
            Self::At(pass_through) => pass_through,
        }
    }

    /// The border of changes that fall evenly from `none` (nothing passed on) to `all`.
    fn of(none: f64, all: f64, level: f64) -> Self {
        if all >= level {
            Self::Always
        } else if none < level {
            Self::Never
        } else {
            Self::At(((none - level) / (none - all)).clamp(0.0, 1.0))
        }
    }
}

/// The change of net income a year over pass-through and resold hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncomeMap {
    cases: Cases,
}

impl IncomeMap {
    /// The map around the inputs; their own pass-through and resold hours do not matter.
    #[must_use]
    pub const fn new(cases: Cases) -> Self {
        Self { cases }
    }

    /// The change of income at a point, both from 0 to 1, with its range over the readings.
    #[must_use]
    pub fn change(&self, pass_through: f64, resold: f64) -> Option<Range> {
        self.at(pass_through, resold).change()
    }

    /// Where the change equals `level`: at the central reading, and the lowest and highest
    /// place over all readings. Changes fall evenly with the pass-through, because the price
    /// does and neither volume nor hours depend on it, so two of them give the border.
    ///
    /// ```
    /// use taskmix::domain::{Case, Cases, PerEstimate};
    /// use taskmix::domain::rate::RateTerms;
    /// use taskmix::domain::what_if::{Border, IncomeMap};
    /// // Half of the time is saved, and all freed hours are sold again (40 h at ½ h each,
    /// // with room for it): twice the output, so income stays when prices halve, φ = 1.
    /// let case = Case::of(RateTerms {
    ///     measured_before: Some(2.0),
    ///     measured_with: Some(1.0),
    ///     demand_cap: 10.0,
    ///     ..RateTerms::at_rate(60.0)
    /// });
    /// let map = IncomeMap::new(Cases { central: case, five: PerEstimate::all(case) });
    /// let border = map.border(1.0, 0.0).ok_or("limits")?;
    /// assert_eq!(border.central, Border::Always);
    /// // Nothing resold: any saving passed on is lost.
    /// assert_eq!(map.border(0.0, 0.0).ok_or("limits")?.central, Border::At(0.0));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn border(&self, resold: f64, level: f64) -> Option<BorderRange> {
        let (none, all) = (self.at(0.0, resold), self.at(1.0, resold));
        let border = |none: &Case, all: &Case| {
            let (none, all) = (none.change()?, all.change()?);
            Some(Border::of(none, all, level))
        };
        let central = border(&none.central, &all.central)?;
        let mut range = BorderRange {
            low: central,
            central,
            high: central,
        };
        for (estimate, none) in none.five.iter() {
            let one = border(&none, &all.five.get(estimate))?;
            if one.order() < range.low.order() {
                range.low = one;
            }
            if one.order() > range.high.order() {
                range.high = one;
            }
        }
        Some(range)
    }

    fn at(&self, pass_through: f64, resold: f64) -> Cases {
        self.cases
            .with(RateField::PassThrough, pass_through)
            .with(RateField::Resold, resold)
    }
}

impl Border {
    const fn order(self) -> f64 {
        match self {
            Self::Never => -1.0,
            Self::At(pass_through) => pass_through,
            Self::Always => 2.0,
        }
    }
}

/// A border at the central reading, and the lowest and highest over all readings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BorderRange {
    /// The lowest.
    pub low: Border,
    /// At the mean of the readings.
    pub central: Border,
    /// The highest.
    pub high: Border,
}

/// The places of a scale from 0 to 1 in so many steps, both ends included.
pub fn scale(steps: u8) -> impl Iterator<Item = f64> {
    (0..=steps).map(move |step| f64::from(step) / f64::from(steps))
}
