//! What moved between two releases of the tables in `data/`.
//!
//! The shares are computed by `taskmix-method` from the tables themselves, so that a release of
//! which no program exists any more can be compared too. A reading whose columns a release does
//! not have does not count there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use taskmix_method::order::sorted;
use taskmix_method::{
    Assumptions, Estimate, Hours, Mix, MixRow, PerEstimate, Range, Reading, ReadingSet, Readings,
    shares,
};

use crate::raw::{RawRow, RawTable};

/// Occupations in the table of changes.
const SHOWN: usize = 20;
/// A change of the central share that is counted as one.
const NOTABLE: f64 = 0.01;
/// Hours of the week that shares are computed at; they do not depend on it.
const WEEK: f64 = 40.0;

/// The tables of a release.
pub struct Release {
    /// What the release is called: a folder or a revision.
    name: String,
    readings: ReadingSet,
    activities: usize,
    courses: usize,
    facts: usize,
    /// Those with a default week, by code.
    occupations: BTreeMap<String, Occupation>,
}

struct Occupation {
    title: String,
    /// Automatable share of the default week.
    automatable: PerEstimate<f64>,
}

impl Release {
    /// Reads a release: a folder with the tables, or the folder `data` of a git revision.
    ///
    /// # Errors
    ///
    /// Says which table is missing or damaged.
    pub fn read(name: &str) -> Result<Self> {
        Self::from_tables(name, |table| read_table(name, table))
    }

    /// The release whose tables `read` gives by name.
    fn from_tables(name: &str, read: impl Fn(&str) -> Result<String>) -> Result<Self> {
        let table = |file: &str| RawTable::parse(file, &read(file)?);
        let (activities, groups) = (table("activities.csv")?, table("groups.csv")?);
        let columns = |estimate: Estimate| Columns::of(estimate, &activities, &groups);
        let present = Estimate::ALL
            .into_iter()
            .filter(|one| columns(*one).is_some());
        let readings = ReadingSet::of(present).context("activities.csv has no readings")?;
        let by_activity = readings_by_activity(&activities, &groups, readings)?;
        let titles = table("occupations.csv")?;
        let mut names = BTreeMap::new();
        for row in titles.rows() {
            names.insert(row.text("code")?.to_owned(), row.text("title")?.to_owned());
        }
        let mut occupations = BTreeMap::new();
        for (code, weights) in weeks(&table("mixes.csv")?)? {
            let title = names
                .get(&code)
                .with_context(|| format!("no title of {code}"))?;
            let automatable = automatable(&weights, &by_activity, readings)
                .with_context(|| format!("the week of {code}"))?;
            let title = title.clone();
            occupations.insert(code, Occupation { title, automatable });
        }
        Ok(Self {
            name: name.to_owned(),
            readings,
            activities: activities.rows().count(),
            courses: table("courses.csv")?.rows().count(),
            facts: table("evidence.csv")?.rows().count(),
            occupations,
        })
    }

    /// The central shares by these readings, by code.
    fn central(&self, readings: ReadingSet) -> BTreeMap<&str, f64> {
        let all = self.occupations.iter();
        let central = |one: &Occupation| one.automatable.counting(readings).range().central;
        all.map(|(code, one)| (code.as_str(), central(one)))
            .collect()
    }
}

