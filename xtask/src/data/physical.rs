//! How much of an activity is physical (METHOD §1, reading C).

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use super::estimates::SHRINKAGE;
use super::raw::Dialect;
use super::sources::Sources;
use super::task_texts::TaskLinks;
use super::tasks::core_weight;

const RATED: &str = "microsoft/physical_tasks.csv";

/// Sums over rated tasks.
#[derive(Clone, Copy, Debug, Default)]
struct Pool {
    tasks: u32,
    weight: f64,
    physical: f64,
}

impl Pool {
    fn add(&mut self, weight: f64, physical: bool) {
        self.tasks += 1;
        self.weight += weight;
        if physical {
            self.physical += weight;
        }
    }

    fn share(self) -> f64 {
        if self.weight > 0.0 {
            self.physical / self.weight
        } else {
            0.0
        }
    }

    /// The share, shrunk to that of the group.
    fn shrunk_to(self, group: f64) -> f64 {
        let n = f64::from(self.tasks);
        (n * self.share() + SHRINKAGE * group) / (n + SHRINKAGE)
    }
}

/// The physical share of each activity. `groups` maps each activity to its group.
///
/// # Errors
///
/// Names the line that cannot be read, an unknown activity, and a group without a rated task.
pub fn load(
    sources: &Sources,
    links: &TaskLinks,
    groups: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, f64>> {
    let weights = task_weights(sources)?;
    let mut activity_pools: BTreeMap<&str, Pool> = BTreeMap::new();
    let mut group_pools: BTreeMap<&str, Pool> = BTreeMap::new();
    for row in sources.table(RATED, Dialect::Comma)?.rows() {
        let number = row.task_number("Task ID")?;
        let physical = match row.text("Physical")? {
            "True" => true,
            "False" => false,
            _ => return Err(row.complaint("Physical", "is not True or False")),
        };
        let Some(activities) = links.get(number) else {
            continue;
        };
        let weight = weights.get(&number).copied().unwrap_or(1.0) / activities.len() as f64;
        for activity in activities {
            let group = groups
                .get(activity)
                .with_context(|| format!("task {number}: unknown activity {activity}"))?;
            activity_pools
                .entry(activity)
                .or_default()
                .add(weight, physical);
            group_pools.entry(group).or_default().add(weight, physical);
        }
    }
    groups
        .iter()
        .map(|(activity, group)| {
            let own = activity_pools.get(activity.as_str());
            let shared = group_pools
                .get(group.as_str())
                .with_context(|| format!("{RATED}: group {group} has no rated task"))?;
            let share = own.copied().unwrap_or_default().shrunk_to(shared.share());
            Ok((activity.clone(), share))
        })
        .collect()
}

/// Weights by the types of O*NET 30.1, else of the label file.
fn task_weights(sources: &Sources) -> Result<BTreeMap<u32, f64>> {
    let mut weights = BTreeMap::new();
    for table in [
        sources.table("eloundou/full_labelset.tsv", Dialect::Tab)?,
        sources.onet("Task_Statements.txt")?,
    ] {
        for row in table.rows() {
            let weight = core_weight(row.text("Task Type")?);
            weights.insert(row.task_number("Task ID")?, weight);
        }
    }
    Ok(weights)
}

#[cfg(test)]
mod tests {
    use super::Pool;

    #[test]
    fn physical_tasks_count_by_weight_and_lean_on_the_group() {
        let mut pool = Pool::default();
        assert_eq!(pool.shrunk_to(0.5), 0.5);
        pool.add(2.0, true);
        pool.add(1.0, false);
        pool.add(1.0, false);
        assert_eq!(pool.share(), 0.5);
        // (3 · .5 + 2 · 1) / 5
        assert_eq!(pool.shrunk_to(1.0), 0.7);
    }
}
