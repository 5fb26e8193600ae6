//! `cargo xtask supply`: checks every dependency against `deny.toml` with cargo-deny: licences,
//! bans and sources always, security advisories where their database can be reached.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail, ensure};
use lexopt::{Arg, Parser};

use crate::test::browser::program;
use crate::{toolchain, workspace};

/// The checks that need no network.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];
/// The check that asks a public database.
const ADVISORIES: &str = "advisories";
/// What cargo-deny prints when the database does not answer.
const UNREACHED: &str = "failed to fetch advisory database";

/// Runs `cargo xtask supply`; with `--advisories` the database has to answer.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut must_reach = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("advisories") => must_reach = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let deny = cargo_deny()?;
    let mut failed = Vec::new();
    for check in CHECKS {
        let allowed = workspace::run(&mut ask(&deny, check)).is_ok();
        report(check, allowed);
        failed.extend((!allowed).then_some(check));
    }
    let mut ignored = 0;
    let output = ask(&deny, ADVISORIES).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() || !said.contains(UNREACHED) {
        eprint!("{said}");
        report(ADVISORIES, output.status.success());
        failed.extend((!output.status.success()).then_some(ADVISORIES));
    } else if must_reach {
        eprint!("{said}");
        bail!("the database of advisories does not answer");
    } else {
        ignored = 1;
        println!("test {ADVISORIES} ... ignored: their database cannot be reached from here");
    }
    let passed = CHECKS.len() + 1 - ignored - failed.len();
    workspace::print_result(passed, failed.len(), ignored);
    ensure!(failed.is_empty(), "deny.toml: {}", failed.join(", "));
    Ok(())
}

fn report(check: &str, allowed: bool) {
    println!("test {check} ... {}", if allowed { "ok" } else { "FAILED" });
}

fn ask(deny: &PathBuf, check: &str) -> Command {
    let mut command = Command::new(deny);
    command
        .args(["--locked", "--workspace", "check", "--hide-inclusion-graph"])
        .arg(check);
    command
}

/// cargo-deny from the PATH, or compiled once, which takes minutes.
fn cargo_deny() -> Result<PathBuf> {
    match program("CARGO_DENY", &["cargo-deny"]) {
        Some(found) => Ok(found),
        None => toolchain::installed("cargo-deny"),
    }
}
