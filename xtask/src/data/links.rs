//! Which activities a task consists of.

use std::collections::BTreeMap;

use anyhow::Result;

use super::raw::{Dialect, RawTable};
use super::sources::Sources;

/// A task of one occupation, as O*NET numbers them.
pub type TaskKey = (String, u32);

/// The activities of each task.
#[derive(Debug, Default)]
pub struct Links(BTreeMap<TaskKey, Vec<String>>);

impl Links {
    /// The links of O*NET 30.1.
    pub fn current(sources: &Sources) -> Result<Self> {
        Self::read(&sources.onet("Tasks_to_DWAs.txt")?)
    }

    /// The links of O*NET 29.1, for tasks retired since.
    pub fn retired(sources: &Sources) -> Result<Self> {
        Self::read(&sources.table("onet_29_1/Tasks_to_DWAs.txt", Dialect::TabUnquoted)?)
    }

    fn read(table: &RawTable) -> Result<Self> {
        let mut links: BTreeMap<TaskKey, Vec<String>> = BTreeMap::new();
        for row in table.rows() {
            let code = row.required("O*NET-SOC Code")?;
            let task = row.whole("Task ID")?;
            let activity = row.required("DWA ID")?.to_owned();
            let activities = links.entry((code.to_owned(), task)).or_default();
            if activities.contains(&activity) {
                return Err(row.complaint("DWA ID", "is linked to this task twice"));
            }
            activities.push(activity);
        }
        Ok(Self(links))
    }

    /// The activities of a task, if it is listed.
    pub fn get(&self, key: &TaskKey) -> Option<&[String]> {
        self.0.get(key).map(Vec::as_slice)
    }

    /// All tasks with their activities, sorted by occupation and task.
    pub fn iter(&self) -> impl Iterator<Item = (&TaskKey, &[String])> {
        self.0.iter().map(|(key, list)| (key, list.as_slice()))
    }
}
