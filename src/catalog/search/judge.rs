//! Says whether anything fits at all.

use super::index::Index;
use super::query::QueryWord;
use super::rank::{Fit, WordFinding};
use super::vocabulary::MatchKind;

/// What is known about the best answer to a query.
#[derive(Debug, Clone, Copy, Default)]
pub struct Signs {
    /// Share of the query's weight that the best title explains.
    pub coverage: f32,
    /// Share of the best title that the query explains.
    pub precision: f32,
    /// Evidence of the best occupation's other titles.
    pub evidence: f32,
    /// Likeness of the word that is most likely the name of a job.
    pub head: f32,
    /// Share of the query's weight in words that nothing resembles.
    pub unknown: f32,
    /// Share of the query's weight in words only found by spelling or beginning.
    pub unsure: f32,
    /// Words that are no fillers.
    pub words: f32,
    /// The score of the best answer.
    pub score: f32,
}

pub fn signs(index: &Index, words: &[QueryWord], findings: &[WordFinding], best: &Fit) -> Signs {
    let total: f32 = findings
        .iter()
        .map(|finding| finding.weight)
        .sum::<f32>()
        .max(0.01);
    let mut signs = Signs {
        coverage: best.coverage,
        precision: best.precision,
        evidence: best.evidence,
        score: best.score,
        ..Signs::default()
    };
    for (word, finding) in words.iter().zip(findings) {
        let first = finding.candidates.first();
        if !word.is_filler() {
            signs.words += 1.0;
            for candidate in &finding.candidates {
                let head = f32::from(index.head(candidate.stem)) / 3.0;
                signs.head = signs.head.max(head * candidate.likeness);
            }
        }
        match first {
            None => signs.unknown += finding.weight / total,
            Some(candidate) if candidate.kind > MatchKind::Family => {
                signs.unsure += finding.weight / total;
            }
            Some(_) => {}
        }
    }
    signs
}

impl Signs {
    /// How likely it is that the best answer is meant, 0..1.
    pub fn chance(&self) -> f32 {
        self.score.clamp(0.0, 1.0)
    }

    /// Whether it is likely enough to be shown.
    pub fn fits(&self) -> bool {
        self.chance() > 0.0
    }
}
