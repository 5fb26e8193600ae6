//! `cargo xtask mutants`: changes the method and what crosses the edges, one place after the
//! other, and sees whether a test notices.

mod assemble;
mod survivors;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::workspace::{self, root, run as run_command, target};
use assemble::{PACKAGES, Package};
use survivors::Outcomes;

/// The version of cargo-mutants whose mutants the list of survivors names.
const VERSION: &str = "27.1.0";
/// Cases of each property: a mutant that survives so many is rarely caught by more.
const CASES: &str = "48";

/// Runs `cargo xtask mutants`: all packages, or `--package`; all mutants, or every n-th of them
/// (`--shard k/n`, k from 0); one after the other where they stand, or `--jobs` at a time, each
/// in a copy that compiles everything once more.
///
/// # Errors
///
/// Says what is missing, or what survived without being listed.
pub fn run(mut arguments: Parser) -> Result<()> {
    let (mut chosen, mut shard, mut jobs) = (None, None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("package") => chosen = Some(arguments.value()?.string()?),
            Arg::Long("shard") => shard = Some(arguments.value()?.string()?),
            Arg::Long("jobs") => jobs = Some(arguments.value()?.parse::<u8>()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let is_chosen = |package: &&Package| chosen.as_ref().is_none_or(|name| name == package.name);
    let packages: Vec<_> = PACKAGES.iter().filter(is_chosen).collect();
    if packages.is_empty() {
        bail!("the packages are domain and wire");
    }
    let tool = tool()?;
    let mut failed = Vec::new();
    for package in packages {
        let folder = assemble::assemble(package)?;
        let outcomes = mutate(&tool, &folder, package, shard.as_deref(), jobs)?;
        if let Err(problem) = outcomes.check(package.name) {
            println!("{}: {problem:#}", package.name);
            failed.push(package.name);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    bail!("not caught as they should be: {}", failed.join(", "))
}

fn mutate(
    tool: &Path,
    folder: &Path,
    package: &Package,
    shard: Option<&str>,
    jobs: Option<u8>,
) -> Result<Outcomes> {
    let mut command = Command::new(tool);
    command
        .args(["mutants", "--no-shuffle", "--colors", "never"])
        .args(["--file", &format!("src/{}/**", package.name)])
        .arg("--config")
        .arg(root()?.join(".cargo/mutants.toml"))
        .args(shard.into_iter().flat_map(|shard| ["--shard", shard]))
        .args(jobs.map_or_else(
            || vec![String::from("--in-place")],
            |jobs| vec![String::from("--jobs"), jobs.to_string()],
        ))
        .arg("--")
        .args(package.tests)
        .arg("--")
        .args(package.skipped.iter().flat_map(|test| ["--skip", test]))
        .current_dir(folder)
        // What it compiles stands beside its sources.
        .env_remove("CARGO_TARGET_DIR")
        .env("PROPTEST_CASES", CASES)
        .env("PROPTEST_RNG_SEED", "1")
        // What fails is wanted, not the smallest input for it nor the way there.
        .env("PROPTEST_MAX_SHRINK_ITERS", "0")
        .env("RUST_BACKTRACE", "0")
        // Proptest's strategies take much of it where nothing is optimized.
        .env("RUST_MIN_STACK", "16777216")
        .env("CARGO_INCREMENTAL", "1");
    let mut warm = workspace::cargo()?;
    warm.args(["test", "--no-run", "--quiet"])
        .args(package.tests)
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_INCREMENTAL", "1");
    run_command(&mut warm)?;
    // It fails where anything survives; that is for the list to say.
    let status = command.status().context("cannot start cargo-mutants")?;
    Outcomes::read_from(&folder.join("mutants.out"))
        .with_context(|| format!("cargo-mutants ended with {status}"))
}

/// cargo-mutants: on the PATH in this version, or installed below the target folder.
fn tool() -> Result<PathBuf> {
    let is_right = |program: &Path| {
        let mut version = Command::new(program);
        version.args(["mutants", "--version"]).stderr(Stdio::null());
        workspace::output(&mut version).is_ok_and(|text| text.ends_with(VERSION))
    };
    let folder = target()?.join("taskmix-cargo-mutants");
    let own = folder.join("bin/cargo-mutants");
    let known = [PathBuf::from("cargo-mutants"), own.clone()];
    if let Some(found) = known.into_iter().find(|program| is_right(program)) {
        return Ok(found);
    }
    eprintln!("Installing cargo-mutants {VERSION}");
    let mut install = workspace::cargo()?;
    install
        .args([
            "install",
            "--locked",
            "--quiet",
            "cargo-mutants",
            "--version",
            VERSION,
            "--root",
        ])
        .arg(&folder);
    run_command(&mut install)?;
    Ok(own)
}
