//! The five readings of every activity (METHOD §1).

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use super::links::{Links, TaskKey};
use super::ratings::Calibration;
use super::tasks::Task;

/// Labelled tasks whose links are known, as METHOD §1 prints it.
const LINKED_TASKS: usize = 18_760;
/// Tasks' worth of weight the group's mean carries in an activity's mean.
pub const SHRINKAGE: f64 = 2.0;

/// One reading: automatable and exposed share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    /// Share AI could complete with spot checks, 0 to `exposed`.
    pub automatable: f64,
    /// Share AI could at least halve in time, 0 to 1.
    pub exposed: f64,
}

/// The four readings from labels, in the order G5, G1, H5, H1.
pub type LabelReadings = [Reading; 4];

/// What the labels say about one activity.
#[derive(Clone, Debug)]
pub struct ActivityEstimate {
    /// Distinct labelled tasks.
    pub tasks: u32,
    /// G5, G1, H5, H1, shrunk to the group.
    pub readings: LabelReadings,
}

/// The four readings of one task.
pub fn task_readings(task: &Task, calibration: Calibration) -> LabelReadings {
    let model = task.first_run.share();
    let human = calibration.share(task.second_run);
    [
        (task.model_exposure, 0.5, model),
        (task.model_exposure, 1.0, model),
        (task.human_exposure, 0.5, human),
        (task.human_exposure, 1.0, human),
    ]
    .map(|(exposure, delta, automation)| {
        let exposed = exposure.share(delta);
        Reading {
            automatable: exposed * automation,
            exposed,
        }
    })
}

/// Running weighted sums over tasks.
#[derive(Clone, Debug, Default)]
struct Pool {
    tasks: u32,
    weight: f64,
    sums: LabelReadings,
}

impl Pool {
    fn add(&mut self, weight: f64, readings: &LabelReadings) {
        self.tasks += 1;
        self.weight += weight;
        for (sum, reading) in self.sums.iter_mut().zip(readings) {
            sum.automatable += weight * reading.automatable;
            sum.exposed += weight * reading.exposed;
        }
    }

    /// The weighted means; zeros for an empty pool, which the caller must not use.
    fn means(&self) -> LabelReadings {
        self.sums.map(|sum| Reading {
            automatable: divide(sum.automatable, self.weight),
            exposed: divide(sum.exposed, self.weight),
        })
    }
}

fn divide(sum: f64, weight: f64) -> f64 {
    if weight > 0.0 { sum / weight } else { 0.0 }
}

/// Averages the tasks of every activity and shrinks the means to those of its group.
///
/// `groups` maps each activity to its group.
///
/// # Errors
///
/// Says when another number of tasks than METHOD's keeps its links, when a link leads to an
/// unknown activity, and when a group has no labelled task at all.
pub fn estimate(
    tasks: &BTreeMap<TaskKey, Task>,
    calibration: Calibration,
    current: &Links,
    retired: &Links,
    groups: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, ActivityEstimate>> {
    let mut activity_pools: BTreeMap<&str, Pool> = BTreeMap::new();
    let mut group_pools: BTreeMap<&str, Pool> = BTreeMap::new();
    let mut linked = 0;
    for (key, task) in tasks {
        let Some(activities) = current.get(key).or_else(|| retired.get(key)) else {
            continue;
        };
        linked += 1;
        let weight = task.weight / activities.len() as f64;
        let readings = task_readings(task, calibration);
        for activity in activities {
            let group = groups.get(activity).with_context(|| {
                format!("task {} of {}: unknown activity {activity}", key.1, key.0)
            })?;
            activity_pools
                .entry(activity)
                .or_default()
                .add(weight, &readings);
            group_pools.entry(group).or_default().add(weight, &readings);
        }
    }
    ensure!(
        linked == LINKED_TASKS,
        "{linked} of {} labelled tasks have activities, METHOD says {LINKED_TASKS}",
        tasks.len()
    );
    groups
        .iter()
        .map(|(activity, group)| {
            let pool = activity_pools
                .get(activity.as_str())
                .cloned()
                .unwrap_or_default();
            let group_means = group_pools
                .get(group.as_str())
                .with_context(|| format!("group {group} has no labelled task"))?
                .means();
            let estimate = ActivityEstimate {
                tasks: pool.tasks,
                readings: shrink(pool.tasks, &pool.means(), &group_means),
            };
            Ok((activity.clone(), estimate))
        })
        .collect()
}

/// `(n·mean + 2·group mean)/(n + 2)`.
fn shrink(tasks: u32, means: &LabelReadings, group: &LabelReadings) -> LabelReadings {
    let n = f64::from(tasks);
    let blend = |own: f64, group: f64| (n * own + SHRINKAGE * group) / (n + SHRINKAGE);
    let mut shrunk = *means;
    for (own, group) in shrunk.iter_mut().zip(group) {
        own.automatable = blend(own.automatable, group.automatable);
        own.exposed = blend(own.exposed, group.exposed);
    }
    shrunk
}

#[cfg(test)]
mod tests {
    use super::{Pool, Reading, shrink, task_readings};
    use crate::data::ratings::{Automation, Calibration, Exposure};
    use crate::data::tasks::{Task, core_weight};

    fn reading(automatable: f64, exposed: f64) -> Reading {
        Reading {
            automatable,
            exposed,
        }
    }

    #[test]
    fn a_task_reads_four_ways() {
        let task = Task {
            weight: 1.0,
            model_exposure: Exposure::WithSoftware,
            human_exposure: Exposure::Direct,
            first_run: Automation::parse("T3").unwrap(),
            second_run: Automation::parse("T2").unwrap(),
        };
        let t2 = Automation::parse("T2").unwrap();
        let calibration = Calibration::from_pairs(&[(t2, Automation::parse("T1").unwrap())]);
        assert_eq!(
            task_readings(&task, calibration),
            [
                reading(0.375, 0.5),
                reading(0.75, 1.0),
                reading(0.25, 1.0),
                reading(0.25, 1.0),
            ]
        );
    }

    #[test]
    fn core_tasks_weigh_twice() {
        assert_eq!(core_weight("Core"), 2.0);
        assert_eq!(core_weight("Supplemental"), 1.0);
        assert_eq!(core_weight(""), 1.0);
        let mut pool = Pool::default();
        pool.add(core_weight("Core"), &[reading(0.0, 1.0); 4]);
        pool.add(core_weight("n/a"), &[reading(0.0, 0.25); 4]);
        assert_eq!(pool.means(), [reading(0.0, 0.75); 4]);
    }

    #[test]
    fn few_tasks_lean_on_the_group() {
        let own = [reading(0.0, 1.0); 4];
        let group = [reading(0.0, 0.5); 4];
        assert_eq!(shrink(0, &[Reading::default(); 4], &group), group);
        assert_eq!(shrink(2, &own, &group), [reading(0.0, 0.75); 4]);
        assert_eq!(shrink(6, &own, &group), [reading(0.0, 0.875); 4]);
    }
}
