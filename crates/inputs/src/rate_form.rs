//! The rate form: prices in their units, and what the rate model takes besides.

use taskmix_method::limits::{Given, Limit, OutOfLimit, above, within};
use taskmix_method::rate::{
    HOURS_OF_A_DAY, PiecesPerHour, Price, PriceLot, PriceUnit, PricedUnit, TARGET_LIMITS,
};

/// What the user sells by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pricing {
    /// An hourly rate.
    #[default]
    Hourly,
    /// A price per project, with the hours it took before AI.
    Project,
    /// A price per day.
    Day,
    /// A price per piece, with the pieces made in an hour before AI.
    Piece,
    /// A fee per month, for so many hours.
    Retainer,
}

impl Pricing {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Hourly,
        Self::Day,
        Self::Project,
        Self::Piece,
        Self::Retainer,
    ];

    /// The name in files and links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hourly => "hourly",
            Self::Project => "project",
            Self::Day => "day",
            Self::Piece => "piece",
            Self::Retainer => "retainer",
        }
    }

    /// The unit of price.
    #[must_use]
    pub const fn unit(self) -> PriceUnit {
        match self {
            Self::Hourly => PriceUnit::Hour,
            Self::Project => PriceUnit::Project,
            Self::Day => PriceUnit::Day,
            Self::Piece => PriceUnit::Piece,
            Self::Retainer => PriceUnit::Retainer,
        }
    }
}

/// The rate form. Limits are those of [`RateField`] and of [`FormNumber`]. What was typed for one
/// unit of price stays when another one is chosen.
///
/// [`RateField`]: taskmix_method::rate::RateField
///
/// ```
/// use taskmix_inputs::page::{Pricing, RateForm};
/// let mut form = RateForm { rate: Some(60.0), ..RateForm::default() };
/// assert_eq!(form.hourly_rate(), Some(60.0));
/// form.pricing = Pricing::Day;
/// assert_eq!(form.hourly_rate(), None);
/// form.day_price = Some(450.0);
/// form.day_hours = Some(7.5);
/// assert_eq!(form.hourly_rate(), Some(60.0));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct RateForm {
    /// What the price is for.
    pub pricing: Pricing,
    /// R: hourly rate. Pay.
    pub rate: Option<f64>,
    /// Price of a project. Pay.
    pub project_price: Option<f64>,
    /// Price of a day. Pay.
    pub day_price: Option<f64>,
    /// Hours of a day; [`HOURS_OF_A_DAY`] where they are not given.
    pub day_hours: Option<f64>,
    /// Price of a piece, or of a thousand. Pay.
    pub piece_price: Option<f64>,
    /// Pieces made in an hour before AI.
    pub pieces_before: Option<f64>,
    /// Pieces made in an hour with AI.
    pub pieces_with: Option<f64>,
    /// What a piece is called, at most [`RateForm::MAX_PIECE_LENGTH`] characters.
    pub piece: String,
    /// Whether the price is for a thousand pieces.
    pub per_thousand: bool,
    /// Fee of a month. Pay.
    pub retainer_price: Option<f64>,
    /// Hours of a month that the fee is for.
    pub retainer_hours: Option<f64>,
    /// u: billable part of the hours, where the mix does not say it.
    pub utilisation: Option<f64>,
    /// K: weeks worked a year.
    pub weeks: f64,
    /// f: platform fee.
    pub fee: f64,
    /// v: own cost per hour worked. Pay.
    pub hourly_cost: f64,
    /// c: tools a month. Pay.
    pub tools_month: f64,
    /// F: course price. Pay.
    pub course_price: f64,
    /// L: learning hours.
    pub learning_hours: f64,
    /// λ: part of the learning hours that displaces paid work.
    pub displaced: f64,
    /// ν: non-billable hours an extra dh brings, relative to today's.
    pub extra_non_billable: f64,
    /// h0: measured hours per deliverable before AI; those of a project.
    pub measured_before: Option<f64>,
    /// h1: measured hours per deliverable with AI; those of a project.
    pub measured_with: Option<f64>,
    /// The discount that the client asks for because of AI, 0 to 1.
    pub discount: Option<f64>,
    /// Net income a year that is wanted after the reserve. Pay.
    pub target: Option<f64>,
    /// Part of the net income put aside for tax, contributions and pension.
    pub reserve: f64,
    /// Days a year that are open for work; [`WORKING_DAYS`] where other days are given alone. They
    /// hold the days taken from them ([`RateForm::check_days`]).
    ///
    /// [`WORKING_DAYS`]: crate::rate_basis::WORKING_DAYS
    pub working_days: Option<f64>,
    /// Of these, days of holidays.
    pub holidays: Option<f64>,
    /// Of these, days of illness.
    pub sick_days: Option<f64>,
    /// Of the days worked, those for finding clients and other unpaid work.
    pub client_days: Option<f64>,
    /// Costs of a project: tokens, stock, subcontractors. Pay.
    pub project_cost: Option<f64>,
    /// Hours of that project, unpaid ones included.
    pub project_cost_hours: Option<f64>,
    /// ISO 4217 code of the currency of income and costs, where it is not the price's.
    pub own_currency: Option<String>,
    /// What a unit of the price's currency is worth in that of the income.
    pub exchange: Option<f64>,
    /// The date of that rate of exchange, like 2026-11-30.
    pub exchange_date: Option<String>,
}

