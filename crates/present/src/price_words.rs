//! Prices in their unit and in the currency of the client.

use super::figure::reason;
use super::format::Numbers;
pub use super::plural::plural;
use super::terms::{BaseTerms, EXAMPLE_RATE};
use taskmix_inputs::page::{PageInputs, Pricing, RateForm};
use taskmix_method::rate::{PriceUnit, PricedUnit, Undefined};

/// How prices are said: per what, and in which currency.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceWords {
    /// "per word", "per 1,000 words", "per day", "per hour".
    pub per: String,
    /// What has the price, with the hours or pieces that it takes before AI.
    pub unit: PricedUnit,
    /// Today's price, or the example.
    pub price: f64,
    /// Code of the client's currency.
    pub currency: String,
    /// What a unit of it is worth in the currency of the income.
    pub exchange: f64,
}

impl PriceWords {
    /// The words for a form.
    #[must_use]
    pub fn of(inputs: &PageInputs, base: &BaseTerms) -> Self {
        let price = inputs.form.price().filter(|_| !base.example);
        let complete = price.is_some();
        Self {
            per: if complete {
                per(&inputs.form)
            } else {
                "per hour".to_owned()
            },
            unit: if complete {
                base.unit
            } else {
                PricedUnit::HOUR
            },
            price: price.unwrap_or(EXAMPLE_RATE),
            currency: inputs.price_currency().to_owned(),
            exchange: base.exchange,
        }
    }

    /// Whether the price is for something else than an hour.
    #[must_use]
    pub fn has_unit(&self) -> bool {
        self.unit.kind() != PriceUnit::Hour
    }

    /// Whether the price is for a result, not for a time: it then stays however long work takes.
    #[must_use]
    pub fn is_for_a_result(&self) -> bool {
        matches!(self.unit.kind(), PriceUnit::Project | PriceUnit::Piece)
    }

    /// "work that took an hour before": what the price of a time was for.
    #[must_use]
    pub fn work_before(&self) -> &'static str {
        match self.unit.kind() {
            PriceUnit::Hour => "work that took an hour before",
            PriceUnit::Day => "work that took a day before",
            PriceUnit::Retainer => "the work of a month as before",
            PriceUnit::Project | PriceUnit::Piece => "the same work as before",
        }
    }

    /// The price of the unit at a price of a dh in the currency of the income: "€0.0605".
    #[must_use]
    pub fn amount(&self, per_dh: f64, numbers: &Numbers<'_>) -> String {
        self.hourly(self.unit.price(per_dh), numbers)
    }

    /// An hourly rate in the client's currency: "€28.30".
    #[must_use]
    pub fn hourly(&self, rate: f64, numbers: &Numbers<'_>) -> String {
        let price = rate / self.exchange;
        if !price.is_finite() {
            return reason(Undefined::TooLarge).to_owned();
        }
        numbers.in_currency(&self.currency).money_rounded(price)
    }

    /// "€0.0605 per word".
    #[must_use]
    pub fn price(&self, per_dh: f64, numbers: &Numbers<'_>) -> String {
        [&self.amount(per_dh, numbers), " ", &self.per].concat()
    }

    /// Today's price as it was typed: "€0.09 per word".
    #[must_use]
    pub fn today(&self, numbers: &Numbers<'_>) -> String {
        [&self.amount_today(numbers), " ", &self.per].concat()
    }

    /// The amount of today's price: "€0.09".
    #[must_use]
    pub fn amount_today(&self, numbers: &Numbers<'_>) -> String {
        numbers.in_currency(&self.currency).price(self.price)
    }
}

/// What a price is for, after "per".
#[must_use]
pub fn per(form: &RateForm) -> String {
    let piece = form.piece.trim();
    match form.pricing {
        Pricing::Hourly => "per hour".to_owned(),
        Pricing::Day => "per day".to_owned(),
        Pricing::Project => "per project".to_owned(),
        Pricing::Retainer => "per month".to_owned(),
        Pricing::Piece if form.per_thousand => ["per 1,000 ", &plural(piece)].concat(),
        Pricing::Piece => ["per ", piece].concat(),
    }
}
