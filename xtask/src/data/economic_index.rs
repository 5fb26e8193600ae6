//! Reading C: use of Claude by task text (METHOD §1).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::estimates::{Reading, SHRINKAGE};
use super::raw::{Dialect, Row};
use super::sources::Sources;
use super::task_texts::{TaskLinks, TaskTexts};
use super::usage::COVERAGE_FLOOR;

/// Share of use from which on an activity counts as fully covered.
pub const ACTIVITY_COVERAGE_FLOOR: f64 = 0.0001;

/// Texts of the release that stand for no task.
const NO_TASK: [&str; 2] = ["none", "not_classified"];
/// The patterns of work that were classified; the first [`DELEGATED`] are delegation.
const PATTERNS: [&str; 5] = [
    "directive",
    "feedback_loop",
    "learning",
    "task_iteration",
    "validation",
];
const DELEGATED: usize = 2;

/// One side of the release: a population of conversations.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    /// What its symbols in `parameters.csv` end in.
    pub name: &'static str,
    /// What its file names end in.
    files: &'static str,
    /// Delegation of a group without use: the mean of the release.
    pub mean_delegation: f64,
    /// σ: part of the conversations that the model itself judged successful.
    pub success: f64,
}

/// The chat application.
pub const CHAT: Side = Side {
    name: "chat",
    files: "v5",
    mean_delegation: 0.459,
    success: 0.699,
};
/// Programs that call the model.
pub const PROGRAMS: Side = Side {
    name: "programs",
    files: "api_v5",
    mean_delegation: 0.817,
    success: 0.505,
};

/// What an activity is made of: its group, its number of labelled tasks and its physical share.
#[derive(Clone, Debug)]
pub struct ActivityFacts {
    /// Its group.
    pub group: String,
    /// Distinct labelled tasks.
    pub tasks: u32,
    /// π: physical share.
    pub physical: f64,
}

/// The reading of every activity.
///
/// # Errors
///
/// Names the line that cannot be read, a text without a row of patterns, and an unknown activity.
pub fn load(
    sources: &Sources,
    links: &TaskLinks,
    activities: &BTreeMap<String, ActivityFacts>,
) -> Result<BTreeMap<String, Reading>> {
    let texts = TaskTexts::load(sources, links)?;
    let sides = [CHAT, PROGRAMS]
        .map(|side| Use::load(sources, side, &texts, links, activities).map(|used| (side, used)));
    let [chat, programs] = sides;
    let sides = [chat?, programs?];
    Ok(activities
        .iter()
        .map(|(id, facts)| {
            let mut reading = Reading::default();
            for (side, used) in &sides {
                let done = used.coverage(id, facts) * side.success;
                let part = (1.0 - facts.physical) / sides.len() as f64 * done;
                reading.exposed += part;
                reading.automatable += part * used.delegation(&facts.group, *side);
            }
            (id.clone(), reading)
        })
        .collect())
}

/// Use of one side, by activity and by group.
#[derive(Debug, Default)]
struct Use {
    activities: BTreeMap<String, f64>,
    groups: BTreeMap<String, GroupUse>,
}

#[derive(Clone, Copy, Debug, Default)]
struct GroupUse {
    share: f64,
    /// The part of the share whose pattern was classified.
    classified: f64,
    delegated: f64,
}

impl Use {
    fn load(
        sources: &Sources,
        side: Side,
        texts: &TaskTexts,
        links: &TaskLinks,
        activities: &BTreeMap<String, ActivityFacts>,
    ) -> Result<Self> {
        let compared = compared_texts(sources, side, texts)?;
        let total: f64 = compared.values().map(|text| text.percent).sum();
        ensure!(total > 0.0, "{}: no use at all", share_file(side));
        let mut used = Self::default();
        for (text, sums) in compared {
            let Some(tasks) = texts.tasks_of(&text) else {
                continue;
            };
            let share = sums.percent / total / tasks.len() as f64;
            for task in tasks {
                let linked = links.get(*task).unwrap_or_default();
                used.add(share, sums.delegated(), linked, activities)
                    .with_context(|| format!("task {task}"))?;
            }
        }
        Ok(used)
    }

    /// Splits a task's share equally over its activities and, apart from that, over its groups.
    fn add(
        &mut self,
        share: f64,
        delegated: Option<f64>,
        linked: &[String],
        activities: &BTreeMap<String, ActivityFacts>,
    ) -> Result<()> {
        let mut groups = BTreeSet::new();
        for id in linked {
            let facts = activities
                .get(id)
                .with_context(|| format!("unknown activity {id}"))?;
            groups.insert(facts.group.as_str());
            *self.activities.entry(id.clone()).or_default() += share / linked.len() as f64;
        }
        let part = share / groups.len() as f64;
        for group in groups {
            let sums = self.groups.entry(group.to_owned()).or_default();
            sums.share += part;
            if let Some(delegated) = delegated {
                sums.classified += part;
                sums.delegated += part * delegated;
            }
        }
        Ok(())
    }

    /// `k`: how far use covers an activity, 0 to 1.
    fn coverage(&self, id: &str, facts: &ActivityFacts) -> f64 {
        let covered = |share: f64, floor: f64| (share / floor).min(1.0);
        let own = self.activities.get(id).copied().unwrap_or(0.0);
        let group = self.groups.get(&facts.group).copied().unwrap_or_default();
        let n = f64::from(facts.tasks);
        (n * covered(own, ACTIVITY_COVERAGE_FLOOR)
            + SHRINKAGE * covered(group.share, COVERAGE_FLOOR))
            / (n + SHRINKAGE)
    }

