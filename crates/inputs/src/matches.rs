//! Activities that fit a line of a person's own words, in plain data.

use serde::Serialize;

use super::occupations::ActivityHitOut;
use super::typed;
use taskmix_words::{Found, WordIndex};

/// Maximum length of a line, in bytes.
pub const MAX_LENGTH: usize = 1 << 16;

/// What is found for a line of text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(rename = "MatchedActivities")
)]
pub struct MatchOutput {
    /// The line as given.
    text: String,
    /// Hours at its end, as in "invoices 1:30" or "calls (90 min)".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    hours: Option<f64>,
    /// At most five, best first; empty where no word is known or the line is no work.
    activities: Vec<ActivityHitOut>,
    /// How sure the first is, about 0 to 1.
    confidence: f64,
    /// `taken`: the first is right in nine of ten cases; `check`: worth a look, with the others;
    /// `none`: nothing fits, and what is found is a guess.
    #[cfg_attr(feature = "typescript", ts(type = "MatchVerdict"))]
    verdict: &'static str,
}

impl MatchOutput {
    /// Searches for a line; hours at its end are told apart from its words.
    #[must_use]
    pub fn of(index: &WordIndex, text: &str) -> Self {
        let (words, hours) = typed::trailing_hours(text);
        let Found {
            activities,
            confidence,
            verdict,
        } = index.find(words);
        let activities = activities.iter().map(|candidate| ActivityHitOut {
            id: candidate.activity.id.to_owned(),
            label: candidate.activity.label.to_owned(),
            score: rounded(candidate.score),
        });
        Self {
            text: text.to_owned(),
            hours,
            activities: activities.collect(),
            confidence: rounded(confidence),
            verdict: verdict.name(),
        }
    }
}

/// A score with three decimals, rounded down so that it never reaches a limit it is below.
#[must_use]
pub fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1e3).floor() / 1e3
}
