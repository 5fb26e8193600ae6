//! The number fields of the page: names, units, limits and access to their values.

use taskmix_inputs::page::{PageInputs, RateForm};
use taskmix_inputs::typed::{self, DecimalMark};
use taskmix_method::rate::{Price, RateField};
use taskmix_method::{Assumptions, InvalidInput};

/// The unit of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Money of the chosen currency.
    Money,
    /// Hours; minutes may be typed.
    Hours,
    /// Weeks.
    Weeks,
    /// A share, typed as a percentage.
    Percent,
    /// A factor.
    Times,
}

impl Unit {
    /// The value as it is typed: 65 for a share of .65.
    #[must_use]
    pub fn shown(self, value: f64) -> f64 {
        if self == Self::Percent {
            value * 100.0
        } else {
            value
        }
    }

    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// The limit or the form that was expected.
    pub fn read(self, text: &str, (low, high): (f64, f64)) -> Result<f64, InvalidInput> {
        const MARK: DecimalMark = DecimalMark::Point;
        match self {
            Self::Percent => typed::percent("", text, MARK, low, high),
            Self::Hours => typed::hours_within("", text, MARK, low, high),
            _ => typed::number("", text, MARK, low, high),
        }
    }
}

/// Declares [`FormField`]. Each row: the field, a name for ids and tests, its unit, the size of a
/// step, and the same quantity in the rate model where there is one; then what it asks, and what
/// it means with the source of its default.
macro_rules! form_fields {
    ($(
        #[$quantity:meta]
        $field:ident, $slug:literal, $unit:expr, $step:literal, $rate:expr => $label:literal, $hint:literal;
    )+) => {
        /// A number of the rate form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FormField {
            $(#[$quantity] $field,)+
        }

        impl FormField {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$field,)+];

            /// What the field asks.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$field => $label,)+ }
            }

            /// The field's meaning and the source of its default.
            #[must_use]
            pub const fn hint(self) -> &'static str {
                match self { $(Self::$field => $hint,)+ }
            }

            /// A name for ids and tests.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$field => $slug,)+ }
            }

            /// The unit.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self { $(Self::$field => $unit,)+ }
            }

            /// The size of a step.
            #[must_use]
            pub const fn step(self) -> f64 {
                match self { $(Self::$field => $step,)+ }
            }

            /// The same quantity in the rate model, where there is one.
            #[must_use]
            pub const fn rate_field(self) -> Option<RateField> {
                match self { $(Self::$field => $rate,)+ }
            }
        }
    };
}

form_fields! {
    /// R: hourly rate.
    Rate, "rate", Unit::Money, 5.0, Some(RateField::Rate) =>
        "Your rate per hour",
        "Before tax and fees.";
    /// Price of a project.
    ProjectPrice, "project-price", Unit::Money, 50.0, None =>
        "Price of a typical project",
        "Before tax and fees. Your rate is this price over the hours it took.";
    /// h0: hours of a deliverable before AI.
    MeasuredBefore, "measured-before", Unit::Hours, 0.5, None =>
        "Hours it took before AI",
        "One typical deliverable, revisions included.";
    /// h1: hours of a deliverable with AI.
    MeasuredWith, "measured-with", Unit::Hours, 0.5, None =>
        "Hours it takes with AI",
        "The same deliverable, checking and revisions included.";
    /// u: billable part of the hours.
    Utilisation, "utilisation", Unit::Percent, 0.05, Some(RateField::Utilisation) =>
        "Billable part of your hours",
        "The rest is finding clients, offers, invoices, learning. 65% is an assumption without a source.";
    /// K: weeks worked a year.
    Weeks, "weeks", Unit::Weeks, 1.0, Some(RateField::Weeks) =>
        "Weeks you work a year",
        "52 less holidays, illness and quiet weeks.";
    /// f: platform fee.
    Fee, "fee", Unit::Percent, 0.05, Some(RateField::Fee) =>
        "Platform fee",
        "What a marketplace keeps of each payment.";
    /// v: own cost per hour worked.
    HourlyCost, "hourly-cost", Unit::Money, 5.0, Some(RateField::HourlyCost) =>
        "Your costs per hour worked",
        "Office, insurance, equipment: what an hour of work costs you.";
    /// c: tools a month.
    ToolsMonth, "tools-month", Unit::Money, 5.0, Some(RateField::ToolsMonth) =>
        "AI tools a month",
        "Subscriptions you would pay for because of AI.";
    /// ρ: part of the automated time spent reviewing.
    Rho, "rho", Unit::Percent, 0.05, Some(RateField::Rho) =>
        "Time spent checking automated work",
        "Of the time AI takes over, the part you spend checking it. An assumption without a source.";
    /// σ: time saved on assisted work.
    Sigma, "sigma", Unit::Percent, 0.05, Some(RateField::Sigma) =>
        "Time saved on assisted work",
        "Published trials run from 12% to 50%. One found experienced developers 19% slower, so a negative value is allowed.";
    /// r: realised part of the potential.
    Realised, "realised", Unit::Percent, 0.05, Some(RateField::Realised) =>
        "Part of the potential you realise",
        "A convention: 41.2% over 58.7%, the median over the top quartile of support tickets that AI resolves. Optimistic where regulation is heavy.";
    /// ν: non-billable hours an extra hour of output brings.
    ExtraNonBillable, "extra-non-billable", Unit::Percent, 0.05, Some(RateField::ExtraNonBillable) =>
        "Unpaid hours an extra hour brings",
        "100%: new work brings as much unpaid work as today’s does. An assumption without a source.";
    /// F: course price.
    CoursePrice, "course-price", Unit::Money, 50.0, Some(RateField::CoursePrice) =>
        "Course price",
        "What you would pay once to learn it.";
    /// L: learning hours.
    LearningHours, "learning-hours", Unit::Hours, 5.0, Some(RateField::LearningHours) =>
        "Learning hours",
        "Hours you would spend once to learn it.";
    /// λ: part of the learning hours that displaces paid work.
    Displaced, "displaced", Unit::Percent, 0.05, Some(RateField::Displaced) =>
        "Learning in paid time",
        "100%: every hour of learning is an hour not sold. The cautious assumption.";
}

