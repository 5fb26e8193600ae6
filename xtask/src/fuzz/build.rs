//! The targets, built with the counters that libFuzzer steers by.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::test::{browser::program, debian};
use crate::workspace::{self, output, root, target};

/// Where the targets are, below the workspace's folder.
const FOLDER: &str = "fuzz";
/// The Debian package of the C++ compiler that libFuzzer is built with.
const COMPILER: &str = "g++";

/// The flags of `cargo fuzz -s none`: a counter for every edge, and comparisons told.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg",
    "fuzzing",
];

/// The names of all targets, sorted.
///
/// # Errors
///
/// Fails where their folder cannot be read.
pub fn targets() -> Result<Vec<String>> {
    let folder = root()?.join(FOLDER).join("fuzz_targets");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {folder:?}"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Builds all targets, and says in which folder they are.
///
/// # Errors
///
/// Says what is missing, or that they do not compile.
pub fn build() -> Result<PathBuf> {
    ensure_compiler()?;
    let host = host()?;
    let folder = target()?.join("taskmix-fuzz");
    let mut cargo = workspace::cargo()?;
    // Build scripts and macros are made without these flags where a target is named.
    cargo
        .args([
            "build",
            "--release",
            "--locked",
            "--bins",
            "--target",
            &host,
        ])
        .current_dir(root()?.join(FOLDER))
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    workspace::run(&mut cargo)?;
    Ok(folder.join(host).join("release"))
}

/// The kind of machine that the compiler makes programs for.
fn host() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let about = output(Command::new(rustc).arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say its host")?.to_owned())
}

/// The Debian packages that are missing.
pub fn missing() -> Vec<&'static str> {
    program("CXX", &["c++", "g++", "clang++"]).map_or(vec![COMPILER], |_| Vec::new())
}

fn ensure_compiler() -> Result<()> {
    debian::install_where_possible(&missing())?;
    ensure!(
        missing().is_empty(),
        "fuzzing needs a C++ compiler, for libFuzzer; on Debian: apt-get install {COMPILER}"
    );
    Ok(())
}
