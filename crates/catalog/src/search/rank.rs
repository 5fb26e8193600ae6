//! Scores every occupation for one reading of a query.

use super::index::{Index, RAREST};
use super::query::QueryWord;
use super::vocabulary::{Candidate, MatchKind, StemId};
use taskmix_method::order::sorted;

/// Most title entries looked at for one word, so that a short beginning stays fast.
const MOST_ENTRIES: usize = 24_000;

/// Most stems one word may mean.
const MOST_CANDIDATES: usize = 60;

/// How one occupation fits, with what the judgement needs to know about it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fit {
    pub occupation: u16,
    pub score: f32,
    /// The title that fits best.
    pub title: u32,
    /// Share of the query's weight that title explains, 0..1.
    pub coverage: f32,
    /// Share of the title that the query explains, 0..1.
    pub precision: f32,
    /// Saturated count of the occupation's titles that hold the query's words, 0..1.
    pub evidence: f32,
}

/// What the words of a query are worth and found.
#[derive(Debug, Clone, Default)]
pub struct WordFinding {
    pub weight: f32,
    pub candidates: Vec<Candidate>,
}

/// Looks each word up.
pub fn find_words(index: &Index, words: &[QueryWord]) -> Vec<WordFinding> {
    words
        .iter()
        .map(|word| {
            let candidates = candidates(index, word);
            let rarity = candidates
                .iter()
                .filter(|candidate| candidate.likeness > 0.6)
                .map(|candidate| index.rarity(candidate.stem) * candidate.likeness.sqrt())
                .fold(0.0, f32::max);
            let rarity = if rarity > 0.0 { rarity } else { RAREST };
            WordFinding {
                weight: word.weight * rarity,
                candidates,
            }
        })
        .collect()
}

fn candidates(index: &Index, word: &QueryWord) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |stem: StemId, likeness: f32, kind: MatchKind| {
        found.push(Candidate {
            stem,
            likeness,
            kind,
        });
    };
    let mut known = false;
    for (form, surely) in &word.forms {
        if let Some(stem) = index.vocabulary.same(form) {
            known = true;
            add(stem, *surely, MatchKind::Same);
        }
        for stem in index.vocabulary.family(form) {
            add(stem, 0.84 * surely, MatchKind::Family);
        }
    }
    let typed = word.typed();
    let size = typed.chars().count();
    if word.unfinished && size >= 2 || size >= 3 && !known {
        let base = if word.unfinished { 0.72 } else { 0.60 };
        for (stem, share) in index.vocabulary.beginning(typed) {
            add(stem, base + 0.25 * share, MatchKind::Beginning);
        }
    }
    if !known {
        for (stem, likeness) in index.vocabulary.spelling(typed) {
            add(stem, likeness, MatchKind::Spelling);
        }
    }
    strongest(found)
}

/// One candidate a stem, the likeliest first.
fn strongest(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found = sorted(found, |a, b| {
        a.stem.cmp(&b.stem).then(b.likeness.total_cmp(&a.likeness))
    });
    found.dedup_by_key(|candidate| candidate.stem);
    found = sorted(found, |a, b| {
        b.likeness.total_cmp(&a.likeness).then(a.stem.cmp(&b.stem))
    });
    found.truncate(MOST_CANDIDATES);
    found
}

#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    explained: f32,
    matched: f32,
    word: u8,
}

/// The fit of every occupation that shares a word with the query, best first.
pub fn rank(index: &Index, findings: &[WordFinding]) -> Vec<Fit> {
    let total: f32 = findings.iter().map(|finding| finding.weight).sum();
    if total <= 0.0 {
        return Vec::new();
    }
    let mut tallies = vec![Tally::default(); index.titles().len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut evidence = vec![0.0f32; index.occupations.len()];
    let mut of_word = vec![0.0f32; index.occupations.len()];
    for (number, finding) in (1u8..).zip(findings) {
        let mut entries = 0;
        of_word.fill(0.0);
        for candidate in &finding.candidates {
            let rows = index.titles_with(candidate.stem);
            entries += rows.len();
            if entries > MOST_ENTRIES && candidate.kind > MatchKind::Family {
                break;
            }
            let worth = finding.weight * candidate.likeness;
            let matched = index.rarity(candidate.stem) * candidate.likeness;
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
                tally.explained += worth;
                tally.matched += matched;
            }
            for &(occupation, count) in index.occupations_with(candidate.stem) {
                let value = candidate.likeness * index.evidence(count);
                if let Some(slot) = of_word.get_mut(usize::from(occupation)) {
                    *slot = slot.max(value);
                }
            }
        }
        for (sum, value) in evidence.iter_mut().zip(&of_word) {
            *sum += finding.weight * value;
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
        let coverage = (tally.explained / total).min(1.0);
        let precision = (tally.matched / row.mass.max(0.1)).min(1.0);
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
                .map_or(0.0, |o| o.prior);
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
