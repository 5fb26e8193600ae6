//! The rate model in plain data: the symbols of METHOD §4 by name.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::errors::{Errors, FieldError, GivenValue};
use super::fields::{Object, Problems};
use super::page::FormNumber;
use super::price;
use super::value::Value;
use taskmix_method::limits::Given;
use taskmix_method::rate::{
    BreakEven, PricedUnit, RateField, RateModel, RateOutcome, RateTerms, Undefined,
};

/// Measured hours before AI.
const BEFORE: &str = "h0";
/// Measured hours with AI.
const WITH: &str = "h1";
/// Net income a year that is wanted after the reserve.
const TARGET: &str = "target";
/// A price in another unit, in place of the rate.
const PRICE: &str = "price";
/// What a unit of the price's currency is worth in that of income and costs.
const EXCHANGE: &str = "exchange";

/// The input of `rate`: the model, and the unit in which its prices are said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateInput {
    /// The model.
    pub model: RateModel,
    /// What the price is for.
    pub unit: PricedUnit,
    /// What a unit of the price's currency is worth in that of income and costs; 1 where they are
    /// the same.
    pub exchange: f64,
}

impl RateInput {
    /// The results.
    #[must_use]
    pub fn output(&self) -> RateOutput {
        RateOutput {
            outcome: self.model.outcome(),
            rate: self.model.terms().rate,
            unit: self.unit,
            exchange: self.exchange,
        }
    }
}

/// Reads the input of `rate`. Only `rate`, or `price` in its place, must be given; `null` counts as
/// absent. With `exchange`, rate and price are in another currency than all other money.
///
/// # Errors
///
/// Every unknown field, wrong kind of value and value outside its limits, all at once.
///
/// ```
/// use taskmix_inputs::{json, rate};
/// // A translator whose client asks for 30 % off.
/// let text = r#"{"price":{"unit":"piece","amount":0.09,"pieces_hour":350,"pieces_hour_with":700},
///     "utilisation":0.7,"m":-0.3,"k":0.5,"g":0.5,"tool_month":25}"#;
/// let input = rate::read(&json::read(text).map_err(|_| "no JSON")?).map_err(|_| "limits")?;
/// let outcome = input.model.outcome();
/// assert!((input.unit.price(outcome.price_per_dh) - 0.063).abs() < 1e-12);
/// assert!((outcome.change_annual - 1_728.6).abs() < 1e-6);
/// # Ok::<(), &str>(())
/// ```
pub fn read(input: &Value) -> Result<RateInput, Errors> {
    let mut problems = Problems::default();
    let read = read_input(input, &mut problems);
    problems.finish(read)
}

fn read_input(input: &Value, problems: &mut Problems) -> Option<RateInput> {
    let known: Vec<_> = RateField::ALL
        .into_iter()
        .map(RateField::name)
        .chain([BEFORE, WITH, TARGET, PRICE, EXCHANGE])
        .collect();
    let object = Object::of(input, "", &known, problems)?;
    let priced = priced(&object, problems);
    let mut terms = RateTerms::at_rate(0.0);
    for field in RateField::ALL {
        if let Some(value) = object.number(field.name(), problems) {
            *field.of_mut(&mut terms) = value;
        }
    }
    let (before, with) = (
        object.number(BEFORE, problems),
        object.number(WITH, problems),
    );
    // An unreadable value counts as given.
    let readable = before.is_some() == object.has(BEFORE) && with.is_some() == object.has(WITH);
    if readable {
        (terms.measured_before, terms.measured_with) = (before, with);
    }
    terms.target = object.number(TARGET, problems);
    let unit = priced.map_or(PricedUnit::HOUR, |(_, unit)| unit);
    if let Some((rate, _)) = priced {
        terms.rate = rate;
    }
    let exchange = object.number(EXCHANGE, problems).and_then(|exchange| {
        problems.take(&object.at(EXCHANGE), FormNumber::Exchange.check(exchange))
    });
    let exchange = exchange.unwrap_or(1.0);
    terms.rate *= exchange;
    if let Some((before, with)) = unit.measured() {
        for name in [BEFORE, WITH] {
            if let Some(given) = object.get(name) {
                let limit = "only where the price does not say how long the work takes with AI";
                problems.push(disallowed(name, given, limit));
            }
        }
        (terms.measured_before, terms.measured_with) = (Some(before), Some(with));
    }
    let model = RateModel::new(terms)
        .map_err(|errors| {
            for error in errors {
                problems.push(error);
            }
        })
        .ok()?;
    Some(RateInput {
        model,
        unit,
        exchange,
    })
}

