//! The rate model step by step, with the user's own numbers put in.

use super::figure::{Figure, figure};
use super::format::Numbers;
use super::kept::kept;
use super::scenarios::cases;
use super::terms::BaseTerms;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::{RateOutcome, RateTerms};
use taskmix_method::{Case, Range};

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it gives: "Time saved".
    pub name: &'static str,
    /// The formula in the symbols of the method.
    pub formula: &'static str,
    /// The same with numbers, at the mean of the readings.
    pub numbers: String,
    /// What comes out, with its range over the readings.
    pub result: Figure,
}

/// How a result is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Words {
    /// As a percentage with one decimal.
    Percent,
    /// With so many decimals.
    Number(u8),
    /// As an amount of money.
    Money,
    /// As an amount that is gained or lost.
    Change,
}

impl Words {
    pub(super) fn of(self, range: Range, numbers: &Numbers<'_>) -> Figure {
        figure(range, |value| match self {
            Self::Percent => numbers.percent_with(value, 1),
            Self::Number(digits) => numbers.number(value, digits),
            Self::Money => numbers.money(value),
            Self::Change => numbers.signed_money(value),
        })
    }
}

/// A step with numbers, before they are written out.
struct Worked {
    name: &'static str,
    formula: &'static str,
    pattern: &'static str,
    values: Vec<f64>,
    result: f64,
    words: Words,
}

/// The steps of a scenario: the numbers at the mean of the readings, the results with
/// their ranges; empty where its assumptions do not fit together.
#[must_use]
pub fn arithmetic(
    key: ScenarioKey,
    base: &BaseTerms,
    inputs: &PageInputs,
    numbers: &Numbers<'_>,
) -> Vec<Step> {
    let steps_at = |case: &Case| {
        let (terms, outcome) = (&case.terms, case.outcome()?);
        let steps = [
            time(terms, &outcome),
            hours(terms, &outcome),
            money(terms, &outcome),
            reserve(terms, &outcome),
        ];
        Some(steps.into_iter().flatten().collect::<Vec<_>>())
    };
    let cases = cases(key, base, inputs);
    let each: Option<Vec<_>> = cases
        .by_estimate
        .iter()
        .map(|(_, case)| steps_at(&case))
        .collect();
    let (Some(mean), Some(each)) = (steps_at(&cases.central), each) else {
        return Vec::new();
    };
    mean.iter()
        .enumerate()
        .map(|(index, step)| {
            let mut range = Range::at(step.result);
            for step in each.iter().filter_map(|steps| steps.get(index)) {
                range.low = range.low.min(step.result);
                range.high = range.high.max(step.result);
            }
            Step {
                name: step.name,
                formula: step.formula,
                numbers: filled(step.pattern, &step.values, numbers),
                result: step.words.of(range, numbers),
            }
        })
        .collect()
}

/// A formula in which each `#` is replaced by the next number.
pub(super) fn filled(pattern: &str, values: &[f64], numbers: &Numbers<'_>) -> String {
    let mut text = String::new();
    for (index, part) in pattern.split('#').enumerate() {
        if let Some(value) = index.checked_sub(1).and_then(|index| values.get(index)) {
            let digits = if value.abs() < 10.0 { 4 } else { 2 };
            text.push_str(&numbers.number(*value, digits));
        }
        text.push_str(part);
    }
    text
}

fn time(terms: &RateTerms, outcome: &RateOutcome) -> Vec<Worked> {
    let saved = match (terms.measured_before, terms.measured_with) {
        (Some(before), Some(with)) => Worked {
            name: "Time saved, as you measured it",
            formula: "t = 1 − h1 ÷ h0",
            pattern: "1 − # ÷ #",
            values: vec![with, before],
            result: outcome.time_saved,
            words: Words::Percent,
        },
        _ => Worked {
            name: "Time saved",
            formula: "t = r × (a × (1 − ρ) + s × σ)",
            pattern: "# × (# × (1 − #) + # × #)",
            values: vec![
                terms.realised,
                terms.automatable,
                terms.rho,
                terms.assistable,
                terms.sigma,
            ],
            result: outcome.time_saved,
            words: Words::Percent,
        },
    };
    vec![
        saved,
        Worked {
            name: "Billable hours a week today",
            formula: "B = W × u",
            pattern: "# × #",
            values: vec![terms.hours_week, terms.utilisation],
            result: outcome.billable_before,
            words: Words::Number(2),
        },
    ]
}

