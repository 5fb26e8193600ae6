//! Runs a step with its output in a file, and counts the tests that it reports.

use std::fmt;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// Tests by how they ended.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed.
    pub failed: usize,
    /// Those that were not run.
    pub skipped: usize,
}

impl Counts {
    /// The counts of all lines such as `test result: ok. 4 passed; 0 failed; 1 ignored; …`.
    pub fn read(output: &str) -> Self {
        let mut counts = Self::default();
        for line in output.lines() {
            let Some((_, parts)) = line
                .strip_prefix("test result: ")
                .and_then(|rest| rest.split_once(". "))
            else {
                continue;
            };
            for part in parts.split(';') {
                let Some((number, word)) = part.trim().split_once(' ') else {
                    continue;
                };
                let Ok(number) = number.parse::<usize>() else {
                    continue;
                };
                match word {
                    "passed" => counts.passed += number,
                    "failed" => counts.failed += number,
                    "ignored" => counts.skipped += number,
                    _ => {}
                }
            }
        }
        counts
    }

    /// Adds further tests.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            skipped,
        } = self;
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

/// How a command ended.
#[derive(Debug)]
pub struct Outcome {
    /// Whether it succeeded and no test failed.
    pub succeeded: bool,
    /// The tests it reported. A failure without a failed test counts as one.
    pub counts: Counts,
    /// All that it wrote to both outputs.
    pub output: String,
}

/// Runs a command that writes to `log`, a file rather than a pipe so that no process it leaves
/// behind can hold up the run.
///
/// # Errors
///
/// Fails when the command cannot start or the disk fails.
pub fn run(mut command: Command, log: &Path) -> Result<Outcome> {
    let file = File::create(log).with_context(|| format!("cannot write {log:?}"))?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .with_context(|| format!("cannot start {:?}", command.get_program()))?;
    let output = String::from_utf8_lossy(&fs::read(log)?).into_owned();
    let mut counts = Counts::read(&output);
    if !status.success() {
        counts.failed = counts.failed.max(1);
    }
    Ok(Outcome {
        succeeded: counts.failed == 0,
        counts,
        output,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_added_up() {
        let output = "test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 2 passed; 3 failed; 0 ignored\n\
                      test results of another kind: ok. 9 passed\n";
        let counts = Counts::read(output);
        assert_eq!(counts.to_string(), "6 passed, 3 failed, 1 skipped");
    }

    #[test]
    fn a_failure_without_a_failed_test_counts_as_one() -> Result<()> {
        let log = std::env::temp_dir().join(format!("taskmix-outcome-{}", std::process::id()));
        let mut cargo = crate::workspace::cargo()?;
        cargo.arg("--no-such-option");
        let outcome = run(cargo, &log)?;
        fs::remove_file(log)?;
        assert!(!outcome.succeeded && outcome.output.contains("--no-such-option"));
        assert_eq!(outcome.counts.failed, 1);
        Ok(())
    }
}
