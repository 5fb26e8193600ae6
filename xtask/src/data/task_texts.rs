//! Which tasks a task text stands for (METHOD §1, reading C).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::links::Links;
use super::raw::Dialect;
use super::sources::Sources;

/// Files with task texts: name, dialect, column of the text.
const TEXTS: [(&str, Dialect); 3] = [
    ("onet_30_1/Task_Statements.txt", Dialect::TabUnquoted),
    ("eloundou/full_labelset.tsv", Dialect::Tab),
    ("onet_20_1/task_statements_v20.1.csv", Dialect::Comma),
];
const NEAR: &str = "anthropic/near_identical_texts.csv";

/// Tasks by their text in any of the releases.
#[derive(Debug)]
pub struct TaskTexts {
    tasks: BTreeMap<String, BTreeSet<u32>>,
    /// Texts that differ from a task's text by a word.
    near: BTreeMap<String, String>,
}

impl TaskTexts {
    /// Reads the texts of all tasks that have links, and the near-identical texts.
    ///
    /// # Errors
    ///
    /// Names the line that cannot be read, and a near-identical text of no task.
    pub fn load(sources: &Sources, links: &TaskLinks) -> Result<Self> {
        let mut tasks: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for (file, dialect) in TEXTS {
            for row in sources.table(file, dialect)?.rows() {
                let number = row.task_number("Task ID")?;
                if links.get(number).is_some() {
                    let text = plain(row.required("Task")?);
                    tasks.entry(text).or_default().insert(number);
                }
            }
        }
        let mut near = BTreeMap::new();
        for row in sources.table(NEAR, Dialect::Comma)?.rows() {
            let text = plain(row.required("task_text")?);
            if !tasks.contains_key(&text) {
                return Err(row.complaint("task_text", "is the text of no task with links"));
            }
            near.insert(plain(row.required("aei_text")?), text);
        }
        Ok(Self { tasks, near })
    }

    /// The text that a text of the release is compared as: near-identical texts are one.
    pub fn compared(&self, text: &str) -> String {
        let text = plain(text);
        if self.tasks.contains_key(&text) {
            return text;
        }
        self.near.get(&text).cloned().unwrap_or(text)
    }

    /// The tasks that a compared text stands for.
    pub fn tasks_of(&self, compared: &str) -> Option<&BTreeSet<u32>> {
        self.tasks.get(compared)
    }
}

/// The activities of each task, by the task's number alone. A number belongs to one occupation, but
/// occupation codes differ between releases.
#[derive(Debug)]
pub struct TaskLinks(BTreeMap<u32, Vec<String>>);

impl TaskLinks {
    /// The links of O*NET 30.1, and those of 29.1 for tasks that 30.1 does not list.
    pub fn new(current: &Links, retired: &Links) -> Self {
        let mut tasks: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for links in [current, retired] {
            let known: BTreeSet<u32> = tasks.keys().copied().collect();
            for ((_, number), activities) in links.iter() {
                if !known.contains(number) {
                    let all = tasks.entry(*number).or_default();
                    all.extend(activities.iter().cloned());
                }
            }
        }
        Self(tasks)
    }

    /// The activities of a task, if it has any.
    pub fn get(&self, number: u32) -> Option<&[String]> {
        self.0.get(&number).map(Vec::as_slice)
    }
}

/// A text in lower case without anything but letters, digits and single spaces.
fn plain(text: &str) -> String {
    let kept: String = text
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == ' ')
        .collect();
    let words: Vec<&str> = kept.split_ascii_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn texts_are_compared_without_signs_and_case() {
        assert_eq!(
            plain(" Advise clients,  or co-workers; write.\n"),
            "advise clients or coworkers write"
        );
    }
}
