//! `cargo xtask fuzz`: feeds every reader made-up inputs, from the corpora in `fuzz/corpus/`.
//!
//! The targets are those of cargo-fuzz, but it need not be installed: its flags are stable
//! options of the compiler, and libFuzzer is built by the crate that binds it, which takes a
//! C++ compiler.

mod build;
mod report;
mod run;

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use lexopt::{Arg, Parser, ValueExt};

pub use build::missing;

/// How long and how often each target runs; whichever ends first.
pub struct Budget {
    /// Time for each target.
    pub time: Duration,
    /// Runs of each target, where that is what ends it.
    pub runs: Option<u64>,
}

/// Runs `cargo xtask fuzz`: all targets or one, `--minutes` for each of them, two at a time.
///
/// # Errors
///
/// Says what is missing, or which targets found something and where that is.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut budget = Budget {
        time: Duration::from_mins(1),
        runs: None,
    };
    let mut chosen = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("minutes") => {
                let minutes: f64 = arguments.value()?.parse()?;
                let seconds = minutes * 60.0;
                ensure!((1.0..=1e6).contains(&seconds), "--minutes from 0.02 on");
                budget.time = Duration::from_secs_f64(seconds);
            }
            Arg::Long("runs") => budget.runs = Some(arguments.value()?.parse()?),
            Arg::Long("target") => chosen = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let targets = build::targets()?;
    let targets = match chosen {
        None => targets,
        Some(name) => {
            let known = targets.join(", ");
            let one = targets.into_iter().find(|target| *target == name);
            vec![one.with_context(|| format!("there is no target {name}; there are {known}"))?]
        }
    };
    let folder = build::build()?;
    let outcomes = run::all(&targets, &folder, &budget)?;
    report::print(&outcomes);
    match outcomes.iter().filter(|one| !one.clean).count() {
        0 => Ok(()),
        found => bail!("{found} targets found something: each is to become a test"),
    }
}
