//! Subcommands that hand over to a program of another package.

use anyhow::Result;
use lexopt::Parser;

use crate::workspace::{cargo, run};

/// Runs `cargo xtask search-quality`: the example of that name in `taskmix-catalog`, with the same
/// arguments.
pub fn search_quality(arguments: Parser) -> Result<()> {
    example("taskmix-catalog", "search_quality", arguments)
}

/// Runs `cargo xtask courses-table`: the example of that name in `taskmix-inputs`, with the same
/// arguments.
pub fn courses_table(arguments: Parser) -> Result<()> {
    example("taskmix-inputs", "courses_table", arguments)
}

/// Runs `cargo xtask moves-table`: the example of that name in `taskmix-present`, with the same
/// arguments.
pub fn moves_table(arguments: Parser) -> Result<()> {
    example("taskmix-present", "moves_table", arguments)
}

/// Runs `cargo xtask words-quality`: the example of that name in `taskmix-words`, with the same
/// arguments.
pub fn words_quality(arguments: Parser) -> Result<()> {
    example("taskmix-words", "words_quality", arguments)
}

fn example(package: &str, name: &str, mut arguments: Parser) -> Result<()> {
    let mut command = cargo()?;
    command
        .args(["run", "--quiet", "--release", "--package", package])
        .args(["--example", name, "--"])
        .args(arguments.raw_args()?);
    run(&mut command)
}
