//! The mutants that no test catches, each with its reason; and what a run is compared with.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::workspace::root;

/// The list, below the workspace's folder.
pub const LIST: &str = "mutants/survivors.csv";
/// Least part of the mutants that compile that must be caught.
const LEAST: f64 = 0.95;

/// How the mutants of a run ended.
#[derive(Debug, Default)]
pub struct Outcomes {
    /// Caught by a test.
    pub caught: usize,
    /// Caught by running for too long.
    pub timeout: usize,
    /// No program.
    pub unviable: usize,
    /// Caught by nothing: file and change, and the place.
    pub missed: Vec<(String, String)>,
}

impl Outcomes {
    /// Reads what cargo-mutants wrote of a run into a folder.
    ///
    /// # Errors
    ///
    /// Fails where it is of another form, or where a mutant was compiled and did not link:
    /// that says nothing of it.
    pub fn read_from(folder: &Path) -> Result<Self> {
        let path = folder.join("outcomes.json");
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))?;
        Self::read(&text, |log| fs::read_to_string(folder.join(log)))
    }

    fn read(text: &str, log: impl Fn(&str) -> std::io::Result<String>) -> Result<Self> {
        let all: Value = serde_json::from_str(text)?;
        let list = all.get("outcomes").and_then(Value::as_array);
        let mut outcomes = Self::default();
        for one in list.context("no outcomes")? {
            let summary = one.get("summary").and_then(Value::as_str);
            let Some(mutant) = one.pointer("/scenario/Mutant") else {
                let passed = summary == Some("Success");
                ensure!(passed, "the tests fail without a mutant");
                continue;
            };
            match summary {
                Some("CaughtMutant") => outcomes.caught += 1,
                Some("Timeout") => outcomes.timeout += 1,
                Some("Unviable") => {
                    let path = one.get("log_path").and_then(Value::as_str);
                    let log = log(path.context("a mutant without a log")?)?;
                    ensure!(!log.contains("error: linking"), "does not link: {mutant}");
                    outcomes.unviable += 1;
                }
                Some("MissedMutant") => {
                    let name = mutant.get("name").and_then(Value::as_str);
                    let name = name.context("a mutant without a name")?;
                    outcomes.missed.push((key(name), name.to_owned()));
                }
                other => bail!("a mutant ended as {other:?}"),
            }
        }
        Ok(outcomes)
    }

    /// Part of the mutants that compile that was caught.
    pub fn share(&self) -> f64 {
        let caught = (self.caught + self.timeout) as f64;
        let all = caught + self.missed.len() as f64;
        if all > 0.0 { caught / all } else { 0.0 }
    }

    /// Prints the numbers; says what is wrong with them.
    ///
    /// # Errors
    ///
    /// Fails where too few were caught, or one survived that is not on the list.
    pub fn check(&self, package: &str) -> Result<()> {
        let Self {
            caught,
            timeout,
            unviable,
            missed,
        } = self;
        let all = caught + timeout + unviable + missed.len();
        println!(
            "{package}: {all} mutants: {caught} caught, {timeout} ran too long, {} survived, \
             {unviable} do not compile; {:.1} % caught",
            missed.len(),
            100.0 * self.share()
        );
        let mut listed = reasons()?;
        let mut unlisted = Vec::new();
        for (key, name) in missed {
            match listed.get_mut(key) {
                Some((_, count)) if *count > 0 => *count -= 1,
                _ => unlisted.push(name),
            }
        }
        for name in &unlisted {
            println!("survived and is not in {LIST}: {name}");
        }
        ensure!(
            unlisted.is_empty(),
            "{} survivors without a reason",
            unlisted.len()
        );
        ensure!(self.share() >= LEAST, "less than {LEAST} were caught");
        Ok(())
    }
}

/// A mutant's name without line and column, which change with every edit.
fn key(name: &str) -> String {
    let mut parts = name.splitn(4, ':');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(file), Some(_), Some(_), Some(change)) => [file, ":", change].concat(),
        _ => name.to_owned(),
    }
}

/// The reason of each survivor, and how many of that name there are.
fn reasons() -> Result<BTreeMap<String, (String, usize)>> {
    let path = root()?.join(LIST);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))?;
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut reasons = BTreeMap::new();
    for row in reader.records() {
        let row = row?;
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let (mutant, count, reason) = (cell(0), cell(1).parse()?, cell(2));
        ensure!(!reason.trim().is_empty(), "{LIST}: {mutant} has no reason");
        reasons.insert(mutant, (reason, count));
    }
    Ok(reasons)
}

#[cfg(test)]
mod tests {
    use super::{Outcomes, key, reasons};

    #[test]
    fn a_name_loses_its_place() {
        let name = "src/domain/mix.rs:125:9: replace Mix::filtered -> Self with Default::default()";
        let expected = "src/domain/mix.rs: replace Mix::filtered -> Self with Default::default()";
        assert_eq!(key(name), expected);
    }

    #[test]
    fn outcomes_are_counted() {
        let text = r#"{"outcomes":[{"scenario":"Baseline","summary":"Success"},
            {"scenario":{"Mutant":{"name":"a.rs:1:2: x"}},"summary":"CaughtMutant"},
            {"scenario":{"Mutant":{"name":"a.rs:1:3: y"}},"summary":"MissedMutant"},
            {"scenario":{"Mutant":{"name":"a.rs:1:4: z"}},"summary":"Unviable","log_path":"z"}]}"#;
        let outcomes = Outcomes::read(text, |_| Ok("error[E0308]".into())).unwrap();
        assert_eq!(
            (outcomes.caught, outcomes.unviable, outcomes.share()),
            (1, 1, 0.5)
        );
        assert_eq!(outcomes.missed[0].0, "a.rs: y");
        assert!(outcomes.check("a").is_err(), "half is not enough");
        let unlinked = Outcomes::read(text, |_| Ok("error: linking with `cc` failed".into()));
        assert!(unlinked.is_err(), "what does not link was not tested");
    }

    #[test]
    fn every_survivor_has_its_reason() {
        reasons().unwrap();
    }
}
