//! `cargo xtask speed`: how soon the page answers a keystroke, and how soon it is there.

use std::path::PathBuf;

use anyhow::Result;
use lexopt::{Arg, Parser};

use crate::build::{self, Options, Profile};
use crate::test::browser;
use crate::workspace::{cargo, run as run_command, target};

/// Runs `cargo xtask speed`: builds the site, or takes the one in `--dist DIR`. What is slower
/// than wanted is said, and is no failure: it depends on the machine.
///
/// # Errors
///
/// Fails when the page does not build, or does not answer.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("dist") => folder = Some(PathBuf::from(arguments.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let browser = browser::ensure()?;
    let dist = match folder {
        Some(folder) => std::path::absolute(folder)?,
        None => {
            let out = target()?.join("taskmix-test-dist");
            build::build(&Options {
                profile: Profile::Release,
                url: String::new(),
                out: out.clone(),
                offline: false,
                panics: false,
            })?;
            out
        }
    };
    let mut command = cargo()?;
    command
        .args(["run", "--quiet"])
        .args(["--package", "taskmix-browser-tests", "--bin", "speed"])
        .env("TASKMIX_DIST", dist)
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    run_command(&mut command)
}
