//! Builds the learner that courses are ranked for.

use super::week::Week;
use taskmix_catalog::catalog;
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_method::courses::Learner;

/// The languages that the user reads, as two-letter codes.
pub(super) fn languages(inputs: &PageInputs) -> Vec<&str> {
    let codes = inputs.languages.iter();
    codes.map(|code| code.get(..2).unwrap_or(code)).collect()
}

/// The person the courses are ranked for.
pub(super) fn learner<'a>(inputs: &'a PageInputs, week: &Week, rate: Option<f64>) -> Learner<'a> {
    let activities = week.rows.iter().map(|row| row.activity);
    let occupations = week.occupations.iter();
    let zones = week.occupations.iter().filter_map(|own| own.job_zone);
    Learner {
        activities: catalog().learner_activities(&week.mix, activities, &week.occupations),
        assumptions: inputs.assumptions,
        rate,
        currency: inputs.income_currency(),
        job_zone: zones.map(|zone| zone.get()).max(),
        occupations: occupations
            .map(|own| catalog().own_occupation(own))
            .collect(),
        languages: languages(inputs),
        country: inputs.country.as_deref(),
        employed: inputs.employment_status == EmploymentStatus::Employed,
    }
}
