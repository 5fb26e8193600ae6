//! Activities, their groups and the generalized activities above them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::economic_index::{self, ActivityFacts};
use super::estimates::{self, ActivityEstimate, Reading};
use super::labels::label;
use super::links::Links;
use super::output::{Output, Table, decimal};
use super::physical;
use super::sources::Sources;
use super::task_texts::TaskLinks;
use super::tasks::LabelledTasks;
use super::usage;

const ACTIVITIES: usize = 2_087;
const GROUPS: usize = 332;
const GENERALIZED: usize = 37;

/// Credit line of every table that carries O*NET text.
pub const ONET_NOTE: &str = "Source: O*NET 30.1 Database (December 2025), USDOL/ETA, \
    CC BY 4.0, retrieved 2026-11-22.";
const ADAPTED_NOTE: &str =
    "Labels are adapted from O*NET's titles: verbs as gerunds, no full stop.";
const LABELS_NOTE: &str = "Estimates G5 G1 H5 H1 (_a automatable, _x exposed share, 0 to 1): \
    computed from Eloundou et al., GPTs are GPTs (Science 2024), MIT, and, for retired tasks, \
    the links of O*NET 29.1, CC BY 4.0; retrieved 2026-11-22.";
const USAGE_NOTE: &str = "Estimate M (m_a automatable, m_x exposed share, 0 to 1): computed from \
    Tomlinson et al., Working with AI (Microsoft 2025), CC BY 4.0, retrieved 2026-11-22.";

const INDEX_NOTE: &str = "Estimate C (c_a automatable, c_x exposed share, 0 to 1): computed from \
    the Anthropic Economic Index, release of 2026-03-24, CC BY 4.0, with task texts of O*NET 20.1 \
    and tasks judged physical by Tomlinson et al., CC BY 4.0; retrieved 2026-11-29.";

/// The three levels of O*NET's work activities.
#[derive(Debug)]
pub struct Taxonomy {
    /// Activity to (title, group).
    pub activities: BTreeMap<String, (String, String)>,
    /// Group to (title, generalized activity).
    pub groups: BTreeMap<String, (String, String)>,
    /// Generalized activity to title.
    pub generalized: BTreeMap<String, String>,
}

impl Taxonomy {
    /// Reads the three reference files.
    ///
    /// # Errors
    ///
    /// Names the line with a repeated id or an unknown parent, or the level whose size is not
    /// METHOD's.
    pub fn load(sources: &Sources) -> Result<Self> {
        let mut titles = BTreeMap::new();
        for row in sources.onet("Work_Activities_Reference.txt")?.rows() {
            titles.insert(
                row.required("Element ID")?.to_owned(),
                row.required("Element Name")?.to_owned(),
            );
        }
        let mut generalized = BTreeMap::new();
        let mut groups = BTreeMap::new();
        for row in sources.onet("IWA_Reference.txt")?.rows() {
            let parent = row.required("Element ID")?;
            let Some(title) = titles.get(parent) else {
                return Err(row.complaint("Element ID", "is not in Work_Activities_Reference.txt"));
            };
            generalized.insert(parent.to_owned(), title.clone());
            let group = (row.required("IWA Title")?.to_owned(), parent.to_owned());
            row.insert(&mut groups, "IWA ID", group)?;
        }
        let mut activities = BTreeMap::new();
        for row in sources.onet("DWA_Reference.txt")?.rows() {
            let group = row.required("IWA ID")?;
            if !groups.contains_key(group) {
                return Err(row.complaint("IWA ID", "is not in IWA_Reference.txt"));
            }
            let activity = (row.required("DWA Title")?.to_owned(), group.to_owned());
            row.insert(&mut activities, "DWA ID", activity)?;
        }
        for (level, found, expected) in [
            ("activities", activities.len(), ACTIVITIES),
            ("groups", groups.len(), GROUPS),
            ("generalized activities", generalized.len(), GENERALIZED),
        ] {
            ensure!(found == expected, "{found} {level}, METHOD says {expected}");
        }
        Ok(Self {
            activities,
            groups,
            generalized,
        })
    }
}

/// Makes `activities.csv`, `groups.csv` and `generalized_activities.csv`.
///
/// # Errors
///
/// Says what in the sources is not as METHOD §1 describes it.
pub fn tables(
    sources: &Sources,
    taxonomy: &Taxonomy,
    labelled: &LabelledTasks,
) -> Result<Vec<Output>> {
    let estimates = estimate(sources, taxonomy, labelled)?;
    Ok(vec![
        activities(taxonomy, &estimates)?,
        groups(taxonomy, &usage::load(sources)?)?,
        generalized(taxonomy)?,
    ])
}

