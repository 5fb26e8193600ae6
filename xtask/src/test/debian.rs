//! Installs what the tests need, where that can be done: on Debian, as root.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::browser::program;
use crate::workspace::{output, run};

/// Whether this machine lets us install Debian packages.
pub fn can_install() -> bool {
    is_debian() && is_root()
}

/// The program that the variable names, or the first of these names on the PATH; `package` is
/// installed where it is missing. An error names the program and its package.
pub fn ensure(variable: &str, names: &[&str], package: &str) -> Result<PathBuf> {
    if program(variable, names).is_none() && can_install() {
        install(&[package])?;
    }
    program(variable, names).with_context(|| {
        format!(
            "no {} on the PATH; on Debian: apt-get install {package} (as root, this command does \
             it itself)",
            names.join(", ")
        )
    })
}

/// Installs Debian packages.
pub fn install(packages: &[&str]) -> Result<()> {
    eprintln!("Installing {}", packages.join(" and "));
    let mut update = Command::new("apt-get");
    run(update.args(["update", "--quiet"]))?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(packages);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").is_file()
        && std::fs::read_to_string("/etc/os-release")
            .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}
