//! Related occupations: mostly neighbours by code, or occupations that named this one.

use super::super::coder::Coder;
use super::models::{Chance, Number, Surprise, of};
use super::{Numbers, Occupation};

/// Neighbours by code on either side that count as candidates.
const REACH: usize = 11;
/// Occupations before this one whose relations count as candidates.
const BEFORE: usize = 3;

#[derive(Default)]
struct Models {
    count: Number,
    unexpected: [Chance; 28],
    ranks: [Number; 5],
    distance: Surprise,
}

pub(super) fn exchange<C: Coder>(coder: &mut C, numbers: &mut Numbers) {
    let occupations = &numbers.occupations;
    let count = occupations.len();
    let mut models = Models::default();
    let mut named_by: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut scores = Scores {
        of: vec![0; count],
        touched: Vec::new(),
    };
    numbers.related.resize(count, Vec::new());
    for at in 0..count {
        let mut given = numbers
            .related
            .get_mut(at)
            .map(std::mem::take)
            .unwrap_or_default();
        let candidates = candidates(&mut scores, occupations, &numbers.related, &named_by, at);
        let length = models.count.exchange(coder, given.len() as u32);
        // Damaged data must not ask for more than there are.
        given.resize((length as usize).min(count), 0);
        relations(coder, &mut models, &mut given, candidates, at, count);
        for other in &given {
            if let Some(names) = named_by.get_mut(*other as usize) {
                names.push(at as u32);
            }
        }
        if let Some(place) = numbers.related.get_mut(at) {
            *place = given;
        }
    }
}

fn relations<C: Coder>(
    coder: &mut C,
    models: &mut Models,
    given: &mut [u32],
    mut candidates: Vec<u32>,
    at: usize,
    count: usize,
) {
    for (place, other) in given.iter_mut().enumerate() {
        let rank = candidates.iter().position(|candidate| candidate == other);
        let context = place.min(3) * 7 + (candidates.len() / 8).min(6);
        let unexpected = of(&mut models.unexpected, context)
            .is_none_or(|chance| chance.exchange(coder, rank.is_none()));
        let rank = rank.unwrap_or(0) as u32;
        let read = of(&mut models.ranks, place / 2)
            .filter(|_| !unexpected)
            .map(|model| model.exchange(coder, rank) as usize)
            .filter(|rank| *rank < candidates.len());
        *other = match read {
            Some(rank) => candidates.remove(rank),
            None => {
                let most = count.saturating_sub(1) as u32;
                models.distance.exchange(coder, *other, at as u32, most)
            }
        };
    }
}

/// A score for each occupation.
struct Scores {
    of: Vec<u32>,
    touched: Vec<u32>,
}

impl Scores {
    fn add(&mut self, occupation: usize, score: u32) {
        if let Some(sum) = self.of.get_mut(occupation) {
            if *sum == 0 && score > 0 {
                self.touched.push(occupation as u32);
            }
            *sum += score;
        }
    }

    /// The occupations with a score but one, best first; all scores are 0 again.
    fn take(&mut self, but: usize) -> Vec<u32> {
        let mut found: Vec<(u32, u32)> = self
            .touched
            .drain(..)
            .map(|occupation| {
                let score = self.of.get_mut(occupation as usize).map(std::mem::take);
                (u32::MAX - score.unwrap_or(0), occupation)
            })
            .filter(|(_, occupation)| *occupation as usize != but)
            .collect();
        found.sort_unstable();
        found
            .into_iter()
            .map(|(_, occupation)| occupation)
            .collect()
    }
}

fn candidates(
    scores: &mut Scores,
    occupations: &[Occupation],
    related: &[Vec<u32>],
    named_by: &[Vec<u32>],
    at: usize,
) -> Vec<u32> {
    let beginning = |place: usize, unit: u32| occupations.get(place).map(|row| row.code / unit);
    let add_related = |scores: &mut Scores, of: usize, score: u32| {
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
            scores.add(other, weight / (distance as u32 + 1));
        }
    }
    for other in at.saturating_sub(BEFORE)..at {
        if beginning(other, MINOR) == beginning(at, MINOR) {
            add_related(scores, other, 14);
        }
    }
    scores.take(at)
}

/// What a code's number is divided by to leave its major group: 43 of 43-4051.00.
pub(super) const MAJOR: u32 = 1_000_000;
/// What a code's number is divided by to leave its first three digits: 434 of 43-4051.00.
pub(super) const MINOR: u32 = 100_000;
