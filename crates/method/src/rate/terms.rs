//! The inputs of the rate model: fields, limits and defaults.

use crate::limits::{Given, InvalidInput, Limit, above, within};

/// The inputs of the rate model, as given. [`RateModel::new`] checks them.
///
/// ```
/// use taskmix_method::rate::{RateModel, RateTerms};
/// let mut terms = RateTerms::at_rate(60.0);
/// assert!(RateModel::new(terms).is_ok());
/// terms.utilisation = 1.2;
/// terms.fee = 1.0;
/// let errors = RateModel::new(terms).unwrap_err();
/// assert_eq!(errors.len(), 2);
/// assert_eq!(errors[0].to_string(), "utilisation: 1.2 is not a number from 0 to 1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateTerms {
    /// R: hourly rate now, 0 to 1,000,000,000: large enough for currencies of small units.
    pub rate: f64,
    /// W: hours worked a week, 0 to 168.
    pub hours_week: f64,
    /// u: billable part of the hours.
    pub utilisation: f64,
    /// K: weeks worked a year, 0 to 52.
    pub weeks: f64,
    /// a: automatable share of billable work.
    pub automatable: f64,
    /// s: assistable share of billable work; a + s ≤ 1.
    pub assistable: f64,
    /// ρ: part of the automated time spent reviewing.
    pub rho: f64,
    /// σ: part of the time saved on assisted work, −1 to 1.
    pub sigma: f64,
    /// r: realised part of the potential.
    pub realised: f64,
    /// φ: part of the saved time the client gets as a lower price.
    pub pass_through: f64,
    /// m: premium on the rate, −1 to 10.
    pub premium: f64,
    /// κ: part of the freed hours sold again.
    pub resold: f64,
    /// g: demand cap, the most extra volume relative to today, −1 to 10.
    pub demand_cap: f64,
    /// t_n: part of the non-billable hours AI saves.
    pub non_billable_saved: f64,
    /// f: platform fee, 0 to 0.99.
    pub fee: f64,
    /// v: own cost per hour worked, 0 to 1,000,000,000.
    pub hourly_cost: f64,
    /// c: tools a month, 0 to 1,000,000,000.
    pub tools_month: f64,
    /// F: course price, 0 to 10,000,000,000.
    pub course_price: f64,
    /// L: learning hours, 0 to 10,000.
    pub learning_hours: f64,
    /// λ: part of the learning hours that displaces paid work.
    pub displaced: f64,
    /// ν: non-billable hours an extra dh brings, relative to today's, 0 to 10.
    pub extra_non_billable: f64,
    /// h0: measured hours per deliverable before AI, above 0 and up to 10,000; with `h1`
    /// it replaces the estimate.
    pub measured_before: Option<f64>,
    /// h1: measured hours per deliverable with AI, 0 to 10,000.
    pub measured_with: Option<f64>,
}

impl RateTerms {
    /// The default inputs at an hourly rate.
    #[must_use]
    pub const fn at_rate(rate: f64) -> Self {
        Self {
            rate,
            hours_week: 40.0,
            utilisation: 1.0,
            weeks: 46.0,
            automatable: 0.0,
            assistable: 0.0,
            rho: 0.15,
            sigma: 0.30,
            realised: 1.0,
            pass_through: 0.0,
            premium: 0.0,
            resold: 0.0,
            demand_cap: 0.0,
            non_billable_saved: 0.0,
            fee: 0.0,
            hourly_cost: 0.0,
            tools_month: 0.0,
            course_price: 0.0,
            learning_hours: 0.0,
            displaced: 1.0,
            extra_non_billable: 0.0,
            measured_before: None,
            measured_with: None,
        }
    }
}

