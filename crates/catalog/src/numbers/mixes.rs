//! Default mixes, by activity: the occupations that have it, as steps from one to the next.
//!
//! Similar occupations have much in common and follow one another, so that most steps are
//! short.

use super::stream::Stream;
use super::{Link, Mixes, length};

// Columns.
const WEIGHTS: usize = 0;
const HOLDERS: usize = 1;
/// Weights, by whether the occupation is far from the one before or close to it.
const WEIGHT: [usize; 2] = [2, 3];
/// Steps, by the step before.
const FIRST_STEP: usize = 4;
const STEP_AFTER_NEAR: usize = 5;
const STEP_AFTER_CLOSE: usize = 6;
const STEP_AFTER_FAR: usize = 7;
const STEP_AFTER_FARTHER: usize = 8;

/// An occupation that has an activity: its place among those with a mix, and the weight.
type Holder = (u32, u32);

/// `has_mix` says for each occupation whether it has one, `tasks` is the number of tasks of each
/// activity.
pub(super) fn exchange<S: Stream>(
    stream: &mut S,
    has_mix: &[bool],
    tasks: &[u32],
    mixes: &mut Mixes,
) {
    length(stream, &mut mixes.weights);
    for number in &mut mixes.weights {
        *number = stream.number(WEIGHTS, *number);
    }
    mixes.links.resize(has_mix.len(), Vec::new());
    let given = if S::READS {
        Vec::new()
    } else {
        by_activity(tasks.len(), has_mix, &mixes.links)
    };
    let mut found: Vec<&mut Vec<Link>> = Vec::new();
    for (row, _) in mixes.links.iter_mut().zip(has_mix).filter(|(_, has)| **has) {
        row.clear();
        found.push(row);
    }
    let mut given = given.iter();
    for (activity, tasks) in (0..).zip(tasks) {
        let given = given.next().map(Vec::as_slice).unwrap_or_default();
        holders(
            stream,
            *tasks,
            given,
            found.len() as u32,
            |place, weight| {
                if let Some(row) = found.get_mut(place as usize) {
                    row.push(Link { activity, weight });
                }
            },
        );
    }
}

/// The occupations that have each activity.
fn by_activity(activities: usize, has_mix: &[bool], links: &[Vec<Link>]) -> Vec<Vec<Holder>> {
    let mut holders = vec![Vec::new(); activities];
    let with_mix = links.iter().zip(has_mix).filter(|(_, has)| **has);
    for (place, (row, _)) in (0..).zip(with_mix) {
        for link in row {
            if let Some(holders) = holders.get_mut(link.activity as usize) {
                holders.push((place, link.weight));
            }
        }
    }
    holders
}

/// The occupations that have an activity, of `all` with a mix. Their number is predicted to be
/// the activity's number of tasks.
fn holders<S: Stream>(
    stream: &mut S,
    tasks: u32,
    given: &[Holder],
    all: u32,
    mut found: impl FnMut(u32, u32),
) {
    let count = stream.residual(HOLDERS, given.len() as u32, tasks, all);
    let mut given = given.iter();
    let mut next = 0u32;
    let mut column = FIRST_STEP;
    for _ in 0..count {
        let (place, weight) = given.next().copied().unwrap_or_default();
        let step = place.saturating_sub(next);
        let step = stream.number(column, step);
        column = match step {
            0..2 => STEP_AFTER_NEAR,
            2..8 => STEP_AFTER_CLOSE,
            8..32 => STEP_AFTER_FAR,
            _ => STEP_AFTER_FARTHER,
        };
        let place = next.saturating_add(step);
        next = place.saturating_add(1);
        let [far, close] = WEIGHT;
        let weight = stream.symbol(if step < 2 { close } else { far }, weight);
        found(place, weight);
    }
}
