//! `cargo xtask test`: runs the checks, goes on after a failure, and sums up.

pub mod browser;
pub mod debian;
pub mod engines;
pub mod fonts;
pub mod node;
mod outcome;
mod steps;

use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::{fuzz, hosts, journeys, toolchain};
use outcome::{Counts, Summary};
use steps::{Lanes, Step};

/// Runs `cargo xtask test`: what a contributor needs before a commit; with `--all`, every check.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut all = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("all") => all = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let started = Instant::now();
    // Whatever several steps need is installed first: apt-get and npm do not run side by side.
    toolchain::ensure_component("rustfmt", "fmt")?;
    toolchain::ensure_component("clippy", "clippy")?;
    toolchain::ensure_wasm_target()?;
    let browser = browser::ensure()?;
    fonts::ensure()?;
    node::ensure()?;
    // Without axe-core only some journeys fail, and say so.
    let _ = journeys::axe();
    let mut summary = Summary::default();
    if all {
        let engines = engines::ensure()?;
        hosts::ensure()?;
        fuzz::ensure_compiler()?;
        one_by_one(steps::compiled(&browser)?, &mut summary);
        side_by_side(steps::walked(&browser, &engines)?, &mut summary);
    } else {
        one_by_one(steps::quick(&browser)?, &mut summary);
    }
    summary.print(started.elapsed());
    match summary.failed_steps() {
        0 => Ok(()),
        failed => bail!("{failed} steps failed"),
    }
}

/// Runs steps in order and shows their output as it comes.
fn one_by_one(steps: Vec<Step>, summary: &mut Summary) {
    for step in steps {
        println!("\n== {}", step.name);
        let begun = Instant::now();
        let (succeeded, counts) = match outcome::run(step.command) {
            Ok(outcome) => outcome,
            Err(error) => {
                println!("{error:#}");
                (false, Counts::default())
            }
        };
        summary.add(step.name, succeeded, counts, begun.elapsed());
    }
}

/// Runs lanes of steps at the same time. The output of a step is shown whole when it ends, so
/// that the lanes do not mix theirs.
fn side_by_side(lanes: Lanes, summary: &mut Summary) {
    let finished = Mutex::new(Vec::<(&str, bool, Counts, Duration)>::new());
    thread::scope(|scope| {
        for lane in lanes {
            scope.spawn(|| {
                for step in lane {
                    let begun = Instant::now();
                    let (succeeded, counts, output) = outcome::capture(step.command);
                    println!("\n== {}\n{output}", step.name);
                    let took = begun.elapsed();
                    if let Ok(mut finished) = finished.lock() {
                        finished.push((step.name, succeeded, counts, took));
                    }
                }
            });
        }
    });
    for (name, succeeded, counts, took) in finished.into_inner().unwrap_or_default() {
        summary.add(name, succeeded, counts, took);
    }
}
