//! Measurements in practice for some occupations.

use super::format::Numbers;
use super::week::Week;
use taskmix_catalog::{Fact, catalog};
use taskmix_method::{MixResult, PerEstimate};

/// What was measured, and what to keep in mind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// What kind of figure it is.
    pub heading: &'static str,
    /// What was measured, beside what the week gives.
    pub sentence: String,
    /// Why the two differ.
    pub caution: &'static str,
    /// The figures it rests on.
    pub facts: &'static [&'static str],
}

/// Customer service representatives.
const CALLS: &str = "43-4051";
/// Paralegals.
const LAW: &str = "23-2011";

const SUPPORT: [&str; 3] = [
    "support-deflection-median",
    "support-deflection-top-quartile",
    "support-deflection-ceiling",
];
const PARALEGAL: [&str; 1] = ["paralegal-automatable"];

/// Whether anything was measured for an occupation of the week.
#[must_use]
pub fn is_measured(week: &Week) -> bool {
    works_as(week, CALLS) || works_as(week, LAW)
}

fn works_as(week: &Week, soc: &str) -> bool {
    week.occupations
        .iter()
        .any(|occupation| occupation.soc() == soc)
}

/// The measurement for an occupation of the week, if there is one.
#[must_use]
pub fn practice(week: &Week, result: &MixResult, numbers: &Numbers<'_>) -> Option<Practice> {
    if works_as(week, CALLS) {
        return support(result, numbers);
    }
    works_as(week, LAW).then(|| paralegal(result, numbers))?
}

fn fact(id: &str) -> Option<&'static Fact> {
    catalog().facts().iter().find(|fact| fact.id == id)
}

fn support(result: &MixResult, numbers: &Numbers<'_>) -> Option<Practice> {
    let value = |id: &str| Some(numbers.percent_with(fact(id)?.value?, 1));
    let [median, top, ceiling] = SUPPORT;
    let ceiling = fact(ceiling)?;
    let own = result.automatable();
    Some(Practice {
        heading: "Measured in practice",
        sentence: format!(
            "In companies that use it, AI resolves {} of simple support tickets alone at the median and {} in the best quarter; analysts put the ceiling at {}. Of your hours, {} ({}) are automatable.",
            value(median)?,
            value(top)?,
            numbers.percent_range(ceiling.low?, ceiling.high?),
            numbers.percent(own.central),
            numbers.percent_range(own.low, own.high),
        ),
        caution: "Tickets are not working hours, and the simple ones are the quickest. The time saved above already uses the first two figures, so they are no check of it.",
        facts: &SUPPORT,
    })
}

fn paralegal(result: &MixResult, numbers: &Numbers<'_>) -> Option<Practice> {
    let [statement] = PARALEGAL;
    let sets = &result.by_estimate;
    let exposed: PerEstimate<f64> = sets.map(|set| set.automatable + set.assistable);
    let exposed = exposed.range();
    Some(Practice {
        heading: "What others say of this work",
        sentence: format!(
            "A trade report calls {} of hourly paralegal work technically automatable. It counts what AI can help with too, so compare it with automatable and assistable together: {} ({}) of your hours.",
            numbers.percent(fact(statement)?.value?),
            numbers.percent(exposed.central),
            numbers.percent_range(exposed.low, exposed.high),
        ),
        caution: "It is a judgement about tasks, not a measurement of hours saved.",
        facts: &PARALEGAL,
    })
}
