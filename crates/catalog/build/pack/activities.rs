//! Activities: their tree, labels and estimates.

use std::collections::HashMap;

use super::PackError;
use super::round::Weeks;
use crate::data::numbers::{Numbers, OBSERVED_STEPS, STEPS, Steps};
use crate::data::rows::{Pair, Tables};

/// Fills in the numbers of the activities.
pub(super) fn fill(numbers: &mut Numbers, tables: &Tables) -> Result<(), PackError> {
    let tops = tables.generalized.iter().map(|row| row.id.as_str());
    let groups = tables.groups.iter().map(|row| row.id.as_str());
    let activities = tables.activities.iter().map(|row| row.id.as_str());
    (numbers.groups_each, numbers.group_steps) = children(tops, groups.clone())?;
    (numbers.activities_each, numbers.activity_steps) = children(groups, activities)?;
    let tasks = tables.activities.iter().map(|row| row.tasks.into());
    numbers.tasks = tasks.collect();
    estimates(numbers, tables);
    Ok(())
}

fn estimates(numbers: &mut Numbers, tables: &Tables) {
    let names = tables.activities.iter().map(|row| row.id.as_str()).zip(0..);
    let activities: HashMap<&str, usize> = names.collect();
    let weeks = Weeks::of(tables, tables.activities.len(), |id| {
        activities.get(id).copied()
    });
    numbers.labelled = vec![[[0; 2]; 4]; tables.activities.len()];
    for estimate in 0..4 {
        let pairs = tables.activities.iter();
        let pairs = pairs.filter_map(|row| row.labelled.get(estimate).copied());
        let rounded = round(&weeks, &pairs.collect::<Vec<_>>(), STEPS);
        for (row, steps) in numbers.labelled.iter_mut().zip(rounded) {
            if let Some(place) = row.get_mut(estimate) {
                *place = steps;
            }
        }
    }
    let pairs: Vec<_> = tables.activities.iter().map(|row| row.used).collect();
    numbers.used = round(&weeks, &pairs, STEPS);
    let names = tables.groups.iter().map(|row| row.id.as_str()).zip(0..);
    let groups: HashMap<&str, usize> = names.collect();
    let weeks = Weeks::of(tables, tables.groups.len(), |id| {
        let (group, _) = id.rsplit_once('.')?;
        groups.get(group).copied()
    });
    let pairs: Vec<_> = tables.groups.iter().map(|row| row.observed).collect();
    numbers.observed = round(&weeks, &pairs, OBSERVED_STEPS);
}

/// A is rounded to at most the rounded X, so that A ≤ X holds for what is stored, too.
fn round(weeks: &Weeks, pairs: &[Pair], steps: u32) -> Vec<Steps> {
    let [automatable, exposed]: [Vec<f64>; 2] = [0, 1].map(|at| {
        pairs
            .iter()
            .filter_map(|pair| pair.get(at))
            .copied()
            .collect()
    });
    let exposed = weeks.round(&exposed, steps, &vec![steps; pairs.len()]);
    let automatable = weeks.round(&automatable, steps, &exposed);
    automatable
        .into_iter()
        .zip(exposed)
        .map(|(a, x)| [a, x])
        .collect()
}

/// The label of each group, followed by those of its activities.
pub(super) fn labels(tables: &Tables) -> String {
    let mut activities = tables.activities.iter().peekable();
    let mut labels = String::new();
    for group in &tables.groups {
        labels.push_str(&group.label);
        labels.push('\n');
        while let Some(activity) = activities.next_if(|activity| activity.group == group.id) {
            labels.push_str(&activity.label);
            labels.push('\n');
        }
    }
    labels
}

/// The number of children of each parent, and the numbers of the children as steps from one to
/// the next.
fn children<'t>(
    parents: impl Iterator<Item = &'t str>,
    children: impl Iterator<Item = &'t str>,
) -> Result<(Vec<u32>, Vec<u32>), PackError> {
    let (mut each, mut steps) = (Vec::new(), Vec::new());
    let mut children = children.peekable();
    for parent in parents {
        let (mut count, mut before) = (0, 0);
        while let Some(rest) = children.peek().and_then(|id| id.strip_prefix(parent)) {
            let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
            let number: u32 = digits.parse().map_err(PackError::because)?;
            let step = number
                .checked_sub(before)
                .ok_or_else(|| PackError(format!("{parent}{rest} is out of order")))?;
            steps.push(step);
            before = number;
            count += 1;
            children.next();
        }
        each.push(count);
    }
    match children.next() {
        None => Ok((each, steps)),
        Some(id) => Err(PackError(format!("{id} has no parent"))),
    }
}
