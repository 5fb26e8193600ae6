//! Builds the learner that courses are ranked for.

use super::week::Week;
use taskmix_catalog::catalog;
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_method::courses::{Learner, LearnerActivity};
use taskmix_method::{Hours, MixResult};

/// The activities of the week and of related occupations, each once.
pub(super) struct Ids {
    /// The labels of the activities, in the order of the rows.
    pub(super) labels: Vec<&'static str>,
    /// The activities as the ranking takes them.
    pub(super) rows: Vec<LearnerActivity<'static>>,
}

impl Ids {
    pub(super) fn of(week: &Week) -> Self {
        let catalog = catalog();
        let mut related: Vec<f64> = Vec::new();
        for (occupation, part) in week.occupations.iter().zip(&week.parts) {
            let hours = Hours::new(week.total_hours() * part).unwrap_or_default();
            let means = catalog.related_human_core(occupation, hours, week.mix.readings());
            related.resize(means.len().max(related.len()), 0.0);
            for (sum, mean) in related.iter_mut().zip(means) {
                *sum += mean;
            }
        }
        let (mut labels, mut rows) = (Vec::new(), Vec::new());
        for activity in catalog.activities() {
            let index = activity.index.get();
            let own = week
                .rows
                .iter()
                .position(|row| row.activity.index == activity.index);
            let mean = related.get(index).copied().unwrap_or(0.0);
            if own.is_none() && mean <= 0.0 {
                continue;
            }
            let entry = own.and_then(|row| week.mix.rows().get(row));
            let part = |of: fn(&taskmix_method::Reading) -> f64| {
                entry.map_or(0.0, |entry| {
                    let shares = entry.readings().map(|reading| of(&reading));
                    shares.range().central * entry.hours.get()
                })
            };
            labels.push(activity.label);
            rows.push(LearnerActivity {
                id: activity.id,
                hours: entry.map_or(0.0, |entry| entry.hours.get()),
                automatable_hours: part(|reading| reading.automatable()),
                human_core_hours: part(|reading| reading.human_core()),
                related_human_core_hours: mean,
            });
        }
        Self { labels, rows }
    }
}

/// The person the courses are ranked for.
pub(super) fn learner<'a>(
    inputs: &'a PageInputs,
    week: &Week,
    result: &MixResult,
    rate: Option<f64>,
    ids: &Ids,
) -> Learner<'a> {
    // The role with the largest share sets the course level.
    let main = week.occupations.iter().zip(&week.parts);
    let main = main.reduce(|main, role| if role.1 > main.1 { role } else { main });
    let mut related: Vec<&str> = Vec::new();
    for occupation in &week.occupations {
        for neighbour in catalog().related(occupation) {
            if !related.contains(&neighbour.code) {
                related.push(neighbour.code);
            }
        }
    }
    Learner {
        activities: ids.rows.clone(),
        hours_saved: result.hours_saved().central,
        realised: inputs.assumptions.realised(),
        rate,
        currency: inputs.income_currency(),
        job_zone: main
            .and_then(|(occupation, _)| occupation.job_zone)
            .map(|zone| zone.get()),
        occupations: week
            .occupations
            .iter()
            .map(|occupation| occupation.code)
            .collect(),
        related,
        languages: inputs
            .languages
            .iter()
            .map(|code| code.get(..2).unwrap_or(code))
            .collect(),
        country: inputs.country.as_deref(),
        employed: inputs.employment_status == EmploymentStatus::Employed,
    }
}
