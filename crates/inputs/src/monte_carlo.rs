//! The simulation in plain data.

use serde::Serialize;

use super::errors::{Errors, FieldError, GivenValue};
use super::fields::{Object, Problems};
use super::value::Value;
use super::{rate, week};
use taskmix_method::limits::{Given, Limit, OutOfLimit, within};
use taskmix_method::monte_carlo::{Distribution, Simulation, Summary, Uncertain, stated};
use taskmix_method::rate::{RateField, RateTerms};
use taskmix_method::work_split::{WorkReading, WorkSplit};
use taskmix_method::{Case, InvalidInput, PerEstimate, shares};

/// Default number of draws.
pub const USUAL_DRAWS: u32 = 10_000;
/// Maximum number of draws.
pub const MAX_DRAWS: u32 = 1_000_000;
/// The highest seed: the highest whole number that JSON and JavaScript keep exactly.
pub const MAX_SEED: f64 = 9_007_199_254_740_991.0;

/// A validated simulation request.
#[derive(Debug, Clone)]
pub struct Request {
    simulation: Simulation,
    draws: u32,
    seed: u64,
}

/// Reads the input of `monteCarlo`: `rate` (the input of the rate model), and if given
/// `week` (the input of `calculate`, whose readings then replace `a` and `s`),
/// `uncertain` (a list of `{field, low, mode, high}` in place of the stated
/// distributions), `draws` and `seed`.
///
/// # Errors
///
/// Every unknown field, wrong kind of value and value outside its limits, all at once.
pub fn read(input: &Value) -> Result<Request, Errors> {
    let known = ["rate", "week", "uncertain", "draws", "seed"];
    let mut problems = Problems::default();
    let request = Object::of(input, "", &known, &mut problems).and_then(|object| {
        object.require("rate", &mut problems);
        let model = object.get("rate").map(rate::read);
        let model = model.and_then(|model| inside("rate", model, &mut problems));
        let readings = week_readings(&object, &mut problems);
        let uncertain = uncertain(&object, &mut problems);
        let draws = whole(&object, "draws", 1.0, f64::from(MAX_DRAWS), &mut problems);
        let seed = whole(&object, "seed", 0.0, MAX_SEED, &mut problems);
        let terms = *model?.model.terms();
        if let (Some(uncertain), true) = (&uncertain, problems.is_empty()) {
            let problem = middles_apart(uncertain, terms, readings.as_ref());
            problem
                .into_iter()
                .for_each(|problem| problems.push(problem));
        }
        simulation(terms, readings, uncertain, draws, seed)
    });
    problems.finish(request)
}

