//! Related occupations: mostly those that named this one before, or what those named; else
//! neighbours by code.

use super::length;
use super::stream::{Stream, residual_symbol};

/// Maximum number of candidates.
const MAX_CANDIDATES: usize = 40;

// Columns.
const COUNT: usize = 0;
/// Rank of the candidate, or [`MAX_CANDIDATES`] plus a residual symbol where it is none of them.
const AMONG_CANDIDATES: usize = 1;
const WITHOUT_CANDIDATES: usize = 2;

pub(super) fn exchange<S: Stream>(stream: &mut S, related: &mut Vec<Vec<u32>>) {
    length(stream, related);
    let count = related.len();
    let mut known = Known {
        named_by: vec![Vec::new(); count],
        candidate_for: vec![usize::MAX; count],
        candidates: Vec::with_capacity(MAX_CANDIDATES),
    };
    for at in 0..count {
        let mut given = related.get_mut(at).map(std::mem::take).unwrap_or_default();
        let length = stream.symbol(COUNT, given.len() as u32);
        if length == 0 {
            continue;
        }
        given.resize(length as usize, 0);
        known.find_candidates(related, at);
        let last = count.saturating_sub(1) as u32;
        for other in &mut given {
            *other = relation(stream, *other, &mut known.candidates, at as u32).min(last);
        }
        for other in &given {
            if let Some(names) = known.named_by.get_mut(*other as usize) {
                names.push(at as u32);
            }
        }
        if let Some(row) = related.get_mut(at) {
            *row = given;
        }
    }
}

/// A related occupation; it is removed from the candidates if it is one of them.
fn relation<S: Stream>(stream: &mut S, given: u32, candidates: &mut Vec<u32>, at: u32) -> u32 {
    let rank = if S::READS {
        None
    } else {
        candidates.iter().position(|candidate| *candidate == given)
    };
    let column = if candidates.is_empty() {
        WITHOUT_CANDIDATES
    } else {
        AMONG_CANDIDATES
    };
    let max = MAX_CANDIDATES as u32;
    let place = rank.map_or_else(|| max + residual_symbol(given, at), |rank| rank as u32);
    let place = stream.symbol(column, place);
    match place.checked_sub(max) {
        Some(symbol) => stream.with_residual(symbol, given, at),
        None if (place as usize) < candidates.len() => candidates.remove(place as usize),
        None => at,
    }
}

/// What is known before an occupation's relations.
struct Known {
    /// The occupations that named each one.
    named_by: Vec<Vec<u32>>,
    /// The occupation that each one was last a candidate for.
    candidate_for: Vec<usize>,
    candidates: Vec<u32>,
}

impl Known {
    /// Finds the candidates for the occupation at a position.
    fn find_candidates(&mut self, related: &[Vec<u32>], at: usize) {
        let Self {
            named_by,
            candidate_for,
            candidates,
        } = self;
        candidates.clear();
        let mut add = |other: u32| {
            let seen = candidate_for.get_mut(other as usize);
            let new = seen.is_some_and(|seen| std::mem::replace(seen, at) != at);
            if new && other as usize != at && candidates.len() < MAX_CANDIDATES {
                candidates.push(other);
            }
        };
        let names = named_by.get(at);
        let named_by = || names.into_iter().flatten().rev();
        for other in named_by() {
            add(*other);
        }
        for other in named_by() {
            for further in related.get(*other as usize).into_iter().flatten() {
                add(*further);
            }
        }
    }
}
