//! The inputs of the rate model: fields, limits and defaults.

use crate::limits::{Given, InvalidInput, Limit, above, within};

/// Declares [`RateTerms`] and [`RateField`]. Each row: the field, its place in the terms, its name
/// in files, JSON and errors, the lowest and the highest value allowed, the default.
macro_rules! fields {
    ($($(#[$meaning:meta])+ $field:ident, $place:ident, $name:literal, $limits:expr, $default:expr;)+) => {
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
            $($(#[$meaning])+ pub $place: f64,)+
            /// h0: measured hours per deliverable before AI, above 0 and up to 10,000; with `h1`
            /// it replaces the estimate.
            pub measured_before: Option<f64>,
            /// h1: measured hours per deliverable with AI, 0 to 10,000.
            pub measured_with: Option<f64>,
            /// Net income a year that is wanted after the reserve, 0 to 1,000,000,000,000.
            pub target: Option<f64>,
        }

        impl RateTerms {
            /// The default inputs at an hourly rate.
            #[must_use]
            pub const fn at_rate(rate: f64) -> Self {
                let mut terms = Self {
                    $($place: $default,)+
                    measured_before: None,
                    measured_with: None,
                    target: None,
                };
                terms.rate = rate;
                terms
            }
        }

        /// A numeric field of [`RateTerms`] other than the measured hours and the target.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RateField {
            $(#[doc = concat!("[`RateTerms::", stringify!($place), "`]")] $field,)+
        }

        impl RateField {
            /// Every field, in the order errors are reported.
            pub const ALL: [Self; 22] = [$(Self::$field,)+];

            /// The field's name in files, JSON and errors.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$field => $name,)+ }
            }

            /// The lowest and the highest value allowed.
            #[must_use]
            pub const fn limits(self) -> (f64, f64) {
                match self { $(Self::$field => $limits,)+ }
            }

            /// The field's value in `terms`.
            #[must_use]
            pub const fn of(self, terms: &RateTerms) -> f64 {
                match self { $(Self::$field => terms.$place,)+ }
            }

            /// The place of the field's value in `terms`.
            pub const fn of_mut(self, terms: &mut RateTerms) -> &mut f64 {
                match self { $(Self::$field => &mut terms.$place,)+ }
            }
        }
    };
}

fields! {
    /// R: hourly rate now, 0 to 1,000,000,000: large enough for currencies of small units.
    Rate, rate, "rate", (0.0, 1e9), 0.0;
    /// W: hours worked a week, 0 to 168.
    HoursWeek, hours_week, "hours_week", (0.0, 168.0), 40.0;
    /// u: billable part of the hours.
    Utilisation, utilisation, "utilisation", (0.0, 1.0), 1.0;
    /// K: weeks worked a year, 0 to 52.
    Weeks, weeks, "weeks", (0.0, 52.0), 46.0;
    /// a: automatable share of billable work.
    Automatable, automatable, "a", (0.0, 1.0), 0.0;
    /// s: assistable share of billable work; a + s ≤ 1.
    Assistable, assistable, "s", (0.0, 1.0), 0.0;
    /// ρ: part of the automated time spent reviewing.
    Rho, rho, "rho", (0.0, 1.0), 0.15;
    /// σ: part of the time saved on assisted work, −1 to 1.
    Sigma, sigma, "sigma", (-1.0, 1.0), 0.30;
    /// r: realised part of the potential.
    Realised, realised, "r", (0.0, 1.0), 1.0;
    /// φ: part of the saved time the client gets as a lower price.
    PassThrough, pass_through, "phi", (0.0, 1.0), 0.0;
    /// m: premium on the rate, −1 to 10.
    Premium, premium, "m", (-1.0, 10.0), 0.0;
    /// κ: part of the freed hours sold again.
    Resold, resold, "k", (0.0, 1.0), 0.0;
    /// g: demand cap, the most extra volume relative to today, −1 to 10.
    DemandCap, demand_cap, "g", (-1.0, 10.0), 0.0;
    /// t_n: part of the non-billable hours AI saves.
    NonBillableSaved, non_billable_saved, "t_nonbill", (0.0, 1.0), 0.0;
    /// f: platform fee, 0 to 0.99.
    Fee, fee, "fee", (0.0, 0.99), 0.0;
    /// v: own cost per hour worked, 0 to 1,000,000,000.
    HourlyCost, hourly_cost, "v", (0.0, 1e9), 0.0;
    /// c: tools a month, 0 to 1,000,000,000.
    ToolsMonth, tools_month, "tool_month", (0.0, 1e9), 0.0;
    /// F: course price, 0 to 10,000,000,000.
    CoursePrice, course_price, "course", (0.0, 1e10), 0.0;
    /// L: learning hours, 0 to 10,000.
    LearningHours, learning_hours, "learn_hours", (0.0, 1e4), 0.0;
    /// λ: part of the learning hours that displaces paid work.
    Displaced, displaced, "lam", (0.0, 1.0), 1.0;
    /// ν: non-billable hours an extra dh brings, relative to today's, 0 to 10.
    ExtraNonBillable, extra_non_billable, "nu", (0.0, 10.0), 0.0;
    /// Part of the net income put aside for tax, contributions and pension, 0 to 0.95: one flat
    /// number of the user's own.
    Reserve, reserve, "reserve", (0.0, 0.95), 0.0;
}

/// The lowest and the highest target allowed.
pub const TARGET_LIMITS: (f64, f64) = (0.0, 1e12);

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
        let (low, high) = TARGET_LIMITS;
        let target = terms.target.map(|target| within(target, low, high));
        errors.extend(
            target
                .and_then(Result::err)
                .map(|problem| problem.at("target")),
        );
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