/// The rate of a price in another unit, and the unit; `None` where there is none, or none that
/// can be read.
fn priced(object: &Object, problems: &mut Problems) -> Option<(f64, PricedUnit)> {
    let rate = RateField::Rate.name();
    match (object.has(rate), object.get(PRICE)) {
        (false, None) => {
            let limit = "rate or price must be given";
            problems.push(FieldError {
                field: rate.into(),
                value: GivenValue(Given::Nothing),
                limit: limit.into(),
                message: format!("{rate}: {limit}"),
            });
            None
        }
        (true, Some(given)) => {
            problems.push(disallowed(PRICE, given, "only without rate"));
            None
        }
        (true, None) => None,
        (false, Some(given)) => {
            let (price, unit) = price::read(given, PRICE, problems)?;
            Some((price.per_hour(unit), unit))
        }
    }
}

/// A field that another one excludes.
fn disallowed(field: &str, given: &Value, limit: &str) -> FieldError {
    FieldError {
        field: field.into(),
        value: GivenValue::of(given),
        limit: limit.into(),
        message: format!("{field}: allowed {limit}"),
    }
}

/// Why a value is absent, in words.
const fn reason(why: Undefined) -> &'static str {
    match why {
        Undefined::NothingSold => "nothing is sold",
        Undefined::NothingWorked => "no hour is worked",
        Undefined::NoTimeNeeded => "the work takes no time any more",
        Undefined::NoPrice => "there is no price",
        Undefined::NoMargin => "an hour costs at least what it brings",
        Undefined::NoGain => "there is no gain",
        Undefined::NoIncome => "there is no income today",
        Undefined::NoTarget => "no target is set",
        Undefined::NoDiscount => "the price is not below today's",
        Undefined::NoTimeSaved => "no time is saved",
        Undefined::TooLarge => "too large to be a number",
    }
}

/// The outputs by name, `null` where absent, with the reasons under `absent`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateOutput {
    /// The results.
    pub outcome: RateOutcome,
    /// R: the hourly rate they were computed with.
    pub rate: f64,
    /// What the price is for.
    pub unit: PricedUnit,
    /// What a unit of the price's currency is worth in that of income and costs.
    pub exchange: f64,
}

/// Whose currency an amount of the outputs is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurrencyOf {
    /// The client's: prices of the unit.
    Price,
    /// The user's own: income, costs, and rates that are compared with them.
    Income,
}

/// The outputs that are amounts in the currency of the income.
const INCOME: [&str; 16] = [
    "price_per_dh",
    "effective_rate_before",
    "effective_rate",
    "net_per_hour_before",
    "net_per_hour",
    "annual_before",
    "annual",
    "weekly_before",
    "weekly",
    "change_annual",
    "target_price_per_dh",
    "target_rate",
    "annual_after_reserve",
    "min_price_per_dh",
    "min_rate",
    "one_off_cost",
];
/// The outputs that are amounts in the currency of the price.
const PRICES: [&str; 4] = [
    "price_per_unit_before",
    "price_per_unit",
    "min_price_per_unit",
    "target_price_per_unit",
];

type Output = (&'static str, Result<f64, &'static str>);

impl RateOutput {
    /// Whose currency an output is in; `None` where it is no money.
    ///
    /// ```
    /// use taskmix_inputs::rate::{CurrencyOf, RateOutput};
    /// assert_eq!(RateOutput::currency_of("annual"), Some(CurrencyOf::Income));
    /// assert_eq!(RateOutput::currency_of("min_price_per_unit"), Some(CurrencyOf::Price));
    /// assert_eq!(RateOutput::currency_of("time_saved"), None);
    /// ```
    #[must_use]
    pub fn currency_of(output: &str) -> Option<CurrencyOf> {
        if PRICES.contains(&output) {
            Some(CurrencyOf::Price)
        } else if INCOME.contains(&output) {
            Some(CurrencyOf::Income)
        } else {
            None
        }
    }

