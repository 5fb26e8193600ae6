//! Exports: files, commands and pictures with the page's numbers.

mod command;
mod csv;
mod file;
mod paper;
mod picture;
mod reveals;

pub use command::{calculate_command, rate_command, rate_commands_by_reading, reproduced};
pub use csv::{results_csv, week_csv};
pub use file::{FileProblem, file, import};
pub use paper::{made, rest_of_week};
pub use picture::{answer_picture, scenario_picture};
pub use reveals::{bears_pay, reveals};

use super::readings::{counted, years};
use super::terms::BaseTerms;
use super::week::Week;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::rate::RateOutput;
use taskmix_method::rate::RateOutcome;
use taskmix_method::{Case, ReadingSet};

/// The note on the numbers in every export.
#[must_use]
pub fn caution(readings: ReadingSet) -> String {
    format!(
        "Technical potential as judged or seen on the AI of {}, not a forecast of jobs. Central is the mean of {}; low and high are their ends.",
        years(readings),
        counted(readings)
    )
}

/// A number with at most twelve digits, without rounding errors; zero is never "-0".
fn tidy(value: f64) -> f64 {
    let mut scale = 1.0;
    while value.abs() * scale < 1e11 && scale < 1e22 {
        scale *= 10.0;
    }
    let digits = value * scale;
    if digits.is_finite() {
        digits.round() / scale + 0.0
    } else {
        value
    }
}

/// The results of a scenario at one reading, with its prices in the form's unit and currency.
const fn rate_output(base: &BaseTerms, case: &Case, outcome: RateOutcome) -> RateOutput {
    RateOutput {
        outcome,
        rate: case.terms.rate,
        unit: base.unit,
        exchange: base.exchange,
    }
}

/// The week as the command line takes it.
fn plain_week(week: &Week, inputs: &PageInputs) -> taskmix_inputs::week::Week {
    taskmix_inputs::week::Week {
        occupation: week.occupations.first().copied(),
        activities: week.rows.iter().map(|row| row.activity).collect(),
        mix: week.mix.clone(),
        assumptions: inputs.assumptions,
    }
}
