//! Default mixes: occupations share activities with those related to them.

use super::models::{Chance, Choice, Number, of};
use super::stream::Stream;
use super::{Link, Links, Occupation, length};

/// Occupations before this one that are looked at for neighbours of the same minor group.
const REACH: usize = 8;
/// Most neighbours taken from those.
const MOST_NEAR: usize = 3;
/// Weights that are tried one by one.
const COMMON_WEIGHTS: usize = 8;

/// What a code's number is divided by to leave its major group: 43 of 43-4051.00.
const MAJOR: u32 = 1_000_000;
/// What a code's number is divided by to leave its first three digits: 434 of 43-4051.00.
const MINOR: u32 = 100_000;

#[derive(Default)]
struct Models {
    shared: [[Chance; 6]; 9],
    others: Number<4>,
    gaps: [Number<4>; 13],
    weights: [Choice<COMMON_WEIGHTS>; 8],
    rare_weights: Number<3>,
}

pub(super) fn exchange<S: Stream>(
    stream: &mut S,
    occupations: &[Occupation],
    activities: usize,
    links: &mut Links,
) {
    length(stream, &mut links.weights);
    let mut weight = Number::<5>::default();
    for number in &mut links.weights {
        *number = weight.exchange(stream, *number);
    }
    links.mixes.resize(occupations.len(), Vec::new());
    let mut models = Models::default();
    let mut shared = Shared {
        scores: vec![0; activities],
        found: vec![0; activities.div_ceil(64)],
        known: vec![0; activities],
    };
    let mut mix = Vec::new();
    let mut major = None;
    for (at, occupation) in occupations.iter().enumerate() {
        if !occupation.has_mix {
            continue;
        }
        if major != Some(occupation.code / MAJOR) {
            major = Some(occupation.code / MAJOR);
            shared.known.fill(0);
        }
        mix.clear();
        for (other, score) in neighbours(occupations, &links.related, at) {
            shared.add(links.mixes.get(other), score);
        }
        let given = if S::READS {
            Vec::new()
        } else {
            links.mixes.get(at).cloned().unwrap_or_default()
        };
        shared.exchange(stream, &mut models, &given, &mut mix);
        others(stream, &mut models, &given, &mut mix, activities as u32);
        weights(stream, &mut models, &given, &mut mix);
        for link in &mix {
            if let Some(count) = shared.known.get_mut(link.activity as usize) {
                *count = count.saturating_add(1);
            }
        }
        if let Some(row) = links.mixes.get_mut(at) {
            row.clone_from(&mix);
        }
    }
}

/// Occupations that came before and are likely to share activities, each with a weight.
fn neighbours(occupations: &[Occupation], related: &[Vec<u32>], at: usize) -> Vec<(usize, u8)> {
    let has_mix = |other: &usize| occupations.get(*other).is_some_and(|row| row.has_mix);
    let minor = |place: usize| occupations.get(place).map(|row| row.code / MINOR);
    let mut found: Vec<(usize, u8)> = Vec::with_capacity(18);
    for (rank, other) in related.get(at).into_iter().flatten().enumerate() {
        let other = *other as usize;
        if other < at && has_mix(&other) {
            found.push((other, if rank < 5 { 2 } else { 1 }));
        }
    }
    let from = found.len() + MOST_NEAR;
    for other in (at.saturating_sub(REACH)..at).rev().filter(has_mix) {
        let new = found.iter().all(|(neighbour, _)| *neighbour != other);
        if new && found.len() < from && minor(other) == minor(at) {
            found.push((other, 1));
        }
    }
    for other in (0..at).rev().filter(has_mix).take(2) {
        if found.iter().all(|(neighbour, _)| *neighbour != other) {
            found.push((other, 1));
        }
    }
    found
}

/// Activities that neighbours have.
struct Shared {
    /// How many neighbours have each activity, by their weights.
    scores: Vec<u8>,
    /// The activities with a score, as a set of bits: in order without sorting.
    found: Vec<u64>,
    /// How often each activity occurred in the major group so far.
    known: Vec<u8>,
}

impl Shared {
    fn add(&mut self, mix: Option<&Vec<Link>>, score: u8) {
        for link in mix.into_iter().flatten() {
            let at = link.activity as usize;
            if let (Some(sum), Some(bits)) = (self.scores.get_mut(at), self.found.get_mut(at / 64))
            {
                *sum = sum.saturating_add(score);
                *bits |= 1 << (at % 64);
            }
        }
    }

    /// Which of them belong to the mix. Afterwards nothing has a score.
    fn exchange<S: Stream>(
        &mut self,
        stream: &mut S,
        models: &mut Models,
        given: &[Link],
        mix: &mut Vec<Link>,
    ) {
        let mut given = given.iter().peekable();
        for (start, bits) in (0u32..).step_by(64).zip(&mut self.found) {
            while *bits != 0 {
                let activity = start + bits.trailing_zeros();
                *bits &= *bits - 1;
                let at = activity as usize;
                let score = self.scores.get_mut(at).map_or(0, std::mem::take);
                let known = self.known.get(at).copied().unwrap_or(0);
                if score == 1 && known < 2 {
                    // So seldom shared that it is not worth asking.
                    continue;
                }
                while given.next_if(|link| link.activity < activity).is_some() {}
                let belongs = given.peek().is_some_and(|link| link.activity == activity);
                let chance = of(&mut models.shared, usize::from(score))
                    .and_then(|chances| of(chances, usize::from(known)));
                if chance.is_some_and(|chance| chance.exchange(stream, belongs)) {
                    let weight = 0;
                    mix.push(Link { activity, weight });
                }
            }
        }
    }
}

/// The activities that no neighbour has, by the gaps between them, each put in its place.
fn others<S: Stream>(
    stream: &mut S,
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
    let count = models.others.exchange(stream, given.len() as u32);
    let mut given = given.iter();
    let mut next = 0u32;
    for left in (1..=count.min(activities)).rev() {
        let expected = activities.saturating_sub(next) / (left + 1);
        let context = expected.checked_ilog2().map_or(0, |bits| bits as usize + 1);
        let gap = given
            .next()
            .map_or(0, |link| link.activity.saturating_sub(next));
        let gap = of(&mut models.gaps, context).map_or(0, |model| model.exchange(stream, gap));
        let activity = next.saturating_add(gap);
        next = activity.saturating_add(1);
        let place = mix.partition_point(|link| link.activity < activity);
        mix.insert(
            place,
            Link {
                activity,
                weight: 0,
            },
        );
    }
}

/// The weights, each expected to be like the one before it.
fn weights<S: Stream>(stream: &mut S, models: &mut Models, given: &[Link], mix: &mut [Link]) {
    let mut before = 7;
    for (place, link) in mix.iter_mut().enumerate() {
        let rank = given.get(place).map_or(0, |link| link.weight as usize);
        let read = of(&mut models.weights, before)
            .map_or(COMMON_WEIGHTS, |model| model.exchange(stream, rank));
        link.weight = if read < COMMON_WEIGHTS {
            read as u32
        } else {
            let beyond = rank.saturating_sub(COMMON_WEIGHTS) as u32;
            models.rare_weights.exchange(stream, beyond) + COMMON_WEIGHTS as u32
        };
        before = (link.weight as usize).min(6);
    }
}
