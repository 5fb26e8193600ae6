//! The tree of activities and their estimates.

use super::stream::Stream;
use super::{Numbers, OBSERVED_STEPS, STEPS, Steps, length};

// Columns, after five for the lists of the tree.
const OBSERVED_X: usize = 5;
const OBSERVED_A: usize = 6;
/// The first of the columns of the labelled estimates.
const ESTIMATES: usize = 7;
/// Columns used here.
pub(super) const COLUMNS: usize = ESTIMATES + 10;
// Columns of estimate C, after those of the labelled estimates.
const USED_X: usize = ESTIMATES + 8;
const USED_A: usize = ESTIMATES + 9;

pub(super) fn exchange<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    let lists = [
        &mut numbers.groups_each,
        &mut numbers.group_steps,
        &mut numbers.activities_each,
        &mut numbers.activity_steps,
        &mut numbers.tasks,
    ];
    for (column, list) in lists.into_iter().enumerate() {
        length(stream, list);
        for number in list {
            *number = stream.number(column, *number);
        }
    }
    labelled(stream, numbers);
    used(stream, numbers);
    observed(stream, numbers);
}

/// Sums of the estimates seen so far, `N` for each activity.
struct Sums<const N: usize> {
    group: [u64; N],
    group_count: u64,
    all: [u64; N],
    all_count: u64,
}

/// Weight of the mean of all activities in the mean of a group, in activities.
const PRIOR: u64 = 2;

impl<const N: usize> Sums<N> {
    const fn none() -> Self {
        Self {
            group: [0; N],
            group_count: 0,
            all: [0; N],
            all_count: 0,
        }
    }

    const fn next_group(&mut self) {
        self.group = [0; N];
        self.group_count = 0;
    }

    fn weight(&self, column: usize) -> u64 {
        let of = |sums: &[u64; N]| sums.get(column).copied().unwrap_or(0);
        of(&self.group) * self.all_count + PRIOR * of(&self.all)
    }

    /// The mean of a column.
    fn mean(&self, column: usize) -> u32 {
        let count = (self.group_count + PRIOR) * self.all_count;
        whole(self.weight(column).checked_div(count))
    }

    /// The prediction of a column where the value of another is `known`.
    fn predicted(&self, column: usize, other: usize, known: u32) -> u32 {
        let scaled = u64::from(known) * self.weight(column);
        whole(scaled.checked_div(self.weight(other)))
    }

    fn add(&mut self, estimates: &[Steps]) {
        for (column, steps) in estimates.iter().flatten().enumerate() {
            for sums in [&mut self.group, &mut self.all] {
                if let Some(sum) = sums.get_mut(column) {
                    *sum += u64::from(*steps);
                }
            }
        }
        self.group_count += 1;
        self.all_count += 1;
    }
}

fn whole(number: Option<u64>) -> u32 {
    number.map_or(STEPS / 2, |number| number.min(u64::from(STEPS)) as u32)
}

/// `known` times the ratio of `part` to `whole`.
fn in_proportion(known: u32, part: u32, whole: u32) -> u32 {
    (known * part).checked_div(whole).unwrap_or(0)
}

// Estimates, in the order of the sums.
const A_G5: usize = 0;
const X_G5: usize = 1;
const A_G1: usize = 2;
const X_G1: usize = 3;
const A_H5: usize = 4;
const X_H5: usize = 5;
const A_H1: usize = 6;
const X_H1: usize = 7;
fn labelled<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    let mut sums = Sums::<8>::none();
    numbers
        .labelled
        .resize(numbers.activity_steps.len(), [[0; 2]; 4]);
    let mut rows = numbers.labelled.iter_mut();
    for count in &numbers.activities_each {
        sums.next_group();
        for estimates in rows.by_ref().take(*count as usize) {
            *estimates = activity(stream, &sums, estimates);
            sums.add(estimates);
        }
    }
}

fn activity<S: Stream>(stream: &mut S, sums: &Sums<8>, given: &[Steps; 4]) -> [Steps; 4] {
    let mut steps = |column: usize, given: u32, expected: u32| {
        stream.residual(ESTIMATES + column, given, expected, STEPS)
    };
    let [[a_g5, x_g5], [a_g1, x_g1], [a_h5, x_h5], [a_h1, x_h1]] = *given;
    // X of the wider definition first; the narrower is a part of it, and A a part of X.
    let x_g1 = steps(X_G1, x_g1, sums.mean(X_G1));
    let x_g5 = steps(X_G5, x_g5, sums.predicted(X_G5, X_G1, x_g1));
    let a_g1 = steps(A_G1, a_g1, sums.predicted(A_G1, X_G1, x_g1));
    let a_g5 = steps(A_G5, a_g5, in_proportion(a_g1, x_g5, x_g1));
    let expected = u32::midpoint(sums.mean(X_H1), sums.predicted(X_H1, X_G1, x_g1));
    let x_h1 = steps(X_H1, x_h1, expected);
    let x_h5 = steps(X_H5, x_h5, sums.predicted(X_H5, X_H1, x_h1));
    let like_g = in_proportion(x_h1, a_g1, x_g1);
    let expected = u32::midpoint(sums.predicted(A_H1, X_H1, x_h1), like_g);
    let a_h1 = steps(A_H1, a_h1, expected);
    let a_h5 = steps(A_H5, a_h5, in_proportion(a_h1, x_h5, x_h1));
    [[a_g5, x_g5], [a_g1, x_g1], [a_h5, x_h5], [a_h1, x_h1]]
}

fn used<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    const A: usize = 0;
    const X: usize = 1;
    let mut sums = Sums::<2>::none();
    numbers.used.resize(numbers.activity_steps.len(), [0; 2]);
    let mut rows = numbers.used.iter_mut();
    for count in &numbers.activities_each {
        sums.next_group();
        for steps in rows.by_ref().take(*count as usize) {
            let [a, x] = *steps;
            let x = stream.residual(USED_X, x, sums.mean(X), STEPS);
            let a = stream.residual(USED_A, a, sums.predicted(A, X, x), STEPS);
            *steps = [a, x];
            sums.add(&[*steps]);
        }
    }
}

fn observed<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    numbers.observed.resize(numbers.group_steps.len(), [0; 2]);
    let mut rows = numbers.observed.iter_mut();
    let max = OBSERVED_STEPS;
    let (mut mean_a, mut mean_x) = (max / 4, max / 2);
    for count in &numbers.groups_each {
        for steps in rows.by_ref().take(*count as usize) {
            let [a, x] = *steps;
            let x = stream.residual(OBSERVED_X, x, mean_x, max);
            let expected = in_proportion(mean_a, x, mean_x.max(1));
            let a = stream.residual(OBSERVED_A, a, expected, max);
            *steps = [a, x];
            mean_a = (mean_a * 3 + a) / 4;
            mean_x = (mean_x * 3 + x) / 4;
        }
    }
}
