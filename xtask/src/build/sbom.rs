//! The list of everything that a program is made of (an SBOM), as CycloneDX 1.5 in JSON. It
//! names no time and no random number, so that the same sources give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, ensure};
use cyclonedx_bom::models::component::Classification;
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::hash::{Hash, HashAlgorithm, HashValue, Hashes};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::prelude::{
    Bom, Component, Components, Metadata, NormalizedString, Purl, SpdxExpression,
};
use serde_json::Value;

use super::wasm::Program;
use crate::workspace::{self, WASM_TARGET};

/// Its name in the site and in the package.
pub const NAME: &str = "sbom.cdx.json";

/// What Cargo knows of a crate.
struct Crate {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    description: String,
    /// The crates it is compiled with, by Cargo's id.
    uses: BTreeSet<String>,
    /// Whether it is of this workspace: such a crate has no checksum in `Cargo.lock`.
    is_member: bool,
}

impl Crate {
    /// As `cargo tree` names it.
    fn key(&self) -> String {
        format!("{} v{}", self.name, self.version)
    }

    /// A package URL.
    fn url(&self) -> Result<Purl> {
        let url = Purl::new("cargo", &self.name, &self.version);
        url.with_context(|| format!("no package URL for {}", self.key()))
    }

    fn component(&self, class: Classification) -> Result<Component> {
        let url = self.url()?;
        let licence = SpdxExpression::try_from(self.licence.clone())
            .with_context(|| format!("the licence of {}", self.key()))?;
        let bom_ref = Some(url.to_string());
        Ok(Component {
            description: Some(NormalizedString::new(&self.description)),
            licenses: Some(Licenses(vec![LicenseChoice::Expression(licence)])),
            purl: Some(url),
            ..Component::new(class, &self.name, &self.version, bom_ref)
        })
    }
}

/// Lists what a program is compiled of: every crate with version, licence and the checksum of
/// `Cargo.lock`. What only builds or tests it is left out.
pub fn text(program: Program) -> Result<String> {
    let root = program.binary().package;
    let crates = crates()?;
    let lock = fs::read_to_string(workspace::root()?.join("Cargo.lock"))?;
    let checksums = checksums(&lock);
    let compiled = compiled(program)?;
    let mut components = Vec::new();
    let mut dependencies = Vec::new();
    let mut main = None;
    for package in crates.values() {
        if !compiled.contains(&package.key()) {
            continue;
        }
        let uses = package.uses.iter().filter_map(|id| crates.get(id));
        let uses = uses.filter(|used| compiled.contains(&used.key()));
        let uses: BTreeSet<_> = uses
            .map(|used| Ok(used.url()?.to_string()))
            .collect::<Result<_>>()?;
        dependencies.push(Dependency {
            dependency_ref: package.url()?.to_string(),
            dependencies: uses.into_iter().collect(),
        });
        if package.name == root {
            main = Some(package.component(Classification::Application)?);
            continue;
        }
        if package.is_member {
            components.push(package.component(Classification::Library)?);
            continue;
        }
        let checksum = checksums
            .get(&(package.name.as_str(), package.version.as_str()))
            .with_context(|| format!("Cargo.lock has no checksum of {}", package.name))?;
        let hash = Hash {
            alg: HashAlgorithm::SHA_256,
            content: HashValue((*checksum).to_owned()),
        };
        components.push(Component {
            hashes: Some(Hashes(vec![hash])),
            ..package.component(Classification::Library)?
        });
    }
    ensure!(main.is_some(), "cargo compiles no {root}");
    let bom = Bom {
        serial_number: None,
        metadata: Some(Metadata {
            component: main,
            ..Metadata::default()
        }),
        components: Some(Components(components)),
        dependencies: Some(Dependencies(dependencies)),
        ..Bom::default()
    };
    let mut text = Vec::new();
    bom.output_as_json_v1_5(&mut text)?;
    text.push(b'\n');
    Ok(String::from_utf8(text)?)
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
            // Older crates write a slash where SPDX has OR.
            licence: part("/license").replace(" / ", "/").replace('/', " OR "),
            // Of one line, as the format has it.
            description: words(&part("/description")),
            uses: BTreeSet::new(),
            is_member: package.pointer("/source") == Some(&Value::Null),
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
    use cyclonedx_bom::prelude::Validate;

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
