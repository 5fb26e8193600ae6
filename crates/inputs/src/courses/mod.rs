//! Courses for a week in plain data.

mod output;
mod reason;

pub use output::{CourseLine, CourseOut, CoursesOutput};
pub use reason::reason;

use super::errors::{Errors, FieldError};
use super::fields::{Object, Problems};
use super::value::Value;
use super::week::{self, Beside, Week};
use crate::course_list::not_done;
use crate::inputs::{course_filter, course_ids};
use crate::page::{CourseFilter, DEFAULT_CURRENCY};
use taskmix_catalog::{CourseRow, JobZone, catalog};
use taskmix_method::courses::{Learner, Suggestion, suggest};
use taskmix_method::limits::{Given, Limit, OutOfLimit, within};
use taskmix_method::rate::RateField;

/// The learner's data besides the week.
#[derive(Debug, Clone, PartialEq)]
pub struct LearnerRequest {
    /// R: hourly rate, for weighing a price.
    pub rate: Option<f64>,
    /// ISO 4217 code of its currency; prices in another one are not weighed.
    pub currency: String,
    /// Whether the person is employed.
    pub employed: bool,
    /// Languages read, as two-letter codes.
    pub languages: Vec<String>,
    /// Country, as a two-letter code.
    pub country: Option<String>,
    /// O*NET job zone in place of the occupation's.
    pub job_zone: Option<JobZone>,
    /// What is asked of courses.
    pub filter: CourseFilter,
    /// Courses that are done, by id, at most [`CourseList::MAX`](crate::course_list::CourseList).
    pub done: Vec<String>,
}

impl Default for LearnerRequest {
    fn default() -> Self {
        Self {
            rate: None,
            currency: DEFAULT_CURRENCY.into(),
            employed: false,
            languages: vec!["en".into()],
            country: None,
            job_zone: None,
            filter: CourseFilter::default(),
            done: Vec::new(),
        }
    }
}

/// Reads the input of `courses`: the fields of `calculate`, where an occupation may be given
/// together with a mix, and those of [`LearnerRequest`].
///
/// # Errors
///
/// Every unknown field, wrong kind of value and value outside its limits, all at once.
pub fn read(input: &Value) -> Result<(Week, LearnerRequest), Errors> {
    let own = [
        "rate",
        "currency",
        "employed",
        "languages",
        "country",
        "job_zone",
        "filter",
        "done",
    ];
    let known: Vec<_> = week::FIELDS.into_iter().chain(own).collect();
    let mut problems = Problems::default();
    let read = Object::of(input, "", &known, &mut problems).and_then(|object| {
        let week = week::week(&object, Beside::Both, &mut problems);
        let learner = learner(&object, &mut problems);
        week.map(|week| (week, learner))
    });
    problems.finish(read)
}

fn learner(object: &Object, problems: &mut Problems) -> LearnerRequest {
    let usual = LearnerRequest::default();
    let (low, high) = RateField::Rate.limits();
    let rate = object
        .number("rate", problems)
        .and_then(|rate| problems.take("rate", within(rate, low, high)));
    let currency = object
        .text("currency", problems)
        .and_then(|code| problems.take("currency", letters(code, 3, CURRENCY)));
    let country = object
        .text("country", problems)
        .and_then(|code| problems.take("country", letters(code, 2, TWO_LETTERS)));
    let job_zone = object
        .number("job_zone", problems)
        .and_then(|zone| problems.take("job_zone", job_zone(zone)));
    LearnerRequest {
        rate,
        currency: currency.map_or(usual.currency, |code| code.to_ascii_uppercase()),
        employed: object.flag("employed", problems).unwrap_or(usual.employed),
        languages: languages(object, problems).unwrap_or(usual.languages),
        country: country.map(|code| code.to_ascii_uppercase()),
        job_zone,
        filter: object
            .get("filter")
            .map(|given| course_filter(given, "filter", problems))
            .unwrap_or_default(),
        done: done(object, problems),
    }
}

