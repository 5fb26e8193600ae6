//! Runs a step, and counts the tests it reports.

use std::process::{Command, Stdio};
use std::time::Duration;

/// Tests by how they ended.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    passed: usize,
    failed: usize,
    ignored: usize,
}

impl Counts {
    /// Adds what a line such as `test result: ok. 4 passed; 0 failed; 1 ignored; …` reports.
    fn read(&mut self, line: &str) {
        let Some((_, parts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for part in parts.split(';') {
            let Some((number, word)) = part.trim().split_once(' ') else {
                continue;
            };
            let Ok(number) = number.parse::<usize>() else {
                continue;
            };
            match word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

/// Runs the command to its end; gives whether it succeeded, what its tests gave, and everything it
/// printed.
pub fn capture(mut command: Command) -> (bool, Counts, String) {
    let mut counts = Counts::default();
    match command.stdin(Stdio::null()).output() {
        Ok(output) => {
            let mut text = String::from_utf8_lossy(&output.stderr).into_owned();
            text.push_str(&String::from_utf8_lossy(&output.stdout));
            for line in text.lines() {
                counts.read(line);
            }
            (output.status.success(), counts, text)
        }
        Err(error) => (
            false,
            counts,
            format!("cannot start {:?}: {error}", command.get_program()),
        ),
    }
}

/// What every step gave.
#[derive(Default)]
pub struct Summary {
    lines: Vec<String>,
    counts: Counts,
    failed_steps: usize,
}

impl Summary {
    /// Notes a step. A step that fails without a failed test counts as one.
    pub fn add(&mut self, name: &str, succeeded: bool, mut counts: Counts, took: Duration) {
        if !succeeded {
            counts.failed = counts.failed.max(1);
        }
        let failed = !succeeded || counts.failed > 0;
        self.failed_steps += usize::from(failed);
        self.counts.add(counts);
        let word = if failed { "FAILED" } else { "ok" };
        let tests = match counts {
            Counts {
                passed: 0,
                failed: 0,
                ignored: 0,
            } => String::new(),
            Counts {
                passed,
                failed,
                ignored,
            } => {
                format!("{passed} passed, {failed} failed, {ignored} ignored")
            }
        };
        let line = format!(
            "{word:<6} {:>7.1} s  {name:<44} {tests}",
            took.as_secs_f64()
        );
        self.lines.push(line.trim_end().to_owned());
    }

    /// How many steps failed.
    pub fn failed_steps(&self) -> usize {
        self.failed_steps
    }

    /// Prints a line a step, the time of all, and the total alone on the last line.
    pub fn print(&self, took: Duration) {
        println!("\n== Summary, in the order in which the steps ended");
        for line in &self.lines {
            println!("{line}");
        }
        println!("all in {:.1} min", took.as_secs_f64() / 60.0);
        let Counts {
            passed,
            failed,
            ignored,
        } = self.counts;
        println!("{passed} passed, {failed} failed, {ignored} skipped");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_added_up() {
        let mut counts = Counts::default();
        counts.read("test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        counts.read("test result: FAILED. 2 passed; 3 failed; 0 ignored");
        counts.read("test results of another kind: ok. 9 passed");
        assert_eq!(
            counts,
            Counts {
                passed: 6,
                failed: 3,
                ignored: 1
            }
        );
    }

    #[test]
    fn a_step_that_fails_without_a_test_counts_as_one() {
        let mut summary = Summary::default();
        summary.add("a", false, Counts::default(), Duration::ZERO);
        summary.add(
            "b",
            true,
            Counts {
                passed: 2,
                failed: 0,
                ignored: 0,
            },
            Duration::ZERO,
        );
        assert_eq!(
            summary.counts,
            Counts {
                passed: 2,
                failed: 1,
                ignored: 0
            }
        );
        assert_eq!(summary.failed_steps(), 1);
    }
}
