//! The map of pass-through × resold hours: where income grows, stays and falls.

use crate::case::Cases;
use crate::estimate::{PerEstimate, Range};
use crate::rate::RateField;

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
    /// Its position on a map from 0 to 1.
    #[must_use]
    pub const fn position(self) -> f64 {
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

    /// The map at given resold hours. Changes are linear in the pass-through, because the price is
    /// and volume and hours do not depend on it; two points determine the line.
    ///
    /// ```
    /// use taskmix_method::rate::RateTerms;
    /// use taskmix_method::what_if::{Border, IncomeMap};
    /// use taskmix_method::{Case, Cases, PerEstimate};
    /// // Half of the time is saved, and all freed hours are sold again: twice the output, so
    /// // income stays even when the whole saving is passed on.
    /// let case = Case::of(RateTerms {
    ///     measured_before: Some(2.0),
    ///     measured_with: Some(1.0),
    ///     demand_cap: 10.0,
    ///     ..RateTerms::at_rate(60.0)
    /// });
    /// let map = IncomeMap::new(Cases { central: case, by_estimate: PerEstimate::all(case) });
    /// let border = |resold| Some(map.column(resold)?.border(0.0).central);
    /// assert_eq!(border(1.0), Some(Border::Always));
    /// // Nothing resold: any saving passed on is lost.
    /// assert_eq!(border(0.0), Some(Border::At(0.0)));
    /// ```
    #[must_use]
    pub fn column(&self, resold: f64) -> Option<MapColumn> {
        Some(MapColumn {
            none: Changes::of(&self.at(0.0, resold))?,
            all: Changes::of(&self.at(1.0, resold))?,
        })
    }

    fn at(&self, pass_through: f64, resold: f64) -> Cases {
        self.cases
            .with(RateField::PassThrough, pass_through)
            .with(RateField::Resold, resold)
    }
}

/// Change of income at the central reading and at each reading.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Changes {
    central: f64,
    by_estimate: PerEstimate<f64>,
}

impl Changes {
    fn of(cases: &Cases) -> Option<Self> {
        let outcomes = cases.outcomes()?;
        Some(Self {
            central: outcomes.central.change_annual,
            by_estimate: outcomes.by_estimate.map(|outcome| outcome.change_annual),
        })
    }
}

/// The map at given resold hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapColumn {
    /// With nothing passed on.
    none: Changes,
    /// With all of it passed on.
    all: Changes,
}

impl MapColumn {
    /// Where the change equals `level`: at the central reading, and the lowest and highest
    /// place over all readings.
    #[must_use]
    pub fn border(&self, level: f64) -> BorderRange {
        let central = Border::of(self.none.central, self.all.central, level);
        let mut range = BorderRange {
            low: central,
            central,
            high: central,
        };
        let none = &self.none.by_estimate;
        let borders = none.zip_with(&self.all.by_estimate, |none, all| {
            Border::of(none, all, level)
        });
        for (_, border) in borders.iter() {
            if border.order() < range.low.order() {
                range.low = border;
            }
            if border.order() > range.high.order() {
                range.high = border;
            }
        }
        range
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

/// The points of a scale from 0 to 1 with a number of steps, both ends included.
pub fn scale(steps: u8) -> impl Iterator<Item = f64> {
    (0..=steps).map(move |step| f64::from(step) / f64::from(steps))
}
