//! Node.js and npm, for the tests of the JavaScript package and to get axe-core: found, or
//! installed where that can be done.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::workspace::{output, run, target};

/// The Debian packages that bring both.
const PACKAGES: [&str; 2] = ["nodejs", "npm"];
/// The oldest version that the tools of the tests run on. The package itself takes any 20.
const OLDEST: (u32, u32) = (20, 19);
/// The version taken from npm where Debian's is older.
const FROM_NPM: &str = "22";

/// Node.js that is new enough, and npm.
#[derive(Clone, Debug)]
pub struct Node {
    /// The search path on which `node` and `npm` are found.
    pub path: OsString,
}

/// Finds both; on Debian, as root, installs what is missing.
pub fn ensure() -> Result<Node> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if version("npm", &path).is_err() || version("node", &path).is_err() {
        if !debian::can_install() {
            bail!(
                "the tests of the JavaScript package, and axe, need Node.js 20.19 or newer, and npm; on \
                 Debian: apt-get install nodejs npm (as root, this command does it itself)"
            );
        }
        debian::install(&PACKAGES)?;
    }
    if version("node", &path)? >= OLDEST {
        return Ok(Node { path });
    }
    let folder = from_npm(&path)?;
    let folders = std::iter::once(folder).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(folders)?;
    if version("node", &path)? >= OLDEST {
        return Ok(Node { path });
    }
    bail!("Node.js is too old; install 20.19 or newer")
}

/// Major and minor version of a program; npm's are not looked at.
fn version(program: &str, path: &OsString) -> Result<(u32, u32)> {
    let mut command = Command::new(program);
    let text = output(command.arg("--version").env("PATH", path))?;
    let mut numbers = text.trim_start_matches('v').split('.');
    let mut number = || numbers.next().and_then(|number| number.parse().ok());
    number()
        .zip(number())
        .with_context(|| format!("{program} says its version is `{text}`"))
}

/// Gets a newer Node.js from npm, where it comes as a package for each machine; gives the
/// folder of the program.
fn from_npm(path: &OsString) -> Result<PathBuf> {
    let machine = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => bail!("npm has no Node.js for {other}; install 20.19 or newer"),
    };
    let name = format!("node-linux-{machine}");
    let folder = target()?.join("taskmix-node");
    let programs = folder.join("node_modules").join(&name).join("bin");
    if !has_node(&programs) {
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ]);
        npm.arg(&folder).arg(format!("{name}@{FROM_NPM}"));
        run(npm.env("PATH", path))?;
    }
    Ok(programs)
}

fn has_node(folder: &Path) -> bool {
    folder.join("node").is_file()
}
