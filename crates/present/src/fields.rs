//! The number fields of the page: names, units, limits and access to their values.

use taskmix_inputs::amount;
use taskmix_inputs::page::{FormNumber, PageInputs, Pricing, RateForm};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_inputs::typed::{self, DecimalMark};
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
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
    /// Days.
    Days,
    /// A share, typed as a percentage.
    Percent,
    /// A factor.
    Times,
    /// A rate of exchange; a currency may be typed.
    Exchange,
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

    /// Whether a currency may be typed with it.
    #[must_use]
    pub const fn takes_currency(self) -> bool {
        matches!(self, Self::Money | Self::Exchange)
    }

    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// The limit or the form that was expected.
    pub fn read(self, text: &str, (low, high): (f64, f64)) -> Result<f64, InvalidInput> {
        match self {
            Self::Money => amount::amount("", text, MARK, low, high).map(|amount| amount.value),
            Self::Percent => typed::percent("", text, MARK, low, high),
            Self::Hours => typed::hours_within("", text, MARK, low, high),
            _ => typed::number("", text, MARK, low, high),
        }
    }
}

/// The decimal mark of typed numbers.
pub const MARK: DecimalMark = DecimalMark::Point;

/// Declares [`FormField`]. Each row: the field, a name for ids and tests, its unit, the size of a
/// step, and the same quantity in the rate model, or among the numbers that may be left out, where
/// there is one; then what it asks, and what it means with the source of its default.
macro_rules! form_fields {
    ($(
        #[$quantity:meta]
        $field:ident, $slug:literal, $unit:expr, $step:literal, $quantity_of:expr => $label:literal, $hint:literal;
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

            /// Where its value is.
            const fn quantity(self) -> Quantity {
                match self { $(Self::$field => $quantity_of,)+ }
            }
        }
    };
}

