//! Says whether anything fits at all.
//!
//! A cut-off on the score cannot tell "chocolate cake" from "potato picker". What can: whether
//! the word a title is about was typed, whether a word typed is ever what titles are about,
//! how much was explained and how surely, and words that belong to talk and not to titles.

use super::index::{Index, TitleRow};
use super::query::QueryWord;
use super::rank::{Fit, WordFinding};
use super::vocabulary::{MatchKind, StemId};

/// Answers looked at; the likeliest of them decides.
const LOOKED_AT: usize = 6;

/// Least weight at which an answer is given, a chance of .35. `examples/search_quality.rs` shows what other
/// values would give: lower answers more of the nonsense, higher gives up real queries.
const LEAST_WEIGHT: f32 = -0.62;

/// The same where only official titles are known, which explain less of what people type: .12.
const LEAST_WEIGHT_SHORT: f32 = -2.0;

/// Least share of what was typed that the title of a strong match explains.
const LEAST_COVERAGE_STRONG: f32 = 0.7;

/// Least share of a strong match's title that what was typed explains, where that is not how
/// the title begins.
const LEAST_PRECISION_STRONG: f32 = 0.6;

/// What speaks against an answer before any sign.
///
/// This and the coefficients below come from a logistic regression on the author's queries of
/// `tests/data/search_queries.csv` (right answers against nonsense), each asked three times:
/// with all, two fifths and none of the synonyms kept by hand, because the queries and the
/// synonyms have one author and users have others.
const CONSTANT: f32 = -6.12;

/// What is known about an answer to a query; each from 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
pub struct Signs {
    /// Share of the query's weight that the title explains.
    pub coverage: f32,
    /// Share of the title that the query explains.
    pub precision: f32,
    /// Evidence of the occupation's other titles.
    pub evidence: f32,
    /// Likeness of what was typed to the title's last word, which says what it is about.
    pub head: f32,
    /// How often the typed words are what titles are about.
    pub job_word: f32,
    /// Whether the query is how the title begins.
    pub start: f32,
    /// Share of the query's weight in words found only by spelling or beginning.
    pub unsure: f32,
    /// Share of the words that belong to talk: "hello", "what", "my".
    pub talk: f32,
    /// Whether everything typed is a filler.
    pub only_fillers: f32,
    /// Whether the title is kept by hand.
    pub by_hand: f32,
    /// Whether title and query are the same words.
    pub exact: f32,
    /// Words that are no fillers: 0 for one, 1 for five or more.
    pub long: f32,
}

/// The signs of the likeliest among the best answers.
pub fn signs(index: &Index, words: &[QueryWord], findings: &[WordFinding], fits: &[Fit]) -> Signs {
    let common = common_signs(index, words, findings);
    fits.iter()
        .take(LOOKED_AT)
        .filter_map(|fit| {
            Some(of_title(
                index,
                words,
                findings,
                fit,
                index.title(fit.title)?,
                common,
            ))
        })
        .max_by(|a, b| a.weight().total_cmp(&b.weight()))
        .unwrap_or_default()
}

/// Whether one occupation fits so well that knowing more titles would hardly change it: its
/// title explains most of what was typed, and begins with that or is mostly that.
pub fn is_strong(index: &Index, words: &[QueryWord], findings: &[WordFinding], fit: &Fit) -> bool {
    fit.coverage >= LEAST_COVERAGE_STRONG
        && (fit.precision >= LEAST_PRECISION_STRONG
            || signs(index, words, findings, std::slice::from_ref(fit)).start > 0.0)
}

