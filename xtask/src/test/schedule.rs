//! Runs steps side by side, each as soon as the steps before it have ended.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::outcome::{Counts, Outcome, run};

/// One step of the run.
#[derive(Debug)]
pub struct Step {
    /// What it checks; no other step has this name.
    pub name: &'static str,
    command: Command,
    needs: Vec<&'static str>,
    after: Vec<&'static str>,
}

impl Step {
    /// A step that may run at any time.
    pub fn new(name: &'static str, command: Command) -> Self {
        Self {
            name,
            command,
            needs: Vec::new(),
            after: Vec::new(),
        }
    }

    /// It needs the result of this step, and is skipped where that failed.
    pub fn needs(mut self, name: &'static str) -> Self {
        self.needs.push(name);
        self
    }

    /// It starts once this step has ended in any way, for example because both write to the same
    /// folder.
    pub fn after(mut self, name: &'static str) -> Self {
        self.after.push(name);
        self
    }
}

/// How a step ended.
#[derive(Debug)]
pub enum Ending {
    /// It ran.
    Ran(Outcome),
    /// It could not run because this step, which it needs, gave no result.
    Skipped(&'static str),
}

impl Ending {
    /// Whether it ran and nothing failed.
    pub fn succeeded(&self) -> bool {
        matches!(self, Self::Ran(outcome) if outcome.succeeded)
    }

    /// Its tests; a step that was skipped counts as one.
    pub fn counts(&self) -> Counts {
        match self {
            Self::Ran(outcome) => outcome.counts,
            Self::Skipped(_) => Counts {
                skipped: 1,
                ..Counts::default()
            },
        }
    }
}

/// Runs all steps, at most `at_once` at the same time, earlier ones of the list first. Their
/// outputs are kept in `logs`. `started` is called with the name of each step, `ended` with its
/// ending and how long it took.
///
/// # Errors
///
/// Fails when two steps wait for each other or for one that does not exist.
pub fn run_all(
    mut waiting: Vec<Step>,
    at_once: usize,
    logs: &Path,
    mut started: impl FnMut(&str),
    mut ended: impl FnMut(&str, &Ending, Duration),
) -> Result<()> {
    let mut done = BTreeMap::new();
    let mut running = 0;
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        loop {
            while let Some((step, failed)) = next_skipped(&mut waiting, &done) {
                ended(step.name, &Ending::Skipped(failed), Duration::ZERO);
                done.insert(step.name, false);
            }
            while running < at_once
                && let Some(step) = next_ready(&mut waiting, &done)
            {
                started(step.name);
                running += 1;
                let sender = sender.clone();
                let log = logs.join(file_name(step.name));
                scope.spawn(move || {
                    let begun = Instant::now();
                    let outcome = run(step.command, &log).unwrap_or_else(|error| Outcome {
                        succeeded: false,
                        counts: Counts {
                            failed: 1,
                            ..Counts::default()
                        },
                        output: format!("{error:#}\n"),
                    });
                    // The receiver outlives every step.
                    let _ = sender.send((step.name, outcome, begun.elapsed()));
                });
            }
            if running == 0 {
                let stuck = waiting.first().map(|step| step.name);
                return stuck.map_or(Ok(()), |name| {
                    Err(anyhow::anyhow!("{name:?} waits for a step that never ends"))
                });
            }
            let (name, outcome, took) = receiver.recv().context("no step reports its end")?;
            running -= 1;
            done.insert(name, outcome.succeeded);
            ended(name, &Ending::Ran(outcome), took);
        }
    })
}

/// Takes the first step that needs one that failed or was skipped, with the name of that one.
fn next_skipped(
    waiting: &mut Vec<Step>,
    done: &BTreeMap<&str, bool>,
) -> Option<(Step, &'static str)> {
    let failed = |step: &Step| {
        let mut needs = step.needs.iter().copied();
        needs.find(|name| done.get(name) == Some(&false))
    };
    let (position, name) = waiting
        .iter()
        .enumerate()
        .find_map(|(position, step)| Some((position, failed(step)?)))?;
    Some((waiting.remove(position), name))
}

/// Takes the first step that waits for nothing.
fn next_ready(waiting: &mut Vec<Step>, done: &BTreeMap<&str, bool>) -> Option<Step> {
    let position = waiting.iter().position(|step| {
        let mut before = step.needs.iter().chain(&step.after);
        before.all(|name| done.contains_key(name))
    })?;
    Some(waiting.remove(position))
}

/// The name of the file with the output of a step.
fn file_name(step: &str) -> String {
    let words = step.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-") + ".log"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cargo(argument: &str) -> Result<Command> {
        let mut command = crate::workspace::cargo()?;
        command.arg(argument);
        Ok(command)
    }

    #[test]
    fn steps_wait_for_what_they_need() -> Result<()> {
        let steps = vec![
            Step::new("needs the broken one", cargo("--version")?).needs("broken"),
            Step::new("follows it", cargo("--version")?).after("broken"),
            Step::new("needs the skipped one", cargo("--version")?).needs("needs the broken one"),
            Step::new("broken", cargo("--no-such-option")?),
        ];
        let logs = std::env::temp_dir().join(format!("taskmix-steps-{}", std::process::id()));
        std::fs::create_dir_all(&logs)?;
        let mut endings = Vec::new();
        let note = |name: &str, ending: &Ending, _| {
            endings.push((name.to_owned(), ending.succeeded(), ending.counts()));
        };
        run_all(steps, 2, &logs, |_| {}, note)?;
        std::fs::remove_dir_all(logs)?;
        let told: Vec<_> = endings
            .iter()
            .map(|(name, succeeded, counts)| format!("{name}: {succeeded}, {counts}"))
            .collect();
        assert_eq!(
            told,
            [
                "broken: false, 0 passed, 1 failed, 0 skipped",
                "needs the broken one: false, 0 passed, 0 failed, 1 skipped",
                "needs the skipped one: false, 0 passed, 0 failed, 1 skipped",
                "follows it: true, 0 passed, 0 failed, 0 skipped",
            ]
        );
        Ok(())
    }

    #[test]
    fn a_circle_is_an_error() -> Result<()> {
        let steps = vec![Step::new("one", cargo("--version")?).after("one")];
        let outcome = run_all(steps, 1, Path::new("."), |_| {}, |_, _, _| {});
        assert!(outcome.is_err_and(|error| error.to_string().contains("one")));
        Ok(())
    }
}
