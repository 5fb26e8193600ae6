//! Related occupations: mostly neighbours by code, or occupations that named this one.

use super::Occupation;
use super::models::{Chance, Number, Surprise, of};
use super::stream::Stream;

/// Neighbours by code on either side that count as candidates.
const REACH: usize = 11;
/// Occupations before this one whose relations count as candidates.
const BEFORE: usize = 3;

#[derive(Default)]
struct Models {
    count: Number<4>,
    unexpected: [Chance; 28],
    ranks: [Number<3>; 5],
    distance: Surprise<4>,
}

pub(super) fn exchange<S: Stream>(
    stream: &mut S,
    occupations: &[Occupation],
    related: &mut Vec<Vec<u32>>,
) {
    let count = occupations.len();
    let mut models = Models::default();
    let mut named_by: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut scores = Scores {
        of: vec![0; count],
        touched: Vec::new(),
    };
    let mut candidates = Vec::new();
    related.resize(count, Vec::new());
    for at in 0..count {
        let mut given = related.get_mut(at).map(std::mem::take).unwrap_or_default();
        let length = models.count.exchange(stream, given.len() as u32);
        if length == 0 {
            continue;
        }
        score(&mut scores, occupations, related, &named_by, at);
        scores.take(at, &mut candidates);
        // Damaged data must not ask for more than there are.
        given.resize((length as usize).min(count), 0);
        relations(stream, &mut models, &mut given, &mut candidates, at, count);
        for other in &given {
            if let Some(names) = named_by.get_mut(*other as usize) {
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
    at: usize,
    count: usize,
) {
    for (place, other) in given.iter_mut().enumerate() {
        let rank = if S::READS {
            None
        } else {
            let mut candidates = candidates.iter().take(MOST_RANKS);
            candidates.position(|candidate| candidate == other)
        };
        let context = place.min(3) * 7 + (candidates.len() / 8).min(6);
        let unexpected = of(&mut models.unexpected, context)
            .is_none_or(|chance| chance.exchange(stream, rank.is_none()));
        let rank = rank.unwrap_or(0) as u32;
        let read = of(&mut models.ranks, place / 2)
            .filter(|_| !unexpected)
            .map(|model| model.exchange(stream, rank) as usize)
            .filter(|rank| *rank < candidates.len());
        *other = match read {
            Some(rank) => candidates.remove(rank),
            None => {
                let most = count.saturating_sub(1) as u32;
                models.distance.exchange(stream, *other, at as u32, most)
            }
        };
    }
}

/// Candidates beyond these are not looked at.
const MOST_RANKS: usize = 127;

/// A score for each occupation.
struct Scores {
    of: Vec<u16>,
    touched: Vec<u16>,
}

impl Scores {
    fn add(&mut self, occupation: usize, score: u16) {
        if let Some(sum) = self.of.get_mut(occupation) {
            if *sum == 0 && score > 0 {
                self.touched.push(occupation as u16);
            }
            *sum = sum.saturating_add(score);
        }
    }

    /// The occupations with a score but one, best first; all scores are 0 again.
    fn take(&mut self, but: usize, best: &mut Vec<u32>) {
        best.clear();
        for occupation in self.touched.drain(..) {
            let score = self.of.get_mut(usize::from(occupation)).map(std::mem::take);
            if usize::from(occupation) != but {
                // One number that orders by score, then by position.
                let key = u32::from(u16::MAX - score.unwrap_or(0));
                best.push(key << 16 | u32::from(occupation));
            }
        }
        best.sort_unstable();
        for occupation in best {
            *occupation &= 0xffff;
        }
    }
}

/// Scores the occupations that the one at a position is likely to be related to.
fn score(
    scores: &mut Scores,
    occupations: &[Occupation],
    related: &[Vec<u32>],
    named_by: &[Vec<u32>],
    at: usize,
) {
    let beginning = |place: usize, unit: u32| occupations.get(place).map(|row| row.code / unit);
    let add_related = |scores: &mut Scores, of: usize, score: u16| {
        for other in related.get(of).into_iter().flatten() {
            scores.add(*other as usize, score);
        }
    };
    for other in named_by.get(at).into_iter().flatten() {
        scores.add(*other as usize, 60);
        add_related(scores, *other as usize, 12);
    }
    for distance in 1..=REACH {
        for other in [at.checked_sub(distance), at.checked_add(distance)] {
            let Some(other) = other.filter(|other| *other < occupations.len()) else {
                continue;
            };
            let same_major = beginning(other, MAJOR) == beginning(at, MAJOR);
            let weight = if same_major { 40 } else { 4 };
            scores.add(other, weight / (distance as u16 + 1));
        }
    }
    for other in at.saturating_sub(BEFORE)..at {
        if beginning(other, MINOR) == beginning(at, MINOR) {
            add_related(scores, other, 14);
        }
    }
}

/// What a code's number is divided by to leave its major group: 43 of 43-4051.00.
pub(super) const MAJOR: u32 = 1_000_000;
/// What a code's number is divided by to leave its first three digits: 434 of 43-4051.00.
pub(super) const MINOR: u32 = 100_000;