fn hours(terms: &RateTerms, outcome: &RateOutcome) -> Vec<Worked> {
    let unpaid = terms.hours_week - outcome.billable_before;
    let unpaid_left = unpaid * (1.0 - terms.non_billable_saved);
    let freed =
        (outcome.billable_before * outcome.time_saved).max(0.0) + unpaid * terms.non_billable_saved;
    let extra = if outcome.billable_before > 0.0 {
        terms.extra_non_billable * unpaid_left / outcome.billable_before
    } else {
        0.0
    };
    vec![
        Worked {
            name: "Hours freed a week",
            formula: "B × t + N × tₙ",
            pattern: "# × # + # × #",
            values: vec![
                outcome.billable_before,
                outcome.time_saved.max(0.0),
                unpaid,
                terms.non_billable_saved,
            ],
            result: freed,
            words: Words::Number(2),
        },
        Worked {
            name: "Unpaid hours that an extra hour of today’s work brings",
            formula: "n = ν × N₂ ÷ B",
            pattern: "# × # ÷ #",
            values: vec![
                terms.extra_non_billable,
                unpaid_left,
                outcome.billable_before,
            ],
            result: extra,
            words: Words::Number(4),
        },
        Worked {
            name: "Sold a week, in hours it took before AI",
            formula: "Q = min(B + κ × freed ÷ (1 − t + n), B × (1 + g))",
            pattern: "min(# + # × # ÷ (1 − # + #), # × (1 + #))",
            values: vec![
                outcome.billable_before,
                terms.resold,
                freed,
                outcome.time_saved,
                extra,
                outcome.billable_before,
                terms.demand_cap,
            ],
            result: outcome.output_dh,
            words: Words::Number(2),
        },
        Worked {
            name: "Hours worked a week",
            formula: "Q × (1 − t) + N₂ + n × max(0, Q − B)",
            pattern: "# × (1 − #) + # + # × max(0, # − #)",
            values: vec![
                outcome.output_dh,
                outcome.time_saved,
                unpaid_left,
                extra,
                outcome.output_dh,
                outcome.billable_before,
            ],
            result: outcome.hours_worked,
            words: Words::Number(2),
        },
    ]
}

/// What is left of the change after the reserve, where one is set.
fn reserve(terms: &RateTerms, outcome: &RateOutcome) -> Vec<Worked> {
    if terms.reserve <= 0.0 {
        return Vec::new();
    }
    let left = |name, income: f64| Worked {
        name,
        formula: "income × (1 − reserve); a loss stays",
        pattern: "# × (1 − #)",
        values: vec![income, if income > 0.0 { terms.reserve } else { 0.0 }],
        result: kept(income, terms.reserve),
        words: Words::Money,
    };
    vec![
        left(
            "Left of it in this scenario, after your reserve",
            outcome.annual,
        ),
        left(
            "Left of it today, after your reserve",
            outcome.annual_before,
        ),
    ]
}

fn money(terms: &RateTerms, outcome: &RateOutcome) -> Vec<Worked> {
    vec![
        Worked {
            name: "Price of what took an hour before AI",
            formula: "p = R × (1 + m) × (1 − φ × t)",
            pattern: "# × (1 + #) × (1 − # × #)",
            values: vec![
                terms.rate,
                terms.premium,
                terms.pass_through,
                outcome.time_saved.max(0.0),
            ],
            result: outcome.price_per_dh,
            words: Words::Money,
        },
        Worked {
            name: "Income a year in this scenario",
            formula: "K × Q × p × (1 − f) − K × v × hours − 12 × c",
            pattern: "# × # × # × (1 − #) − # × # × # − 12 × #",
            values: vec![
                terms.weeks,
                outcome.output_dh,
                outcome.price_per_dh,
                terms.fee,
                terms.weeks,
                terms.hourly_cost,
                outcome.hours_worked,
                terms.tools_month,
            ],
            result: outcome.annual,
            words: Words::Money,
        },
        Worked {
            name: "Income a year today",
            formula: "K × B × R × (1 − f) − K × v × W",
            pattern: "# × # × # × (1 − #) − # × # × #",
            values: vec![
                terms.weeks,
                outcome.billable_before,
                terms.rate,
                terms.fee,
                terms.weeks,
                terms.hourly_cost,
                terms.hours_week,
            ],
            result: outcome.annual_before,
            words: Words::Money,
        },
        Worked {
            name: "Change in a year",
            formula: "the one less the other",
            pattern: "# − #",
            values: vec![outcome.annual, outcome.annual_before],
            result: outcome.change_annual,
            words: Words::Change,
        },
    ]
}
