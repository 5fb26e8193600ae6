//! The list of everything that a program is made of (an SBOM), as CycloneDX 1.5 in JSON. It
//! names no time and no random number, so that the same sources give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::wasm::Program;
use crate::workspace::{self, WASM_TARGET};

/// Its name in the site and in the package.
pub const NAME: &str = "sbom.cdx.json";

/// The package itself.
const ROOT: &str = "taskmix";

/// What Cargo knows of a crate.
struct Crate {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    description: String,
    /// The crates it is compiled with, by Cargo's id.
    uses: BTreeSet<String>,
}

impl Crate {
    /// As `cargo tree` names it.
    fn key(&self) -> String {
        format!("{} v{}", self.name, self.version)
    }

    /// A package URL.
    fn url(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// Lists what a program is compiled of: every crate with version, licence and the checksum of
/// `Cargo.lock`. What only builds or tests it is left out.
///
/// # Errors
///
/// Fails when cargo does, or a crate has no licence or checksum.
pub fn text(program: Program) -> Result<String> {
    let crates = crates()?;
    let lock = fs::read_to_string(workspace::root()?.join("Cargo.lock"))?;
    let checksums = checksums(&lock);
    let compiled = compiled(program)?;
    let mut components = Vec::new();
    let mut dependencies = Vec::new();
    let mut main = Value::Null;
    for one in crates.values().filter(|one| compiled.contains(&one.key())) {
        let mut component = json!({
            "type": "library",
            "bom-ref": one.url(),
            "name": one.name,
            "version": one.version,
            "description": one.description,
            "licenses": [{ "expression": one.licence }],
            "purl": one.url(),
        });
        ensure!(!one.licence.is_empty(), "{} names no licence", one.name);
        let uses = one.uses.iter().filter_map(|id| crates.get(id));
        let uses: BTreeSet<_> = uses
            .filter(|used| compiled.contains(&used.key()))
            .map(Crate::url)
            .collect();
        dependencies.push(json!({ "ref": one.url(), "dependsOn": uses }));
        if one.name == ROOT {
            *slot(&mut component, "type") = "application".into();
            main = component;
        } else {
            let checksum = checksums
                .get(&(one.name.as_str(), one.version.as_str()))
                .with_context(|| format!("Cargo.lock has no checksum of {}", one.name))?;
            *slot(&mut component, "hashes") = json!([{ "alg": "SHA-256", "content": checksum }]);
            components.push(component);
        }
    }
    let list = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": main },
        "components": components,
        "dependencies": dependencies,
    });
    ensure!(main != Value::Null, "cargo compiles no {ROOT}");
    Ok(format!("{list:#}\n"))
}

/// A field of an object.
fn slot<'a>(object: &'a mut Value, name: &str) -> &'a mut Value {
    &mut object[name]
}

/// Every crate that cargo knows of for the program, by its id.
fn crates() -> Result<BTreeMap<String, Crate>> {
    let mut cargo = workspace::cargo()?;
    cargo
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", WASM_TARGET]);
    let metadata: Value = serde_json::from_str(&workspace::output(&mut cargo)?)?;
    let mut crates = BTreeMap::new();
    for package in array(&metadata, "/packages") {
        let part = |name| text_of(package, name);
        let one = Crate {
            name: part("/name"),
            version: part("/version"),
            // Older crates write a stroke where SPDX has OR.
            licence: part("/license").replace(" / ", "/").replace('/', " OR "),
            // Of one line, as the format has it.
            description: words(&part("/description")),
            uses: BTreeSet::new(),
        };
        crates.insert(part("/id"), one);
    }
    for node in array(&metadata, "/resolve/nodes") {
        let uses = array(node, "/deps")
            .iter()
            .filter(|dependency| {
                // No kind is the ordinary one.
                let kinds = array(dependency, "/dep_kinds").iter();
                kinds
                    .clone()
                    .any(|kind| kind.pointer("/kind") == Some(&Value::Null))
            })
            .map(|dependency| text_of(dependency, "/pkg"))
            .collect();
        if let Some(one) = crates.get_mut(&text_of(node, "/id")) {
            one.uses = uses;
        }
    }
    Ok(crates)
}

/// What is compiled into the program, as [`Crate::key`] names it. `cargo metadata` also counts
/// what tests bring along.
fn compiled(program: Program) -> Result<BTreeSet<String>> {
    let binary = program.binary();
    let mut cargo = workspace::cargo()?;
    cargo
        .args(["tree", "--locked", "--package", binary.package])
        .args(["--features", binary.features])
        .args(["--target", WASM_TARGET, "--edges", "normal"])
        .args(["--prefix", "none", "--format", "{p}"]);
    let lines = workspace::output(&mut cargo)?;
    let key = |line: &str| {
        let mut words = line.split(' ');
        Some(format!("{} {}", words.next()?, words.next()?))
    };
    Ok(lines.lines().filter_map(key).collect())
}

/// The checksums of a lock file, by name and version.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let value = |line: &'static str, block: &str| -> Option<(usize, usize)> {
        let from = block.find(&format!("\n{line} = \""))? + line.len() + 5;
        Some((from, from + block.get(from..)?.find('"')?))
    };
    lock.split("[[package]]")
        .filter_map(|block| {
            let part = |name| value(name, block).and_then(|(from, to)| block.get(from..to));
            Some(((part("name")?, part("version")?), part("checksum")?))
        })
        .collect()
}

fn array<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The words of a text, with one space between them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_of(value: &Value, pointer: &str) -> String {
    let text = value.pointer(pointer).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cyclonedx_bom::prelude::{Bom, Validate};

    #[test]
    fn the_lists_are_valid_and_complete() -> Result<()> {
        for program in [Program::Page { panics: false }, Program::Package] {
            let text = text(program)?;
            let bom = Bom::parse_from_json_v1_5(text.as_bytes())?;
            assert!(bom.validate().passed(), "{:?}", bom.validate());
            let list: Value = serde_json::from_str(&text)?;
            let names: BTreeSet<_> = array(&list, "/components")
                .iter()
                .map(|one| text_of(one, "/name"))
                .collect();
            assert!(names.contains("wasm-bindgen"), "{names:?}");
            assert_eq!(names.contains("yew"), program != Program::Package);
            assert!(names.contains("serde"), "{names:?}");
            for absent in ["taskmix", "proptest", "csv", "criterion"] {
                assert!(!names.contains(absent), "{absent} is not in the program");
            }
        }
        Ok(())
    }

    #[test]
    fn checksums_are_read() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ff\"\n\n\
            [[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";
        let expected = BTreeMap::from([(("a", "1.0.0"), "ff")]);
        assert_eq!(checksums(lock), expected);
    }
}
