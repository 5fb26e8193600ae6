//! Courses for a week in plain data.

use serde::Serialize;

use super::errors::{Errors, FieldError};
use super::fields::{Object, Problems};
use super::value::Value;
use super::week::{self, Beside, Week};
use crate::page::DEFAULT_CURRENCY;
use taskmix_catalog::{CourseRow, JobZone, catalog};
use taskmix_method::courses::{Learner, LearnerActivity, SkillKind, Suggestion, suggest};
use taskmix_method::limits::{Given, Limit, OutOfLimit, within};
use taskmix_method::rate::RateField;
use taskmix_method::{Hours, shares};
use taskmix_number_text::plain;

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
    }
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
    /// Other providers' courses of the same kind, best first.
    pub alternatives: Vec<&'static CourseRow>,
    /// The activities it concerns, as (id, label, hours a week), most hours first; empty
    /// where it concerns the whole week.
    pub activities: Vec<(&'static str, &'static str, f64)>,
}

/// The suggested courses; empty when nothing fits.
#[must_use]
pub fn advise(week: &Week, learner: &LearnerRequest) -> Vec<Advice> {
    let Some(result) = shares::of_mix(&week.mix, week.assumptions) else {
        return Vec::new();
    };
    let related = week.occupation.map(|own| catalog().related(own));
    let zone = week.occupation.and_then(|own| own.job_zone);
    let learner = Learner {
        activities: learner_activities(week),
        hours_saved: result.hours_saved().central,
        realised: week.assumptions.realised(),
        rate: learner.rate,
        currency: &learner.currency,
        job_zone: learner.job_zone.or(zone).map(JobZone::get),
        occupations: week.occupation.iter().map(|own| own.code).collect(),
        related: related
            .unwrap_or_default()
            .into_iter()
            .map(|related| related.code)
            .collect(),
        languages: learner.languages.iter().map(String::as_str).collect(),
        country: learner.country.as_deref(),
        employed: learner.employed,
    };
    suggest(&learner, &catalog().courses_to_rank())
        .into_iter()
        .filter_map(|suggestion| advice(suggestion, &learner))
        .collect()
}

fn learner_activities(week: &Week) -> Vec<LearnerActivity<'static>> {
    let hours = Hours::new(week.mix.total_hours().min(168.0)).unwrap_or_default();
    let related = week
        .occupation
        .map(|own| catalog().related_human_core(own, hours, week.mix.readings()))
        .unwrap_or_default();
    let mut activities: Vec<_> = catalog()
        .activities()
        .iter()
        .zip(related.iter().copied().chain(std::iter::repeat(0.0)))
        .map(|(activity, related_human_core_hours)| LearnerActivity {
            id: activity.id,
            hours: 0.0,
            automatable_hours: 0.0,
            human_core_hours: 0.0,
            related_human_core_hours,
        })
        .collect();
    for (activity, row) in week.activities.iter().zip(week.mix.rows()) {
        if let Some(own) = activities.get_mut(activity.index.get()) {
            let readings = row.readings();
            let central = |share: fn(&taskmix_method::Reading) -> f64| {
                readings.map(|reading| share(&reading)).range().central
            };
            own.hours = row.hours.get();
            own.automatable_hours = own.hours * central(|reading| reading.automatable());
            own.human_core_hours = own.hours * central(|reading| reading.human_core());
        }
    }
    activities.retain(|activity| activity.hours > 0.0 || activity.related_human_core_hours > 0.0);
    activities
}

fn advice(suggestion: Suggestion, learner: &Learner) -> Option<Advice> {
    let courses = catalog().courses();
    let activities = suggestion.activities.iter().filter_map(|(index, hours)| {
        let activity = catalog().activity(learner.activities.get(*index)?.id)?;
        Some((activity.id, activity.label, *hours))
    });
    Some(Advice {
        course: courses.get(suggestion.course)?,
        alternatives: suggestion
            .alternatives
            .iter()
            .filter_map(|index| courses.get(*index))
            .collect(),
        activities: activities.collect(),
        suggestion,
    })
}

/// Hours with one decimal.
fn tenths(hours: f64) -> String {
    let text = plain((hours * 10.0).round() / 10.0);
    if text.contains('.') {
        text
    } else {
        text + ".0"
    }
}

impl Advice {
    /// Why this course, in one sentence with its hours.
    #[must_use]
    pub fn reason(&self) -> String {
        let hours = tenths(self.suggestion.hours);
        let largest = self.activities.first().map(|(_, label, _)| *label);
        match (self.suggestion.kind, largest) {
            (SkillKind::Build, Some(label)) => format!(
                "Teaches you to automate {hours} hours a week of your own work, most of it “{label}”."
            ),
            (SkillKind::Move, Some(label)) => format!(
                "Prepares you to move {hours} automatable hours a week to work that stays human, most of it “{label}”."
            ),
            _ => format!(
                "Teaches the basics behind {hours} of the hours a week that AI could save you."
            ),
        }
    }

