//! `cargo xtask speed`: times the start of the page and its answer to a keystroke.

use anyhow::Result;
use lexopt::Parser;

use crate::build;
use crate::test::browser;
use crate::workspace::{cargo, folder_option, run as run_command};

/// Runs `cargo xtask speed`: builds the site, or takes the one in `--dist DIR`. Times depend on
/// the machine, so a slow one gives a warning and not a failure.
pub fn run(arguments: Parser) -> Result<()> {
    let dist = folder_option(arguments, "dist")?;
    let browser = browser::ensure()?;
    let dist = build::given_or_built(dist, false)?;
    let mut command = cargo()?;
    command
        .args(["run", "--quiet"])
        .args(["--package", "taskmix-browser-tests", "--bin", "speed"])
        .env("TASKMIX_DIST", dist)
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    run_command(&mut command)
}
