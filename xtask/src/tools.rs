//! `cargo xtask tools`: compiles the programs from crates.io that tests use, where they are
//! missing.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::supply;
use crate::test::engines;

/// Runs `cargo xtask tools [geckodriver|cargo-deny]`.
///
/// # Errors
///
/// Names a program that does not compile, or that no test uses.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut name = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(text) if name.is_none() => name = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let paths = match name.as_deref() {
        Some("geckodriver") => vec![engines::geckodriver()?],
        Some("cargo-deny") => vec![supply::cargo_deny()?],
        None => vec![engines::geckodriver()?, supply::cargo_deny()?],
        Some(other) => bail!("no test uses {other}"),
    };
    for path in paths {
        println!("{}", path.display());
    }
    Ok(())
}