/// What labels and use say about one activity.
#[derive(Clone, Debug)]
pub struct Estimates {
    /// G5, G1, H5, H1.
    pub labels: ActivityEstimate,
    /// C.
    pub index: Reading,
}

/// The estimates of every activity that are not those of its group.
///
/// # Errors
///
/// Says what in the sources is not as METHOD §1 describes it.
pub fn estimate(
    sources: &Sources,
    taxonomy: &Taxonomy,
    labelled: &LabelledTasks,
) -> Result<BTreeMap<String, Estimates>> {
    let groups = taxonomy
        .activities
        .iter()
        .map(|(id, (_, group))| (id.clone(), group.clone()))
        .collect();
    let (current, retired) = (Links::current(sources)?, Links::retired(sources)?);
    let labels = estimates::estimate(
        &labelled.tasks,
        labelled.calibration,
        &current,
        &retired,
        &groups,
    )?;
    let links = TaskLinks::new(&current, &retired);
    let physical = physical::load(sources, &links, &groups)?;
    let mut facts = BTreeMap::new();
    for (id, physical) in physical {
        let (tasks, group) = labels
            .get(&id)
            .zip(groups.get(&id))
            .map(|(labels, group)| (labels.tasks, group.clone()))
            .with_context(|| format!("activity {id} has no estimate"))?;
        facts.insert(
            id,
            ActivityFacts {
                group,
                tasks,
                physical,
            },
        );
    }
    let mut index = economic_index::load(sources, &links, &facts)?;
    labels
        .into_iter()
        .map(|(id, labels)| {
            let index = index
                .remove(&id)
                .with_context(|| format!("activity {id} has no reading C"))?;
            Ok((id, Estimates { labels, index }))
        })
        .collect()
}

fn activities(taxonomy: &Taxonomy, estimates: &BTreeMap<String, Estimates>) -> Result<Output> {
    let mut table = Table::new(
        "activities.csv",
        &[
            ONET_NOTE,
            ADAPTED_NOTE,
            LABELS_NOTE,
            INDEX_NOTE,
            "tasks: number of distinct labelled tasks; below 3 the evidence is thin.",
        ],
        &[
            "id", "label", "group", "tasks", "g5_a", "g5_x", "g1_a", "g1_x", "h5_a", "h5_x",
            "h1_a", "h1_x", "c_a", "c_x",
        ],
    )?;
    let mut labels = BTreeSet::new();
    for (id, (title, group)) in &taxonomy.activities {
        let estimate = estimates
            .get(id)
            .with_context(|| format!("activity {id} has no estimate"))?;
        let label = label(title);
        ensure!(
            labels.insert(label.clone()),
            "DWA_Reference.txt: two activities get the label {label:?}, one of them {id}"
        );
        let mut fields = vec![
            id.clone(),
            label,
            group.clone(),
            estimate.labels.tasks.to_string(),
        ];
        for reading in estimate.labels.readings.iter().chain([&estimate.index]) {
            fields.extend(reading_fields(id, *reading)?);
        }
        table.row(&fields)?;
    }
    table.finish()
}

fn groups(taxonomy: &Taxonomy, usage: &BTreeMap<String, Reading>) -> Result<Output> {
    ensure!(
        usage.len() == taxonomy.groups.len(),
        "iwa_metrics.csv has {} groups, O*NET {}",
        usage.len(),
        taxonomy.groups.len()
    );
    let mut table = Table::new(
        "groups.csv",
        &[ONET_NOTE, ADAPTED_NOTE, USAGE_NOTE],
        &["id", "label", "generalized", "m_a", "m_x"],
    )?;
    for (id, (title, parent)) in &taxonomy.groups {
        let reading = usage
            .get(id)
            .with_context(|| format!("iwa_metrics.csv has no group {id}"))?;
        let [automatable, exposed] = reading_fields(id, *reading)?;
        table.row(&[
            id.clone(),
            label(title),
            parent.clone(),
            automatable,
            exposed,
        ])?;
    }
    table.finish()
}

fn generalized(taxonomy: &Taxonomy) -> Result<Output> {
    let mut table = Table::new("generalized_activities.csv", &[ONET_NOTE], &["id", "label"])?;
    for (id, title) in &taxonomy.generalized {
        table.row(&[id, title])?;
    }
    table.finish()
}

fn reading_fields(id: &str, reading: Reading) -> Result<[String; 2]> {
    ensure!(
        0.0 <= reading.automatable
            && reading.automatable <= reading.exposed
            && reading.exposed <= 1.0,
        "{id}: 0 ≤ automatable {} ≤ exposed {} ≤ 1 does not hold",
        reading.automatable,
        reading.exposed
    );
    Ok([decimal(reading.automatable), decimal(reading.exposed)])
}
