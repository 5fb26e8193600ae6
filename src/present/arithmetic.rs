//! The rate model step by step, with the user's own numbers put in.

use super::format::Numbers;
use super::scenarios::preset;
use super::terms::BaseTerms;
use crate::domain::rate::{RateModel, RateOutcome, RateTerms};
use crate::wire::page::PageInputs;
use crate::wire::scenarios::ScenarioKey;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it gives: "Time saved".
    pub name: &'static str,
    /// The formula in the symbols of the method.
    pub formula: &'static str,
    /// The same with numbers.
    pub numbers: String,
    /// What comes out.
    pub result: String,
}

/// The steps of a scenario at the mean of the five readings; empty where its assumptions do
/// not fit together.
#[must_use]
pub fn arithmetic(
    key: ScenarioKey,
    base: &BaseTerms,
    inputs: &PageInputs,
    numbers: &Numbers<'_>,
) -> Vec<Step> {
    let terms = preset(key, base.central_context, inputs).apply(base.central);
    let Ok(model) = RateModel::new(terms) else {
        return Vec::new();
    };
    let outcome = model.outcome();
    [
        time(&terms, &outcome, numbers),
        hours(&terms, &outcome, numbers),
        money(&terms, &outcome, numbers),
    ]
    .concat()
}

/// A formula with its letters replaced by numbers, each `#` by the next one.
pub(super) fn filled(pattern: &str, values: &[f64], numbers: &Numbers<'_>) -> String {
    let mut text = String::new();
    for (at, part) in pattern.split('#').enumerate() {
        if let Some(value) = at.checked_sub(1).and_then(|at| values.get(at)) {
            let digits = if value.abs() < 10.0 { 4 } else { 2 };
            text.push_str(&numbers.number(*value, digits));
        }
        text.push_str(part);
    }
    text
}

fn time(terms: &RateTerms, outcome: &RateOutcome, numbers: &Numbers<'_>) -> Vec<Step> {
    let saved = match (terms.measured_before, terms.measured_with) {
        (Some(before), Some(with)) => Step {
            name: "Time saved, as you measured it",
            formula: "t = 1 − h1 ÷ h0",
            numbers: filled("1 − # ÷ #", &[with, before], numbers),
            result: numbers.percent_with(outcome.time_saved, 1),
        },
        _ => Step {
            name: "Time saved",
            formula: "t = r × (a × (1 − ρ) + s × σ)",
            numbers: filled(
                "# × (# × (1 − #) + # × #)",
                &[
                    terms.realised,
                    terms.automatable,
                    terms.rho,
                    terms.assistable,
                    terms.sigma,
                ],
                numbers,
            ),
            result: numbers.percent_with(outcome.time_saved, 1),
        },
    };
    vec![
        saved,
        Step {
            name: "Billable hours a week today",
            formula: "B = W × u",
            numbers: filled("# × #", &[terms.hours_week, terms.utilisation], numbers),
            result: numbers.number(outcome.billable_before, 2),
        },
    ]
}

fn hours(terms: &RateTerms, outcome: &RateOutcome, numbers: &Numbers<'_>) -> Vec<Step> {
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
        Step {
            name: "Hours freed a week",
            formula: "B × t + N × tₙ",
            numbers: filled(
                "# × # + # × #",
                &[
                    outcome.billable_before,
                    outcome.time_saved.max(0.0),
                    unpaid,
                    terms.non_billable_saved,
                ],
                numbers,
            ),
            result: numbers.number(freed, 2),
        },
        Step {
            name: "Unpaid hours that an extra hour of today’s work brings",
            formula: "n = ν × N₂ ÷ B",
            numbers: filled(
                "# × # ÷ #",
                &[
                    terms.extra_non_billable,
                    unpaid_left,
                    outcome.billable_before,
                ],
                numbers,
            ),
            result: numbers.number(extra, 4),
        },
        Step {
            name: "Sold a week, in hours it took before AI",
            formula: "Q = min(B + κ × freed ÷ (1 − t + n), B × (1 + g))",
            numbers: filled(
                "min(# + # × # ÷ (1 − # + #), # × (1 + #))",
                &[
                    outcome.billable_before,
                    terms.resold,
                    freed,
                    outcome.time_saved,
                    extra,
                    outcome.billable_before,
                    terms.demand_cap,
                ],
                numbers,
            ),
            result: numbers.number(outcome.output_dh, 2),
        },
        Step {
            name: "Hours worked a week",
            formula: "Q × (1 − t) + N₂ + n × max(0, Q − B)",
            numbers: filled(
                "# × (1 − #) + # + # × max(0, # − #)",
                &[
                    outcome.output_dh,
                    outcome.time_saved,
                    unpaid_left,
                    extra,
                    outcome.output_dh,
                    outcome.billable_before,
                ],
                numbers,
            ),
            result: numbers.number(outcome.hours_worked, 2),
        },
    ]
}

fn money(terms: &RateTerms, outcome: &RateOutcome, numbers: &Numbers<'_>) -> Vec<Step> {
    vec![
        Step {
            name: "Price of what took an hour before AI",
            formula: "p = R × (1 + m) × (1 − φ × t)",
            numbers: filled(
                "# × (1 + #) × (1 − # × #)",
                &[
                    terms.rate,
                    terms.premium,
                    terms.pass_through,
                    outcome.time_saved.max(0.0),
                ],
                numbers,
            ),
            result: numbers.money(outcome.price_per_dh),
        },
        Step {
            name: "Income a year in this scenario",
            formula: "K × Q × p × (1 − f) − K × v × hours − 12 × c",
            numbers: filled(
                "# × # × # × (1 − #) − # × # × # − 12 × #",
                &[
                    terms.weeks,
                    outcome.output_dh,
                    outcome.price_per_dh,
                    terms.fee,
                    terms.weeks,
                    terms.hourly_cost,
                    outcome.hours_worked,
                    terms.tools_month,
                ],
                numbers,
            ),
            result: numbers.money(outcome.annual),
        },
        Step {
            name: "Income a year today",
            formula: "K × B × R × (1 − f) − K × v × W",
            numbers: filled(
                "# × # × # × (1 − #) − # × # × #",
                &[
                    terms.weeks,
                    outcome.billable_before,
                    terms.rate,
                    terms.fee,
                    terms.weeks,
                    terms.hourly_cost,
                    terms.hours_week,
                ],
                numbers,
            ),
            result: numbers.money(outcome.annual_before),
        },
        Step {
            name: "Change in a year",
            formula: "the one less the other",
            numbers: filled("# − #", &[outcome.annual, outcome.annual_before], numbers),
            result: numbers.signed_money(outcome.change_annual),
        },
    ]
}
