//! Tools of the tests that come from npm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::test::node::Node;
use crate::workspace;

/// The files that pin the versions.
const PINS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs what the lock file in a folder of the workspace names into a folder below the target
/// folder, unless the versions are there already. Gives that folder.
pub fn install(pins: &str, into: &str, node: &Node) -> Result<PathBuf> {
    let (from, folder) = (
        workspace::root()?.join(pins),
        workspace::target()?.join(into),
    );
    fs::create_dir_all(&folder)?;
    let read = |folder: &Path| PINS.map(|name| fs::read(folder.join(name)).ok());
    if read(&from) == read(&folder) && folder.join("node_modules/.package-lock.json").is_file() {
        return Ok(folder);
    }
    for name in PINS {
        fs::copy(from.join(name), folder.join(name))
            .with_context(|| format!("cannot copy {pins}/{name}"))?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--loglevel=error"]);
    workspace::run(npm.current_dir(&folder).env("PATH", &node.path))
        .with_context(|| format!("npm cannot install the tools of {pins}"))?;
    Ok(folder)
}