impl FormField {
    /// The lowest and the highest value allowed.
    #[must_use]
    pub fn limits(self) -> (f64, f64) {
        match (self, self.rate_field()) {
            (_, Some(field)) => field.limits(),
            (Self::ProjectPrice, _) => Price::LIMITS,
            // The minimum is a tenth of a minute, since the value must be above 0.
            (Self::MeasuredBefore, _) => (0.001, 1e4),
            _ => (0.0, 1e4),
        }
    }

    /// Whether the field may be left empty.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(
            self,
            Self::Rate | Self::ProjectPrice | Self::MeasuredBefore | Self::MeasuredWith
        )
    }

    /// Its value; `None` where there is neither a value nor a default.
    #[must_use]
    pub fn value(self, inputs: &PageInputs) -> Option<f64> {
        let form = &inputs.form;
        Some(match self {
            Self::Rate => return form.rate,
            Self::ProjectPrice => return form.project_price,
            Self::MeasuredBefore => return form.measured_before,
            Self::MeasuredWith => return form.measured_with,
            Self::Utilisation => form.utilisation.unwrap_or(RateForm::UTILISATION),
            Self::Weeks => form.weeks,
            Self::Fee => form.fee,
            Self::HourlyCost => form.hourly_cost,
            Self::ToolsMonth => form.tools_month,
            Self::Rho => inputs.assumptions.rho(),
            Self::Sigma => inputs.assumptions.sigma(),
            Self::Realised => inputs.assumptions.realised(),
            Self::ExtraNonBillable => form.extra_non_billable,
            Self::CoursePrice => form.course_price,
            Self::LearningHours => form.learning_hours,
            Self::Displaced => form.displaced,
        })
    }

    /// The value before the user changes it.
    #[must_use]
    pub fn default_value(self) -> Option<f64> {
        self.value(&PageInputs::default())
    }

    /// Sets its value. A required field ignores `None`.
    pub fn set(self, inputs: &mut PageInputs, value: Option<f64>) {
        let form = &mut inputs.form;
        let target = match self {
            Self::Rate => return form.rate = value,
            Self::ProjectPrice => return form.project_price = value,
            Self::MeasuredBefore => return form.measured_before = value,
            Self::MeasuredWith => return form.measured_with = value,
            Self::Utilisation => return form.utilisation = value,
            Self::Weeks => &mut form.weeks,
            Self::Fee => &mut form.fee,
            Self::HourlyCost => &mut form.hourly_cost,
            Self::ToolsMonth => &mut form.tools_month,
            Self::ExtraNonBillable => &mut form.extra_non_billable,
            Self::CoursePrice => &mut form.course_price,
            Self::LearningHours => &mut form.learning_hours,
            Self::Displaced => &mut form.displaced,
            Self::Rho | Self::Sigma | Self::Realised => {
                let old = inputs.assumptions;
                let new = |of: Self, old: f64| {
                    if of == self {
                        value.unwrap_or(old)
                    } else {
                        old
                    }
                };
                let assumptions = Assumptions::new(
                    new(Self::Rho, old.rho()),
                    new(Self::Sigma, old.sigma()),
                    new(Self::Realised, old.realised()),
                );
                return inputs.assumptions = assumptions.unwrap_or(old);
            }
        };
        if let Some(value) = value {
            *target = value;
        }
    }
}

/// A field of the rate model that a scenario sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumed {
    /// What it is called in a scenario.
    pub label: &'static str,
    /// What it means.
    pub hint: &'static str,
    /// The unit.
    pub unit: Unit,
}

/// The label of a rate field in a scenario.
#[must_use]
pub const fn assumed(field: RateField) -> Assumed {
    let (label, hint, unit) = match field {
        RateField::PassThrough => (
            "Saved time passed on to the client",
            "0%: the price per result stays. 100%: you bill fewer hours.",
            Unit::Percent,
        ),
        RateField::Premium => (
            "Change of your rate",
            "A higher or lower rate than today.",
            Unit::Percent,
        ),
        RateField::Resold => (
            "Freed hours you sell again",
            "50% is an assumption without a source.",
            Unit::Percent,
        ),
        RateField::DemandCap => (
            "Most extra work your market takes",
            "Against today’s volume; negative when it shrinks.",
            Unit::Percent,
        ),
        RateField::LearningHours => ("Hours of learning, once", "", Unit::Hours),
        RateField::Realised => ("Part of the potential you realise", "", Unit::Percent),
        RateField::NonBillableSaved => ("Unpaid hours that AI saves", "", Unit::Percent),
        _ => (field.name(), "", Unit::Times),
    };
    Assumed { label, hint, unit }
}
