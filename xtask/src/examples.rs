//! Subcommands that hand over to a program of another package.

use anyhow::Result;
use lexopt::Parser;

use crate::workspace::{cargo, run};

/// Runs `cargo xtask search-quality`: the example of that name in `taskmix-catalog`, with the same
/// arguments.
pub fn search_quality(mut arguments: Parser) -> Result<()> {
    let mut command = cargo()?;
    command
        .args(["run", "--quiet", "--release", "--package"])
        .args(["taskmix-catalog", "--example", "search_quality", "--"])
        .args(arguments.raw_args()?);
    run(&mut command)
}
