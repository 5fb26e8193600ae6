//! `cargo xtask mutants`: runs cargo-mutants on the method and on the inputs, and compares the
//! mutants that no test catches with a list of those known, each with its reason.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use lexopt::{Arg, Parser, ValueExt};

use crate::toolchain;
use crate::workspace::{self, root, target};

/// The version of cargo-mutants whose mutants the list of survivors names.
const VERSION: &str = "27.1.0";
/// Each crate to mutate, and the crates whose tests run.
const CRATES: [(&str, &[&str]); 2] = [
    ("method", &["taskmix-method"]),
    (
        "inputs",
        &["taskmix-inputs", "taskmix-present", "taskmix-cli"],
    ),
];
/// Tests of these crates that take long and catch nothing that the others do not.
const SKIPPED: [&str; 5] = [
    "cli_batch::",
    "large_inputs::",
    "round_trip_file::",
    "the_examples_of_the_documentation_run",
    "a_search_answers_at_most_ten_or_an_empty_list",
];
/// Cases of each property: a mutant that survives so many is rarely caught by more.
const CASES: &str = "48";
/// The mutants that may survive, below the workspace's folder.
const SURVIVORS: &str = ".cargo/mutants-survivors.csv";
/// Least part of the mutants that compile that must be caught.
const MIN_CAUGHT: f64 = 0.95;

/// Runs `cargo xtask mutants`: both crates, or `--package`; all mutants, or every n-th of them
/// (`--shard k/n`, k from 0); one at a time, or `--jobs`.
pub fn run(mut arguments: Parser) -> Result<()> {
    let (mut chosen, mut passed_on) = (None, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("package") => chosen = Some(arguments.value()?.string()?),
            Arg::Long("shard") => passed_on.extend(["--shard".into(), arguments.value()?]),
            Arg::Long("jobs") => passed_on.extend(["--jobs".into(), arguments.value()?]),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut crates = CRATES.to_vec();
    crates.retain(|(name, _)| chosen.as_ref().is_none_or(|chosen| chosen == name));
    ensure!(!crates.is_empty(), "the packages are method and inputs");
    let tool = tool()?;
    let known = known_survivors()?;
    let mut failed = Vec::new();
    for (name, tested) in crates {
        let mut command = Command::new(&tool);
        let out = target()?.join("taskmix-mutants").join(name);
        fs::create_dir_all(&out)?;
        command
            .args(["mutants", "--no-shuffle", "--colors", "never"])
            .args(["--package", &format!("taskmix-{name}")])
            .args(["--test-package", &tested.join(",")])
            .arg("--output")
            .arg(&out)
            .args(&passed_on)
            .args(["--", "--tests", "--"])
            .args(SKIPPED.iter().flat_map(|test| ["--skip", test]));
        let outcomes = outcomes(&mut command, &out.join("mutants.out"))?;
        println!("{name}: {}", outcomes.summary());
        if let Err(problem) = outcomes.check(known.clone()) {
            println!("{name}: {problem:#}");
            failed.push(name);
        }
    }
    ensure!(failed.is_empty(), "failed: {}", failed.join(", "));
    Ok(())
}

/// Runs cargo-mutants and reads what it writes into a folder.
fn outcomes(command: &mut Command, folder: &Path) -> Result<Outcomes> {
    command
        .current_dir(root()?)
        // Each copy of the workspace is compiled in its own folder.
        .env_remove("CARGO_TARGET_DIR")
        .env("PROPTEST_CASES", CASES)
        .env("PROPTEST_RNG_SEED", "1")
        // A failure is all that counts, not the smallest input for it.
        .env("PROPTEST_MAX_SHRINK_ITERS", "0")
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_INCREMENTAL", "1");
    let status = command.status().context("cannot start cargo-mutants")?;
    // All caught, some survived, some timed out.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        bail!("cargo-mutants ended with {status}");
    }
    let names = |file: &str| -> Result<Vec<String>> {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))?;
        Ok(text.lines().map(str::to_owned).collect())
    };
    Ok(Outcomes {
        caught: names("caught.txt")?.len(),
        timed_out: names("timeout.txt")?.len(),
        not_compiled: names("unviable.txt")?.len(),
        survived: names("missed.txt")?,
    })
}

