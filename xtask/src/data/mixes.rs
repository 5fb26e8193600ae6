//! The default task mix of every occupation (METHOD §2), as exact whole-number weights.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::activities::{ONET_NOTE, Taxonomy};
use super::links::{Links, TaskKey};
use super::output::{Output, Table};
use super::sources::Sources;

/// Parts of a task's weight of 1; every number of activities up to 7 divides it.
const PARTS: u32 = 420;
const OCCUPATIONS_WITH_MIX: usize = 923;

/// Weight of each activity by occupation, in parts of a task.
pub type Mixes = BTreeMap<String, BTreeMap<String, u32>>;

/// Computes the mixes from O*NET 30.1 alone. An error names the task whose weight cannot be split
/// exactly, or that has no type or no such activity.
pub fn load(sources: &Sources, taxonomy: &Taxonomy) -> Result<Mixes> {
    let core = core_tasks(sources)?;
    let links = Links::current(sources)?;
    let mut mixes = Mixes::new();
    for (key, activities) in links.iter() {
        let is_core = *core
            .get(key)
            .with_context(|| format!("task {} of {} has links but no statement", key.1, key.0))?;
        let part = part_of_task(is_core, activities.len())
            .with_context(|| format!("task {} of {}", key.1, key.0))?;
        let mix = mixes.entry(key.0.clone()).or_default();
        for activity in activities {
            ensure!(
                taxonomy.activities.contains_key(activity),
                "task {} of {}: unknown activity {activity}",
                key.1,
                key.0
            );
            *mix.entry(activity.clone()).or_default() += part;
        }
    }
    ensure!(
        mixes.len() == OCCUPATIONS_WITH_MIX,
        "{} occupations have a mix, METHOD says {OCCUPATIONS_WITH_MIX}",
        mixes.len()
    );
    Ok(mixes)
}

fn core_tasks(sources: &Sources) -> Result<BTreeMap<TaskKey, bool>> {
    let table = sources.onet("Task_Statements.txt")?;
    let known: BTreeSet<&str> = ["Core", "Supplemental", "n/a"].into();
    table
        .rows()
        .map(|row| {
            let task_type = row.text("Task Type")?;
            if !known.contains(task_type) {
                return Err(row.complaint("Task Type", "is not Core, Supplemental or n/a"));
            }
            let code = row.required("O*NET-SOC Code")?.to_owned();
            Ok(((code, row.whole("Task ID")?), task_type == "Core"))
        })
        .collect()
}

/// What each of a task's activities gets of its weight.
fn part_of_task(core: bool, activities: usize) -> Result<u32> {
    let count = u32::try_from(activities).unwrap_or(u32::MAX);
    ensure!(
        count > 0 && PARTS.is_multiple_of(count),
        "{PARTS} parts cannot be split over {activities} activities"
    );
    Ok(PARTS / count * if core { 2 } else { 1 })
}

/// Makes `mixes.csv`.
pub fn table(mixes: &Mixes) -> Result<Output> {
    let mut table = Table::new(
        "mixes.csv",
        &[
            ONET_NOTE,
            "weight: 420ths of a task; a core task weighs 2, any other 1, split equally over its \
             activities. Share of the week = weight / sum of the occupation's weights.",
        ],
        &["code", "activity", "weight"],
    )?;
    for (code, mix) in mixes {
        for (activity, weight) in mix {
            table.row(&[code, activity, &weight.to_string()])?;
        }
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::part_of_task;

    #[test]
    fn weights_split_exactly_or_not_at_all() {
        assert_eq!(part_of_task(true, 1).unwrap(), 840);
        assert_eq!(part_of_task(false, 3).unwrap(), 140);
        assert_eq!(part_of_task(true, 5).unwrap(), 168);
        assert!(part_of_task(true, 8).is_err());
        assert!(part_of_task(true, 0).is_err());
    }
}
