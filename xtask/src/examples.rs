//! Subcommands that hand over to a program of another package.

use anyhow::Result;
use lexopt::Parser;

use crate::workspace::{cargo, run};

/// Runs `cargo xtask search-quality`: the example `search_quality` of the package `taskmix`,
/// with the arguments it was given.
///
/// # Errors
///
/// Fails when the example does.
pub fn search_quality(mut arguments: Parser) -> Result<()> {
    let mut command = cargo()?;
    command
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "taskmix-catalog",
        ])
        .args(["--example", "search_quality", "--"])
        .args(arguments.raw_args()?);
    run(&mut command)
}
