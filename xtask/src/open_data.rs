//! The open data of the site, which the program of `taskmix-open-data` makes: its files, their
//! tests, and the comparison of two releases.
//!
//! It is a program of its own, because this one must not depend on the tables being in order.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use lexopt::{Arg, Parser};

use crate::test::debian;
use crate::{build, workspace};

/// Where the files go below the site.
pub const FOLDER: &str = "data";
/// The tests, and the versions of the Python packages that they need.
const TESTS: &str = "tests/open-data/check.py";
const PINS: &str = "tests/open-data/requirements.txt";
/// What the tests take their queries and results from.
const PAGE: &str = "docs/data.md";

/// Makes the files; gives them by name.
pub fn files() -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = workspace::target()?.join("taskmix-open-data");
    fs::remove_dir_all(&folder).ok();
    workspace::run(program(&["write"])?.arg(&folder))?;
    let mut files = BTreeMap::new();
    for name in workspace::files_below(&folder)? {
        let content = fs::read(folder.join(&name))?;
        files.insert(name, content);
    }
    Ok(files)
}

/// Runs `cargo xtask data-diff OLD NEW`.
pub fn diff(mut arguments: Parser) -> Result<()> {
    let releases: Vec<_> = arguments.raw_args()?.collect();
    ensure!(
        releases.len() == 2,
        "data-diff takes two releases: each a folder of tables, or a git revision"
    );
    // Folders are named from where the command is given.
    let mut program = program(&["diff"])?;
    program.args(releases).current_dir(std::env::current_dir()?);
    workspace::run(&mut program)
}

/// The program with these arguments, to be run in the workspace's folder.
fn program(arguments: &[&str]) -> Result<Command> {
    let mut cargo = workspace::cargo()?;
    // The lock of the release folder is held by no other step of the tests.
    cargo.args(["run", "--quiet", "--release", "--package"]);
    cargo.args(["taskmix-open-data", "--manifest-path"]);
    cargo.arg(workspace::root()?.join("Cargo.toml"));
    cargo.arg("--").args(arguments);
    Ok(cargo)
}

/// Runs `cargo xtask test-data [--dist DIR] [--update]`: validates the data package, and runs the
/// queries of `docs/data.md`; with `--update` it writes their results there.
pub fn test(mut arguments: Parser) -> Result<()> {
    let (mut dist, mut update) = (None, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("dist") => dist = Some(PathBuf::from(arguments.value()?)),
            Arg::Long("update") => update = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let dist = dist.map_or_else(build::default_folder, Ok)?;
    let data = std::path::absolute(dist)?.join(FOLDER);
    ensure!(
        data.join("datapackage.json").is_file(),
        "{} is not there; `cargo xtask build` makes it",
        data.display()
    );
    let root = workspace::root()?;
    let mut check = Command::new(environment()?);
    check
        .arg(root.join(TESTS))
        .arg(data)
        .arg(root.join(PAGE))
        .args(update.then_some("--update"))
        .env("PYTHONUTF8", "1");
    workspace::run(&mut check)
}

/// Finds Python; on Debian, as root, installs it.
pub fn ensure() -> Result<PathBuf> {
    let python = debian::ensure("PYTHON", &["python3"], "python3-venv")?;
    let has_venv = || {
        let mut python = Command::new(&python);
        workspace::output(python.args(["-c", "import venv, ensurepip"])).is_ok()
    };
    if !has_venv() && debian::can_install() {
        debian::install(&["python3-venv"])?;
    }
    if !has_venv() {
        bail!(
            "Python cannot make environments; on Debian: apt-get install python3-venv (as root, \
             this command does it itself)"
        );
    }
    Ok(python)
}

/// The Python of an environment below the target folder that has the pinned packages.
fn environment() -> Result<PathBuf> {
    let folder = workspace::target()?.join("taskmix-python");
    let python = folder.join("bin/python");
    let pins = workspace::root()?.join(PINS);
    let installed = folder.join("requirements.txt");
    let read = |path: &Path| fs::read(path).ok();
    if read(&pins) == read(&installed) && python.is_file() {
        return Ok(python);
    }
    let mut make = Command::new(ensure()?);
    workspace::run(make.args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(&python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    pip.args(["--only-binary", ":all:", "--requirement"])
        .arg(&pins);
    workspace::run(&mut pip).with_context(|| format!("pip cannot install {PINS}"))?;
    fs::copy(&pins, &installed)?;
    Ok(python)
}
