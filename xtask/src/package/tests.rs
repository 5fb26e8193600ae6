//! `cargo xtask test-package`: the tests of `tests/js/`, on the package as users get it.
//!
//! They run in a copy below the target folder, so that nothing of npm lands beside the
//! sources. The tools they need (a TypeScript compiler, Vite) are pinned by the lock file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser};

use crate::test::node::Node;
use crate::test::{browser, node};
use crate::{build, workspace};

/// The tests, and the files that say which tools they need.
const SOURCES: &str = "crates/js/npm-tests";
const NEEDS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Runs `cargo xtask test-package`.
///
/// # Errors
///
/// Says what is missing, or that tests failed.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut package = build::default_folder()?.join(super::FOLDER);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("package") => package = PathBuf::from(arguments.value()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let package = fs::canonicalize(&package)
        .with_context(|| format!("{package:?} is not there; `cargo xtask package` makes it"))?;
    let node = node::ensure()?;
    let browser = browser::ensure()?;
    let folder = stage(&node)?;
    let installed = folder.join("node_modules/taskmix");
    replace(&package, &installed)?;
    let mut npm = Command::new("npm");
    npm.args(["test", "--silent"]).current_dir(&folder);
    npm.env("PATH", &node.path)
        .env("CHROME", &browser.chromium)
        .env("TASKMIX_BIN", command_line()?);
    workspace::run(&mut npm)
}

/// Copies the tests and installs their tools where the lock file changed.
fn stage(node: &Node) -> Result<PathBuf> {
    let sources = workspace::root()?.join(SOURCES);
    let folder = workspace::target()?.join("taskmix-js-tests");
    let need = |folder: &Path| NEEDS.map(|name| fs::read(folder.join(name)).unwrap_or_default());
    let stale = need(&sources) != need(&folder)
        || !folder.join("node_modules/.package-lock.json").is_file();
    // A tool's copy of `taskmix` stays where it is until it is replaced.
    for entry in fs::read_dir(&folder).into_iter().flatten() {
        let entry = entry?;
        if entry.file_name() == "node_modules" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    copy(&sources, &folder)?;
    if stale {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--loglevel=error"]);
        let installed = workspace::run(npm.current_dir(&folder).env("PATH", &node.path));
        installed.context("npm cannot install the tools of tests/js")?;
    }
    Ok(folder)
}

fn replace(from: &Path, to: &Path) -> Result<()> {
    if to.is_dir() {
        fs::remove_dir_all(to)?;
    }
    copy(from, to)
}

/// Copies a folder, without what npm put there.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {from:?}"))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_name() == "node_modules" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Compiles the command line and gives its place.
fn command_line() -> Result<PathBuf> {
    let mut cargo = workspace::cargo()?;
    cargo.args(["build", "--package", "taskmix-cli", "--bin", "taskmix"]);
    workspace::run(&mut cargo)?;
    let name = format!("taskmix{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace::target()?.join("debug").join(name))
}
