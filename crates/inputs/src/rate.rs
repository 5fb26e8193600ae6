//! The rate model in plain data: the symbols of METHOD §4 by name.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::errors::Errors;
use super::fields::{Object, Problems};
use super::value::Value;
use taskmix_method::rate::{BreakEven, RateField, RateModel, RateOutcome, RateTerms, Undefined};

/// Measured hours before AI.
const BEFORE: &str = "h0";
/// Measured hours with AI.
const WITH: &str = "h1";

/// Reads the input of `rate`. Only `rate` must be given; `null` counts as absent.
///
/// # Errors
///
/// Every unknown field, wrong kind of value and value outside its limits, all at once.
pub fn read(input: &Value) -> Result<RateModel, Errors> {
    let mut problems = Problems::default();
    let model = model(input, &mut problems);
    problems.finish(model)
}

fn model(input: &Value, problems: &mut Problems) -> Option<RateModel> {
    let known: Vec<_> = RateField::ALL
        .into_iter()
        .map(RateField::name)
        .chain([BEFORE, WITH])
        .collect();
    let object = Object::of(input, "", &known, problems)?;
    object.require(RateField::Rate.name(), problems);
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
    RateModel::new(terms)
        .map_err(|errors| {
            for error in errors {
                problems.push(error);
            }
        })
        .ok()
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
        Undefined::TooLarge => "too large to be a number",
    }
}

/// The outputs by name, `null` where absent, with the reasons under `absent`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateOutput(pub RateOutcome);

type Output = (&'static str, Result<f64, &'static str>);

impl RateOutput {
    /// The numbers by name, in the order they are written; or why one is absent.
    pub fn numbers(&self) -> [Output; 25] {
        let outcome = &self.0;
        let defined = |value: Result<f64, Undefined>| value.map_err(reason);
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
            ("min_price_per_dh", defined(outcome.min_price_per_dh)),
            ("min_rate", defined(outcome.min_rate)),
            ("premium_needed", defined(outcome.premium_needed)),
            ("break_even_pass_through", pass_through(outcome.break_even)),
            ("volume_needed", defined(outcome.volume_needed)),
            ("loss_tolerated", defined(outcome.loss_tolerated)),
            ("one_off_cost", Ok(outcome.one_off_cost)),
            ("payback_weeks", defined(outcome.payback_weeks)),
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
                map.serialize_entry("break_even_status", self.0.break_even.status())?;
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
