//! Makes the tables of `data/` from the raw source files.

use anyhow::{Result, bail};
use lexopt::Parser;

/// Runs `cargo xtask data`; `arguments` stands after the word `data`.
///
/// # Errors
///
/// Says which argument is wrong, or which source file is missing or not the expected one.
pub fn run(mut arguments: Parser) -> Result<()> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => bail!("not written yet"),
    }
}
