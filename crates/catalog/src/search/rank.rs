//! Scores every occupation for one reading of a query.

use super::index::{Index, UNKNOWN_RARITY};
use super::query::QueryWord;
use super::vocabulary::{Candidate, MatchKind, StemId};
use taskmix_method::order::sorted;

/// Maximum number of postings read for one word, so that a short prefix stays fast.
const MAX_POSTINGS: usize = 24_000;

/// Maximum number of stems that one word may mean.
const MAX_CANDIDATES: usize = 60;

/// How well one occupation fits a query.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fit {
    /// Position of the occupation.
    pub occupation: u16,
    /// Score; higher is better.
    pub score: f32,
    /// Number of the title that fits best.
    pub title: u32,
    /// Share of the query's weight that this title matches, 0 to 1.
    pub coverage: f32,
    /// Share of this title's weight that the query matches, 0 to 1.
    pub precision: f32,
    /// How many of the occupation's titles hold the query's words, saturated, 0 to 1.
    pub evidence: f32,
}

/// What a word of a query matches.
#[derive(Debug, Clone, Default)]
pub struct WordMatch {
    /// Weight of the word: rare words weigh more.
    pub weight: f32,
    /// The stems it may mean.
    pub candidates: Vec<Candidate>,
}

/// Looks up each word.
pub fn match_words(index: &Index, words: &[QueryWord]) -> Vec<WordMatch> {
    words
        .iter()
        .map(|word| {
            let candidates = candidates(index, word);
            let rarity = candidates
                .iter()
                .filter(|candidate| candidate.similarity > 0.6)
                .map(|candidate| index.rarity(candidate.stem) * candidate.similarity.sqrt())
                .fold(0.0, f32::max);
            let rarity = if rarity > 0.0 { rarity } else { UNKNOWN_RARITY };
            WordMatch {
                weight: word.weight * rarity,
                candidates,
            }
        })
        .collect()
}

fn candidates(index: &Index, word: &QueryWord) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |stem: StemId, similarity: f32, kind: MatchKind| {
        found.push(Candidate {
            stem,
            similarity,
            kind,
        });
    };
    let mut known = false;
    for (form, certainty) in &word.forms {
        if let Some(stem) = index.vocabulary.find(form) {
            known = true;
            add(stem, *certainty, MatchKind::Exact);
        }
        for stem in index.vocabulary.family(form) {
            add(stem, 0.84 * certainty, MatchKind::Family);
        }
    }
    let typed = word.typed();
    let size = typed.chars().count();
    if word.unfinished && size >= 2 || size >= 3 && !known {
        let base = if word.unfinished { 0.72 } else { 0.60 };
        for (stem, share) in index.vocabulary.with_prefix(typed) {
            add(stem, base + 0.25 * share, MatchKind::Prefix);
        }
    }
    if !known {
        for (stem, similarity) in index.vocabulary.similar(typed) {
            add(stem, similarity, MatchKind::Spelling);
        }
    }
    best_candidates(found)
}

/// The best candidate of each stem, the most similar first.
fn best_candidates(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found = sorted(found, |a, b| {
        a.stem
            .cmp(&b.stem)
            .then(b.similarity.total_cmp(&a.similarity))
    });
    found.dedup_by_key(|candidate| candidate.stem);
    found = sorted(found, |a, b| {
        b.similarity
            .total_cmp(&a.similarity)
            .then(a.stem.cmp(&b.stem))
    });
    found.truncate(MAX_CANDIDATES);
    found
}

/// What a title shares with the query so far.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Weight of the query that matches.
    of_query: f32,
    /// Weight of the title that matches.
    of_title: f32,
    /// Number of the word that was counted last, from 1.
    word: u8,
}

/// The fits of all occupations that share a word with the query, best first.
pub fn rank(index: &Index, matches: &[WordMatch]) -> Vec<Fit> {
    let total: f32 = matches.iter().map(|found| found.weight).sum();
    if total <= 0.0 {
        return Vec::new();
    }
    let mut tallies = vec![Tally::default(); index.titles().len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut evidence = vec![0.0f32; index.occupations.len()];
    let mut of_word = vec![0.0f32; index.occupations.len()];
    for (number, found) in (1u8..).zip(matches) {
        let mut postings = 0;
        of_word.fill(0.0);
        for candidate in &found.candidates {
            let rows = index.titles_with(candidate.stem);
            postings += rows.len();
            if postings > MAX_POSTINGS && candidate.kind > MatchKind::Family {
                break;
            }
            let of_query = found.weight * candidate.similarity;
            let of_title = index.rarity(candidate.stem) * candidate.similarity;
            for &row in rows {
                let Some(tally) = tallies.get_mut(row as usize) else {
                    continue;
                };
                if tally.word == number {
                    continue;
                }
                if tally.word == 0 {
                    touched.push(row);
                }
                tally.word = number;
                tally.of_query += of_query;
                tally.of_title += of_title;
            }
            for &(occupation, count) in index.occupations_with(candidate.stem) {
                let value = candidate.similarity * index.evidence(count);
                if let Some(slot) = of_word.get_mut(usize::from(occupation)) {
                    *slot = slot.max(value);
                }
            }
        }
        for (sum, value) in evidence.iter_mut().zip(&of_word) {
            *sum += found.weight * value;
        }
    }
    best_titles(index, &tallies, &touched, &evidence, total)
}

fn best_titles(
    index: &Index,
    tallies: &[Tally],
    touched: &[u32],
    evidence: &[f32],
    total: f32,
) -> Vec<Fit> {
    let mut best: Vec<Option<(f32, Fit)>> = vec![None; index.occupations.len()];
    for &number in touched {
        let (Some(row), Some(tally)) = (index.title(number), tallies.get(number as usize)) else {
            continue;
        };
        let coverage = (tally.of_query / total).min(1.0);
        let precision = (tally.of_title / row.weight.max(0.1)).min(1.0);
        let value = coverage.sqrt() * precision.sqrt() * row.trust();
        if let Some(slot) = best.get_mut(usize::from(row.occupation))
            && slot.is_none_or(|(before, _)| value > before)
        {
            let fit = Fit {
                occupation: row.occupation,
                title: number,
                coverage,
                precision,
                ..Fit::default()
            };
            *slot = Some((value, fit));
        }
    }
    let fits: Vec<Fit> = best
        .into_iter()
        .flatten()
        .map(|(value, mut fit)| {
            let of = |list: &[f32]| {
                list.get(usize::from(fit.occupation))
                    .copied()
                    .unwrap_or(0.0)
            };
            fit.evidence = of(evidence) / total;
            let prior = index
                .occupations
                .get(usize::from(fit.occupation))
                .map_or(0.0, |occupation| occupation.prior);
            let exact = if fit.coverage > 0.93 && fit.precision > 0.93 {
                0.12
            } else {
                0.0
            };
            fit.score = value + 0.8 * fit.evidence + 0.16 * prior + exact;
            fit
        })
        .collect();
    sorted(fits, |a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.occupation.cmp(&b.occupation))
    })
}
