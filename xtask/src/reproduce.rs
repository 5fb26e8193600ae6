//! `cargo xtask reproduce`: builds the site a second time, from a copy of the sources in
//! another folder with a target folder of its own, and compares every file.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use lexopt::Parser;

use crate::build;
use crate::workspace::{self, files_below, folder_option};

/// Runs `cargo xtask reproduce`; `--dist DIR` is the first build, made with the same sources.
pub fn run(arguments: Parser) -> Result<()> {
    let dist = folder_option(arguments, "dist")?.map_or_else(build::default_folder, Ok)?;
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
    let same = different.is_empty();
    let word = if same { "ok" } else { "FAILED" };
    println!("test two builds in different folders give the same files ... {word}");
    workspace::print_result(usize::from(same), usize::from(!same), 0);
    ensure!(same, "different: {}", different.join(", "));
    // Large, and of no use for other sources.
    fs::remove_dir_all(&folder).context("cannot remove the second build")
}

/// Copies the files of the repository and new ones that are not ignored.
fn copy_sources(to: &Path) -> Result<()> {
    let root = workspace::root()?;
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others"]);
    git.arg("--exclude-standard");
    let list = workspace::output(git.current_dir(&root))?;
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        // A deleted file is listed until that is committed.
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

/// The paths of the files that differ between two folders.
fn compare(one: &Path, other: &Path) -> Result<Vec<String>> {
    let (mut names, others) = (files_below(one)?, files_below(other)?);
    println!("{} and {} files compared", names.len(), others.len());
    names.extend(others);
    names.retain(|name| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok());
    Ok(names.into_iter().collect())
}
