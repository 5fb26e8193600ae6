//! `cargo xtask package`: makes the JavaScript package, which `cargo xtask build` puts into
//! `dist/npm/`.
//!
//! - `crates/js/package/*` is copied, `{{version}}` filled in.
//! - `taskmix.wasm` and `taskmix_wasm.js` are the functions of `crates/js/src/`, by wasm-bindgen.
//! - `titles.bin` is the long index of job titles, `words.bin` the index of words; both are loaded
//!   on request.
//! - `taskmix.d.ts` is written by `cargo xtask types` and committed.

mod tests;
mod types;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::Parser;

use crate::{build, workspace};

pub use tests::run as run_tests;
pub use types::run as run_types;

/// Where it goes below the site.
pub const FOLDER: &str = "npm";
/// What is copied into it.
const SOURCES: &str = "crates/js/package";
/// What belongs to it and lies beside `Cargo.toml`.
const NOTICES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"];

/// Runs `cargo xtask package`.
pub fn run(arguments: Parser) -> Result<()> {
    let out = folder_or_default(arguments, "out")?;
    let started = Instant::now();
    make(&out)?;
    let seconds = started.elapsed().as_secs_f64();
    println!("{} is made ({seconds:.1} s)", out.display());
    Ok(())
}

/// The folder given as `--name`, or else the one in `dist/`.
fn folder_or_default(arguments: Parser, name: &str) -> Result<PathBuf> {
    match workspace::folder_option(arguments, name)? {
        Some(folder) => Ok(folder),
        None => Ok(build::default_folder()?.join(FOLDER)),
    }
}

/// Makes the package in a folder of its own.
pub fn make(folder: &Path) -> Result<()> {
    let (bound, data, list) = build::package()?;
    if !bound.snippets.is_empty() {
        bail!("the package cannot carry the scripts of other crates yet");
    }
    let mut files = sources()?;
    files.insert("taskmix.wasm".to_owned(), bound.wasm);
    files.insert("taskmix_wasm.js".to_owned(), bound.glue.into_bytes());
    let titles = fs::read(data.titles()).context("the build script made no titles.bin")?;
    files.insert("titles.bin".to_owned(), titles);
    let words = fs::read(data.words()).context("the build script made no words.bin")?;
    files.insert("words.bin".to_owned(), words);
    files.insert(build::SBOM.to_owned(), list.into_bytes());
    workspace::remove_made(folder, ["taskmix.wasm", "package.json"])?;
    fs::create_dir_all(folder)?;
    for (name, content) in files {
        fs::write(folder.join(&name), content).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}

/// The committed files, with the version filled in.
fn sources() -> Result<BTreeMap<String, Vec<u8>>> {
    let root = workspace::root()?;
    let folder = root.join(SOURCES);
    let mut files = BTreeMap::new();
    let mut names = workspace::files_below(&folder)?;
    names.retain(|name| !name.starts_with('.'));
    for name in names {
        let path = folder.join(&name);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))?;
        let text = text.replace("{{version}}", env!("CARGO_PKG_VERSION"));
        files.insert(name, text.into_bytes());
    }
    for name in NOTICES {
        let text = fs::read(root.join(name)).with_context(|| format!("cannot read {name}"))?;
        files.insert(name.to_owned(), text);
    }
    Ok(files)
}
