//! Activities, groups and generalized activities.

use super::{Broken, keep};
use crate::catalog::activity::{
    Activity, ActivityIndex, Generalized, GeneralizedIndex, Group, GroupIndex,
};
use crate::catalog::packed::{ESTIMATE_STEPS, PackedActivities, Words};
use crate::domain::{Reading, Readings};

type Levels = (Vec<Generalized>, Vec<Group>, Vec<Activity>);

pub(super) fn decode(packed: &PackedActivities<'static>) -> Result<Levels, Broken> {
    let generalized = generalized(packed)?;
    let tops: Vec<&str> = generalized.iter().map(|top| top.id).collect();
    let (group_ids, group_parents) = children(
        &tops,
        packed.groups_each,
        packed.group_steps,
        ".I",
        "groups",
    )?;
    let group_labels = lines(packed.group_labels, group_ids.len(), "groups")?;
    let observed = readings(&packed.group_readings, group_ids.len(), "groups")?;
    let groups: Vec<Group> = group_ids
        .iter()
        .zip(group_labels)
        .zip(group_parents)
        .map(|((id, label), parent)| Group {
            id,
            label,
            generalized: GeneralizedIndex(parent),
        })
        .collect();
    let (ids, parents) = children(
        &group_ids,
        packed.activities_each,
        packed.activity_steps,
        ".D",
        "activities",
    )?;
    let labels = lines(packed.labels, ids.len(), "activities")?;
    if packed.tasks.len() != ids.len() {
        return Err(Broken("activities"));
    }
    let [g5a, g5x, g1a, g1x, h5a, h5x, h1a, h1x] = packed.readings;
    let mut labelled = [[g5a, g5x], [g1a, g1x], [h5a, h5x], [h1a, h1x]]
        .iter()
        .map(|pair| readings(pair, ids.len(), "estimates"))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter();
    let (Some(g5), Some(g1), Some(h5), Some(h1)) = (
        labelled.next(),
        labelled.next(),
        labelled.next(),
        labelled.next(),
    ) else {
        return Err(Broken("estimates"));
    };
    let published = g5.iter().zip(&g1).zip(&h5).zip(&h1);
    let mut activities = Vec::with_capacity(ids.len());
    for (position, ((((id, label), parent), tasks), (((g5, g1), h5), h1))) in (0u16..).zip(
        ids.iter()
            .zip(labels)
            .zip(parents)
            .zip(packed.tasks)
            .zip(published),
    ) {
        let m = observed
            .get(usize::from(parent))
            .ok_or(Broken("estimates"))?;
        activities.push(Activity {
            index: ActivityIndex(position),
            id,
            label,
            group: GroupIndex(parent),
            tasks: u16::from(*tasks),
            readings: Readings {
                g5: *g5,
                g1: *g1,
                h5: *h5,
                h1: *h1,
                m: *m,
            },
        });
    }
    Ok((generalized, groups, activities))
}

fn generalized(packed: &PackedActivities<'static>) -> Result<Vec<Generalized>, Broken> {
    let count = packed.groups_each.len();
    let ids = lines(packed.generalized_ids, count, "generalized activities")?;
    let labels = lines(packed.generalized_labels, count, "generalized activities")?;
    Ok(ids
        .into_iter()
        .zip(labels)
        .map(|(id, label)| Generalized { id, label })
        .collect())
}

/// Ids below their parents' ids, with the position of each one's parent.
fn children(
    parents: &[&'static str],
    each: &[u8],
    steps: &[u8],
    letter: &str,
    table: &'static str,
) -> Result<(Vec<&'static str>, Vec<u16>), Broken> {
    let mut arena = String::with_capacity(steps.len() * 18);
    let mut owners = Vec::with_capacity(steps.len());
    let mut steps_left = steps.iter();
    for (position, (parent, count)) in (0u16..).zip(parents.iter().zip(each)) {
        let mut number = 0u8;
        for step in steps_left.by_ref().take(usize::from(*count)) {
            number = number
                .checked_add(*step)
                .filter(|number| *number < 100)
                .ok_or(Broken(table))?;
            arena.push_str(parent);
            arena.push_str(letter);
            arena.push(char::from(b'0' + number / 10));
            arena.push(char::from(b'0' + number % 10));
            arena.push('\n');
            owners.push(position);
        }
    }
    if owners.len() != steps.len() || parents.len() != each.len() {
        return Err(Broken(table));
    }
    Ok((keep(arena).lines().collect(), owners))
}

fn lines(
    text: &'static str,
    count: usize,
    table: &'static str,
) -> Result<Vec<&'static str>, Broken> {
    let lines: Vec<_> = text.split_terminator('\n').collect();
    if lines.len() == count {
        Ok(lines)
    } else {
        Err(Broken(table))
    }
}

fn readings(
    pair: &[Words<'static>; 2],
    count: usize,
    table: &'static str,
) -> Result<Vec<Reading>, Broken> {
    let [automatable, exposed] = pair;
    let share = |steps: u16| f64::from(steps) / f64::from(ESTIMATE_STEPS);
    let readings = automatable
        .iter()
        .zip(exposed.iter())
        .map(|(a, x)| Reading::new(share(a), share(x)).map_err(|_| Broken(table)))
        .collect::<Result<Vec<_>, _>>()?;
    if readings.len() == count {
        Ok(readings)
    } else {
        Err(Broken(table))
    }
}
