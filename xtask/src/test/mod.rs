//! `cargo xtask test`: runs every check, goes on after a failure, and sums up.

pub mod browser;
pub mod debian;
pub mod engines;
pub mod node;
mod outcome;
mod steps;

use std::time::Instant;

use anyhow::{Result, bail};
use lexopt::Parser;

use crate::toolchain;
use outcome::{Counts, Summary};

/// Runs `cargo xtask test`.
///
/// # Errors
///
/// Says what is missing on this machine, or how many steps failed.
pub fn run(mut arguments: Parser) -> Result<()> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    let started = Instant::now();
    toolchain::ensure_component("rustfmt", "fmt")?;
    toolchain::ensure_component("clippy", "clippy")?;
    toolchain::ensure_wasm_target()?;
    let browser = browser::ensure()?;
    let engines = engines::ensure()?;
    node::ensure()?;

    let mut summary = Summary::default();
    for step in steps::all(&browser, &engines)? {
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
    summary.print(started.elapsed());
    match summary.failed_steps() {
        0 => Ok(()),
        failed => bail!("{failed} steps failed"),
    }
}
