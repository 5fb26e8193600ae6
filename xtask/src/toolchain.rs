//! Adds what a build or a test needs to the installed Rust toolchain.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace::{self, WASM_TARGET, output, run};

/// The folder of the toolchain in use.
pub fn sysroot() -> Result<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    Ok(output(Command::new(rustc).args(["--print", "sysroot"]))?.into())
}

/// Adds the WebAssembly target through rustup if it is missing. Fails when the target is missing
/// and rustup cannot add it.
pub fn ensure_wasm_target() -> Result<()> {
    if sysroot()?
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    eprintln!("Adding the target {WASM_TARGET} to the Rust toolchain");
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("the target {WASM_TARGET} is missing; add it by hand"))
}

/// Adds a component (`rustfmt`, `clippy`) if the cargo command it brings does not run. Fails when
/// the component is missing and rustup cannot add it.
pub fn ensure_component(name: &str, subcommand: &str) -> Result<()> {
    let mut probe = crate::workspace::cargo()?;
    probe
        .args([subcommand, "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if probe.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    eprintln!("Adding {name} to the Rust toolchain");
    run(Command::new("rustup").args(["component", "add", name]))
        .with_context(|| format!("{name} is missing; add it by hand"))
}

/// A program from crates.io, as `NAME` or `NAME@VERSION`: compiled once into the target folder,
/// which takes minutes. It is not optimised, because compiling would take longer than it saves.
pub fn installed(name: &str) -> Result<PathBuf> {
    let folder = workspace::target()?.join(format!("taskmix-{name}"));
    let program = name.split('@').next().unwrap_or(name);
    let program = folder.join("bin").join(program);
    if program.is_file() {
        return Ok(program);
    }
    eprintln!("Compiling {name}, which happens once");
    // With the locked versions of its dependencies; where one of those is gone, with newer ones.
    install(name, &folder, &["--locked"]).or_else(|_| install(name, &folder, &[]))?;
    // The compiled dependencies are not needed again.
    std::fs::remove_dir_all(folder.join("target"))
        .with_context(|| format!("cannot remove the build of {name}"))?;
    if !program.is_file() {
        bail!("cargo installed no {name}");
    }
    Ok(program)
}

fn install(name: &str, folder: &Path, how: &[&str]) -> Result<()> {
    let mut cargo = workspace::cargo()?;
    cargo.args(["install", name, "--quiet", "--debug", "--root"]);
    cargo.arg(folder).args(how);
    cargo
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_PROFILE_DEV_DEBUG", "false");
    run(&mut cargo)
}
