//! `cargo xtask types`: writes `crates/js/package/taskmix.d.ts`.

use anyhow::Result;
use lexopt::Parser;

use crate::workspace;

/// Runs `cargo xtask types`: the test of `taskmix-js` that compares the file with the Rust types
/// writes it. Fails when a declaration written by hand differs from the Rust types.
pub fn run(mut arguments: Parser) -> Result<()> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    let mut cargo = workspace::cargo()?;
    cargo.args(["test", "--package", "taskmix-js", "--test", "types"]);
    workspace::run(cargo.env("TASKMIX_WRITE_TYPES", "1"))
}
