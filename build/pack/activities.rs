//! Activities: their tree, labels and estimates.

use super::CannotPack;
use crate::data::numbers::{Numbers, STEPS, Steps};
use crate::data::rows::{Pair, Tables};

/// Puts the numbers of the activities in place.
pub(super) fn fill(numbers: &mut Numbers, tables: &Tables) -> Result<(), CannotPack> {
    let tops = tables.generalized.iter().map(|row| row.id.as_str());
    let groups = tables.groups.iter().map(|row| row.id.as_str());
    let activities = tables.activities.iter().map(|row| row.id.as_str());
    (numbers.groups_each, numbers.group_steps) = children(tops, groups.clone())?;
    (numbers.activities_each, numbers.activity_steps) = children(groups, activities)?;
    for activity in &tables.activities {
        numbers.tasks.push(activity.tasks.into());
        numbers.labelled.push(activity.labelled.map(steps));
    }
    let observed = tables.groups.iter().map(|group| steps(group.observed));
    numbers.observed = observed.collect();
    Ok(())
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

/// Rounding both to the same steps keeps A at or below X.
fn steps(pair: Pair) -> Steps {
    // A share times the steps is within 0 and the number of steps.
    pair.map(|share| (share * f64::from(STEPS)).round() as u32)
}

/// How many children each parent has, and their numbers as steps from one to the next.
fn children<'t>(
    parents: impl Iterator<Item = &'t str>,
    children: impl Iterator<Item = &'t str>,
) -> Result<(Vec<u32>, Vec<u32>), CannotPack> {
    let (mut each, mut steps) = (Vec::new(), Vec::new());
    let mut children = children.peekable();
    for parent in parents {
        let (mut count, mut before) = (0, 0);
        while let Some(rest) = children.peek().and_then(|id| id.strip_prefix(parent)) {
            let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
            let number: u32 = digits.parse().map_err(CannotPack::because)?;
            let step = number
                .checked_sub(before)
                .ok_or_else(|| CannotPack(format!("{parent}{rest} is out of order")))?;
            steps.push(step);
            before = number;
            count += 1;
            children.next();
        }
        each.push(count);
    }
    match children.next() {
        None => Ok((each, steps)),
        Some(id) => Err(CannotPack(format!("{id} has no parent"))),
    }
}