/// A single draw with a + s above 1 reduces `s`. Ranges whose middles sum to more than 1 are
/// contradictory; the error names the later field.
fn middles_apart(
    uncertain: &[Uncertain],
    mut terms: RateTerms,
    readings: Option<&PerEstimate<WorkReading>>,
) -> Option<InvalidInput> {
    if let Some(readings) = readings {
        terms.automatable = readings.map(|reading| reading.automatable).range().central;
        terms.assistable = readings.map(|reading| reading.assistable).range().central;
    }
    let mut last = None;
    for (index, input) in uncertain.iter().enumerate() {
        let middle = input.distribution().middle();
        match input.field() {
            RateField::Automatable => terms.automatable = middle,
            RateField::Assistable => terms.assistable = middle,
            _ => continue,
        }
        last = Some(index);
    }
    let sum = terms.automatable + terms.assistable;
    last.filter(|_| sum > 1.0 + 1e-9).map(|last| InvalidInput {
        field: format!("uncertain[{last}]"),
        value: Given::Number(sum),
        limit: Limit::SumAtMost {
            of: "a and s in the middle of their ranges",
            high: 1.0,
        },
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole numbers within their limits"
)]
fn simulation(
    terms: RateTerms,
    readings: Option<PerEstimate<WorkReading>>,
    uncertain: Option<Vec<Uncertain>>,
    draws: Option<f64>,
    seed: Option<f64>,
) -> Option<Request> {
    let seed = seed.unwrap_or(1.0) as u64;
    // All rows of a week in plain data are billable, so t_n stays as given.
    let by_estimate = readings.map(|readings| {
        readings.map(|reading| {
            Case::of(RateTerms {
                automatable: reading.automatable,
                assistable: reading.assistable,
                ..terms
            })
        })
    });
    let uncertain = uncertain.unwrap_or_else(|| stated().to_vec());
    Some(Request {
        simulation: Simulation::new(Case::of(terms), by_estimate, uncertain, seed).ok()?,
        draws: draws.map_or(USUAL_DRAWS, |draws| draws as u32),
        seed,
    })
}

/// The value; errors are reported under the field that contains it.
fn inside<T>(field: &str, read: Result<T, Errors>, problems: &mut Problems) -> Option<T> {
    let errors = match read {
        Ok(value) => return Some(value),
        Err(errors) => errors.errors,
    };
    for error in errors {
        problems.push(if error.field.is_empty() {
            FieldError {
                field: field.into(),
                message: match error.message.strip_prefix("input") {
                    Some(rest) => [field, rest].concat(),
                    None => error.message,
                },
                ..error
            }
        } else {
            FieldError {
                field: format!("{field}.{}", error.field),
                message: format!("{field}.{}", error.message),
                ..error
            }
        });
    }
    None
}

fn week_readings(object: &Object, problems: &mut Problems) -> Option<PerEstimate<WorkReading>> {
    let given = object.get("week")?;
    let week = inside("week", week::read(given), problems)?;
    if shares::of_mix(&week.mix, week.assumptions).is_none() {
        let limit = "a week with hours";
        problems.push(FieldError::not("week", given, limit));
    }
    Some(WorkSplit::of(&week.mix, week.assumptions).by_estimate())
}

fn whole(object: &Object, name: &str, low: f64, high: f64, problems: &mut Problems) -> Option<f64> {
    let number = object.number(name, problems)?;
    let checked = within(number, low, high).and_then(|number| {
        (number.fract() == 0.0).then_some(number).ok_or(OutOfLimit {
            value: Given::Number(number),
            limit: Limit::Form {
                form: "a whole number",
            },
        })
    });
    problems.take(name, checked)
}

fn uncertain(object: &Object, problems: &mut Problems) -> Option<Vec<Uncertain>> {
    let list = object.list("uncertain", problems)?;
    let mut all: Vec<Uncertain> = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let path = format!("uncertain[{index}]");
        let known = ["field", "low", "mode", "high"];
        let Some(given) = Object::of(value, &path, &known, problems) else {
            continue;
        };
        let field = field(&given, problems);
        for name in ["low", "high"] {
            given.require(name, problems);
        }
        let (low, high) = (
            given.number("low", problems),
            given.number("high", problems),
        );
        let mode = given.number("mode", problems);
        let (Some(field), Some(low), Some(high)) = (field, low, high) else {
            continue;
        };
        let distribution = match mode {
            Some(mode) => Distribution::Triangular { low, mode, high },
            None => Distribution::Uniform { low, high },
        };
        if all.iter().any(|known| known.field() == field) {
            let name = Value::Text(field.name().into());
            problems.push(FieldError::not(given.at("field"), &name, "named once"));
        }
        match Uncertain::new(field, distribution) {
            Ok(input) => all.push(input),
            Err(errors) => {
                for mut error in errors {
                    let part = error.field.rsplit('.').next().unwrap_or_default();
                    error.field = given.at(part);
                    problems.push(error);
                }
            }
        }
    }
    Some(all)
}