    /// The numbers by name, in the order they are written; or why one is absent.
    pub fn numbers(&self) -> [Output; 36] {
        let outcome = &self.outcome;
        let defined = |value: Result<f64, Undefined>| value.map_err(reason);
        let in_unit = |value: Result<f64, Undefined>| {
            defined(value.and_then(|per_dh| {
                let price = self.unit.price(per_dh) / self.exchange;
                price
                    .is_finite()
                    .then_some(price)
                    .ok_or(Undefined::TooLarge)
            }))
        };
        [
            ("time_saved", Ok(outcome.time_saved)),
            ("hours_per_dh", Ok(outcome.hours_per_dh)),
            ("price_per_dh", Ok(outcome.price_per_dh)),
            ("billable_before", Ok(outcome.billable_before)),
            ("output_dh", Ok(outcome.output_dh)),
            ("delivery_hours", Ok(outcome.delivery_hours)),
            ("hours_worked", Ok(outcome.hours_worked)),
            ("hours_freed_left", Ok(outcome.hours_freed_left)),
            ("effective_rate_before", Ok(outcome.effective_rate_before)),
            ("effective_rate", defined(outcome.effective_rate)),
            ("net_per_hour_before", defined(outcome.net_per_hour_before)),
            ("net_per_hour", defined(outcome.net_per_hour)),
            ("annual_before", Ok(outcome.annual_before)),
            ("annual", Ok(outcome.annual)),
            ("weekly_before", Ok(outcome.weekly_before)),
            ("weekly", Ok(outcome.weekly)),
            ("change_annual", Ok(outcome.change_annual)),
            ("change_relative", defined(outcome.change_relative)),
            ("break_even_discount", defined(outcome.break_even_discount)),
            (
                "discount_pass_through",
                defined(outcome.discount_pass_through),
            ),
            ("target_price_per_dh", defined(outcome.target_price_per_dh)),
            ("target_rate", defined(outcome.target_rate)),
            ("target_premium", defined(outcome.target_premium)),
            ("annual_after_reserve", Ok(outcome.annual_after_reserve)),
            ("min_price_per_dh", defined(outcome.min_price_per_dh)),
            ("min_rate", defined(outcome.min_rate)),
            ("premium_needed", defined(outcome.premium_needed)),
            ("break_even_pass_through", pass_through(outcome.break_even)),
            ("volume_needed", defined(outcome.volume_needed)),
            ("loss_tolerated", defined(outcome.loss_tolerated)),
            ("one_off_cost", Ok(outcome.one_off_cost)),
            ("payback_weeks", defined(outcome.payback_weeks)),
            ("price_per_unit_before", in_unit(Ok(self.rate))),
            ("price_per_unit", in_unit(Ok(outcome.price_per_dh))),
            ("min_price_per_unit", in_unit(outcome.min_price_per_dh)),
            (
                "target_price_per_unit",
                in_unit(outcome.target_price_per_dh),
            ),
        ]
    }
}

const fn pass_through(break_even: BreakEven) -> Result<f64, &'static str> {
    match break_even {
        BreakEven::At(share) => Ok(share),
        BreakEven::Always => Err("income keeps up at every pass-through"),
        BreakEven::Never => Err("income falls short at every pass-through"),
        BreakEven::Undefined => Err("there is no price to pass on"),
    }
}

impl Serialize for RateOutput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let numbers = self.numbers();
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in numbers {
            map.serialize_entry(name, &value.ok())?;
            if name == "break_even_pass_through" {
                map.serialize_entry("break_even_status", self.outcome.break_even.status())?;
            }
        }
        map.serialize_entry("absent", &Absent(&numbers))?;
        map.end()
    }
}

struct Absent<'a>(&'a [Output]);

impl Serialize for Absent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0
                .iter()
                .filter_map(|(name, value)| value.err().map(|why| (name, why))),
        )
    }
}
