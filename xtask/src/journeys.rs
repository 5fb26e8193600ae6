//! `cargo xtask journeys`: runs the browser tests of `tests/` on a built site.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser, ValueExt};

use crate::build::{self, Options, Profile};
use crate::test::{browser, engines, fonts, node};
use crate::{design, npm, workspace};

/// The tests in which the site is damaged, stopped or replaced.
const KEEP: &str = "keep";
/// The test of the page that shows the components.
const DESIGN: &str = "design";

/// Runs `cargo xtask journeys`: the journeys whose name contains the text given, or all; in
/// Chromium, or in the engines of `--engines`, separated by commas. A text that begins with `keep`
/// or `design` runs the tests of that name instead; `--core` runs some twenty journeys through
/// what most visitors do.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut dist = build::default_folder()?;
    let mut asked = None;
    let mut core = false;
    let mut part = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("dist") => dist = PathBuf::from(arguments.value()?),
            Arg::Long("core") => core = true,
            Arg::Long("engines") => asked = Some(arguments.value()?.string()?),
            Arg::Value(text) if part.is_none() => part = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let dist = fs::canonicalize(&dist)
        .with_context(|| format!("{dist:?} is not there; `cargo xtask build` makes it"))?;
    let browser = browser::ensure()?;
    fonts::ensure()?;
    let mut cargo = workspace::cargo()?;
    cargo.args(["test", "--no-fail-fast", "-p", "taskmix-browser-tests"]);
    let keeps = !core && part.as_ref().is_none_or(|part| part.starts_with(KEEP));
    if keeps {
        cargo.env("TASKMIX_PANIC_DIST", panicking()?);
        cargo.args(["--test", KEEP]);
    }
    let designs = !core && part.as_ref().is_none_or(|part| part.starts_with(DESIGN));
    if designs {
        let folder = design::folder()?;
        design::make(&folder)?;
        cargo.env("TASKMIX_DESIGN", folder);
        cargo.args(["--test", DESIGN]);
    }
    if part.is_none() || !(keeps || designs) {
        cargo.args(["--test", "journeys"]);
    }
    if core {
        cargo.args(["--test", "embed"]).env("TASKMIX_CORE", "1");
    }
    match part {
        Some(part) => cargo.arg("--").arg(part),
        // The helpers of the journeys have tests of their own.
        None => cargo.arg("--lib"),
    };
    cargo
        .env("TASKMIX_DIST", dist)
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    if let Some(names) = asked {
        engines::ensure()?.tell(&mut cargo);
        cargo.env("TASKMIX_ENGINES", names);
    }
    match axe() {
        Ok(script) => cargo.env("TASKMIX_AXE", script),
        // The journeys that need it fail; the others run.
        Err(problem) => {
            eprintln!("error: no axe-core: {problem:#}");
            cargo.env_remove("TASKMIX_AXE")
        }
    };
    workspace::run(&mut cargo)
}

/// The script of axe-core, installed by npm where it is missing.
pub fn axe() -> Result<PathBuf> {
    let folder = npm::install("tests/axe", "taskmix-axe", &node::ensure()?)?;
    Ok(folder.join("node_modules/axe-core/axe.min.js"))
}

/// Builds the page that panics when told to; it is also another version of the page.
fn panicking() -> Result<PathBuf> {
    let out = workspace::target()?.join("taskmix-panic-dist");
    build::build(&Options {
        offline: true,
        panics: true,
        ..Options::new(Profile::Development, out.clone())
    })?;
    Ok(out)
}
