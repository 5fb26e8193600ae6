//! `cargo xtask reproduce`: builds the site a second time, from a copy of the sources in
//! another folder with a target folder of its own, and compares every file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use lexopt::{Arg, Parser};

use crate::{build, workspace};

/// Runs `cargo xtask reproduce`; `--dist DIR` is the first build, made with the same sources.
///
/// # Errors
///
/// Names the files that differ.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut dist = build::default_folder()?;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("dist") => dist = PathBuf::from(arguments.value()?),
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(
        dist.join("index.html").is_file(),
        "{} is not there; `cargo xtask build` makes it",
        dist.display()
    );
    let folder = workspace::target()?.join("taskmix-reproduce");
    let sources = folder.join("another/place/of/the/sources");
    fs::remove_dir_all(&sources).ok();
    copy_sources(&sources)?;
    let again = folder.join("dist");
    build_there(&sources, &folder.join("target"), &again)?;
    let different = compare(&dist, &again)?;
    let word = if different.is_empty() { "ok" } else { "FAILED" };
    println!("test two builds in different folders give the same files ... {word}");
    let (passed, failed) = (
        usize::from(different.is_empty()),
        usize::from(!different.is_empty()),
    );
    println!("\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored");
    ensure!(different.is_empty(), "different: {}", different.join(", "));
    // It is large, and would be compiled anew for other sources.
    fs::remove_dir_all(&folder).context("cannot tidy up")
}

/// Copies what git knows of, and what it would take in.
fn copy_sources(to: &Path) -> Result<()> {
    let root = workspace::root()?;
    let mut git = Command::new("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let list = workspace::output(git.current_dir(&root))?;
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        // What is deleted but not yet committed is still listed.
        if root.join(name).is_file() {
            let target = to.join(name);
            fs::create_dir_all(target.parent().unwrap_or(to))?;
            fs::copy(root.join(name), &target).with_context(|| format!("cannot copy {name}"))?;
        }
    }
    Ok(())
}

/// Builds the site with this program in the copy of the sources.
fn build_there(sources: &Path, target: &Path, dist: &Path) -> Result<()> {
    let mut xtask = Command::new(std::env::current_exe()?);
    xtask
        .args(["build", "--out"])
        .arg(dist)
        .current_dir(sources)
        .env("CARGO_MANIFEST_DIR", sources.join("xtask"))
        .env("CARGO_TARGET_DIR", target);
    workspace::run(&mut xtask)
}

/// The files that are not the same in both folders, by their path.
fn compare(one: &Path, other: &Path) -> Result<Vec<String>> {
    let names = |folder| -> Result<BTreeSet<String>> { workspace::files_below(folder) };
    let (ones, others) = (names(one)?, names(other)?);
    println!("{} and {} files compared", ones.len(), others.len());
    let mut different = Vec::new();
    for name in ones.union(&others) {
        if fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok() {
            different.push(name.clone());
        }
    }
    Ok(different)
}
