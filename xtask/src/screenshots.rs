//! `cargo xtask screenshots`: pictures of the page's main states.

use anyhow::Result;
use lexopt::Parser;

use crate::build;
use crate::test::browser;
use crate::workspace::{cargo, folder_option, run as run_command, target};

/// Runs `cargo xtask screenshots`; without `--out DIR` they go below the target folder.
pub fn run(arguments: Parser) -> Result<()> {
    let out = match folder_option(arguments, "out")? {
        Some(out) => std::path::absolute(out)?,
        None => target()?.join("taskmix-screenshots"),
    };
    let browser = browser::ensure()?;
    let dist = build::given_or_built(None, false)?;
    let mut command = cargo()?;
    command
        .args(["run", "--quiet", "--package", "taskmix-browser-tests"])
        .args(["--bin", "screenshots", "--"])
        .arg(out)
        .env("TASKMIX_DIST", dist)
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    run_command(&mut command)
}
