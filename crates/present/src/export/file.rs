//! Writing and reading the page as a JSON file.

use serde::Serialize;

use super::{caution, plain_week, rate_output};
use crate::scenarios::{cases, title_of};
use crate::terms::BaseTerms;
use crate::week::Week;
use taskmix_inputs::calculate::{ByEstimate, CalculateOutput, calculate};
use taskmix_inputs::inputs::{self, InputsOut};
use taskmix_inputs::json::{self, NotJson};
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_inputs::rate::RateOutput;
use taskmix_inputs::{Errors, Value};
use taskmix_method::Case;

/// The file format version; higher versions are rejected.
const VERSION: f64 = 1.0;
/// Maximum length of a file, in bytes: a hundred times what a page writes.
const MAX_BYTES: usize = 4_000_000;

#[derive(Serialize)]
struct File {
    taskmix: f64,
    made_with: &'static str,
    caution: String,
    inputs: InputsOut,
    results: Results,
}

#[derive(Serialize)]
struct Results {
    shares: Option<CalculateOutput>,
    /// The currency of prices of the unit.
    price_currency: String,
    /// The currency of all other money.
    income_currency: String,
    scenarios: Vec<ScenarioOut>,
}

#[derive(Serialize)]
struct ScenarioOut {
    scenario: String,
    title: String,
    central: RateOutput,
    by_estimate: ByEstimate<RateOutput>,
}

/// The inputs and the results as JSON. Scenarios are omitted for employed users, as on the page.
/// `None` where it cannot be written.
#[must_use]
pub fn file(inputs: &PageInputs, week: &Week) -> Option<String> {
    let base = BaseTerms::of(inputs, week);
    let mut scenarios = Vec::new();
    let results = |case: Case, outcome| rate_output(&base, &case, outcome);
    for key in inputs.scenario_keys() {
        let cases = cases(key, &base, inputs);
        let outcomes = cases.outcomes();
        let outcomes = outcomes.filter(|_| inputs.employment_status == EmploymentStatus::Charging);
        scenarios.extend(outcomes.map(|outcomes| {
            ScenarioOut {
                scenario: key.id(),
                title: title_of(key, inputs),
                central: results(cases.central, outcomes.central),
                by_estimate: cases
                    .by_estimate
                    .zip_with(&outcomes.by_estimate, results)
                    .into(),
            }
        }));
    }
    let file = File {
        taskmix: VERSION,
        made_with: env!("CARGO_PKG_VERSION"),
        caution: caution(inputs.readings),
        inputs: InputsOut::of(inputs),
        results: Results {
            shares: calculate(&plain_week(week, inputs)),
            price_currency: inputs.price_currency().to_owned(),
            income_currency: inputs.income_currency().to_owned(),
            scenarios,
        },
    };
    json::text(&file).ok()
}

/// The reason why a file was rejected; the page is unchanged.
#[derive(Debug, Clone, PartialEq)]
pub enum FileProblem {
    /// The file exceeds the maximum length.
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// It is no JSON.
    NotJson(NotJson),
    /// It is JSON, but was not made by this page.
    NotOurs,
    /// It was made by a newer version.
    Newer,
    /// Fields of it are outside their limits.
    Invalid(Errors),
}

impl FileProblem {
    /// The problem in words.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::TooLong { length } => {
                format!("The file has {length} bytes; at most {MAX_BYTES} are read.")
            }
            Self::NotJson(NotJson(reason)) => {
                format!("The file is not complete JSON: {reason}.")
            }
            Self::NotOurs => {
                "The file was not saved by this page: the field “taskmix” or “inputs” is missing."
                    .into()
            }
            Self::Newer => {
                "The file was saved by a newer version of this page. Reload the page and try again."
                    .into()
            }
            Self::Invalid(errors) => {
                let messages = errors.errors.iter().map(|error| error.message.as_str());
                let messages: Vec<_> = messages.take(5).collect();
                ["The file could not be used. ", &messages.join("; "), "."].concat()
            }
        }
    }
}

/// The inputs in a file that [`file()`] wrote; its results are computed anew.
///
/// # Errors
///
/// [`FileProblem`]; of fields outside their limits all at once.
pub fn import(text: &str) -> Result<PageInputs, FileProblem> {
    let length = text.len();
    if length > MAX_BYTES {
        return Err(FileProblem::TooLong { length });
    }
    let value = json::read(text).map_err(FileProblem::NotJson)?;
    let Value::Map(fields) = &value else {
        return Err(FileProblem::NotOurs);
    };
    let field = |name: &str| fields.iter().find(|(known, _)| known == name);
    match (field("taskmix"), field("inputs")) {
        (Some((_, Value::Number(version))), _) if *version > VERSION => Err(FileProblem::Newer),
        (Some((_, Value::Number(_))), Some((_, given))) => {
            let inputs = inputs::read(given).map_err(FileProblem::Invalid)?;
            // Valid hours can still exceed a week in total.
            Week::of(&inputs).map_err(|problems| {
                let errors = problems.into_iter().map(Into::into).collect();
                FileProblem::Invalid(Errors { errors })
            })?;
            Ok(inputs)
        }
        _ => Err(FileProblem::NotOurs),
    }
}