fn read_table(release: &str, table: &str) -> Result<String> {
    let folder = Path::new(release);
    if folder.is_dir() {
        let path = folder.join(table);
        return fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"));
    }
    ensure!(!release.starts_with('-'), "{release} is no revision");
    let mut git = Command::new("git");
    let output = git
        .args(["show", &format!("{release}:data/{table}")])
        .output();
    let output = output.context("cannot start git")?;
    if !output.status.success() {
        bail!(
            "{release} is neither a folder nor a revision with data/{table}: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Where a reading is in the tables.
struct Columns {
    automatable: String,
    exposed: String,
    /// Whether it is given for groups.
    of_groups: bool,
}

impl Columns {
    fn of(estimate: Estimate, activities: &RawTable, groups: &RawTable) -> Option<Self> {
        let name = estimate.name().to_ascii_lowercase();
        [(false, activities), (true, groups)]
            .into_iter()
            .map(|(of_groups, table)| {
                let columns = Self {
                    automatable: format!("{name}_a"),
                    exposed: format!("{name}_x"),
                    of_groups,
                };
                (columns, table)
            })
            .find(|(columns, table)| table.has(&columns.automatable) && table.has(&columns.exposed))
            .map(|(columns, _)| columns)
    }

    fn reading(&self, activity: &RawRow<'_>, group: &RawRow<'_>) -> Result<Reading> {
        let row = if self.of_groups { group } else { activity };
        let (automatable, exposed) = (row.number(&self.automatable)?, row.number(&self.exposed)?);
        Reading::new(automatable, exposed)
            .ok()
            .with_context(|| format!("{} is not from 0 to {exposed}", self.automatable))
    }
}

/// The readings of each activity; those that a release does not have are 0 and do not count.
fn readings_by_activity(
    activities: &RawTable,
    groups: &RawTable,
    counted: ReadingSet,
) -> Result<BTreeMap<String, Readings>> {
    let mut rows = BTreeMap::new();
    for group in groups.rows() {
        rows.insert(group.text("id")?, group);
    }
    let columns = |one| Some((one, Columns::of(one, activities, groups)?));
    let columns: Vec<_> = counted.iter().filter_map(columns).collect();
    let mut readings = BTreeMap::new();
    for activity in activities.rows() {
        let id = activity.text("id")?;
        let group = rows.get(activity.text("group")?);
        let group = group.with_context(|| format!("{id} has no group"))?;
        let mut own = Readings::all(Reading::default()).counting(counted);
        for (estimate, columns) in &columns {
            let reading = columns.reading(&activity, group);
            *own.get_mut(*estimate) = reading.with_context(|| id.to_owned())?;
        }
        readings.insert(id.to_owned(), own);
    }
    Ok(readings)
}

/// Activities with their weights, by occupation.
type Weeks = BTreeMap<String, Vec<(String, f64)>>;

fn weeks(mixes: &RawTable) -> Result<Weeks> {
    let mut weeks = Weeks::new();
    for row in mixes.rows() {
        let activity = (row.text("activity")?.to_owned(), row.number("weight")?);
        weeks
            .entry(row.text("code")?.to_owned())
            .or_default()
            .push(activity);
    }
    Ok(weeks)
}

fn automatable(
    weights: &[(String, f64)],
    by_activity: &BTreeMap<String, Readings>,
    counted: ReadingSet,
) -> Result<PerEstimate<f64>> {
    let total: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let rows = weights.iter().map(|(activity, weight)| {
        let published = by_activity.get(activity);
        Ok(MixRow {
            hours: Hours::new(weight / total * WEEK).ok().context("no hours")?,
            published: *published.with_context(|| format!("no activity {activity}"))?,
            judgement: None,
            billable: true,
        })
    });
    let rows = rows.collect::<Result<Vec<_>>>()?;
    let mix = Mix::new(rows, counted).ok().context("too many hours")?;
    let shares = shares::of_mix(&mix, Assumptions::default()).context("no hours")?;
    Ok(shares.by_estimate.map(|set| set.automatable))
}

/// What moved, as Markdown: counts and means, then the occupations whose central share changed
/// most.
#[must_use]
pub fn compare(old: &Release, new: &Release) -> String {
    let both = ReadingSet::of(
        old.readings
            .iter()
            .filter(|one| new.readings.contains(*one)),
    );
    let mut text = format!("| | {} | {} |\n|---|---|---|\n", old.name, new.name);
    let mut line = |about: &str, of: &dyn Fn(&Release) -> String| {
        text.push_str(&format!("| {about} | {} | {} |\n", of(old), of(new)));
    };
    line("readings that count", &|release| {
        let names: Vec<_> = release.readings.iter().map(Estimate::name).collect();
        names.join(", ")
    });
    line("activities", &|release| count(release.activities));
    line("occupations with a default week", &|release| {
        count(release.occupations.len())
    });
    line("mean central automatable share", &|release| {
        percent(mean(&release.central(release.readings)))
    });
    if let Some(both) = both {
        line("mean central share by the readings of both", &|release| {
            percent(mean(&release.central(both)))
        });
    }
    line("mean width of the range, in points", &|release| {
        let widths = release.occupations.iter().map(|(code, one)| {
            let range = one.automatable.range();
            (code.as_str(), range.high - range.low)
        });
        points(mean(&widths.collect()))
    });
    line("courses", &|release| count(release.courses));
    line("published figures", &|release| count(release.facts));
    text + &moved(old, new)
}

/// An occupation of both releases.
struct Change<'r> {
    code: &'r str,
    title: &'r str,
    before: Range,
    after: Range,
}

impl Change<'_> {
    fn amount(&self) -> f64 {
        self.after.central - self.before.central
    }
}

fn moved(old: &Release, new: &Release) -> String {
    let mut changes = Vec::new();
    for (code, after) in &new.occupations {
        if let Some(before) = old.occupations.get(code) {
            changes.push(Change {
                code,
                title: &after.title,
                before: before.automatable.range(),
                after: after.automatable.range(),
            });
        }
    }
    let number = |of: &dyn Fn(f64) -> bool| changes.iter().filter(|one| of(one.amount())).count();
    let (rose, fell) = (number(&|by| by >= NOTABLE), number(&|by| by <= -NOTABLE));
    let mut text = format!(
        "\nOf {} occupations of both, the central share rose by at least {} point in {rose}, fell \
         by as much in {fell}, and changed less in {}.\n",
        changes.len(),
        NOTABLE * 100.0,
        changes.len() - rose - fell,
    );
    for (one, other) in [(old, new), (new, old)] {
        let only = one
            .occupations
            .keys()
            .filter(|code| !other.occupations.contains_key(*code));
        let only: Vec<_> = only.map(String::as_str).collect();
        if !only.is_empty() {
            text.push_str(&format!("\nOnly in {}: {}.\n", one.name, only.join(", ")));
        }
    }
    text.push_str("\n| code | occupation | before | after | change |\n|---|---|---:|---:|---:|\n");
    // Of equal changes, the lower code stands first.
    let most = sorted(changes, |one, other| {
        let (one_by, other_by) = (one.amount().abs(), other.amount().abs());
        other_by.total_cmp(&one_by).then(one.code.cmp(other.code))
    });
    for change in most.iter().take(SHOWN) {
        text.push_str(&format!(
            "| {} | {} | {} | {} | {} |\n",
            change.code,
            change.title,
            range(change.before),
            range(change.after),
            signed(change.amount()),
        ));
    }
    text
}

fn mean(values: &BTreeMap<&str, f64>) -> f64 {
    values.values().sum::<f64>() / values.len().max(1) as f64
}

/// With a comma before every three digits.
fn count(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn points(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

fn signed(share: f64) -> String {
    format!("{:+.1}", share * 100.0).replace('-', "−")
}

/// `21.0 % (10.2 to 30.1)`.
fn range(range: Range) -> String {
    format!(
        "{} ({} to {})",
        percent(range.central),
        points(range.low),
        points(range.high)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_readers() {
        assert_eq!(
            [7, 923, 2_087, 1_234_567].map(count).join(" "),
            "7 923 2,087 1,234,567"
        );
        assert_eq!(signed(-0.0464), "−4.6");
        assert_eq!(signed(0.01), "+1.0");
        let shares = Range {
            low: 0.1,
            central: 0.25,
            high: 1.0,
        };
        assert_eq!(range(shares), "25.0 % (10.0 to 100.0)");
    }
}