/// How the mutants of a run ended.
struct Outcomes {
    /// Caught by a test.
    caught: usize,
    /// Caught by running for too long.
    timed_out: usize,
    /// Does not compile.
    not_compiled: usize,
    /// The names of those that nothing caught.
    survived: Vec<String>,
}

impl Outcomes {
    /// Part of the mutants that compile that was caught; 1 where none compile.
    fn share_caught(&self) -> f64 {
        let survived = self.survived.len();
        let all = self.caught + self.timed_out + survived;
        1.0 - survived as f64 / all.max(1) as f64
    }

    fn summary(&self) -> String {
        format!(
            "{} caught, {} timed out, {} survived, {} do not compile; {:.1} % caught",
            self.caught,
            self.timed_out,
            self.survived.len(),
            self.not_compiled,
            100.0 * self.share_caught()
        )
    }

    /// Compares the survivors with those known, of which each may survive so many times.
    fn check(&self, mut known: BTreeMap<String, usize>) -> Result<()> {
        let mut unknown = 0;
        for name in &self.survived {
            match known.get_mut(&without_place(name)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => {
                    unknown += 1;
                    println!("survived and is not in {SURVIVORS}: {name}");
                }
            }
        }
        ensure!(unknown == 0, "{unknown} survivors without a reason");
        let share = self.share_caught();
        ensure!(share >= MIN_CAUGHT, "less than {MIN_CAUGHT} were caught");
        Ok(())
    }
}

/// A mutant's name without line and column, which change with every edit.
fn without_place(name: &str) -> String {
    match name.splitn(4, ':').collect::<Vec<_>>().as_slice() {
        [file, _, _, change] => format!("{file}:{change}"),
        _ => name.to_owned(),
    }
}

/// How many mutants of each name may survive.
fn known_survivors() -> Result<BTreeMap<String, usize>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(root()?.join(SURVIVORS))?;
    let mut known = BTreeMap::new();
    for row in reader.deserialize() {
        let (mutant, count, reason): (String, usize, String) = row?;
        ensure!(!reason.trim().is_empty(), "{mutant} has no reason");
        known.insert(mutant, count);
    }
    Ok(known)
}

/// cargo-mutants: on the PATH in this version, or installed below the target folder.
fn tool() -> Result<PathBuf> {
    let mut version = Command::new("cargo-mutants");
    version.args(["mutants", "--version"]).stderr(Stdio::null());
    if workspace::output(&mut version).is_ok_and(|text| text.ends_with(VERSION)) {
        return Ok("cargo-mutants".into());
    }
    toolchain::installed(&format!("cargo-mutants@{VERSION}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_place() {
        let name = "crates/method/src/mix.rs:125:9: replace Mix::filtered -> Self";
        let expected = "crates/method/src/mix.rs: replace Mix::filtered -> Self";
        assert_eq!(without_place(name), expected);
    }

    #[test]
    fn a_survivor_is_known_or_fails() {
        let outcomes = |caught| Outcomes {
            caught,
            timed_out: 1,
            not_compiled: 7,
            survived: vec!["a.rs:1:2: x".into(), "a.rs:9:2: x".into()],
        };
        let known = |count| BTreeMap::from([("a.rs: x".to_owned(), count)]);
        assert!(outcomes(37).check(known(2)).is_ok(), "38 of 40 are enough");
        assert!(
            outcomes(37).check(known(1)).is_err(),
            "two survive, one is known"
        );
        assert!(
            outcomes(36).check(known(2)).is_err(),
            "37 of 39 are too few"
        );
    }

    #[test]
    fn every_survivor_is_in_a_file_of_its_crate() {
        for name in known_survivors().unwrap().into_keys() {
            let (file, _) = name.split_once(':').unwrap();
            assert!(root().unwrap().join(file).is_file(), "{file}");
        }
    }
}
