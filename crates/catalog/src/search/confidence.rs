//! Decides whether a query has an answer at all.
//!
//! A threshold on the score cannot tell "chocolate cake" from "potato picker". A logistic
//! regression can, on features such as these: whether the head of the title was typed, whether
//! a typed word is ever the head of a title, how much of query and title match and how closely,
//! and whether words occur that belong to a conversation and not to titles.

use super::index::{Index, TitleRow};
use super::query::QueryWord;
use super::rank::{Fit, WordMatch};
use super::vocabulary::{MatchKind, StemId};

/// Number of best fits that are considered; the most likely of them decides.
const MAX_FITS: usize = 6;

/// Minimum log odds of an answer, a probability of 0.35. `examples/search_quality.rs` shows the
/// effect of other values: lower ones answer more nonsense, higher ones fewer real queries.
const MIN_LOG_ODDS: f32 = -0.62;

/// Minimum where only official titles are known, which match less of what people type: a
/// probability of 0.12.
const MIN_LOG_ODDS_SHORT: f32 = -2.0;

/// Minimum share of the query that the title of a strong match covers.
const MIN_COVERAGE_STRONG: f32 = 0.7;

/// Minimum share of a strong match's title that the query covers, unless the title begins with
/// the query.
const MIN_PRECISION_STRONG: f32 = 0.6;

/// Intercept of the logistic regression.
///
/// It and the coefficients were fitted to the queries of `tests/data/search_queries.csv` (right
/// answers against nonsense). Each query was asked with all, two fifths and none of the
/// synonyms, because queries and synonyms have the same author, but users have others.
const INTERCEPT: f32 = -6.12;

/// Features of an answer to a query, each from 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
pub struct Features {
    /// Share of the query's weight that the title matches.
    pub coverage: f32,
    /// Share of the title's weight that the query matches.
    pub precision: f32,
    /// How many of the occupation's titles hold the query's words, saturated.
    pub evidence: f32,
    /// Similarity of a typed word to the title's last word, which is mostly its head.
    pub head: f32,
    /// How often a typed word is the head of a title.
    pub head_word: f32,
    /// Whether the title begins with the query.
    pub prefix: f32,
    /// Share of the query's weight in words that only match by prefix or spelling.
    pub uncertain: f32,
    /// Share of the words that belong to a conversation: "hello", "what", "my".
    pub chat: f32,
    /// Whether all words are fillers.
    pub only_fillers: f32,
    /// Whether the title is a synonym.
    pub synonym: f32,
    /// Whether title and query consist of the same words.
    pub exact: f32,
    /// Number of words that are not fillers: 0 for one, 1 for five or more.
    pub length: f32,
}

/// Whether an occupation fits so well that knowing more titles would hardly change it: its title
/// covers most of the query, and begins with it or consists mostly of it.
pub fn is_strong(index: &Index, words: &[QueryWord], matches: &[WordMatch], fit: &Fit) -> bool {
    fit.coverage >= MIN_COVERAGE_STRONG
        && (fit.precision >= MIN_PRECISION_STRONG
            || features(index, words, matches, std::slice::from_ref(fit)).prefix > 0.0)
}

/// The features of the most likely of the best fits.
pub fn features(
    index: &Index,
    words: &[QueryWord],
    matches: &[WordMatch],
    fits: &[Fit],
) -> Features {
    let common = query_features(index, words, matches);
    fits.iter()
        .take(MAX_FITS)
        .filter_map(|fit| {
            Some(title_features(
                index,
                words,
                matches,
                fit,
                index.title(fit.title)?,
                common,
            ))
        })
        .max_by(|a, b| a.log_odds().total_cmp(&b.log_odds()))
        .unwrap_or_default()
}

