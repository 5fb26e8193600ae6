//! `cargo xtask test`: runs the checks side by side, goes on after a failure, and sums up.

pub mod browser;
pub mod debian;
pub mod engines;
pub mod fonts;
pub mod node;
mod outcome;
mod steps;

use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::{fuzz, hosts, journeys, open_data, toolchain};
use outcome::Summary;
use steps::Lanes;

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
    let stages = if all {
        let engines = engines::ensure()?;
        hosts::ensure()?;
        fuzz::ensure_compiler()?;
        open_data::ensure()?;
        vec![
            steps::compiled(&browser)?,
            steps::walked(&browser, &engines)?,
        ]
    } else {
        vec![steps::quick(&browser)?]
    };
    let mut summary = Summary::default();
    for lanes in stages {
        side_by_side(lanes, &mut summary);
    }
    summary.print(started.elapsed());
    match summary.failed_steps() {
        0 => Ok(()),
        failed => bail!("{failed} steps failed"),
    }
}

/// Runs lanes of steps at the same time. The output of a step is shown whole when it ends, so
/// that the lanes do not mix theirs.
fn side_by_side(lanes: Lanes, summary: &mut Summary) {
    let summary = Mutex::new(summary);
    thread::scope(|scope| {
        for lane in lanes {
            scope.spawn(|| {
                for step in lane {
                    println!("-- started: {}", step.name);
                    let begun = Instant::now();
                    let (succeeded, counts, output) = outcome::capture(step.command);
                    println!("\n== {}\n{output}", step.name);
                    if let Ok(mut summary) = summary.lock() {
                        summary.add(step.name, succeeded, counts, begun.elapsed());
                    }
                }
            });
        }
    });
}
