//! Every crate that is used directly is argued for in `ARCHITECTURE.md`, and nothing else is.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace;

/// The crates that the members of the workspace name, and those of the fuzz targets.
fn used() -> Result<BTreeSet<String>> {
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
        // Those of the workspace itself have a path.
        .filter(|one| one.get("path").is_none())
        .filter_map(|one| Some(one.get("name")?.as_str()?.to_owned()))
        .collect())
}

/// The crates of the table.
fn argued() -> Result<BTreeSet<String>> {
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
fn every_dependency_is_argued_for() -> Result<()> {
    assert_eq!(used()?, argued()?);
    Ok(())
}