form_fields! {
    /// R: hourly rate.
    Rate, "rate", Unit::Money, 5.0, Quantity::Model(RateField::Rate) =>
        "Your rate per hour",
        "Before tax and fees.";
    /// Price of a day.
    DayPrice, "day-price", Unit::Money, 25.0, Quantity::Optional(FormNumber::DayPrice) =>
        "Your price per day",
        "Before tax and fees. Type 450, or “450 a day of 7.5 hours”.";
    /// Hours of a day.
    DayHours, "day-hours", Unit::Hours, 0.5, Quantity::Optional(FormNumber::DayHours) =>
        "Hours of that day",
        "What a day’s price stands for; usually 8.";
    /// Price of a piece.
    PiecePrice, "piece-price", Unit::Money, 0.01, Quantity::Optional(FormNumber::PiecePrice) =>
        "Your price per piece",
        "Before tax and fees. Type 0.09, or “0.09 a word, 350 words an hour, 700 with AI”.";
    /// Pieces an hour before AI.
    PiecesBefore, "pieces-before", Unit::Times, 10.0, Quantity::Optional(FormNumber::PiecesBefore) =>
        "Pieces you made in an hour before AI",
        "Checking and revisions included. It turns the price into an hourly rate.";
    /// Pieces an hour with AI.
    PiecesWith, "pieces-with", Unit::Times, 10.0, Quantity::Optional(FormNumber::PiecesWith) =>
        "Pieces you make in an hour with AI",
        "If you know it: it replaces the estimate of the time saved.";
    /// Fee of a month.
    RetainerPrice, "retainer-price", Unit::Money, 50.0, Quantity::Optional(FormNumber::RetainerPrice) =>
        "Your fee per month",
        "Before tax and fees. Type 1200, or “1,200 a month for 20 hours”.";
    /// Hours of a month.
    RetainerHours, "retainer-hours", Unit::Hours, 1.0, Quantity::Optional(FormNumber::RetainerHours) =>
        "Hours that the fee is for",
        "Hours of work in a month, before AI.";
    /// The discount that the client asks for.
    Discount, "discount", Unit::Percent, 0.05, Quantity::Optional(FormNumber::Discount) =>
        "My client asks for this much off",
        "Because of AI. Leave it empty if nobody does.";
    /// Net income a year that is wanted.
    Target, "target", Unit::Money, 1000.0, Quantity::Optional(FormNumber::Target) =>
        "The income I need a year",
        "What is left after costs, and after the reserve beside. “40,000 a month” is read, too.";
    /// The reserve.
    Reserve, "reserve", Unit::Percent, 0.05, Quantity::Model(RateField::Reserve) =>
        "My reserve for tax and pension",
        "One number of your own for tax, contributions and pension. No country’s tax rules are applied.";
    /// Days open for work.
    WorkingDays, "working-days", Unit::Days, 1.0, Quantity::Optional(FormNumber::WorkingDays) =>
        "Weekdays of a year",
        "260 with five days a week, 208 with four.";
    /// Days of holidays.
    Holidays, "holidays", Unit::Days, 1.0, Quantity::Optional(FormNumber::Holidays) =>
        "Holidays",
        "Public ones and your own.";
    /// Days of illness.
    SickDays, "sick-days", Unit::Days, 1.0, Quantity::Optional(FormNumber::SickDays) =>
        "Sick days",
        "Days a year without work.";
    /// Days for finding clients.
    ClientDays, "client-days", Unit::Days, 1.0, Quantity::Optional(FormNumber::ClientDays) =>
        "Days for finding clients",
        "Offers, invoices and learning, too: days that nobody pays for.";
    /// Costs of a project.
    ProjectCost, "project-cost", Unit::Money, 10.0, Quantity::Optional(FormNumber::ProjectCost) =>
        "Your costs per project",
        "Tokens, stock, subcontractors: what one project costs you. Counted by the hour, so time saved saves its part.";
    /// Hours of that project.
    ProjectCostHours, "project-cost-hours", Unit::Hours, 1.0, Quantity::Optional(FormNumber::ProjectCostHours) =>
        "Hours of that project",
        "Unpaid ones included. The costs count once both are given.";
    /// The rate of exchange.
    Exchange, "exchange", Unit::Exchange, 0.05, Quantity::Optional(FormNumber::Exchange) =>
        "Rate of exchange",
        "Type the one you are paid at, like 4.05 or “4.05 zł”. None is fetched.";
    /// Price of a project.
    ProjectPrice, "project-price", Unit::Money, 50.0, Quantity::Optional(FormNumber::ProjectPrice) =>
        "Price of a typical project",
        "Before tax and fees. Your rate is this price over the hours it took.";
    /// h0: hours of a deliverable before AI.
    MeasuredBefore, "measured-before", Unit::Hours, 0.5, Quantity::Optional(FormNumber::MeasuredBefore) =>
        "Hours it took before AI",
        "One typical deliverable, revisions included.";
    /// h1: hours of a deliverable with AI.
    MeasuredWith, "measured-with", Unit::Hours, 0.5, Quantity::Optional(FormNumber::MeasuredWith) =>
        "Hours it takes with AI",
        "The same deliverable, checking and revisions included.";
    /// u: billable part of the hours.
    Utilisation, "utilisation", Unit::Percent, 0.05, Quantity::Model(RateField::Utilisation) =>
        "Billable part of your hours",
        "The rest is finding clients, offers, invoices, learning. 65% is an assumption without a source.";
    /// K: weeks worked a year.
    Weeks, "weeks", Unit::Weeks, 1.0, Quantity::Model(RateField::Weeks) =>
        "Weeks you work a year",
        "52 less holidays, illness and quiet weeks.";
    /// f: platform fee.
    Fee, "fee", Unit::Percent, 0.05, Quantity::Model(RateField::Fee) =>
        "Platform fee",
        "What a marketplace keeps of each payment.";
    /// v: own cost per hour worked.
    HourlyCost, "hourly-cost", Unit::Money, 5.0, Quantity::Model(RateField::HourlyCost) =>
        "Your costs per hour worked",
        "Office, insurance, equipment: what an hour of work costs you.";
    /// c: tools a month.
    ToolsMonth, "tools-month", Unit::Money, 5.0, Quantity::Model(RateField::ToolsMonth) =>
        "AI tools a month",
        "Subscriptions you would pay for because of AI.";
    /// ρ: part of the automated time spent reviewing.
    Rho, "rho", Unit::Percent, 0.05, Quantity::Model(RateField::Rho) =>
        "Time spent checking automated work",
        "Of the time AI takes over, the part you spend checking it. An assumption without a source.";
    /// σ: time saved on assisted work.
    Sigma, "sigma", Unit::Percent, 0.05, Quantity::Model(RateField::Sigma) =>
        "Time saved on assisted work",
        "Published trials run from 12% to 50%. One found experienced developers 19% slower, so a negative value is allowed.";
    /// r: realised part of the potential.
    Realised, "realised", Unit::Percent, 0.05, Quantity::Model(RateField::Realised) =>
        "Part of the potential you realise",
        "A convention: 41.2% over 58.7%, the median over the top quartile of support tickets that AI resolves. Optimistic where regulation is heavy.";
    /// ν: non-billable hours an extra hour of output brings.
    ExtraNonBillable, "extra-non-billable", Unit::Percent, 0.05, Quantity::Model(RateField::ExtraNonBillable) =>
        "Unpaid hours an extra hour brings",
        "100%: new work brings as much unpaid work as today’s does. An assumption without a source.";
    /// F: course price.
    CoursePrice, "course-price", Unit::Money, 50.0, Quantity::Model(RateField::CoursePrice) =>
        "Course price",
        "What you would pay once to learn it.";
    /// L: learning hours.
    LearningHours, "learning-hours", Unit::Hours, 5.0, Quantity::Model(RateField::LearningHours) =>
        "Learning hours",
        "Hours you would spend once to learn it.";
    /// λ: part of the learning hours that displaces paid work.
    Displaced, "displaced", Unit::Percent, 0.05, Quantity::Model(RateField::Displaced) =>
        "Learning in paid time",
        "100%: every hour of learning is an hour not sold. The cautious assumption.";
}

