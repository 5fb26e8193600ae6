//! The shares of the week step by step, with the user's own numbers put in.

use super::arithmetic::{Step, filled};
use super::format::Numbers;
use super::week::Week;
use crate::domain::Assumptions;
use crate::domain::shares::{Contribution, of_mix};

/// What an activity adds to a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addend {
    /// Its hours, its value and all hours in the formula.
    pub numbers: String,
    /// What it adds, as a percentage.
    pub result: String,
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

/// How the shares come about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareArithmetic {
    /// The activities that have hours, in the order of the week.
    pub activities: Vec<ActivityPart>,
    /// The shares of the week and the time saved.
    pub steps: Vec<Step>,
}

/// How the shares of a week come about at the mean of the five readings; nothing for a week
/// without hours.
#[must_use]
pub fn share_arithmetic(
    week: &Week,
    assumptions: Assumptions,
    numbers: &Numbers<'_>,
) -> Option<ShareArithmetic> {
    let result = of_mix(&week.mix, assumptions)?;
    let total = result.total_hours;
    let part = |(row, entry): (&super::week::WeekRow, &Contribution)| {
        let addend = |value: f64, adds: f64| Addend {
            numbers: filled("# × # ÷ #", &[row.hours, value, total], numbers),
            result: numbers.percent_with(adds, 2),
        };
        let exposed = entry.shares.exposed();
        let of_hours = |adds: f64| adds / entry.hours_share;
        (entry.hours_share > 0.0).then(|| ActivityPart {
            label: row.activity.label,
            automatable: addend(of_hours(entry.shares.automatable), entry.shares.automatable),
            exposed: addend(of_hours(exposed), exposed),
        })
    };
    let activities = week.rows.iter().zip(&result.contributions);
    let [automatable, assistable, exposed, human_core, saved] = [
        result.automatable(),
        result.assistable(),
        result.exposed(),
        result.human_core(),
        result.time_saved(),
    ]
    .map(|range| range.central);
    let step = |name, formula, pattern, values: &[f64], share: f64| Step {
        name,
        formula,
        numbers: filled(pattern, values, numbers),
        result: numbers.percent_with(share, 1),
    };
    Some(ShareArithmetic {
        activities: activities.filter_map(part).collect(),
        steps: vec![
            step(
                "Automatable share",
                "A = Σ (h × a) ÷ Σ h",
                "# ÷ #",
                &[automatable * total, total],
                automatable,
            ),
            step(
                "Exposed share: automatable and assistable",
                "X = Σ (h × x) ÷ Σ h",
                "# ÷ #",
                &[exposed * total, total],
                exposed,
            ),
            step(
                "Assistable share",
                "S = X − A",
                "# − #",
                &[exposed, automatable],
                assistable,
            ),
            step(
                "Human-core share",
                "H = 1 − X",
                "1 − #",
                &[exposed],
                human_core,
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
                saved,
            ),
            Step {
                name: "Hours saved a week",
                formula: "t × Σ h",
                numbers: filled("# × #", &[saved, total], numbers),
                result: numbers.number(result.hours_saved().central, 2),
            },
        ],
    })
}
