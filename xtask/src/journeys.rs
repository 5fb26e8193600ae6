//! `cargo xtask journeys`: the journeys of `tests/` through a built site, and those in
//! which it is damaged, stopped or replaced.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser, ValueExt};

use crate::build::{self, Options, Profile};
use crate::test::node::Node;
use crate::test::{browser, engines, node};
use crate::{design, workspace};

/// Says which axe-core the journeys look at the page with.
const SOURCES: &str = "tests/axe";
const NEEDS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// The script below the folder it is installed in.
const SCRIPT: &str = "node_modules/axe-core/axe.min.js";

/// What the names of the journeys begin with in which something goes wrong.
const KEEP: &str = "keep";
/// What the name of the journey through the components begins with.
const DESIGN: &str = "design";

/// Runs `cargo xtask journeys`: those whose name contains the text given, or all; in Chromium,
/// or in the engines named with commas between them. Those in which something goes wrong are
/// walked where it begins with `keep`, the one through the components where with `design`; with
/// `--main-job` some twenty journeys through what most visitors do.
///
/// # Errors
///
/// Says what is missing, or that journeys failed.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut dist = build::default_folder()?;
    let mut asked = None;
    let mut main_job = false;
    let mut part = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("dist") => dist = PathBuf::from(arguments.value()?),
            Arg::Long("main-job") => main_job = true,
            Arg::Long("engines") => asked = Some(arguments.value()?.string()?),
            Arg::Value(text) if part.is_none() => part = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let dist = fs::canonicalize(&dist)
        .with_context(|| format!("{dist:?} is not there; `cargo xtask build` makes it"))?;
    let browser = browser::ensure()?;
    let mut cargo = workspace::cargo()?;
    cargo.args(["test", "--no-fail-fast", "-p", "taskmix-browser-tests"]);
    let keeps = !main_job && part.as_ref().is_none_or(|part| part.starts_with(KEEP));
    if keeps {
        cargo.env("TASKMIX_PANIC_DIST", panicking()?);
        cargo.args(["--test", KEEP]);
    }
    let designs = !main_job && part.as_ref().is_none_or(|part| part.starts_with(DESIGN));
    if designs {
        let folder = design::folder()?;
        design::make(&folder)?;
        cargo.env("TASKMIX_DESIGN", folder);
        cargo.args(["--test", DESIGN]);
    }
    if part.is_none() || !(keeps || designs) {
        cargo.args(["--test", "journeys"]);
    }
    if main_job {
        cargo.env("TASKMIX_MAIN_JOB", "1");
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
    match node::ensure().and_then(|node| axe(&node)) {
        Ok(script) => cargo.env("TASKMIX_AXE", script),
        // The others can be walked; those that need it fail.
        Err(problem) => {
            eprintln!("error: no axe-core: {problem:#}");
            cargo.env_remove("TASKMIX_AXE")
        }
    };
    workspace::run(&mut cargo)
}

/// Builds the page that panics when told to; it is also another version of the page.
fn panicking() -> Result<PathBuf> {
    let out = workspace::target()?.join("taskmix-panic-dist");
    build::build(&Options {
        profile: Profile::Development,
        url: String::new(),
        out: out.clone(),
        offline: true,
        panics: true,
    })?;
    Ok(out)
}

/// The script of axe-core, got with npm where the lock file changed.
fn axe(node: &Node) -> Result<PathBuf> {
    let sources = workspace::root()?.join(SOURCES);
    let folder = workspace::target()?.join("taskmix-axe");
    let script = folder.join(SCRIPT);
    let need = |folder: &Path| NEEDS.map(|name| fs::read(folder.join(name)).unwrap_or_default());
    if need(&sources) == need(&folder) && script.is_file() {
        return Ok(script);
    }
    fs::create_dir_all(&folder)?;
    for name in NEEDS {
        fs::copy(sources.join(name), folder.join(name))
            .with_context(|| format!("cannot copy {SOURCES}/{name}"))?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--loglevel=error"]);
    let installed = workspace::run(npm.current_dir(&folder).env("PATH", &node.path));
    installed.context("npm cannot install what tests/axe/package.json names")?;
    Ok(script)
}
