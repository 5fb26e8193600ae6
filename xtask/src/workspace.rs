//! The workspace's folders, and helpers to run programs and handle files in them.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser};

/// The only target the page is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folder of the workspace's `Cargo.toml`.
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
pub fn target() -> Result<PathBuf> {
    let folder = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| OsString::from("target"));
    Ok(root()?.join(folder))
}

/// The cargo that started this program, run in the workspace's folder.
pub fn cargo() -> Result<Command> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root()?);
    Ok(command)
}

/// The folder given as `--name`, the only option of a command.
pub fn folder_option(mut arguments: Parser, name: &str) -> Result<Option<PathBuf>> {
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long(long) if long == name => folder = Some(arguments.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(folder)
}

/// Runs a command and fails when it does.
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

/// Runs a command and gives its output, trimmed.
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

/// Prints the last line of a run of checks, in the form of `cargo test`.
pub fn print_result(passed: usize, failed: usize, ignored: usize) {
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {word}. {passed} passed; {failed} failed; {ignored} ignored");
}

/// Removes a folder that an earlier run made, which these files show. Refuses to remove a folder
/// that holds anything else.
pub fn remove_made(folder: &Path, files: [&str; 2]) -> Result<()> {
    let Ok(mut entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    if entries.next().is_some() && !files.iter().all(|file| folder.join(file).is_file()) {
        bail!(
            "{} holds something other than an earlier build; remove it first",
            folder.display()
        );
    }
    fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))
}

/// Copies a folder with all that is in it; gives the paths of the files below it, parts joined
/// with `/`.
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