/// The courses that are done; each must be in the catalogue.
fn done(object: &Object, problems: &mut Problems) -> Vec<String> {
    let ids = course_ids(object, "done", problems);
    for id in &ids {
        if catalog().course(id).is_none() {
            let unknown = OutOfLimit {
                value: Given::Text(id.clone()),
                limit: Limit::Known {
                    what: "a course of the catalogue",
                },
            };
            problems.push(unknown.at("done"));
        }
    }
    ids
}

fn languages(object: &Object, problems: &mut Problems) -> Option<Vec<String>> {
    let list = object.list("languages", problems)?;
    let mut languages = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let field = format!("languages[{index}]");
        let Value::Text(code) = value else {
            problems.push(FieldError::not(field, value, "a two-letter code, like en"));
            continue;
        };
        let code = problems.take(&field, letters(code, 2, TWO_LETTERS));
        languages.extend(code.map(|code| code.to_ascii_lowercase()));
    }
    Some(languages)
}

const TWO_LETTERS: &str = "a two-letter code";
const CURRENCY: &str = "the three letters of a currency, like EUR";

fn letters<'a>(code: &'a str, count: usize, form: &'static str) -> Result<&'a str, OutOfLimit> {
    let fits = code.len() == count && code.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then_some(code).ok_or_else(|| OutOfLimit {
        value: Given::Text(code.chars().take(80).collect()),
        limit: Limit::Form { form },
    })
}

fn job_zone(zone: f64) -> Result<JobZone, OutOfLimit> {
    (1..=5)
        .find(|known| f64::from(*known) == zone)
        .and_then(JobZone::new)
        .ok_or(OutOfLimit {
            value: Given::Number(zone),
            limit: Limit::Form {
                form: "a whole number from 1 to 5",
            },
        })
}

/// A course worth the person's time, with the facts known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The ranking's suggestion.
    pub suggestion: Suggestion,
    /// The course.
    pub course: &'static CourseRow,
    /// Other makers' courses of the same kind and tier, best first.
    pub alternatives: Vec<&'static CourseRow>,
    /// The activities it concerns, as (id, label, hours a week), most hours first; empty
    /// where it concerns the whole week, or work that is not in the week yet.
    pub activities: Vec<(&'static str, &'static str, f64)>,
}

/// The suggested courses, in order; empty when nothing fits.
#[must_use]
pub fn advise(week: &Week, learner: &LearnerRequest) -> Vec<Advice> {
    if week.mix.total_hours() <= 0.0 {
        return Vec::new();
    }
    let catalog = catalog();
    let own: Vec<_> = week.occupation.into_iter().collect();
    let zone = week.occupation.and_then(|own| own.job_zone);
    let request = learner;
    let languages: Vec<&str> = request.languages.iter().map(String::as_str).collect();
    let learner = Learner {
        activities: catalog.learner_activities(&week.mix, week.activities.iter().copied(), &own),
        assumptions: week.assumptions,
        rate: request.rate,
        currency: &request.currency,
        job_zone: request.job_zone.or(zone).map(JobZone::get),
        occupations: own.iter().map(|own| catalog.own_occupation(own)).collect(),
        languages: languages.clone(),
        country: request.country.as_deref(),
        employed: request.employed,
    };
    let rows: Vec<&CourseRow> = catalog
        .courses()
        .iter()
        .filter(|course| request.filter.allows(course, &languages))
        .collect();
    let rows = not_done(rows, &request.done);
    let ranked: Vec<_> = rows.iter().map(|row| row.to_rank()).collect();
    suggest(&learner, &ranked)
        .chosen
        .into_iter()
        .filter_map(|suggestion| advice(suggestion, &rows, &learner))
        .collect()
}

fn advice(
    suggestion: Suggestion,
    rows: &[&'static CourseRow],
    learner: &Learner,
) -> Option<Advice> {
    let activities = suggestion.activities.iter().filter_map(|(index, hours)| {
        let activity = catalog().activity(learner.activities.get(*index)?.id)?;
        Some((activity.id, activity.label, *hours))
    });
    let alternatives = suggestion.alternatives.iter();
    Some(Advice {
        course: rows.get(suggestion.course)?,
        alternatives: alternatives
            .filter_map(|index| rows.get(*index).copied())
            .collect(),
        activities: activities.collect(),
        suggestion,
    })
}
