//! The labelled tasks: two files of the same 19,265 tasks, joined.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, ensure};

use super::links::TaskKey;
use super::ratings::{Automation, Calibration, Exposure};
use super::raw::{Dialect, Row};
use super::sources::Sources;

const FIRST_RUN: &str = "eloundou/full_labelset.tsv";
const SECOND_RUN: &str = "eloundou/automation_gpt4_human_labels.tsv";

/// `f_cal` as METHOD §1 prints it, T0 to T4.
const PRINTED_CALIBRATION: [f64; 5] = [0.0125, 0.25, 0.401_163, 0.726_190, 1.0];
/// Tasks labelled by both people and GPT-4's second run.
const CALIBRATION_TASKS: usize = 100;

/// One task with its labels.
#[derive(Clone, Copy, Debug)]
pub struct Task {
    /// 2 for a core task, else 1.
    pub weight: f64,
    /// Exposure by GPT-4.
    pub model_exposure: Exposure,
    /// Exposure by people.
    pub human_exposure: Exposure,
    /// Automation by GPT-4, first run.
    pub first_run: Automation,
    /// Automation by GPT-4, second run.
    pub second_run: Automation,
}

/// All labelled tasks and the calibration computed from a hundred of them.
#[derive(Debug)]
pub struct LabelledTasks {
    /// By occupation and task number.
    pub tasks: BTreeMap<TaskKey, Task>,
    /// `f_cal`.
    pub calibration: Calibration,
}

impl LabelledTasks {
    /// Reads and joins both files. Every label must be there: at this version of the sources
    /// none is missing, so a gap is an error and not a task to be dropped in silence.
    ///
    /// # Errors
    ///
    /// Names the line with an unknown or missing label, a task that only one file has, and a
    /// calibration that is not the printed one.
    pub fn load(sources: &Sources) -> Result<Self> {
        let (mut second, calibration) = second_run(sources)?;
        let table = sources.table(FIRST_RUN, Dialect::Tab)?;
        let mut tasks = BTreeMap::new();
        for row in table.rows() {
            let key = task_key(&row)?;
            let second_run = second.remove(&key).ok_or_else(|| {
                row.complaint("Task ID", "is not in the second run, or twice here")
            })?;
            let task = Task {
                weight: core_weight(row.text("Task Type")?),
                model_exposure: exposure(&row, "gpt4_exposure")?,
                human_exposure: exposure(&row, "human_exposure_agg")?,
                first_run: automation(&row, "gpt4_automation")?,
                second_run,
            };
            tasks.insert(key, task);
        }
        ensure!(
            second.is_empty(),
            "{} task(s) of {SECOND_RUN} are not in {FIRST_RUN}, the first {:?}",
            second.len(),
            second.keys().next()
        );
        Ok(Self { tasks, calibration })
    }
}

/// Weight of a task by its type: 2 if Core, else 1 (supplemental or not rated).
pub fn core_weight(task_type: &str) -> f64 {
    if task_type == "Core" { 2.0 } else { 1.0 }
}

fn second_run(sources: &Sources) -> Result<(BTreeMap<TaskKey, Automation>, Calibration)> {
    let table = sources.table(SECOND_RUN, Dialect::Tab)?;
    let mut labels = BTreeMap::new();
    let mut pairs = Vec::new();
    for row in table.rows() {
        let label = automation(&row, "gpt4_automation")?;
        if !row.text("human_automation")?.is_empty() {
            pairs.push((label, automation(&row, "human_automation")?));
        }
        if labels.insert(task_key(&row)?, label).is_some() {
            return Err(row.complaint("Task ID", "occurs twice"));
        }
    }
    ensure!(
        pairs.len() == CALIBRATION_TASKS,
        "{SECOND_RUN}: {} tasks have people's labels, expected {CALIBRATION_TASKS}",
        pairs.len()
    );
    let calibration = Calibration::from_pairs(&pairs);
    for (label, printed) in Automation::ALL.into_iter().zip(PRINTED_CALIBRATION) {
        let computed = calibration.share(label);
        ensure!(
            (computed - printed).abs() < 1e-6,
            "f_cal(T{}) is {computed}, METHOD prints {printed}",
            label.level()
        );
    }
    Ok((labels, calibration))
}

fn task_key(row: &Row<'_>) -> Result<TaskKey> {
    let code = row.required("O*NET-SOC Code")?.to_owned();
    Ok((code, row.task_number("Task ID")?))
}

fn exposure(row: &Row<'_>, column: &str) -> Result<Exposure> {
    Exposure::parse(row.text(column)?)
        .ok_or_else(|| anyhow!(row.complaint(column, "is not E0 to E2")))
}

fn automation(row: &Row<'_>, column: &str) -> Result<Automation> {
    Automation::parse(row.text(column)?)
        .ok_or_else(|| anyhow!(row.complaint(column, "is not T0 to T4")))
}
