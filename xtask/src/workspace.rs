//! Where the workspace is, and how cargo is called in it.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The only target the page is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folder of the workspace's `Cargo.toml`.
///
/// # Errors
///
/// Fails when neither cargo nor the current directory says where that is.
pub fn root() -> Result<PathBuf> {
    if let Some(manifest) = std::env::var_os("CARGO_MANIFEST_DIR")
        && let Some(parent) = Path::new(&manifest).parent()
    {
        return Ok(parent.to_owned());
    }
    let here = std::env::current_dir()?;
    here.ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(Path::to_owned)
        .context("run this inside the Taskmix workspace")
}

/// The folder that cargo builds in.
///
/// # Errors
///
/// As [`root`].
pub fn target() -> Result<PathBuf> {
    let folder = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| OsString::from("target"));
    Ok(root()?.join(folder))
}

/// The cargo that started this program, run in the workspace's folder.
///
/// # Errors
///
/// As [`root`].
pub fn cargo() -> Result<Command> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root()?);
    Ok(command)
}

/// Runs a command and fails when it does.
///
/// # Errors
///
/// Names the program that could not start or that failed.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {:?}", command.get_program()))?;
    if status.success() {
        Ok(())
    } else {
        bail!("{command:?} failed ({status})")
    }
}

/// Runs a command and takes what it prints, without the line ends around it.
///
/// # Errors
///
/// Names the program that could not start or that failed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {:?}", command.get_program()))?;
    if !output.status.success() {
        bail!(
            "{command:?} failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// Copies a folder with all that is in it; gives the paths of the files below it, parts joined
/// with `/`.
///
/// # Errors
///
/// Fails when the disk does.
pub fn copy_folder(from: &Path, to: &Path) -> Result<BTreeSet<String>> {
    let files = files_below(from)?;
    for file in &files {
        let target = to.join(file);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(from.join(file), target)?;
    }
    Ok(files)
}

/// The paths of the files below a folder, parts joined with `/`.
///
/// # Errors
///
/// Fails when the disk does.
pub fn files_below(folder: &Path) -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {folder:?}"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            let below = files_below(&entry.path())?;
            files.extend(below.into_iter().map(|path| format!("{name}/{path}")));
        } else {
            files.insert(name);
        }
    }
    Ok(files)
}