impl Default for RateForm {
    fn default() -> Self {
        Self {
            pricing: Pricing::Hourly,
            rate: None,
            project_price: None,
            day_price: None,
            day_hours: None,
            piece_price: None,
            pieces_before: None,
            pieces_with: None,
            piece: Self::PIECE.into(),
            per_thousand: false,
            retainer_price: None,
            retainer_hours: None,
            utilisation: None,
            weeks: 46.0,
            fee: 0.0,
            hourly_cost: 0.0,
            tools_month: 0.0,
            course_price: 0.0,
            learning_hours: 0.0,
            displaced: 1.0,
            extra_non_billable: 1.0,
            measured_before: None,
            measured_with: None,
            discount: None,
            target: None,
            reserve: 0.0,
            working_days: None,
            holidays: None,
            sick_days: None,
            client_days: None,
            project_cost: None,
            project_cost_hours: None,
            own_currency: None,
            exchange: None,
            exchange_date: None,
        }
    }
}

impl RateForm {
    /// Default billable part of a freelancer's hours: an assumption.
    pub const UTILISATION: f64 = 0.65;
    /// What a piece is called where nothing else is said.
    pub const PIECE: &str = "word";
    /// The longest name of a piece, in characters.
    pub const MAX_PIECE_LENGTH: usize = 30;

    /// The name of a piece, where it is one.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the name has 1 to 30 characters, of which one is no space.
    pub fn piece_name(name: &str) -> Result<String, OutOfLimit> {
        let fits = !name.trim().is_empty() && name.chars().count() <= Self::MAX_PIECE_LENGTH;
        fits.then(|| name.to_owned()).ok_or_else(|| OutOfLimit {
            value: Given::Text(name.chars().take(80).collect()),
            limit: Limit::Form {
                form: "1 to 30 characters, not only spaces",
            },
        })
    }

    /// What one price is for, with its hours; `None` where the hours or pieces are not given.
    #[must_use]
    pub fn unit(&self) -> Option<PricedUnit> {
        match self.pricing {
            Pricing::Hourly => Some(PricedUnit::HOUR),
            Pricing::Day => PricedUnit::day(self.day_hours.unwrap_or(HOURS_OF_A_DAY)).ok(),
            Pricing::Project => {
                let unit = PricedUnit::project(self.measured_before?).ok()?;
                match self.measured_with {
                    Some(hours) => unit.with_hours(hours).ok(),
                    None => Some(unit),
                }
            }
            Pricing::Piece => {
                let lot = if self.per_thousand {
                    PriceLot::Thousand
                } else {
                    PriceLot::One
                };
                let before = PiecesPerHour::new(self.pieces_before?).ok()?;
                let unit = PricedUnit::pieces(before, lot);
                match self.pieces_with {
                    Some(pieces) => Some(unit.with_pieces(PiecesPerHour::new(pieces).ok()?)),
                    None => Some(unit),
                }
            }
            Pricing::Retainer => PricedUnit::retainer(self.retainer_hours?).ok(),
        }
    }

    /// The price of the chosen unit; `None` where it is not given.
    #[must_use]
    pub const fn price(&self) -> Option<f64> {
        match self.pricing {
            Pricing::Hourly => self.rate,
            Pricing::Day => self.day_price,
            Pricing::Project => self.project_price,
            Pricing::Piece => self.piece_price,
            Pricing::Retainer => self.retainer_price,
        }
    }

    /// R: the hourly rate of the price; `None` where the form is not complete. A price over few
    /// hours may be a rate above the rate's limit, for which nothing is computed.
    #[must_use]
    pub fn hourly_rate(&self) -> Option<f64> {
        let (price, unit) = (self.price()?, self.unit()?);
        match self.pricing {
            Pricing::Hourly => Some(price),
            _ => Some(Price::new(price).ok()?.per_hour(unit)),
        }
    }

    /// h0 and h1, where the user knows how long the work takes with AI. A price per piece has them
    /// from its pieces, every other one from a measured deliverable.
    #[must_use]
    pub fn measured(&self) -> Option<(f64, f64)> {
        match self.pricing {
            Pricing::Piece => self.unit()?.measured(),
            _ => self.measured_before.zip(self.measured_with),
        }
    }

