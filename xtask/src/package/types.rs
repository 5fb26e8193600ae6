//! `cargo xtask types`: makes `crates/js/package/taskmix.d.ts` from the Rust types.

use anyhow::Result;
use lexopt::Parser;

use crate::workspace;

/// Runs `cargo xtask types`: the test that compares the file with the types writes it.
///
/// # Errors
///
/// As the test: a type has no description, a description has no type.
pub fn run(mut arguments: Parser) -> Result<()> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    let mut cargo = workspace::cargo()?;
    cargo.args(["test", "--package", "taskmix-js", "--test", "types"]);
    workspace::run(cargo.env("TASKMIX_WRITE_TYPES", "1"))
}