/// A numeric field of [`RateTerms`] other than the measured hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RateField {
    /// [`RateTerms::rate`]
    Rate,
    /// [`RateTerms::hours_week`]
    HoursWeek,
    /// [`RateTerms::utilisation`]
    Utilisation,
    /// [`RateTerms::weeks`]
    Weeks,
    /// [`RateTerms::automatable`]
    Automatable,
    /// [`RateTerms::assistable`]
    Assistable,
    /// [`RateTerms::rho`]
    Rho,
    /// [`RateTerms::sigma`]
    Sigma,
    /// [`RateTerms::realised`]
    Realised,
    /// [`RateTerms::pass_through`]
    PassThrough,
    /// [`RateTerms::premium`]
    Premium,
    /// [`RateTerms::resold`]
    Resold,
    /// [`RateTerms::demand_cap`]
    DemandCap,
    /// [`RateTerms::non_billable_saved`]
    NonBillableSaved,
    /// [`RateTerms::fee`]
    Fee,
    /// [`RateTerms::hourly_cost`]
    HourlyCost,
    /// [`RateTerms::tools_month`]
    ToolsMonth,
    /// [`RateTerms::course_price`]
    CoursePrice,
    /// [`RateTerms::learning_hours`]
    LearningHours,
    /// [`RateTerms::displaced`]
    Displaced,
    /// [`RateTerms::extra_non_billable`]
    ExtraNonBillable,
}

impl RateField {
    /// Every field, in the order errors are reported.
    pub const ALL: [Self; 21] = [
        Self::Rate,
        Self::HoursWeek,
        Self::Utilisation,
        Self::Weeks,
        Self::Automatable,
        Self::Assistable,
        Self::Rho,
        Self::Sigma,
        Self::Realised,
        Self::PassThrough,
        Self::Premium,
        Self::Resold,
        Self::DemandCap,
        Self::NonBillableSaved,
        Self::Fee,
        Self::HourlyCost,
        Self::ToolsMonth,
        Self::CoursePrice,
        Self::LearningHours,
        Self::Displaced,
        Self::ExtraNonBillable,
    ];

    /// The field's name in files, JSON and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rate => "rate",
            Self::HoursWeek => "hours_week",
            Self::Utilisation => "utilisation",
            Self::Weeks => "weeks",
            Self::Automatable => "a",
            Self::Assistable => "s",
            Self::Rho => "rho",
            Self::Sigma => "sigma",
            Self::Realised => "r",
            Self::PassThrough => "phi",
            Self::Premium => "m",
            Self::Resold => "k",
            Self::DemandCap => "g",
            Self::NonBillableSaved => "t_nonbill",
            Self::Fee => "fee",
            Self::HourlyCost => "v",
            Self::ToolsMonth => "tool_month",
            Self::CoursePrice => "course",
            Self::LearningHours => "learn_hours",
            Self::Displaced => "lam",
            Self::ExtraNonBillable => "nu",
        }
    }

    /// The lowest and the highest value allowed.
    #[must_use]
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Self::Rate | Self::HourlyCost | Self::ToolsMonth => (0.0, 1e9),
            Self::HoursWeek => (0.0, 168.0),
            Self::Weeks => (0.0, 52.0),
            Self::Utilisation
            | Self::Automatable
            | Self::Assistable
            | Self::Rho
            | Self::Realised
            | Self::PassThrough
            | Self::Resold
            | Self::NonBillableSaved
            | Self::Displaced => (0.0, 1.0),
            Self::Sigma => (-1.0, 1.0),
            Self::Premium | Self::DemandCap => (-1.0, 10.0),
            Self::Fee => (0.0, 0.99),
            Self::CoursePrice => (0.0, 1e10),
            Self::LearningHours => (0.0, 1e4),
            Self::ExtraNonBillable => (0.0, 10.0),
        }
    }

    /// The field's value in `terms`.
    #[must_use]
    pub const fn of(self, terms: &RateTerms) -> f64 {
        match self {
            Self::Rate => terms.rate,
            Self::HoursWeek => terms.hours_week,
            Self::Utilisation => terms.utilisation,
            Self::Weeks => terms.weeks,
            Self::Automatable => terms.automatable,
            Self::Assistable => terms.assistable,
            Self::Rho => terms.rho,
            Self::Sigma => terms.sigma,
            Self::Realised => terms.realised,
            Self::PassThrough => terms.pass_through,
            Self::Premium => terms.premium,
            Self::Resold => terms.resold,
            Self::DemandCap => terms.demand_cap,
            Self::NonBillableSaved => terms.non_billable_saved,
            Self::Fee => terms.fee,
            Self::HourlyCost => terms.hourly_cost,
            Self::ToolsMonth => terms.tools_month,
            Self::CoursePrice => terms.course_price,
            Self::LearningHours => terms.learning_hours,
            Self::Displaced => terms.displaced,
            Self::ExtraNonBillable => terms.extra_non_billable,
        }
    }

    /// The place of the field's value in `terms`.
    pub const fn of_mut(self, terms: &mut RateTerms) -> &mut f64 {
        match self {
            Self::Rate => &mut terms.rate,
            Self::HoursWeek => &mut terms.hours_week,
            Self::Utilisation => &mut terms.utilisation,
            Self::Weeks => &mut terms.weeks,
            Self::Automatable => &mut terms.automatable,
            Self::Assistable => &mut terms.assistable,
            Self::Rho => &mut terms.rho,
            Self::Sigma => &mut terms.sigma,
            Self::Realised => &mut terms.realised,
            Self::PassThrough => &mut terms.pass_through,
            Self::Premium => &mut terms.premium,
            Self::Resold => &mut terms.resold,
            Self::DemandCap => &mut terms.demand_cap,
            Self::NonBillableSaved => &mut terms.non_billable_saved,
            Self::Fee => &mut terms.fee,
            Self::HourlyCost => &mut terms.hourly_cost,
            Self::ToolsMonth => &mut terms.tools_month,
            Self::CoursePrice => &mut terms.course_price,
            Self::LearningHours => &mut terms.learning_hours,
            Self::Displaced => &mut terms.displaced,
            Self::ExtraNonBillable => &mut terms.extra_non_billable,
        }
    }
}

