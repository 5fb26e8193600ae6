//! The shares of the week step by step, with the user's own numbers put in.

use super::arithmetic::{Step, Words, filled};
use super::figure::{Figure, figure};
use super::format::Numbers;
use super::week::Week;
use taskmix_method::shares::Contribution;
use taskmix_method::{Assumptions, MixResult, Range};

/// What an activity adds to a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addend {
    /// Its hours, its value at the mean of the readings and all hours in the formula.
    pub numbers: String,
    /// What it adds, as a percentage, with its range over the readings.
    pub result: Figure,
}

/// An activity's part in the shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityPart {
    /// What a person does.
    pub label: &'static str,
    /// What it adds to A.
    pub automatable: Addend,
    /// What it adds to X.
    pub exposed: Addend,
}

/// The shares step by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareArithmetic {
    /// The activities that have hours, in the order of the week.
    pub activities: Vec<ActivityPart>,
    /// The shares of the week and the time saved.
    pub steps: Vec<Step>,
}

/// The shares of a week step by step: numbers at the mean of the readings, results with their
/// ranges. The `result` is that of the week's mix under the `assumptions`.
#[must_use]
pub fn share_arithmetic(
    week: &Week,
    result: &MixResult,
    assumptions: Assumptions,
    numbers: &Numbers<'_>,
) -> ShareArithmetic {
    let total = result.total_hours;
    let part = |(row, entry): (&super::week::WeekRow, &Contribution)| {
        let addend = |adds: Range| Addend {
            numbers: filled(
                "# × # ÷ #",
                &[row.hours, adds.central / entry.hours_share, total],
                numbers,
            ),
            result: figure(adds, |value| numbers.percent_with(value, 2)),
        };
        (entry.hours_share > 0.0).then(|| ActivityPart {
            label: row.activity.label,
            automatable: addend(entry.automatable()),
            exposed: addend(entry.exposed()),
        })
    };
    let activities = week.rows.iter().zip(&result.contributions);
    let ranges = [
        result.automatable(),
        result.assistable(),
        result.exposed(),
        result.human_core(),
        result.time_saved(),
    ];
    let [automatable, assistable, exposed, _, saved] = ranges.map(|range| range.central);
    let [of_a, of_s, of_x, of_h, of_t] = ranges;
    let step = |name, formula, pattern, values: &[f64], range: Range, words: Words| Step {
        name,
        formula,
        numbers: filled(pattern, values, numbers),
        result: words.of(range, numbers),
    };
    ShareArithmetic {
        activities: activities.filter_map(part).collect(),
        steps: vec![
            step(
                "Automatable share",
                "A = Σ (h × a) ÷ Σ h",
                "# ÷ #",
                &[automatable * total, total],
                of_a,
                Words::Percent,
            ),
            step(
                "Exposed share: automatable and assistable",
                "X = Σ (h × x) ÷ Σ h",
                "# ÷ #",
                &[exposed * total, total],
                of_x,
                Words::Percent,
            ),
            step(
                "Assistable share",
                "S = X − A",
                "# − #",
                &[exposed, automatable],
                of_s,
                Words::Percent,
            ),
            step(
                "Human-core share",
                "H = 1 − X",
                "1 − #",
                &[exposed],
                of_h,
                Words::Percent,
            ),
            step(
                "Time saved",
                "t = r × (A × (1 − ρ) + S × σ)",
                "# × (# × (1 − #) + # × #)",
                &[
                    assumptions.realised(),
                    automatable,
                    assumptions.rho(),
                    assistable,
                    assumptions.sigma(),
                ],
                of_t,
                Words::Percent,
            ),
            step(
                "Hours saved a week",
                "t × Σ h",
                "# × #",
                &[saved, total],
                result.hours_saved(),
                Words::Number(2),
            ),
        ],
    }
}
