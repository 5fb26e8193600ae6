//! Related occupations: often those that named this one before, or what those named; else
//! neighbours by code.

use super::Occupation;
use super::models::{Chance, Number, Surprise, of};
use super::stream::Stream;

/// Most candidates that are looked at.
const MOST: usize = 24;

#[derive(Default)]
struct Models {
    count: Number<4>,
    expected: [[Chance; 9]; 5],
    ranks: [Number<3>; 8],
    distances: [Surprise<4>; 4],
}

pub(super) fn exchange<S: Stream>(
    stream: &mut S,
    occupations: &[Occupation],
    related: &mut Vec<Vec<u32>>,
) {
    let count = occupations.len();
    let mut models = Models::default();
    let mut known = Known {
        named_by: vec![Vec::new(); count],
        looked_at: vec![usize::MAX; count],
        candidates: Vec::with_capacity(MOST),
    };
    related.resize(count, Vec::new());
    for at in 0..count {
        let mut given = related.get_mut(at).map(std::mem::take).unwrap_or_default();
        let length = models.count.exchange(stream, given.len() as u32);
        if length == 0 {
            continue;
        }
        // Damaged data must not ask for more than there are.
        given.resize((length as usize).min(count), 0);
        known.look_at(related, at);
        let last = count.saturating_sub(1) as u32;
        relations(
            stream,
            &mut models,
            &mut given,
            &mut known.candidates,
            (at as u32, last),
        );
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

fn relations<S: Stream>(
    stream: &mut S,
    models: &mut Models,
    given: &mut [u32],
    candidates: &mut Vec<u32>,
    (at, last): (u32, u32),
) {
    for (place, other) in given.iter_mut().enumerate() {
        let rank = if S::READS {
            None
        } else {
            candidates.iter().position(|candidate| candidate == other)
        };
        let expected = !candidates.is_empty()
            && of(&mut models.expected, place)
                .and_then(|chances| of(chances, candidates.len()))
                .is_some_and(|chance| chance.exchange(stream, rank.is_some()));
        let read = of(&mut models.ranks, candidates.len() / 2)
            .filter(|_| expected)
            .map(|model| model.exchange(stream, rank.unwrap_or(0) as u32) as usize)
            .filter(|rank| *rank < candidates.len());
        *other = match read {
            Some(rank) => candidates.remove(rank),
            None => of(&mut models.distances, place)
                .map_or(0, |model| model.exchange(stream, *other, at, last)),
        };
    }
}

/// What is known before an occupation's relations.
struct Known {
    /// The occupations that named each one.
    named_by: Vec<Vec<u32>>,
    /// For which occupation each one was last made a candidate.
    looked_at: Vec<usize>,
    candidates: Vec<u32>,
}

impl Known {
    /// Makes the candidates for the occupation at a position.
    fn look_at(&mut self, related: &[Vec<u32>], at: usize) {
        let Self {
            named_by,
            looked_at,
            candidates,
        } = self;
        candidates.clear();
        let mut add = |other: u32| {
            let seen = looked_at.get_mut(other as usize);
            let new = seen.is_some_and(|seen| std::mem::replace(seen, at) != at);
            if new && other as usize != at && candidates.len() < MOST {
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