/// Inputs of the rate model that are within their limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateModel {
    terms: RateTerms,
}

impl RateModel {
    /// Checks every input.
    ///
    /// # Errors
    ///
    /// Every value outside its limit, with field, value and limit, all at once; also one
    /// measured value without the other, and a + s above 1.
    pub fn new(terms: RateTerms) -> Result<Self, Vec<InvalidInput>> {
        let mut errors: Vec<_> = RateField::ALL
            .into_iter()
            .filter_map(|field| {
                let (low, high) = field.limits();
                within(field.of(&terms), low, high)
                    .err()
                    .map(|problem| problem.at(field.name()))
            })
            .collect();
        let outside = |field: RateField| errors.iter().any(|error| error.field == field.name());
        let both_within = !outside(RateField::Automatable) && !outside(RateField::Assistable);
        if both_within && terms.automatable + terms.assistable > 1.0 + 1e-9 {
            errors.push(InvalidInput {
                field: RateField::Assistable.name().into(),
                value: Given::Number(terms.assistable),
                limit: Limit::SumAtMost {
                    of: "a and s",
                    high: 1.0,
                },
            });
        }
        errors.extend(measured_errors(&terms));
        if errors.is_empty() {
            Ok(Self { terms })
        } else {
            Err(errors)
        }
    }

    /// The inputs, all within their limits.
    #[must_use]
    pub const fn terms(&self) -> &RateTerms {
        &self.terms
    }
}

fn measured_errors(terms: &RateTerms) -> Vec<InvalidInput> {
    let mut errors = Vec::new();
    if let Some(before) = terms.measured_before {
        errors.extend(
            above(before, 0.0, 1e4)
                .err()
                .map(|problem| problem.at("h0")),
        );
    }
    if let Some(with) = terms.measured_with {
        errors.extend(within(with, 0.0, 1e4).err().map(|problem| problem.at("h1")));
    }
    let alone = match (terms.measured_before, terms.measured_with) {
        (Some(before), None) => Some(("h0", before, "h1")),
        (None, Some(with)) => Some(("h1", with, "h0")),
        _ => None,
    };
    if let Some((field, value, with)) = alone {
        errors.push(InvalidInput {
            field: field.into(),
            value: Given::Number(value),
            limit: Limit::Together { with },
        });
    }
    errors
}