fn common_signs(index: &Index, words: &[QueryWord], findings: &[WordFinding]) -> Signs {
    let total: f32 = findings
        .iter()
        .map(|finding| finding.weight)
        .sum::<f32>()
        .max(0.01);
    let mut signs = Signs {
        only_fillers: 1.0,
        ..Signs::default()
    };
    let mut counted = 0.0f32;
    for (word, finding) in words.iter().zip(findings) {
        let surest = finding
            .candidates
            .iter()
            .map(|candidate| candidate.kind)
            .min();
        if surest.is_some_and(|kind| kind > MatchKind::Family) {
            signs.unsure += finding.weight / total;
        }
        if word.is_talk() {
            signs.talk += 1.0 / words.len().max(1) as f32;
        }
        if word.is_filler() {
            continue;
        }
        signs.only_fillers = 0.0;
        counted += 1.0;
        let known = surest.is_some_and(|kind| kind <= MatchKind::Family);
        for candidate in &finding.candidates {
            if known && candidate.kind > MatchKind::Family {
                continue;
            }
            let head = f32::from(index.head(candidate.stem)) / 3.0 * candidate.likeness;
            signs.job_word = signs.job_word.max(head);
        }
    }
    signs.long = ((counted.max(1.0) - 1.0) / 4.0).min(1.0);
    signs
}

fn of_title(
    index: &Index,
    words: &[QueryWord],
    findings: &[WordFinding],
    fit: &Fit,
    title: &TitleRow,
    common: Signs,
) -> Signs {
    let stems: Vec<StemId> = index.stems_of(title).collect();
    let likeness = |finding: &WordFinding, stem: StemId| {
        let mut candidates = finding.candidates.iter();
        candidates
            .find(|candidate| candidate.stem == stem)
            .map_or(0.0, |found| found.likeness)
    };
    let head = stems.last().map_or(0.0, |&last| {
        findings
            .iter()
            .map(|finding| likeness(finding, last))
            .fold(0.0, f32::max)
    });
    let told: Vec<&WordFinding> = words
        .iter()
        .zip(findings)
        .filter(|(word, _)| !word.is_filler())
        .map(|(_, finding)| finding)
        .collect();
    let starts = !told.is_empty()
        && told.len() <= stems.len()
        && told
            .iter()
            .zip(&stems)
            .all(|(finding, &stem)| likeness(finding, stem) > 0.7);
    let exact = starts && told.len() == stems.len() && fit.coverage > 0.93;
    Signs {
        coverage: fit.coverage,
        precision: fit.precision,
        evidence: fit.evidence.min(1.0),
        head,
        start: f32::from(u8::from(starts)),
        exact: f32::from(u8::from(exact)),
        by_hand: f32::from(u8::from(title.is_by_hand())),
        ..common
    }
}

impl Signs {
    /// Each sign, and products of two where one counts more with the other, with its
    /// coefficient.
    const fn weighed(&self) -> [(f32, f32); 16] {
        [
            (self.coverage, 0.85),
            (self.precision, 0.32),
            (self.evidence, 3.92),
            (self.head, 0.41),
            (self.job_word, 2.26),
            (self.start, 0.45),
            (self.unsure, -0.66),
            (self.talk, -4.29),
            (self.only_fillers, -0.02),
            (self.by_hand, -0.36),
            (self.exact, -0.08),
            (self.long, 1.63),
            (self.coverage * self.head, 1.47),
            (self.coverage * self.precision, 1.42),
            (self.exact * self.by_hand, 0.94),
            (self.unsure * self.coverage, 1.10),
        ]
    }

    /// The signs alone, in the order of their coefficients.
    #[must_use]
    pub fn values(&self) -> [f32; 16] {
        self.weighed().map(|(sign, _)| sign)
    }

    /// How much speaks for the answer: the logarithm of the odds that it is meant.
    pub fn weight(&self) -> f32 {
        let sum: f32 = self.weighed().iter().map(|(sign, by)| sign * by).sum();
        sum + CONSTANT
    }

    /// How likely it is that the answer is meant, 0..1.
    #[must_use]
    pub fn chance(&self) -> f32 {
        1.0 / (1.0 + (-self.weight()).exp())
    }

    /// Whether it is likely enough to be shown.
    #[must_use]
    pub fn fits(&self, index: &Index) -> bool {
        self.weight()
            >= if index.is_short() {
                LEAST_WEIGHT_SHORT
            } else {
                LEAST_WEIGHT
            }
    }
}