    /// `δ`: the part of a group's use in which people hand the work over.
    fn delegation(&self, group: &str, side: Side) -> f64 {
        match self.groups.get(group) {
            Some(sums) if sums.classified > 0.0 => sums.delegated / sums.classified,
            _ => side.mean_delegation,
        }
    }
}

/// Sums over the texts of the release that are compared as one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct TextUse {
    percent: f64,
    patterns: Patterns,
}

impl TextUse {
    /// The delegated part; none where no pattern was classified.
    fn delegated(&self) -> Option<f64> {
        let Patterns { delegated, all } = self.patterns;
        (all > 0.0).then(|| delegated / all)
    }

    fn add(&mut self, percent: f64, patterns: Patterns) {
        self.percent += percent;
        self.patterns.delegated += percent * patterns.delegated;
        self.patterns.all += percent * patterns.all;
    }
}

/// Parts of the use with a classified pattern.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Patterns {
    delegated: f64,
    all: f64,
}

impl Patterns {
    fn of(row: &Row<'_>) -> Result<Self> {
        let mut sums = Self::default();
        for (position, pattern) in PATTERNS.into_iter().enumerate() {
            let share = row.number(pattern)?.unwrap_or(0.0);
            sums.all += share;
            if position < DELEGATED {
                sums.delegated += share;
            }
        }
        Ok(sums)
    }
}

/// Use and patterns of one side by compared text.
fn compared_texts(
    sources: &Sources,
    side: Side,
    texts: &TaskTexts,
) -> Result<BTreeMap<String, TextUse>> {
    let mut patterns = BTreeMap::new();
    for row in sources.table(&pattern_file(side), Dialect::Comma)?.rows() {
        row.insert(&mut patterns, "task", Patterns::of(&row)?)?;
    }
    let mut compared: BTreeMap<String, TextUse> = BTreeMap::new();
    for row in sources.table(&share_file(side), Dialect::Comma)?.rows() {
        let text = row.required("task_name")?;
        if NO_TASK.contains(&text) {
            continue;
        }
        let percent = row.number("pct")?;
        let percent = percent.with_context(|| row.complaint("pct", "is missing"))?;
        let patterns = patterns
            .get(text)
            .with_context(|| row.complaint("task_name", "has no row of patterns"))?;
        let sums = compared.entry(texts.compared(text)).or_default();
        sums.add(percent, *patterns);
    }
    Ok(compared)
}

fn share_file(side: Side) -> String {
    format!("anthropic/task_pct_{}.csv", side.files)
}

fn pattern_file(side: Side) -> String {
    format!(
        "anthropic/automation_vs_augmentation_by_task_{}.csv",
        side.files
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{ActivityFacts, CHAT, PROGRAMS, Patterns, TextUse, Use};
    use crate::data::raw::{Dialect, RawTable};

    fn facts(group: &str, tasks: u32) -> ActivityFacts {
        ActivityFacts {
            group: group.to_owned(),
            tasks,
            physical: 0.0,
        }
    }

    #[test]
    fn delegation_is_a_part_of_the_classified_patterns() {
        let text =
            b"directive,feedback_loop,learning,none,not_classified,task_iteration,validation\n\
            0.3,0.1,0.1,0.2,0.1,0.2,0.1\n,,,,1.0,,\n0.5,,,,0.5,,\n";
        let table = RawTable::parse("p.csv", text, Dialect::Comma).unwrap();
        let parts: Vec<_> = table
            .rows()
            .map(|row| {
                let mut text = TextUse::default();
                text.add(0.01, Patterns::of(&row).unwrap());
                text.delegated()
            })
            .collect();
        assert!((parts[0].unwrap() - 0.5).abs() < 1e-12);
        assert_eq!(parts[1..], [None, Some(1.0)]);
    }

    #[test]
    fn texts_compared_as_one_pool_their_patterns() {
        let mut text = TextUse::default();
        for (percent, delegated, all) in [(3.0, 0.5, 0.5), (1.0, 0.0, 0.5), (4.0, 0.0, 0.0)] {
            text.add(percent, Patterns { delegated, all });
        }
        // 1.5 of 1.5 + .5
        assert_eq!(text.percent, 8.0);
        assert_eq!(text.delegated(), Some(0.75));
    }

    #[test]
    fn use_is_split_over_activities_and_over_groups() {
        let activities: BTreeMap<String, ActivityFacts> = [
            ("a".to_owned(), facts("x", 2)),
            ("b".to_owned(), facts("x", 0)),
            ("c".to_owned(), facts("y", 0)),
            ("d".to_owned(), facts("z", 1)),
        ]
        .into();
        let linked = ["a", "b", "c"].map(str::to_owned);
        let mut used = Use::default();
        used.add(0.000_15, Some(1.0), &linked, &activities).unwrap();
        used.add(0.000_05, None, &linked[..1], &activities).unwrap();
        // a: .00005 + .00005; x: .000075 + .00005; (2 · 1 + 2 · .25) / 4
        assert!((used.coverage("a", &activities["a"]) - 0.625).abs() < 1e-12);
        // y: .000075 of .0005
        assert!((used.coverage("c", &activities["c"]) - 0.15).abs() < 1e-12);
        assert_eq!(used.coverage("d", &activities["d"]), 0.0);
        assert_eq!(used.delegation("x", CHAT), 1.0);
        assert_eq!(used.delegation("z", PROGRAMS), PROGRAMS.mean_delegation);
    }
}
