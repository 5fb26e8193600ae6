//! What `courses` answers.

use serde::Serialize;

use super::{Advice, LearnerRequest, advise, reason};
use crate::week::Week;
use taskmix_catalog::CourseRow;
use taskmix_method::courses::Period;
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
        let labels = self.activities.iter().take(1);
        let labels: Vec<_> = labels.map(|(_, label, _)| (*label).to_owned()).collect();
        reason(&self.suggestion, self.course, &labels, tenths)
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
            kind: course.kind.name(),
            reason: self.reason(),
            b: self.suggestion.hours,
            fit: self.suggestion.fit,
            score: self.suggestion.score,
            tier: self.suggestion.tier.number(),
            activities: self
                .activities
                .iter()
                .map(|(activity, label, hours)| ActivityOut {
                    activity,
                    label,
                    hours: *hours,
                })
                .collect(),
            facts: CourseFacts::of(course),
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
    /// Who offers it.
    provider: &'static str,
    /// What it is for: to use AI, to build with it, work that stays human, one's own business.
    #[cfg_attr(feature = "typescript", ts(type = "CourseKind"))]
    kind: &'static str,
    /// Why this course, in one sentence.
    reason: String,
    /// Hours of the week that it concerns; `null` for a business course, which claims none.
    b: Option<f64>,
    /// How well it suits the person, 0 to 1.
    fit: f64,
    /// b times fit per effort; of a business course fit per effort. Comparable within one answer.
    score: f64,
    /// For whom it is made: 0 the person's craft, 1 a closely related occupation, 2 anyone.
    tier: u8,
    /// The activities it concerns; empty where it concerns the whole week, or work that is not in
    /// the week yet.
    activities: Vec<ActivityOut>,
    /// What is known of it.
    facts: CourseFacts,
    /// Other makers' courses of the same kind and tier, best first.
    alternatives: Vec<CourseName>,
}

/// What is known of a course, each fact with its basis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct CourseFacts {
    /// Address of its page; empty where none is known.
    url: &'static str,
    /// Whom it helps.
    audience: &'static str,
    /// Level.
    #[cfg_attr(feature = "typescript", ts(type = "CourseLevel"))]
    level: &'static str,
    /// Hours of learning, lower end; `null` where not known.
    hours_low: Option<f64>,
    /// Hours of learning, upper end.
    hours_high: Option<f64>,
    /// How the hours are known.
    #[cfg_attr(feature = "typescript", ts(type = "CourseBasis"))]
    hours_basis: &'static str,
    /// How it is paid for.
    #[cfg_attr(feature = "typescript", ts(type = "CourseCost"))]
    cost_type: &'static str,
    /// Amount, in `cost_currency` per `cost_period`; `null` where not known.
    cost_amount: Option<f64>,
    /// ISO 4217 code of the amount's currency.
    cost_currency: Option<&'static str>,
    /// What the amount is paid for: `once`, `month` or `year`.
    cost_period: Option<&'static str>,
    /// How the price is known.
    #[cfg_attr(feature = "typescript", ts(type = "CourseBasis"))]
    price_basis: &'static str,
    /// How it is taught.
    format: &'static str,
    /// Whether there is a certificate: `no`, `free`, `paid`, `yes` (price not known) or
    /// `unverified`.
    certificate: &'static str,
    /// Languages it is known to be offered in, as codes; empty where not known.
    languages: Vec<&'static str>,
    /// What one must know before, in words.
    prerequisites: &'static str,
    /// Whether one writes or reads code in it.
    needs_code: bool,
    /// Country, where its rules or admission are national.
    country: Option<&'static str>,
    /// Whether it leads to a licence or is about rules of law, tax, health or safety.
    regulated: bool,
    /// What its provider gains.
    vendor_interest: &'static str,
    /// Whether its provider sells AI, or products in which AI is a selling point.
    sells_ai: bool,
    /// Where the facts were read.
    source: &'static str,
    /// Date of that source; `undated`, or empty for general knowledge.
    source_as_of: &'static str,
    /// How well the facts are known.
    #[cfg_attr(feature = "typescript", ts(type = "CourseConfidence"))]
    confidence: &'static str,
    /// What to keep in mind.
    notes: &'static str,
}

impl CourseFacts {
    fn of(course: &CourseRow) -> Self {
        let cost = &course.cost;
        let filled = |text: &'static str| (!text.is_empty()).then_some(text);
        Self {
            url: course.url,
            audience: course.audience,
            level: course.level.name(),
            hours_low: course.hours_low,
            hours_high: course.hours_high,
            hours_basis: course.hours_basis.name(),
            cost_type: cost.kind.name(),
            cost_amount: cost.amount,
            cost_currency: filled(cost.currency),
            cost_period: cost.period.map(Period::name),
            price_basis: cost.basis.name(),
            format: course.format.name(),
            certificate: course.certificate.name(),
            languages: course.languages.clone(),
            prerequisites: course.prerequisites,
            needs_code: course.needs_code,
            country: filled(course.country),
            regulated: course.regulated,
            vendor_interest: course.vendor_interest,
            sells_ai: course.sells_ai,
            source: course.source,
            source_as_of: course.as_of,
            confidence: course.confidence.name(),
            notes: course.notes,
        }
    }
}

/// A course of the catalogue, whoever it fits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CourseLine {
    id: &'static str,
    title: &'static str,
    provider: &'static str,
    kind: &'static str,
    craft: Vec<&'static str>,
    activities: Vec<&'static str>,
    facts: CourseFacts,
}

impl CourseLine {
    /// The line of a course.
    #[must_use]
    pub fn of(course: &CourseRow) -> Self {
        Self {
            id: course.id,
            title: course.title,
            provider: course.provider,
            kind: course.kind.name(),
            craft: course.craft.clone(),
            activities: course.activities.clone(),
            facts: CourseFacts::of(course),
        }
    }
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
    /// Hours a week of it that the course is about: saved (use), automated (build), or of work that
    /// stays with people, one's own or that of related occupations (move). Limits on `b` do not
    /// apply.
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
            let currency = course.facts.cost_currency;
            let costs = !course.facts.cost_type.starts_with("free");
            costs && currency.is_some_and(|currency| currency != learner.currency)
        };
        let left_out = learner.rate.is_some() && courses.iter().any(foreign);
        Self {
            nothing_fits: courses.is_empty(),
            note: if left_out {
                "Hours are those of the week that a course concerns, from central values. Prices in another currency than the rate’s are not compared with it; they count as unknown ones do. No source shows that a course raises pay."
            } else {
                "Hours are those of the week that a course concerns, from central values. No source shows that a course raises pay."
            },
            courses,
        }
    }
}
