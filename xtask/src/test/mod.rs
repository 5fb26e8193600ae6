//! `cargo xtask test`: runs the checks that a commit needs, or every check with `--all`.
//!
//! Steps that do not depend on each other run side by side. The output of each is printed whole
//! when it ends, and kept in a file until the next run.

pub mod browser;
pub mod debian;
pub mod engines;
pub mod fonts;
pub mod node;
mod outcome;
mod schedule;
mod steps;

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::{fuzz, hosts, journeys, toolchain, workspace};
use outcome::Counts;
use schedule::Ending;

/// Runs `cargo xtask test [--all]`.
///
/// # Errors
///
/// Says what is missing on this machine, or how many steps failed.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut all = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("all") => all = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let started = Instant::now();
    prepare(all)?;
    let steps = if all { steps::all()? } else { steps::quick()? };
    let logs = workspace::target()?.join("taskmix-test-logs");
    fs::create_dir_all(&logs)?;
    println!("The output of steps that run is in {}", logs.display());
    let mut summary = Summary::default();
    schedule::run_all(
        steps,
        at_once(),
        &logs,
        |name| println!("-- started: {name}"),
        |name, ending, took| {
            if let Ending::Ran(outcome) = ending {
                println!("\n== {name}\n{}", outcome.output);
            }
            summary.add(name, ending, took);
        },
    )?;
    summary.print(started.elapsed());
    match summary.unsuccessful {
        0 => Ok(()),
        failed => bail!("{failed} steps failed or were skipped"),
    }
}

/// Adds what is missing to the toolchain and to this machine, in one go, since neither rustup nor
/// apt-get runs twice at the same time.
fn prepare(all: bool) -> Result<()> {
    toolchain::ensure_component("rustfmt", "fmt")?;
    toolchain::ensure_component("clippy", "clippy")?;
    toolchain::ensure_wasm_target()?;
    let mut packages = [browser::missing(), fonts::missing(), node::missing()].concat();
    if all {
        packages.extend(engines::missing());
        packages.extend(hosts::missing());
        packages.extend(fuzz::missing());
    }
    debian::install_where_possible(&packages)?;
    browser::ensure()?;
    node::ensure()?;
    // Where npm does not answer, the journeys that need it say so.
    let _ = journeys::ensure_axe();
    if all {
        engines::ensure_packaged()?;
    }
    Ok(())
}

/// How many steps run at the same time: one more than there are processors, because a step with a
/// browser waits now and then.
fn at_once() -> usize {
    thread::available_parallelism().map_or(2, |count| count.get() + 1)
}

/// What every step gave.
#[derive(Default)]
struct Summary {
    lines: Vec<String>,
    counts: Counts,
    unsuccessful: usize,
}

impl Summary {
    fn add(&mut self, name: &str, ending: &Ending, took: Duration) {
        let counts = ending.counts();
        self.unsuccessful += usize::from(!ending.succeeded());
        self.counts.add(counts);
        let (word, told) = match ending {
            Ending::Skipped(needed) => ("skip", format!("needs: {needed}")),
            Ending::Ran(_) if counts == Counts::default() => ("ok", String::new()),
            Ending::Ran(outcome) if outcome.succeeded => ("ok", counts.to_string()),
            Ending::Ran(_) => ("FAILED", counts.to_string()),
        };
        let line = format!("{word:<6} {:>7.1} s  {name:<48} {told}", took.as_secs_f64());
        self.lines.push(line.trim_end().to_owned());
    }

    /// Prints a line for each step, the time of the whole run, and the total alone on the last
    /// line.
    fn print(&self, took: Duration) {
        println!("\n== Summary, in the order in which the steps ended");
        for line in &self.lines {
            println!("{line}");
        }
        println!("all in {:.1} min", took.as_secs_f64() / 60.0);
        println!("{}", self.counts);
    }
}
