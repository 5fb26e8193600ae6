//! `cargo xtask test-package`: the tests of `crates/js/npm-tests/`, on the package as users get
//! it.
//!
//! They run in a copy below the target folder, so that npm writes nothing beside the sources.
//! The lock file pins the tools they need (a TypeScript compiler, Vite).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use lexopt::Parser;

use crate::test::{browser, node};
use crate::{npm, workspace};

/// The tests, with the files that pin their tools.
const SOURCES: &str = "crates/js/npm-tests";
/// The schema of the messages, which is published beside the page.
const SCHEMA: &str = "www/root/schema/messages.json";
/// Where npm installs packages.
const INSTALLED: &str = "node_modules";

/// Runs `cargo xtask test-package`.
pub fn run(arguments: Parser) -> Result<()> {
    let package = super::folder_or_default(arguments, "package")?;
    let package = fs::canonicalize(&package)
        .with_context(|| format!("{package:?} is not there; `cargo xtask package` makes it"))?;
    let node = node::ensure()?;
    let browser = browser::ensure()?;
    let folder = npm::install(SOURCES, "taskmix-js-tests", &node)?;
    copy_tests(&folder)?;
    let installed = folder.join(INSTALLED).join("taskmix");
    if installed.is_dir() {
        fs::remove_dir_all(&installed)?;
    }
    workspace::copy_folder(&package, &installed)?;
    let mut npm = Command::new("npm");
    npm.args(["test", "--silent"]).current_dir(&folder);
    npm.env("PATH", &node.path)
        .env("CHROME", &browser.chromium)
        .env("TASKMIX_SCHEMA", workspace::root()?.join(SCHEMA))
        .env("TASKMIX_BIN", command_line()?);
    workspace::run(&mut npm)
}

/// Replaces the files in a folder by those of the tests; what npm installed stays on both sides.
fn copy_tests(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == INSTALLED {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    let sources = workspace::root()?.join(SOURCES);
    for file in workspace::files_below(&sources)? {
        if !file.starts_with(INSTALLED) {
            let target = folder.join(&file);
            fs::create_dir_all(target.parent().unwrap_or(folder))?;
            fs::copy(sources.join(&file), target)?;
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
