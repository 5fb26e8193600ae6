//! The table of dependencies in `ARCHITECTURE.md` lists every direct dependency and nothing else.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace;

/// The direct dependencies of the workspace and of the fuzz targets.
fn direct() -> Result<BTreeSet<String>> {
    let mut names = named("Cargo.toml")?;
    names.append(&mut named("fuzz/Cargo.toml")?);
    Ok(names)
}

fn named(manifest: &str) -> Result<BTreeSet<String>> {
    let mut cargo = workspace::cargo()?;
    cargo.args(["metadata", "--format-version", "1", "--no-deps"]);
    cargo.args(["--manifest-path", manifest]);
    let metadata: Value = serde_json::from_str(&workspace::output(&mut cargo)?)?;
    let packages = metadata.get("packages").and_then(Value::as_array);
    let dependencies = packages
        .context("cargo names no packages")?
        .iter()
        .filter_map(|package| package.get("dependencies")?.as_array())
        .flatten();
    Ok(dependencies
        // Crates of the workspace itself have a path.
        .filter(|dependency| dependency.get("path").is_none())
        .filter_map(|dependency| Some(dependency.get("name")?.as_str()?.to_owned()))
        .collect())
}

/// The crates that the table lists.
fn listed() -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(workspace::root()?.join("ARCHITECTURE.md"))?;
    let table = text
        .split_once("| crate | where | why |")
        .context("ARCHITECTURE.md has no table of crates")?
        .1;
    Ok(table
        .lines()
        .skip(2)
        .map_while(|row| row.strip_prefix("| ")?.split_once(" | "))
        .flat_map(|(names, _)| names.split(", "))
        .map(str::to_owned)
        .collect())
}

#[test]
fn every_dependency_is_listed() -> Result<()> {
    assert_eq!(direct()?, listed()?);
    Ok(())
}
