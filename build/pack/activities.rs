//! Columns of the activities.

use super::{CannotPack, Planes, lines};
use crate::data::packed::{ESTIMATE_STEPS, PackedActivities};
use crate::data::rows::{Pair, Tables};

#[derive(Default)]
pub(super) struct Columns {
    generalized_ids: String,
    generalized_labels: String,
    groups: Children,
    group_labels: String,
    observed: [Planes; 2],
    activities: Children,
    labels: String,
    tasks: Vec<u8>,
    labelled: [Planes; 8],
}

impl Columns {
    pub fn of(tables: &Tables) -> Result<Self, CannotPack> {
        let tops = tables.generalized.iter().map(|row| row.id.as_str());
        let groups = tables.groups.iter().map(|row| row.id.as_str());
        let activities = tables.activities.iter().map(|row| row.id.as_str());
        let mut columns = Self {
            generalized_ids: lines(tops.clone()),
            generalized_labels: lines(tables.generalized.iter().map(|row| row.label.as_str())),
            groups: Children::of(tops, groups.clone())?,
            group_labels: lines(tables.groups.iter().map(|row| row.label.as_str())),
            activities: Children::of(groups, activities)?,
            labels: lines(tables.activities.iter().map(|row| row.label.as_str())),
            ..Self::default()
        };
        for group in &tables.groups {
            push_pair(&mut columns.observed, group.observed);
        }
        for activity in &tables.activities {
            let tasks = u8::try_from(activity.tasks).map_err(CannotPack::because)?;
            columns.tasks.push(tasks);
            let (pairs, _) = columns.labelled.as_chunks_mut::<2>();
            for (planes, pair) in pairs.iter_mut().zip(activity.labelled) {
                push_pair(planes, pair);
            }
        }
        Ok(columns)
    }

    pub fn packed(&self) -> PackedActivities<'_> {
        PackedActivities {
            generalized_ids: &self.generalized_ids,
            generalized_labels: &self.generalized_labels,
            groups_each: &self.groups.each,
            group_steps: &self.groups.steps,
            group_labels: &self.group_labels,
            group_readings: self.observed.each_ref().map(Planes::packed),
            activities_each: &self.activities.each,
            activity_steps: &self.activities.steps,
            labels: &self.labels,
            tasks: &self.tasks,
            readings: self.labelled.each_ref().map(Planes::packed),
        }
    }
}

/// Rounding both to the same steps keeps A at or below X.
fn push_pair(planes: &mut [Planes; 2], pair: Pair) {
    for (plane, share) in planes.iter_mut().zip(pair) {
        // A share times the steps is within 0 and the number of steps.
        plane.push((share * f64::from(ESTIMATE_STEPS)).round() as u16);
    }
}

/// How many children each parent has, and their numbers as steps from one to the next.
#[derive(Default)]
struct Children {
    each: Vec<u8>,
    steps: Vec<u8>,
}

impl Children {
    fn of<'t>(
        parents: impl Iterator<Item = &'t str>,
        children: impl Iterator<Item = &'t str>,
    ) -> Result<Self, CannotPack> {
        let mut found = Self::default();
        let mut children = children.peekable();
        for parent in parents {
            let (mut count, mut before) = (0u8, 0u8);
            while let Some(rest) = children.peek().and_then(|id| id.strip_prefix(parent)) {
                let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
                let number: u8 = digits.parse().map_err(CannotPack::because)?;
                let step = number
                    .checked_sub(before)
                    .ok_or_else(|| CannotPack(format!("{parent}{rest} is out of order")))?;
                found.steps.push(step);
                before = number;
                count = count
                    .checked_add(1)
                    .ok_or_else(|| CannotPack(format!("{parent} has more than 255 parts")))?;
                children.next();
            }
            found.each.push(count);
        }
        match children.next() {
            None => Ok(found),
            Some(id) => Err(CannotPack(format!("{id} has no parent"))),
        }
    }
}
