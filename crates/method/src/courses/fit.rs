//! How well a course fits a person.

use super::course::{Course, Level};
use super::learner::Learner;

/// Fit with the user's own occupation's field.
const OWN_FIELD: f64 = 1.0;
/// Fit with the field of a nearest related occupation.
const RELATED_FIELD: f64 = 0.7;
/// Fit one level above what the job zone allows.
const ONE_LEVEL_ABOVE: f64 = 0.5;
/// Hours a week of programming a course that needs code asks for.
const CODING_HOURS: f64 = 1.0;

/// The fit of a course, 0 (not for this person) to 1.
#[must_use]
pub fn fit(course: &Course, learner: &Learner) -> f64 {
    let out_of_reach = (course.needs_code && learner.coding_hours() < CODING_HOURS)
        || course
            .country
            .is_some_and(|country| learner.country != Some(country))
        || !is_readable(course, learner)
        || (course.domain.freelancers_only && learner.employed);
    if out_of_reach {
        return 0.0;
    }
    level_fit(course.level, learner.job_zone) * field_fit(course, learner)
}

fn level_fit(level: Level, job_zone: Option<u8>) -> f64 {
    match level.above(Level::allowed(job_zone)) {
        0 => 1.0,
        1 => ONE_LEVEL_ABOVE,
        _ => 0.0,
    }
}

fn is_readable(course: &Course, learner: &Learner) -> bool {
    course.languages.is_empty()
        || course
            .languages
            .iter()
            .any(|language| learner.languages.contains(language))
}

fn field_fit(course: &Course, learner: &Learner) -> f64 {
    let domain = &course.domain;
    if domain.other_languages {
        let reads_another = course
            .languages
            .iter()
            .any(|language| *language != "en" && learner.languages.contains(language));
        return if reads_another { OWN_FIELD } else { 0.0 };
    }
    let covers = |code: &str| {
        domain
            .occupations
            .iter()
            .any(|start| code.starts_with(start))
    };
    if domain.occupations.contains(&"*") || learner.occupations.iter().copied().any(covers) {
        OWN_FIELD
    } else if !domain.regulated && learner.related.iter().any(|code| covers(code)) {
        RELATED_FIELD
    } else {
        0.0
    }
}
