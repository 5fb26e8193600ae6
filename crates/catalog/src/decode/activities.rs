//! Activities, groups and generalized activities.

use super::{DecodeError, keep};
use crate::activity::{Activity, ActivityIndex, Generalized, GeneralizedIndex, Group, GroupIndex};
use crate::numbers::{Numbers, OBSERVED_STEPS, STEPS, Steps};
use crate::packed::Packed;
use taskmix_method::{Reading, ReadingSet, Readings};

type Levels = (Vec<Generalized>, Vec<Group>, Vec<Activity>);

pub(super) fn decode(packed: &Packed<'static>, numbers: &Numbers) -> Result<Levels, DecodeError> {
    let ids: Vec<_> = packed.generalized_ids.lines().collect();
    let (group_ids, tops) = children(&ids, &numbers.groups_each, &numbers.group_steps, ".I")?;
    let each = &numbers.activities_each;
    let (activity_ids, parents) = children(&group_ids, each, &numbers.activity_steps, ".D")?;
    let mut labels = packed.labels.lines();
    let mut groups = Vec::with_capacity(group_ids.len());
    let mut activity_labels = Vec::with_capacity(activity_ids.len());
    for ((id, top), count) in group_ids.iter().zip(tops).zip(each) {
        groups.push(Group {
            id,
            label: labels.next().ok_or(DecodeError("labels"))?,
            generalized: GeneralizedIndex(top),
        });
        activity_labels.extend(labels.by_ref().take(*count as usize));
    }
    let generalized = ids.iter().map(|id| Generalized { id });
    let activities = activities(&activity_ids, &activity_labels, &parents, numbers);
    let activities = activities.ok_or(DecodeError("activities"))?;
    Ok((generalized.collect(), groups, activities))
}

fn activities(
    ids: &[&'static str],
    labels: &[&'static str],
    parents: &[u16],
    numbers: &Numbers,
) -> Option<Vec<Activity>> {
    if labels.len() != ids.len() || numbers.labelled.len() != ids.len() {
        return None;
    }
    let mut activities = Vec::with_capacity(ids.len());
    for (id, index) in ids.iter().zip(0u16..) {
        let at = usize::from(index);
        let parent = *parents.get(at)?;
        let [g5, g1, h5, h1] = *numbers.labelled.get(at)?;
        activities.push(Activity {
            index: ActivityIndex(index),
            id,
            label: labels.get(at)?,
            group: GroupIndex(parent),
            tasks: u16::try_from(*numbers.tasks.get(at)?).ok()?,
            readings: Readings {
                counted: ReadingSet::ALL,
                g5: reading(g5, STEPS)?,
                g1: reading(g1, STEPS)?,
                h5: reading(h5, STEPS)?,
                h1: reading(h1, STEPS)?,
                m: reading(*numbers.observed.get(usize::from(parent))?, OBSERVED_STEPS)?,
                c: reading(*numbers.used.get(at)?, STEPS)?,
            },
        });
    }
    Some(activities)
}

fn reading([automatable, exposed]: Steps, whole: u32) -> Option<Reading> {
    let share = |steps: u32| f64::from(steps) / f64::from(whole);
    Reading::new(share(automatable), share(exposed)).ok()
}

/// The ids of children, with the position of each child's parent. `each` is the number of children
/// of each parent.
fn children(
    parents: &[&'static str],
    each: &[u32],
    steps: &[u32],
    letter: &str,
) -> Result<(Vec<&'static str>, Vec<u16>), DecodeError> {
    const ERROR: DecodeError = DecodeError("ids of activities");
    let mut arena = String::with_capacity(steps.len() * 18);
    let mut owners = Vec::with_capacity(steps.len());
    let mut steps_left = steps.iter();
    for (position, (parent, count)) in (0u16..).zip(parents.iter().zip(each)) {
        let mut number = 0u8;
        for step in steps_left.by_ref().take(*count as usize) {
            number = u8::try_from(*step)
                .ok()
                .and_then(|step| number.checked_add(step))
                .filter(|number| *number < 100)
                .ok_or(ERROR)?;
            arena.push_str(parent);
            arena.push_str(letter);
            arena.push(char::from(b'0' + number / 10));
            arena.push(char::from(b'0' + number % 10));
            arena.push('\n');
            owners.push(position);
        }
    }
    if owners.len() != steps.len() || parents.len() != each.len() {
        return Err(ERROR);
    }
    Ok((keep(arena).lines().collect(), owners))
}
