//! Compiles to WebAssembly and makes the JavaScript glue.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::names;
use crate::build::{Data, Profile};
use crate::toolchain;
use crate::workspace::{self, WASM_TARGET};

/// A program that runs as WebAssembly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Program {
    /// The page.
    Page {
        /// Whether it can be made to panic, for tests alone.
        panics: bool,
    },
    /// The page that shows the components.
    Design,
    /// The functions of the JavaScript package.
    Package,
}

impl Program {
    /// Its package, its binary and its features.
    pub fn binary(self) -> Binary {
        let (package, name, features) = match self {
            Self::Page { panics: false } => ("taskmix", "taskmix-web", ""),
            Self::Page { panics: true } => ("taskmix", "taskmix-web", "panic-on-purpose"),
            Self::Design => ("taskmix", "taskmix-design", "design"),
            Self::Package => ("taskmix-js", "taskmix-js", ""),
        };
        Binary {
            package,
            name,
            features,
        }
    }
}

/// A binary as cargo is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Binary {
    /// The package it belongs to.
    pub package: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The features it is built with, with commas between them.
    pub features: &'static str,
}

/// What one compilation gives.
pub struct Compiled {
    /// The WebAssembly file as the compiler wrote it.
    pub wasm: PathBuf,
    /// Where the build scripts wrote the packed data.
    pub data: Data,
}

/// What wasm-bindgen makes of it.
pub struct Bound {
    /// The WebAssembly file the browser loads.
    pub wasm: Vec<u8>,
    /// The ES module that loads it.
    pub glue: String,
    /// JavaScript files that crates bring along: path below the glue, and text.
    pub snippets: Vec<(String, String)>,
    /// The files of chunks that are loaded later: name and content.
    pub chunks: Vec<(String, Vec<u8>)>,
}

/// Compiles a program; cargo's own messages go to the terminal.
pub fn compile(program: Program, profile: Profile) -> Result<Compiled> {
    toolchain::ensure_wasm_target()?;
    let binary = program.binary();
    let mut cargo = workspace::cargo()?;
    cargo
        .args(["rustc", "--package", binary.package, "--bin", binary.name])
        .args(["--features", binary.features])
        .args(["--target", WASM_TARGET, "--profile", profile.name()])
        .arg("--message-format=json-render-diagnostics")
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags()?)
        .stdout(Stdio::piped());
    if program != Program::Package {
        // Splitting has to know what refers to what.
        cargo.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    let mut child = cargo.spawn().context("cannot start cargo")?;
    let stdout = child.stdout.take().context("cargo's output is not there")?;
    let mut wasm = None;
    let (mut catalog, mut words) = (None, None);
    for line in BufReader::new(stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(&line?) else {
            continue;
        };
        let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str);
        match text("/reason") {
            Some("compiler-artifact") if text("/target/name") == Some(binary.name) => {
                wasm = message
                    .get("filenames")
                    .and_then(Value::as_array)
                    .and_then(|names| {
                        names
                            .iter()
                            .filter_map(Value::as_str)
                            .find(|name| name.ends_with(".wasm"))
                            .map(PathBuf::from)
                    })
                    .or(wasm);
            }
            Some("build-script-executed") => {
                let folder = text("/out_dir").map(PathBuf::from);
                match text("/package_id").and_then(packer) {
                    Some(Packer::Catalog) => catalog = folder.or(catalog),
                    Some(Packer::Words) => words = folder.or(words),
                    None => {}
                }
            }
            _ => {}
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{} does not compile ({status})", binary.name);
    }
    Ok(Compiled {
        wasm: wasm.context("cargo named no .wasm file")?,
        data: Data {
            catalog: catalog.context("cargo ran no build script of taskmix-catalog")?,
            words: words.context("cargo ran no build script of taskmix-words")?,
        },
    })
}

/// A package whose build script packs data.
enum Packer {
    Catalog,
    Words,
}

/// The packer of a package id of cargo (`path+file:///…/crates/catalog#taskmix-catalog@0.1.0`).
fn packer(id: &str) -> Option<Packer> {
    let own = |name: &str| id.starts_with("path+") && id.contains(name);
    if own("#taskmix-catalog@") {
        Some(Packer::Catalog)
    } else if own("#taskmix-words@") {
        Some(Packer::Words)
    } else {
        None
    }
}

/// Flags for the WebAssembly build: the user's own, and no path of this machine in the result,
/// so that the same sources give the same bytes anywhere.
fn rust_flags() -> Result<OsString> {
    let mut flags: Vec<String> = match std::env::var("CARGO_ENCODED_RUSTFLAGS") {
        Ok(flags) => flags.split('\u{1f}').map(str::to_owned).collect(),
        Err(_) => std::env::var("RUSTFLAGS")
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
    };
    flags.retain(|flag| !flag.is_empty());
    let mut remap = |from: &Path, to: &str| {
        flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    };
    // Of several prefixes that match, rustc takes the last: general ones first.
    remap(&workspace::root()?, "/taskmix");
    remap(&workspace::target()?, "/taskmix/target");
    remap(&toolchain::sysroot()?.join("lib/rustlib/src/rust"), "/rust");
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| {
            #[allow(deprecated, reason = "undeprecated since; wrong only on old Windows")]
            std::env::home_dir().map(|home| home.join(".cargo"))
        });
    if let Some(home) = home {
        remap(&home, "/cargo");
        // The folder of a registry carries a hash of its address, which a mirror changes.
        let mut registries: Vec<_> = fs::read_dir(home.join("registry/src"))
            .map(|entries| {
                entries
                    .filter_map(|entry| Some(entry.ok()?.path()))
                    .collect()
            })
            .unwrap_or_default();
        registries.sort();
        for registry in registries {
            remap(&registry, "/cargo/registry");
        }
    }
    Ok(flags.join("\u{1f}").into())
}

/// Runs wasm-bindgen in this process. A program that was `split` keeps exporting what its chunks
/// need; its release has short names for imports. Fails when the file was not made for this version
/// of wasm-bindgen.
pub fn bind(wasm: &Path, profile: Profile, split: bool) -> Result<Bound> {
    let release = profile == Profile::Release;
    let mut output = Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // Chunks put their functions into the program's table.
        .keep_lld_exports(split)
        .keep_debug(false)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate_output()
        .context("wasm-bindgen failed")?;
    let mut snippets: Vec<_> = output
        .local_modules()
        .iter()
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    for (folder, texts) in output.snippets() {
        for (number, text) in texts.iter().enumerate() {
            snippets.push((format!("{folder}/inline{number}.js"), text.clone()));
        }
    }
    snippets.sort();
    let mut glue = output.js().to_owned();
    if split && release {
        glue = names::shorten(output.wasm_mut(), &glue)?;
    }
    Ok(Bound {
        wasm: output.wasm_mut().emit_wasm(),
        glue,
        snippets,
        chunks: Vec::new(),
    })
}
