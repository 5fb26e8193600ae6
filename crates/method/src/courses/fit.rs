//! How well a course fits a person.

use super::conventions::{
    CLOSEST, CODING_HOURS, COUNTRY_NOT_SAID, CRAFT_OF_GROUP, CRAFT_OF_MAJOR_GROUP, CRAFT_OF_OTHERS,
    FEW_CODING_HOURS, HEARSAY, ONE_LEVEL_ABOVE,
};
use super::course::{Course, CourseKind, Level};
use super::learner::{Learner, OwnOccupation};

crate::named! {
    /// For whom a course is made, as seen from the person; the lower the better.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Tier {
        /// For their own craft.
        Own = "own",
        /// For a closely related occupation.
        Related = "related",
        /// For anyone.
        Anyone = "anyone",
    }
}

impl Tier {
    /// Its number in METHOD §4b: 0, 1, 2.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// How well a course fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// The product of all that counts, above 0 up to 1.
    pub value: f64,
    /// For whom the course is made.
    pub tier: Tier,
    /// Whether the course names one of the person's occupations by six digits or the full code.
    pub names_occupation: bool,
}

/// Length of a code of six digits, like `43-4051`.
const SIX_DIGITS: usize = 7;
/// Length of a major group's code, like `43-`.
const MAJOR_DIGITS: usize = 3;

/// The European Union.
const UNION: &str = "EU";
const UNION_MEMBERS: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The fit of a course; absent where it is not for this person.
#[must_use]
pub fn fit(course: &Course, learner: &Learner) -> Option<Fit> {
    if !is_readable(course, learner) || (course.kind == CourseKind::Business && learner.employed) {
        return None;
    }
    let (craft, mut tier, names_occupation) = craft(course, learner)?;
    if course.kind == CourseKind::Use && course.activities.is_empty() {
        tier = Tier::Anyone;
    }
    let code = if course.needs_code && learner.coding_hours() < CODING_HOURS {
        FEW_CODING_HOURS
    } else {
        1.0
    };
    let hearsay = if course.hearsay { HEARSAY } else { 1.0 };
    Some(Fit {
        value: craft * level(course, learner)? * code * country(course, learner)? * hearsay,
        tier,
        names_occupation,
    })
}

/// The part of the craft: the best over all occupations of the person.
fn craft(course: &Course, learner: &Learner) -> Option<(f64, Tier, bool)> {
    let own = learner.occupations.iter();
    let longest = own
        .flat_map(|occupation| {
            let entries = course.craft.iter();
            entries.filter(|entry| occupation.code.starts_with(**entry))
        })
        .map(|entry| entry.len())
        .max();
    if let Some(length) = longest {
        let value = match length {
            SIX_DIGITS.. => 1.0,
            ..=MAJOR_DIGITS => CRAFT_OF_MAJOR_GROUP,
            _ => CRAFT_OF_GROUP,
        };
        return Some((value, Tier::Own, length >= SIX_DIGITS));
    }
    let by_relation = matches!(course.kind, CourseKind::Use | CourseKind::Build)
        && !course.regulated
        && !course.needs_code
        && learner
            .occupations
            .iter()
            .any(|own| names_close(course, own));
    if by_relation {
        Some((CRAFT_OF_OTHERS, Tier::Related, false))
    } else {
        let anyone = course.craft.contains(&"*");
        anyone.then_some((CRAFT_OF_OTHERS, Tier::Anyone, false))
    }
}

/// Whether a course names by six digits one of the closest related occupations of the same major
/// group.
fn names_close(course: &Course, own: &OwnOccupation) -> bool {
    let major = own.code.get(..MAJOR_DIGITS);
    let same_major = own.related.iter().filter(|code| {
        let other = code.get(..MAJOR_DIGITS);
        other == major
    });
    let mut closest = same_major.take(CLOSEST);
    closest.any(|code| {
        let mut entries = course.craft.iter();
        entries.any(|entry| entry.len() >= SIX_DIGITS && code.starts_with(entry))
    })
}

fn level(course: &Course, learner: &Learner) -> Option<f64> {
    match course.level.above(Level::allowed(learner.job_zone)) {
        0 => Some(1.0),
        1 => Some(ONE_LEVEL_ABOVE),
        _ => None,
    }
}

fn country(course: &Course, learner: &Learner) -> Option<f64> {
    match (course.country, learner.country) {
        (None, _) => Some(1.0),
        (Some(_), None) => (!course.regulated).then_some(COUNTRY_NOT_SAID),
        (Some(of), Some(own)) => {
            let there = of == own || (of == UNION && UNION_MEMBERS.contains(&own));
            there.then_some(1.0)
        }
    }
}

/// Languages are compared by their first two letters; unknown ones count as read.
fn is_readable(course: &Course, learner: &Learner) -> bool {
    let read = |language: &&str| {
        let code = language.get(..2).unwrap_or(language);
        learner.languages.contains(&code)
    };
    course.languages.is_empty() || course.languages.iter().any(read)
}
