//! The person the courses are ranked for.

use crate::Assumptions;

use super::conventions::CODING;
use super::course::is_part_of;

/// An activity of the catalogue, with what the person and related occupations do of it.
#[derive(Debug, Clone, PartialEq)]
pub struct LearnerActivity<'a> {
    /// Its id; courses name it by this, or by that of its group.
    pub id: &'a str,
    /// The user's own hours a week.
    pub hours: f64,
    /// A: automatable share, central.
    pub automatable: f64,
    /// S: assistable share, central.
    pub assistable: f64,
    /// Mean human-core hours a week in the related occupations' default mixes.
    pub related_human_core_hours: f64,
}

impl LearnerActivity<'_> {
    /// H: human-core share, central.
    #[must_use]
    pub fn human_core(&self) -> f64 {
        1.0 - self.automatable - self.assistable
    }

    /// Whether an id of an activity, a group or a level above names this activity.
    #[must_use]
    pub fn is_named_by(&self, entry: &str) -> bool {
        is_part_of(self.id, entry)
    }
}

/// An occupation of the person's own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnOccupation<'a> {
    /// Its code.
    pub code: &'a str,
    /// Codes of the related ones that O*NET lists, closest first.
    pub related: Vec<&'a str>,
}

/// The person the courses are ranked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Learner<'a> {
    /// All activities of the catalogue, each once: what a group means rests on all of its
    /// activities.
    pub activities: Vec<LearnerActivity<'a>>,
    /// ρ, σ and r.
    pub assumptions: Assumptions,
    /// R: hourly rate, for weighing a price; absent when not known.
    pub rate: Option<f64>,
    /// ISO 4217 code of the rate's currency.
    pub currency: &'a str,
    /// O*NET job zone, 1 to 5; of several occupations the highest.
    pub job_zone: Option<u8>,
    /// The user's own occupations; empty for a week started empty.
    pub occupations: Vec<OwnOccupation<'a>>,
    /// Languages the user reads, as two-letter codes.
    pub languages: Vec<&'a str>,
    /// The user's country, as a two-letter code, if given.
    pub country: Option<&'a str>,
    /// Whether the user is employed rather than charging clients.
    pub employed: bool,
}

impl Learner<'_> {
    /// The user's own hours a week of writing code.
    #[must_use]
    pub fn coding_hours(&self) -> f64 {
        let codes = |activity: &&LearnerActivity| {
            let mut groups = CODING.iter();
            groups.any(|group| activity.is_named_by(group))
        };
        let activities = self.activities.iter().filter(codes);
        activities.map(|activity| activity.hours).sum()
    }
}