    /// Removes the amounts of money.
    pub(crate) fn remove_pay(&mut self) {
        for number in FormNumber::ALL {
            if number.is_pay() {
                *number.place(self) = None;
            }
        }
        let blank = Self::default();
        self.rate = blank.rate;
        self.hourly_cost = blank.hourly_cost;
        self.tools_month = blank.tools_month;
        self.course_price = blank.course_price;
    }
}

/// Declares [`FormNumber`]. Each row: the number, its place in the form, its name in files and
/// errors, whether it is pay.
macro_rules! form_numbers {
    ($($(#[$meaning:meta])+ $number:ident, $place:ident, $name:literal, $pay:literal;)+) => {
        /// A number of the rate form that need not be given and is no field of the rate
        /// model that always has a value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum FormNumber {
            $($(#[$meaning])+ $number,)+
        }

        impl FormNumber {
            /// All of them, in the order errors are reported.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$number),+];

            /// The name in files and errors.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$number => $name,)+ }
            }

            /// Whether it is an amount of money.
            #[must_use]
            pub const fn is_pay(self) -> bool {
                match self { $(Self::$number => $pay,)+ }
            }

            /// The number in a form.
            #[must_use]
            pub const fn of(self, form: &RateForm) -> Option<f64> {
                match self { $(Self::$number => form.$place,)+ }
            }

            /// The place of the number in a form.
            pub const fn place(self, form: &mut RateForm) -> &mut Option<f64> {
                match self { $(Self::$number => &mut form.$place,)+ }
            }
        }
    };
}

form_numbers! {
    /// Price of a project.
    ProjectPrice, project_price, "project_price", true;
    /// Price of a day.
    DayPrice, day_price, "day_price", true;
    /// Hours of a day.
    DayHours, day_hours, "day_hours", false;
    /// Price of a piece, or of a thousand.
    PiecePrice, piece_price, "piece_price", true;
    /// Pieces made in an hour before AI.
    PiecesBefore, pieces_before, "pieces_hour", false;
    /// Pieces made in an hour with AI.
    PiecesWith, pieces_with, "pieces_hour_with", false;
    /// Fee of a month.
    RetainerPrice, retainer_price, "retainer_price", true;
    /// Hours of a month that the fee is for.
    RetainerHours, retainer_hours, "retainer_hours", false;
    /// h0: measured hours before AI.
    MeasuredBefore, measured_before, "h0", false;
    /// h1: measured hours with AI.
    MeasuredWith, measured_with, "h1", false;
    /// The discount that the client asks for.
    Discount, discount, "discount", false;
    /// Net income a year that is wanted.
    Target, target, "target", true;
    /// Days a year that are open for work.
    WorkingDays, working_days, "working_days", false;
    /// Days of holidays.
    Holidays, holidays, "holidays", false;
    /// Days of illness.
    SickDays, sick_days, "sick_days", false;
    /// Days for finding clients.
    ClientDays, client_days, "client_days", false;
    /// Costs of a project.
    ProjectCost, project_cost, "project_cost", true;
    /// Hours of that project.
    ProjectCostHours, project_cost_hours, "project_cost_hours", false;
    /// The rate of exchange.
    Exchange, exchange, "exchange", false;
}

impl FormNumber {
    /// The lowest and the highest value; where [`FormNumber::is_above`], the lowest is too low.
    #[must_use]
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Self::ProjectPrice
            | Self::DayPrice
            | Self::PiecePrice
            | Self::RetainerPrice
            | Self::ProjectCost => Price::LIMITS,
            Self::DayHours => PriceUnit::Day.hours_limits(),
            Self::PiecesBefore | Self::PiecesWith => PiecesPerHour::LIMITS,
            Self::RetainerHours => PriceUnit::Retainer.hours_limits(),
            Self::MeasuredBefore | Self::MeasuredWith | Self::ProjectCostHours => {
                PriceUnit::Project.hours_limits()
            }
            Self::WorkingDays | Self::Holidays | Self::SickDays | Self::ClientDays => (0.0, 366.0),
            Self::Exchange => (1e-9, 1e9),
            Self::Discount => (0.0, 1.0),
            Self::Target => TARGET_LIMITS,
        }
    }

    /// Whether the value must be above the lowest.
    #[must_use]
    pub const fn is_above(self) -> bool {
        matches!(
            self,
            Self::DayHours
                | Self::RetainerHours
                | Self::MeasuredBefore
                | Self::WorkingDays
                | Self::ProjectCostHours
        )
    }

    /// The value, where it is within the limits.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] with the value and the limit.
    pub fn check(self, value: f64) -> Result<f64, OutOfLimit> {
        let (low, high) = self.limits();
        if self.is_above() {
            above(value, low, high)
        } else {
            within(value, low, high)
        }
    }
}
