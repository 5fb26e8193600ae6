//! The numbers of METHOD §4b. All of them are conventions; `data/parameters.csv` cites each.

use super::course::CourseKind;

/// Part of all hours saved that a course about the whole week concerns.
pub const OF_THE_WHOLE_WEEK: f64 = 0.25;
/// Least part of the hours of its sort that a course concerns whose craft names the occupation.
pub const OF_A_NAMED_OCCUPATION: f64 = 0.2;
/// Hours that an entry of a course to move counts at least, before the human-core share, where the
/// course names the occupation.
pub const LEAST_HOURS_OF_AN_ENTRY: f64 = 0.5;
/// Most of the automatable hours that one course moves.
pub const MOST_MOVED: f64 = 0.25;

/// Fit: the craft is a minor or broad group. Six digits or the full code are 1.
pub const CRAFT_OF_GROUP: f64 = 0.9;
/// Fit: the craft is a major group.
pub const CRAFT_OF_MAJOR_GROUP: f64 = 0.75;
/// Fit: the course is made for a closely related occupation, or for anyone.
pub const CRAFT_OF_OTHERS: f64 = 0.6;
/// How many related occupations of the same major group are close.
pub const CLOSEST: usize = 3;
/// Fit: one level above what the job zone allows.
pub const ONE_LEVEL_ABOVE: f64 = 0.5;
/// Hours a week of code that a course which needs code asks for.
pub const CODING_HOURS: f64 = 1.0;
/// Fit: a course that needs code, for a week with fewer hours of it.
pub const FEW_CODING_HOURS: f64 = 0.5;
/// Fit: one country's course, where the person's country is not said.
pub const COUNTRY_NOT_SAID: f64 = 0.5;
/// Fit: a course known by hearsay.
pub const HEARSAY: f64 = 0.9;

/// Hours that count as one effort: a working week.
pub const EFFORT_HOURS: f64 = 40.0;
/// The fewest learning hours that count.
pub const MIN_LEARNING_HOURS: f64 = 4.0;
/// What a price counts that is not known, or cannot be compared with the rate, in hours.
pub const UNKNOWN_PRICE_HOURS: f64 = 2.0;
/// Learning hours in a month of a course that is paid by the month.
pub const LEARNING_HOURS_A_MONTH: f64 = 40.0;

/// Minimum of b·fit, in hours a week.
pub const MIN_HOURS: f64 = 0.5;
/// Minimum of b·fit of a course that is made for a related occupation.
pub const MIN_HOURS_OF_RELATED: f64 = 1.0;
/// Minimum score.
pub const MIN_SCORE: f64 = 0.2;
/// Minimum fit of a course about running a business, which claims no hours.
pub const MIN_FIT_OF_BUSINESS: f64 = 0.6;

/// Part of a score by which a course whose provider sells no AI may be behind one whose provider
/// does and still goes before it.
pub const SELLER_LEAD: f64 = 0.15;
/// Maximum number of suggestions of one maker over all kinds.
pub const MAX_OF_MAKER: usize = 2;
/// Maximum number of others beside a suggestion.
pub const MAX_ALTERNATIVES: usize = 3;

/// Maximum number of suggestions of a kind; from job zone 4, two are to build.
#[must_use]
pub fn max_of_kind(kind: CourseKind, job_zone: Option<u8>) -> usize {
    match kind {
        CourseKind::Use => 2,
        CourseKind::Build if job_zone.is_some_and(|zone| zone >= 4) => 2,
        CourseKind::Build | CourseKind::Business => 1,
        CourseKind::Move => 3,
    }
}

/// Groups of activities in which code is written.
pub const CODING: [&str; 4] = [
    "4.A.2.b.2.I02",
    "4.A.1.b.2.I08",
    "4.A.2.b.2.I06",
    "4.A.3.b.1.I01",
];