/// Where the value of a field is.
enum Quantity {
    /// A field of the rate model.
    Model(RateField),
    /// A number of the form that may be left out.
    Optional(FormNumber),
}

impl FormField {
    /// The same quantity in the rate model, where there is one.
    #[must_use]
    pub const fn rate_field(self) -> Option<RateField> {
        match self.quantity() {
            Quantity::Model(field) => Some(field),
            Quantity::Optional(_) => None,
        }
    }

    /// The lowest and the highest value allowed.
    #[must_use]
    pub fn limits(self) -> (f64, f64) {
        match self.quantity() {
            Quantity::Model(field) => field.limits(),
            Quantity::Optional(number) => {
                let (low, high) = number.limits();
                // Hours above 0 start at a tenth of a minute, days at a thousandth.
                (if number.is_above() { 0.001 } else { low }, high)
            }
        }
    }

    /// Whether the field may be left empty.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(
            self.quantity(),
            Quantity::Optional(_) | Quantity::Model(RateField::Rate)
        )
    }

    /// What it is the price of, where it is a price.
    #[must_use]
    pub const fn pricing(self) -> Option<Pricing> {
        match self {
            Self::Rate => Some(Pricing::Hourly),
            Self::DayPrice => Some(Pricing::Day),
            Self::ProjectPrice => Some(Pricing::Project),
            Self::PiecePrice => Some(Pricing::Piece),
            Self::RetainerPrice => Some(Pricing::Retainer),
            _ => None,
        }
    }

    /// The field of a unit's price.
    #[must_use]
    pub const fn price_of(pricing: Pricing) -> Self {
        match pricing {
            Pricing::Hourly => Self::Rate,
            Pricing::Day => Self::DayPrice,
            Pricing::Project => Self::ProjectPrice,
            Pricing::Piece => Self::PiecePrice,
            Pricing::Retainer => Self::RetainerPrice,
        }
    }

    /// Checks its value by the limit that it has together with other fields: the days open for
    /// work hold the days taken from them.
    ///
    /// # Errors
    ///
    /// The limit that was passed.
    pub fn check(self, inputs: &PageInputs) -> Result<(), InvalidInput> {
        match self.quantity() {
            Quantity::Optional(number) if self.unit() == Unit::Days => {
                let checked = inputs.form.check_days(number);
                let field = String::new();
                checked.map_err(|problem| InvalidInput { field, ..problem })
            }
            _ => Ok(()),
        }
    }

    /// Its value; `None` where there is neither a value nor a default.
    #[must_use]
    pub fn value(self, inputs: &PageInputs) -> Option<f64> {
        let form = &inputs.form;
        if let Quantity::Optional(number) = self.quantity() {
            return number.of(form);
        }
        Some(match self {
            Self::Rate => return form.rate,
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
            Self::Reserve => form.reserve,
            _ => return None,
        })
    }

    /// The value before the user changes it.
    #[must_use]
    pub fn default_value(self) -> Option<f64> {
        self.value(&PageInputs::default())
    }

    /// Sets its value. A required field ignores `None`. The scenario of a discount is chosen with
    /// it, and given up with it.
    pub fn set(self, inputs: &mut PageInputs, value: Option<f64>) {
        let form = &mut inputs.form;
        if let Quantity::Optional(number) = self.quantity() {
            *number.place(form) = value;
            let asked = ScenarioKey::Preset(Scenario::ClientDiscount);
            match (self, value) {
                (Self::Discount, Some(discount)) if discount > 0.0 => inputs.chosen = asked,
                (Self::Discount, _) if inputs.chosen == asked => {
                    inputs.chosen = PageInputs::default().chosen;
                }
                _ => {}
            }
            return;
        }
        let target = match self {
            Self::Rate => return form.rate = value,
            Self::Utilisation => return form.utilisation = value,
            Self::Weeks => &mut form.weeks,
            Self::Fee => &mut form.fee,
            Self::HourlyCost => &mut form.hourly_cost,
            Self::ToolsMonth => &mut form.tools_month,
            Self::ExtraNonBillable => &mut form.extra_non_billable,
            Self::CoursePrice => &mut form.course_price,
            Self::LearningHours => &mut form.learning_hours,
            Self::Displaced => &mut form.displaced,
            Self::Reserve => &mut form.reserve,
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
            _ => return,
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
