//! What `courses` answers.

use serde::Serialize;

use super::{Advice, LearnerRequest, advise};
use crate::week::Week;
use taskmix_catalog::CourseRow;
use taskmix_method::courses::SkillKind;
use taskmix_number_text::plain;

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
