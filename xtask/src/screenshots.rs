//! `cargo xtask screenshots`: pictures of the page's main states.

use std::path::PathBuf;

use anyhow::Result;
use lexopt::{Arg, Parser};

use crate::build::{self, Options, Profile};
use crate::test::browser;
use crate::workspace::{cargo, run as run_command, target};

/// Runs `cargo xtask screenshots`; without `--out DIR` they go below the target folder.
///
/// # Errors
///
/// Fails when the page does not build, or a state cannot be reached.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut out = target()?.join("taskmix-screenshots");
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("out") => out = std::path::absolute(PathBuf::from(arguments.value()?))?,
            other => return Err(other.unexpected().into()),
        }
    }
    let browser = browser::ensure()?;
    let dist = target()?.join("taskmix-test-dist");
    let profile = Profile::Release;
    build::build(&Options {
        profile,
        url: String::new(),
        out: dist.clone(),
        offline: false,
        panics: false,
    })?;
    let mut command = cargo()?;
    command
        .args([
            "run",
            "--quiet",
            "--package",
            "taskmix-browser-tests",
            "--bin",
            "screenshots",
            "--",
        ])
        .arg(out)
        .env("TASKMIX_DIST", dist)
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    run_command(&mut command)
}
