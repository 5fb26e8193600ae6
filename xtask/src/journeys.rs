//! `cargo xtask journeys`: the journeys of `tests/` through a built site in real browsers.

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

/// Journeys that are one program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Suite {
    /// Through the page.
    Page,
    /// Through embeds at a host of another origin.
    Embed,
    /// Those in which files are damaged, the network goes or a newer version comes.
    Keep,
    /// Through the page that shows every component.
    Design,
}

impl Suite {
    const ALL: [Self; 4] = [Self::Page, Self::Embed, Self::Keep, Self::Design];

    /// Its name as an argument, with which the names of its journeys begin; those of the page
    /// alone do without.
    fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Embed => "embed",
            Self::Keep => "keep",
            Self::Design => "design",
        }
    }

    /// The test target of its program.
    fn target(self) -> &'static str {
        match self {
            Self::Page => "journeys",
            other => other.name(),
        }
    }

    /// The suite that journeys of this name are in.
    fn of(name: &str) -> Self {
        let named = Self::ALL
            .into_iter()
            .find(|suite| name.starts_with(suite.name()));
        named.unwrap_or(Self::Page)
    }
}

/// Runs `cargo xtask journeys [--dist DIR] [--engines LIST] [--core] [NAME]`: all suites, or the
/// journeys whose names contain the text given. `LIST` has engines with commas between them,
/// Chromium where it is not given. `--core` takes the journeys that cover the main job.
///
/// # Errors
///
/// Says what is missing, or that journeys failed.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut dist = build::default_folder()?;
    let mut engines = None;
    let mut name = None;
    let mut core = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("dist") => dist = PathBuf::from(arguments.value()?),
            Arg::Long("engines") => engines = Some(arguments.value()?.string()?),
            Arg::Long("core") => core = true,
            Arg::Value(text) if name.is_none() => name = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let dist = fs::canonicalize(&dist)
        .with_context(|| format!("{dist:?} is not there; `cargo xtask build` makes it"))?;
    let suites = match &name {
        Some(name) => vec![Suite::of(name)],
        None if core => vec![Suite::Page, Suite::Embed],
        None => Suite::ALL.to_vec(),
    };
    let browser = browser::ensure()?;
    let mut cargo = workspace::cargo()?;
    cargo.args(["test", "--no-fail-fast", "-p", "taskmix-browser-tests"]);
    for suite in &suites {
        cargo.args(["--test", suite.target()]);
    }
    if suites.contains(&Suite::Keep) {
        cargo.env("TASKMIX_PANIC_DIST", panicking()?);
    }
    if suites.contains(&Suite::Design) {
        let folder = design::folder()?;
        design::make(&folder)?;
        cargo.env("TASKMIX_DESIGN", folder);
    }
    if core {
        cargo.env("TASKMIX_CORE", "1");
    }
    match name.filter(|name| name != Suite::Page.name()) {
        Some(name) => cargo.arg("--").arg(name),
        // The helpers of the journeys have tests of their own.
        None => cargo.arg("--lib"),
    };
    cargo
        .env("TASKMIX_DIST", dist)
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    if let Some(names) = engines {
        if names != "chromium" {
            engines::ensure()?.tell(&mut cargo);
        }
        cargo.env("TASKMIX_ENGINES", names);
    }
    match ensure_axe() {
        Ok(script) => cargo.env("TASKMIX_AXE", script),
        // The others can be walked; those that need it fail.
        Err(problem) => {
            eprintln!("error: no axe-core: {problem:#}");
            cargo.env_remove("TASKMIX_AXE")
        }
    };
    workspace::run(&mut cargo)
}

/// Finds axe-core, or gets it from npm.
///
/// # Errors
///
/// Says what is missing.
pub fn ensure_axe() -> Result<PathBuf> {
    axe(&node::ensure()?)
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
