//! Why a course is suggested.

use crate::words::lower_first;
use taskmix_catalog::CourseRow;
use taskmix_method::courses::{CourseKind, Suggestion};

/// Why a course is suggested, in one sentence. `labels` are those of the activities it concerns,
/// most hours first, and `number` writes hours.
///
/// The activities are named where b is theirs. Where it is the least part that counts for a course
/// made for the craft, that is said instead.
pub fn reason(
    suggestion: &Suggestion,
    course: &CourseRow,
    labels: &[String],
    number: impl Fn(f64) -> String,
) -> String {
    let Some(b) = suggestion.hours else {
        let audience = lower_first(course.audience);
        return format!("It is for {audience}; it claims none of your hours.");
    };
    let hours = number(b);
    let kind = suggestion.kind;
    let theirs: f64 = suggestion.activities.iter().map(|(_, hours)| hours).sum();
    let is_theirs = kind == CourseKind::Move || theirs * (1.0 + 1e-9) >= b;
    if labels.is_empty() || !is_theirs {
        let counts = if course.activities.is_empty() {
            "It is about the whole week; that counts as"
        } else {
            "It is made for your craft; that counts as"
        };
        let of = match kind {
            CourseKind::Use | CourseKind::Business => "of the hours a week that AI could save you",
            CourseKind::Build => "hours a week of your own work to automate",
            CourseKind::Move => "hours a week of work that stays with people",
        };
        return format!("{counts} {hours} {of}.");
    }
    let quoted = labels.iter().map(|label| format!("“{label}”"));
    let named = quoted.collect::<Vec<_>>().join(" and ");
    match kind {
        CourseKind::Use | CourseKind::Business => format!(
            "It is about {hours} of the hours a week that AI could save you, above all in {named}."
        ),
        CourseKind::Build => format!(
            "It lets you automate {hours} of your hours a week yourself, above all in {named}."
        ),
        CourseKind::Move => format!(
            "It moves up to {hours} automatable hours a week towards work that stays with people, above all in {named}."
        ),
    }
}
