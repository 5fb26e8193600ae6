//! The number fields of the page: names, units, limits and access to their values.

use taskmix_inputs::link::MAX_PROJECT_PRICE;
use taskmix_inputs::page::{PageInputs, RateForm};
use taskmix_inputs::typed::{self, DecimalMark};
use taskmix_method::rate::RateField;
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

/// A number of the rate form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormField {
    /// R: hourly rate.
    Rate,
    /// Price of a project.
    ProjectPrice,
    /// h0: hours of a deliverable before AI.
    MeasuredBefore,
    /// h1: hours of a deliverable with AI.
    MeasuredWith,
    /// u: billable part of the hours.
    Utilisation,
    /// K: weeks worked a year.
    Weeks,
    /// f: platform fee.
    Fee,
    /// v: own cost per hour worked.
    HourlyCost,
    /// c: tools a month.
    ToolsMonth,
    /// ρ: part of the automated time spent reviewing.
    Rho,
    /// σ: time saved on assisted work.
    Sigma,
    /// r: realised part of the potential.
    Realised,
    /// ν: non-billable hours an extra hour of output brings.
    ExtraNonBillable,
    /// F: course price.
    CoursePrice,
    /// L: learning hours.
    LearningHours,
    /// λ: part of the learning hours that displaces paid work.
    Displaced,
}

impl FormField {
    /// What the field asks.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Rate => "Your rate per hour",
            Self::ProjectPrice => "Price of a typical project",
            Self::MeasuredBefore => "Hours it took before AI",
            Self::MeasuredWith => "Hours it takes with AI",
            Self::Utilisation => "Billable part of your hours",
            Self::Weeks => "Weeks you work a year",
            Self::Fee => "Platform fee",
            Self::HourlyCost => "Your costs per hour worked",
            Self::ToolsMonth => "AI tools a month",
            Self::Rho => "Time spent checking automated work",
            Self::Sigma => "Time saved on assisted work",
            Self::Realised => "Part of the potential you realise",
            Self::ExtraNonBillable => "Unpaid hours an extra hour brings",
            Self::CoursePrice => "Course price",
            Self::LearningHours => "Learning hours",
            Self::Displaced => "Learning in paid time",
        }
    }

    /// The field's meaning and the source of its default.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Rate => "Before tax and fees.",
            Self::ProjectPrice => {
                "Before tax and fees. Your rate is this price over the hours it took."
            }
            Self::MeasuredBefore => "One typical deliverable, revisions included.",
            Self::MeasuredWith => "The same deliverable, checking and revisions included.",
            Self::Utilisation => {
                "The rest is finding clients, offers, invoices, learning. 65% is an assumption without a source."
            }
            Self::Weeks => "52 less holidays, illness and quiet weeks.",
            Self::Fee => "What a marketplace keeps of each payment.",
            Self::HourlyCost => "Office, insurance, equipment: what an hour of work costs you.",
            Self::ToolsMonth => "Subscriptions you would pay for because of AI.",
            Self::Rho => {
                "Of the time AI takes over, the part you spend checking it. An assumption without a source."
            }
            Self::Sigma => {
                "Published trials run from 12% to 50%. One found experienced developers 19% slower, so a negative value is allowed."
            }
            Self::Realised => {
                "A convention: 41.2% over 58.7%, the median over the top quartile of support tickets that AI resolves. Optimistic where regulation is heavy."
            }
            Self::ExtraNonBillable => {
                "100%: new work brings as much unpaid work as today’s does. An assumption without a source."
            }
            Self::CoursePrice => "What you would pay once to learn it.",
            Self::LearningHours => "Hours you would spend once to learn it.",
            Self::Displaced => {
                "100%: every hour of learning is an hour not sold. The cautious assumption."
            }
        }
    }

    /// A name for ids and tests.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Rate => "rate",
            Self::ProjectPrice => "project-price",
            Self::MeasuredBefore => "measured-before",
            Self::MeasuredWith => "measured-with",
            Self::Utilisation => "utilisation",
            Self::Weeks => "weeks",
            Self::Fee => "fee",
            Self::HourlyCost => "hourly-cost",
            Self::ToolsMonth => "tools-month",
            Self::Rho => "rho",
            Self::Sigma => "sigma",
            Self::Realised => "realised",
            Self::ExtraNonBillable => "extra-non-billable",
            Self::CoursePrice => "course-price",
            Self::LearningHours => "learning-hours",
            Self::Displaced => "displaced",
        }
    }

    /// The unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Rate
            | Self::ProjectPrice
            | Self::HourlyCost
            | Self::ToolsMonth
            | Self::CoursePrice => Unit::Money,
            Self::MeasuredBefore | Self::MeasuredWith | Self::LearningHours => Unit::Hours,
            Self::Weeks => Unit::Weeks,
            _ => Unit::Percent,
        }
    }

    /// The same quantity in the rate model, where there is one.
    #[must_use]
    pub const fn rate_field(self) -> Option<RateField> {
        Some(match self {
            Self::Rate => RateField::Rate,
            Self::Utilisation => RateField::Utilisation,
            Self::Weeks => RateField::Weeks,
            Self::Fee => RateField::Fee,
            Self::HourlyCost => RateField::HourlyCost,
            Self::ToolsMonth => RateField::ToolsMonth,
            Self::Rho => RateField::Rho,
            Self::Sigma => RateField::Sigma,
            Self::Realised => RateField::Realised,
            Self::ExtraNonBillable => RateField::ExtraNonBillable,
            Self::CoursePrice => RateField::CoursePrice,
            Self::LearningHours => RateField::LearningHours,
            Self::Displaced => RateField::Displaced,
            Self::ProjectPrice | Self::MeasuredBefore | Self::MeasuredWith => return None,
        })
    }

    /// The lowest and the highest value allowed.
    #[must_use]
    pub fn limits(self) -> (f64, f64) {
        match (self, self.rate_field()) {
            (_, Some(field)) => field.limits(),
            (Self::ProjectPrice, _) => (0.0, MAX_PROJECT_PRICE),
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

    /// The size of a step.
    #[must_use]
    pub const fn step(self) -> f64 {
        match self {
            Self::Rate | Self::HourlyCost | Self::ToolsMonth | Self::LearningHours => 5.0,
            Self::ProjectPrice | Self::CoursePrice => 50.0,
            Self::MeasuredBefore | Self::MeasuredWith => 0.5,
            Self::Weeks => 1.0,
            _ => 0.05,
        }
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
