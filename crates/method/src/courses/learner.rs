//! The person the courses are ranked for.

use super::CODING;

/// An activity of the user's mix, or of related occupations.
#[derive(Debug, Clone, PartialEq)]
pub struct LearnerActivity<'a> {
    /// Its id; skills name activities by a prefix of it.
    pub id: &'a str,
    /// The user's own hours a week.
    pub hours: f64,
    /// The automatable part of them, central.
    pub automatable_hours: f64,
    /// The human-core part of them, central.
    pub human_core_hours: f64,
    /// Mean human-core hours a week in the related occupations' default mixes.
    pub related_human_core_hours: f64,
}

/// The person the courses are ranked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Learner<'a> {
    /// The activities of the mix and of the related occupations, each once.
    pub activities: Vec<LearnerActivity<'a>>,
    /// Hours a week saved, central (METHOD §3).
    pub hours_saved: f64,
    /// r: realised part of the potential.
    pub realised: f64,
    /// R: hourly rate, for weighing a price; absent when not known.
    pub rate: Option<f64>,
    /// ISO 4217 code of the rate's currency.
    pub currency: &'a str,
    /// O*NET job zone, 1 to 5.
    pub job_zone: Option<u8>,
    /// Codes of the user's own occupations; empty for a week started empty.
    pub occupations: Vec<&'a str>,
    /// Codes of the nearest related occupations.
    pub related: Vec<&'a str>,
    /// Languages the user reads, as two-letter codes.
    pub languages: Vec<&'a str>,
    /// The user's country, as a two-letter code, if given.
    pub country: Option<&'a str>,
    /// Whether the user is employed rather than charging clients.
    pub employed: bool,
}

impl LearnerActivity<'_> {
    /// Whether a skill's prefix names this activity.
    #[must_use]
    pub fn is_named_by(&self, prefix: &str) -> bool {
        self.id
            .strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

impl Learner<'_> {
    /// The user's own automatable hours a week.
    #[must_use]
    pub fn automatable_hours(&self) -> f64 {
        self.activities
            .iter()
            .map(|activity| activity.automatable_hours)
            .sum()
    }

    /// The user's own hours a week of computer programming.
    #[must_use]
    pub fn coding_hours(&self) -> f64 {
        self.activities
            .iter()
            .filter(|activity| activity.is_named_by(CODING))
            .map(|activity| activity.hours)
            .sum()
    }
}