fn query_features(index: &Index, words: &[QueryWord], matches: &[WordMatch]) -> Features {
    let total: f32 = matches
        .iter()
        .map(|found| found.weight)
        .sum::<f32>()
        .max(0.01);
    let mut features = Features {
        only_fillers: 1.0,
        ..Features::default()
    };
    let mut counted = 0.0f32;
    for (word, found) in words.iter().zip(matches) {
        let best_kind = found
            .candidates
            .iter()
            .map(|candidate| candidate.kind)
            .min();
        if best_kind.is_some_and(|kind| kind > MatchKind::Family) {
            features.uncertain += found.weight / total;
        }
        if word.is_chat() {
            features.chat += 1.0 / words.len().max(1) as f32;
        }
        if word.is_filler() {
            continue;
        }
        features.only_fillers = 0.0;
        counted += 1.0;
        let known = best_kind.is_some_and(|kind| kind <= MatchKind::Family);
        for candidate in &found.candidates {
            if known && candidate.kind > MatchKind::Family {
                continue;
            }
            let head = f32::from(index.head(candidate.stem)) / 3.0 * candidate.similarity;
            features.head_word = features.head_word.max(head);
        }
    }
    features.length = ((counted.max(1.0) - 1.0) / 4.0).min(1.0);
    features
}

fn title_features(
    index: &Index,
    words: &[QueryWord],
    matches: &[WordMatch],
    fit: &Fit,
    title: &TitleRow,
    common: Features,
) -> Features {
    let stems: Vec<StemId> = index.stems_of(title).collect();
    let similarity = |found: &WordMatch, stem: StemId| {
        let mut candidates = found.candidates.iter();
        candidates
            .find(|candidate| candidate.stem == stem)
            .map_or(0.0, |candidate| candidate.similarity)
    };
    let head = stems.last().map_or(0.0, |&last| {
        matches
            .iter()
            .map(|found| similarity(found, last))
            .fold(0.0, f32::max)
    });
    let content_words: Vec<&WordMatch> = words
        .iter()
        .zip(matches)
        .filter(|(word, _)| !word.is_filler())
        .map(|(_, found)| found)
        .collect();
    let starts = !content_words.is_empty()
        && content_words.len() <= stems.len()
        && content_words
            .iter()
            .zip(&stems)
            .all(|(found, &stem)| similarity(found, stem) > 0.7);
    let exact = starts && content_words.len() == stems.len() && fit.coverage > 0.93;
    Features {
        coverage: fit.coverage,
        precision: fit.precision,
        evidence: fit.evidence.min(1.0),
        head,
        prefix: f32::from(u8::from(starts)),
        exact: f32::from(u8::from(exact)),
        synonym: f32::from(u8::from(title.is_synonym())),
        ..common
    }
}

impl Features {
    /// Each feature and interaction of two features, with its coefficient.
    const fn weighted(&self) -> [(f32, f32); 16] {
        [
            (self.coverage, 0.85),
            (self.precision, 0.32),
            (self.evidence, 3.92),
            (self.head, 0.41),
            (self.head_word, 2.26),
            (self.prefix, 0.45),
            (self.uncertain, -0.66),
            (self.chat, -4.29),
            (self.only_fillers, -0.02),
            (self.synonym, -0.36),
            (self.exact, -0.08),
            (self.length, 1.63),
            (self.coverage * self.head, 1.47),
            (self.coverage * self.precision, 1.42),
            (self.exact * self.synonym, 0.94),
            (self.uncertain * self.coverage, 1.10),
        ]
    }

    /// Logarithm of the odds that the answer is what the query means.
    pub fn log_odds(&self) -> f32 {
        let terms = self.weighted();
        let sum: f32 = terms
            .iter()
            .map(|(value, coefficient)| value * coefficient)
            .sum();
        sum + INTERCEPT
    }

    /// Probability that the answer is what the query means, 0 to 1.
    #[must_use]
    pub fn probability(&self) -> f32 {
        1.0 / (1.0 + (-self.log_odds()).exp())
    }

    /// Whether the answer is likely enough to be shown.
    #[must_use]
    pub fn suffice(&self, index: &Index) -> bool {
        self.log_odds()
            >= if index.is_short() {
                MIN_LOG_ODDS_SHORT
            } else {
                MIN_LOG_ODDS
            }
    }
}