    /// What goes out.
    #[must_use]
    pub fn out(&self) -> CourseOut {
        let course = self.course;
        let alternatives = self.alternatives.iter();
        CourseOut {
            id: course.id,
            title: course.title,
            provider: course.provider,
            url: course.url,
            kind: self.suggestion.kind.name(),
            reason: self.reason(),
            score: self.suggestion.score,
            hours_a_week: self.suggestion.hours,
            fit: self.suggestion.fit,
            activities: self
                .activities
                .iter()
                .map(|(activity, label, hours)| ActivityOut {
                    activity,
                    label,
                    hours: *hours,
                })
                .collect(),
            learning_hours: course.hours(),
            hours_verified: course.hours().is_some(),
            price: course.price(),
            price_currency: course
                .price()
                .filter(|price| *price > 0.0)
                .map(|_| course.cost.currency),
            price_verified: course.price().is_some(),
            verified: self.suggestion.verified,
            level: course.level.name(),
            prerequisites: course.prerequisites,
            certificate: course.certificate,
            languages: course.languages,
            as_of: course.as_of,
            confidence: course.confidence.name(),
            alternatives: alternatives.map(|course| CourseName::of(course)).collect(),
        }
    }
}

/// A course that fits.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Course"))]
pub struct CourseOut {
    /// Id of the course.
    id: &'static str,
    /// Title.
    title: &'static str,
    /// Provider.
    provider: &'static str,
    /// Address of the provider's page.
    url: &'static str,
    /// Whether it teaches to use AI, to build with it, or work that stays human.
    #[cfg_attr(feature = "typescript", ts(type = "CourseKind"))]
    kind: &'static str,
    /// Why this course, in one sentence.
    reason: String,
    /// How well it fits; comparable within one answer only.
    score: f64,
    /// Hours of the week that it concerns.
    hours_a_week: f64,
    /// How well it suits the person, 0 to 1.
    fit: f64,
    /// The activities it concerns; empty where it concerns the whole week.
    activities: Vec<ActivityOut>,
    /// Hours it takes; `null` where not verified.
    learning_hours: Option<f64>,
    /// Whether the learning hours are verified.
    hours_verified: bool,
    /// Price; `null` where not verified.
    price: Option<f64>,
    /// Currency of a price above 0.
    price_currency: Option<&'static str>,
    /// Whether the price is verified.
    price_verified: bool,
    /// Whether learning hours and price are verified.
    verified: bool,
    /// Level.
    #[cfg_attr(feature = "typescript", ts(type = "CourseLevel"))]
    level: &'static str,
    /// What one must know before.
    prerequisites: &'static str,
    /// The certificate, in words.
    certificate: &'static str,
    /// Its languages, in words.
    languages: &'static str,
    /// Date of these facts.
    as_of: &'static str,
    /// Where the facts were read.
    #[cfg_attr(feature = "typescript", ts(type = "CourseConfidence"))]
    confidence: &'static str,
    /// Courses of the same kind by other providers, best first.
    alternatives: Vec<CourseName>,
}

/// An activity that a course concerns.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(rename = "CourseActivity")
)]
struct ActivityOut {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    activity: &'static str,
    /// What a person does, adapted from O*NET (CC BY 4.0).
    label: &'static str,
    /// Hours a week.
    hours: f64,
}

/// A course by name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct CourseName {
    /// Id of the course.
    id: &'static str,
    /// Title.
    title: &'static str,
    /// Provider.
    provider: &'static str,
}

impl CourseName {
    const fn of(course: &CourseRow) -> Self {
        Self {
            id: course.id,
            title: course.title,
            provider: course.provider,
        }
    }
}

/// The courses worth a person's time, best first.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CoursesOutput {
    /// Whether no course fits, which is an answer too.
    nothing_fits: bool,
    /// The courses.
    courses: Vec<CourseOut>,
    /// How to read the hours.
    note: &'static str,
}

impl CoursesOutput {
    /// The courses worth a person's time.
    #[must_use]
    pub fn of(week: &Week, learner: &LearnerRequest) -> Self {
        let courses: Vec<_> = advise(week, learner).iter().map(Advice::out).collect();
        let foreign = |course: &CourseOut| {
            let currency = course.price_currency;
            currency.is_some_and(|currency| currency != learner.currency)
        };
        let left_out = learner.rate.is_some() && courses.iter().any(foreign);
        Self {
            nothing_fits: courses.is_empty(),
            note: if left_out {
                "Hours are those of the week that a course concerns, from central values. Prices in another currency than the rate’s are left out of the score. No source shows that a course raises pay."
            } else {
                "Hours are those of the week that a course concerns, from central values. No source shows that a course raises pay."
            },
            courses,
        }
    }
}
