//! Adds to the installed Rust toolchain what a build or a test needs and it lacks.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::workspace::{WASM_TARGET, output, run};

/// The folder of the toolchain in use.
///
/// # Errors
///
/// Fails when `rustc` does not run.
pub fn sysroot() -> Result<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    Ok(output(Command::new(rustc).args(["--print", "sysroot"]))?.into())
}

/// Adds the WebAssembly target through rustup if it is missing.
///
/// # Errors
///
/// Fails when the target is missing and rustup cannot add it.
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

/// Adds a component (`rustfmt`, `clippy`) if the cargo command it brings does not run.
///
/// # Errors
///
/// Fails when the component is missing and rustup cannot add it.
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