fn field(given: &Object, problems: &mut Problems) -> Option<RateField> {
    given.require("field", problems);
    let name = given.text("field", problems)?;
    let found = RateField::ALL
        .into_iter()
        .find(|field| field.name() == name);
    if found.is_none() {
        let names = RateField::ALL.map(RateField::name).join(", ");
        problems.push(FieldError {
            field: given.at("field"),
            value: GivenValue::of(&Value::Text(name.to_owned())),
            limit: format!("one of the fields {names}"),
            message: format!(
                "{}: not a field of the rate; known are {names}",
                given.at("field")
            ),
        });
    }
    found
}

impl Request {
    /// Runs all draws; `None` where no draw has an outcome.
    #[must_use]
    pub fn run(mut self) -> Option<MonteCarloOutput> {
        let draws = usize::try_from(self.draws).unwrap_or(usize::MAX);
        self.simulation.advance(draws);
        let summary = self.simulation.summary()?;
        Some(MonteCarloOutput::of(&summary, self.seed))
    }
}

/// The result of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MonteCarloOutput {
    /// Draws with an outcome.
    draws: usize,
    /// The seed.
    seed: u64,
    /// Part of the draws in which income is above today's, 0 to 1.
    better: f64,
    /// Change of net income a year.
    change_annual: QuantilesOut,
}

/// Values below which a part of the draws lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Quantiles"))]
struct QuantilesOut {
    /// 5 % of the draws lie below.
    p5: f64,
    /// 10 % lie below.
    p10: f64,
    /// A quarter lies below.
    p25: f64,
    /// Half lie below.
    median: f64,
    /// Three quarters lie below.
    p75: f64,
    /// 90 % lie below.
    p90: f64,
    /// 95 % lie below.
    p95: f64,
}

impl MonteCarloOutput {
    const fn of(summary: &Summary, seed: u64) -> Self {
        Self {
            draws: summary.draws,
            seed,
            better: summary.better,
            change_annual: QuantilesOut {
                p5: summary.p5,
                p10: summary.p10,
                p25: summary.p25,
                median: summary.median,
                p75: summary.p75,
                p90: summary.p90,
                p95: summary.p95,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(fields: &[(&str, Value)]) -> Value {
        let fields = fields.iter().cloned();
        Value::Map(fields.map(|(name, value)| (name.into(), value)).collect())
    }

    fn fields(input: &[(&str, Value)]) -> Vec<String> {
        let errors = read(&map(input)).unwrap_err().errors;
        errors.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let input = map(&[
            (
                "rate",
                map(&[("rate", Value::Number(60.0)), ("phi", Value::Number(0.5))]),
            ),
            (
                "week",
                map(&[("occupation", Value::Text("27-3043.00".into()))]),
            ),
            ("draws", Value::Number(500.0)),
        ]);
        let once = read(&input).unwrap().run().unwrap();
        assert_eq!(Some(once), read(&input).unwrap().run());
        assert_eq!((once.draws, once.seed), (500, 1));
        assert!((0.0..=1.0).contains(&once.better));
    }

    #[test]
    fn every_wrong_field_is_named_with_its_place() {
        let rate = map(&[("rate", Value::Number(-1.0)), ("phi", Value::Null)]);
        let week = map(&[("occupation", Value::Text("none".into()))]);
        let uncertain = Value::List(vec![
            map(&[
                ("field", Value::Text("r".into())),
                ("low", Value::Number(0.5)),
                ("high", Value::Number(0.2)),
            ]),
            map(&[
                ("field", Value::Text("x".into())),
                ("low", Value::Number(0.5)),
            ]),
        ]);
        let input = [
            ("rate", rate),
            ("week", week),
            ("uncertain", uncertain),
            ("draws", Value::Number(0.5)),
            ("seed", Value::Number(f64::NAN)),
        ];
        assert_eq!(
            fields(&input),
            [
                "rate.rate",
                "week.occupation",
                "uncertain[0].high",
                "uncertain[1].field",
                "uncertain[1].high",
                "draws",
                "seed"
            ]
        );
        assert_eq!(fields(&[]), ["rate"]);
        assert_eq!(fields(&[("rate", Value::Bool(true))]), ["rate"]);
    }
}
