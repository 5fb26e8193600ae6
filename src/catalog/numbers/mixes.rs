//! Default mixes: occupations share activities with those related to them.

use super::super::coder::Coder;
use super::models::{Chance, Choice, Number, of};
use super::related::{MAJOR, MINOR};
use super::{Link, Numbers, length};

/// Occupations before this one that are looked at for neighbours of the same minor group.
const REACH: usize = 8;
/// Most neighbours taken from those.
const MOST_NEAR: usize = 6;
/// Weights that are tried one by one.
const COMMON_WEIGHTS: usize = 8;

#[derive(Default)]
struct Models {
    has_mix: Chance,
    shared: [[Chance; 6]; 9],
    others: Number,
    gaps: [Number; 13],
    weights: [Choice<COMMON_WEIGHTS>; 8],
    rare_weights: Number,
}

pub(super) fn exchange<C: Coder>(coder: &mut C, numbers: &mut Numbers) {
    length(coder, &mut numbers.weights);
    let mut weight = Number::default();
    for number in &mut numbers.weights {
        *number = weight.exchange(coder, *number);
    }
    let count = numbers.occupations.len();
    let activities = numbers.activity_steps.len();
    numbers.mixes.resize(count, Vec::new());
    let mut models = Models::default();
    let mut scores = vec![0u8; activities];
    // How often each activity occurred in the major group so far.
    let mut known = vec![0u8; activities];
    let mut major = None;
    for at in 0..count {
        let code = numbers.occupations.get(at).map(|row| row.code / MAJOR);
        if code != major {
            major = code;
            known.fill(0);
        }
        let given = numbers
            .mixes
            .get_mut(at)
            .map(std::mem::take)
            .unwrap_or_default();
        if !models.has_mix.exchange(coder, !given.is_empty()) {
            continue;
        }
        let candidates = candidates(numbers, at, &mut scores);
        let mut mix = shared(coder, &mut models, &given, &candidates, &scores, &known);
        for activity in candidates {
            if let Some(score) = scores.get_mut(activity as usize) {
                *score = 0;
            }
        }
        others(coder, &mut models, &given, &mut mix, activities as u32);
        mix.sort_unstable();
        weights(coder, &mut models, &given, &mut mix);
        for link in &mix {
            if let Some(count) = known.get_mut(link.activity as usize) {
                *count = count.saturating_add(1);
            }
        }
        if let Some(place) = numbers.mixes.get_mut(at) {
            *place = mix;
        }
    }
}

/// Activities of the related and neighbouring occupations that came before, ascending; their
/// scores are set.
fn candidates(numbers: &Numbers, at: usize, scores: &mut [u8]) -> Vec<u32> {
    let mut neighbours: Vec<(usize, u8)> = Vec::new();
    let has_mix = |other: &usize| numbers.mixes.get(*other).is_some_and(|mix| !mix.is_empty());
    for (rank, other) in numbers.related.get(at).into_iter().flatten().enumerate() {
        let other = *other as usize;
        if other < at && has_mix(&other) {
            neighbours.push((other, if rank < 5 { 2 } else { 1 }));
        }
    }
    let minor = |place: usize| numbers.occupations.get(place).map(|row| row.code / MINOR);
    let new = |neighbours: &[(usize, u8)], other: usize| {
        neighbours.iter().all(|(neighbour, _)| *neighbour != other)
    };
    let near: Vec<_> = (at.saturating_sub(REACH)..at)
        .rev()
        .filter(|other| has_mix(other) && minor(*other) == minor(at) && new(&neighbours, *other))
        .take(MOST_NEAR)
        .collect();
    neighbours.extend(near.into_iter().map(|other| (other, 1)));
    let last: Vec<_> = (0..at).rev().filter(has_mix).take(2).collect();
    for other in last {
        if new(&neighbours, other) {
            neighbours.push((other, 1));
        }
    }
    let mut found = Vec::new();
    for (other, score) in neighbours {
        for link in numbers.mixes.get(other).into_iter().flatten() {
            if let Some(sum) = scores.get_mut(link.activity as usize) {
                if *sum == 0 {
                    found.push(link.activity);
                }
                *sum = sum.saturating_add(score);
            }
        }
    }
    found.sort_unstable();
    found
}

/// Which of the candidates belong to the mix.
fn shared<C: Coder>(
    coder: &mut C,
    models: &mut Models,
    given: &[Link],
    candidates: &[u32],
    scores: &[u8],
    known: &[u8],
) -> Vec<Link> {
    let mut given = given.iter().peekable();
    let mut mix = Vec::new();
    for activity in candidates {
        while given.next_if(|link| link.activity < *activity).is_some() {}
        let belongs = given.peek().is_some_and(|link| link.activity == *activity);
        let at = *activity as usize;
        let score = scores.get(at).copied().unwrap_or(0);
        let count = known.get(at).copied().unwrap_or(0);
        let chance = of(&mut models.shared, usize::from(score))
            .and_then(|chances| of(chances, usize::from(count)));
        if chance.is_some_and(|chance| chance.exchange(coder, belongs)) {
            mix.push(Link {
                activity: *activity,
                weight: 0,
            });
        }
    }
    mix
}

/// The activities that no neighbour has, by the gaps between them.
fn others<C: Coder>(
    coder: &mut C,
    models: &mut Models,
    given: &[Link],
    mix: &mut Vec<Link>,
    activities: u32,
) {
    let is_shared = |link: &&Link| {
        mix.binary_search_by_key(&link.activity, |shared| shared.activity)
            .is_ok()
    };
    let given: Vec<Link> = given
        .iter()
        .filter(|link| !is_shared(link))
        .copied()
        .collect();
    let count = models.others.exchange(coder, given.len() as u32);
    let mut given = given.iter();
    let mut next = 0u32;
    for left in (1..=count.min(activities)).rev() {
        let expected = activities.saturating_sub(next) / (left + 1);
        let context = expected.checked_ilog2().map_or(0, |bits| bits as usize + 1);
        let gap = given
            .next()
            .map_or(0, |link| link.activity.saturating_sub(next));
        let gap = of(&mut models.gaps, context).map_or(0, |model| model.exchange(coder, gap));
        let activity = next.saturating_add(gap);
        next = activity.saturating_add(1);
        mix.push(Link {
            activity,
            weight: 0,
        });
    }
}

/// The weights, each expected to be like the one before it.
fn weights<C: Coder>(coder: &mut C, models: &mut Models, given: &[Link], mix: &mut [Link]) {
    let mut before = 7;
    for (place, link) in mix.iter_mut().enumerate() {
        let rank = given.get(place).map_or(0, |link| link.weight as usize);
        let read = of(&mut models.weights, before)
            .map_or(COMMON_WEIGHTS, |model| model.exchange(coder, rank));
        link.weight = if read < COMMON_WEIGHTS {
            read as u32
        } else {
            let beyond = rank.saturating_sub(COMMON_WEIGHTS) as u32;
            models.rare_weights.exchange(coder, beyond) + COMMON_WEIGHTS as u32
        };
        before = (link.weight as usize).min(6);
    }
}
