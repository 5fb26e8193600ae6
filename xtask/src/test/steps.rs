//! The steps, in order; cheap ones first.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::browser::Browser;
use super::engines::Engines;
use crate::workspace::{WASM_TARGET, cargo, root, target};

/// One step of the run.
pub struct Step {
    /// What it checks.
    pub name: &'static str,
    /// How; what it prints is shown as it comes.
    pub command: Command,
}

/// The engines that embeds are walked through in.
const ENGINES: &str = "chromium,firefox,webkit";
/// Those for the page: in WebKitGTK its driver now and then gives no answer for minutes, so there
/// it is walked by `cargo xtask journeys --engines webkit`.
const PAGE_ENGINES: &str = "chromium,firefox";

/// The crates around the package `taskmix`.
const TOOLS: [&str; 4] = [
    "xtask",
    "taskmix-static-server",
    "taskmix-wasm-test-runner",
    "taskmix-browser-tests",
];

/// Every step.
///
/// # Errors
///
/// Fails when the workspace cannot be read.
pub fn all(browser: &Browser, engines: &Engines) -> Result<Vec<Step>> {
    let dist = target()?.join("taskmix-test-dist");
    let mut steps = vec![
        step("formatting", cargo_with(&["fmt", "--all", "--check"])?),
        step(
            "formatting: fuzz targets",
            of_fuzz(&["fmt", "--all", "--check"])?,
        ),
        step("clippy: tools", clippy(&packages(&TOOLS))?),
        step(
            "clippy: library alone",
            clippy(&["-p", "taskmix", "--no-default-features"])?,
        ),
        step(
            "clippy: command line",
            clippy(&[
                "-p",
                "taskmix",
                "--no-default-features",
                "--features",
                "cli",
            ])?,
        ),
        step(
            "clippy: everything",
            clippy(&["-p", "taskmix", "--all-features"])?,
        ),
        step(
            "clippy: page, wasm",
            clippy(&["-p", "taskmix", "--target", WASM_TARGET])?,
        ),
        step(
            "clippy: JavaScript package, wasm",
            clippy(&[
                "-p",
                "taskmix",
                "--target",
                WASM_TARGET,
                "--no-default-features",
                "--features",
                "js",
            ])?,
        ),
        step(
            "clippy: fuzz targets",
            of_fuzz(&["clippy", "--locked", "--", "--deny", "warnings"])?,
        ),
        step("documentation", documentation()?),
        step("dependencies: cargo-deny", alone("supply")?),
        step(
            "tests: tools",
            tests(&["-p", "xtask", "-p", "taskmix-static-server"])?,
        ),
        step(
            "tests: command line, without the page",
            tests(&[
                "-p",
                "taskmix",
                "--no-default-features",
                "--features",
                "cli",
            ])?,
        ),
        step(
            "tests: everything, with the page",
            tests(&["-p", "taskmix", "--all-features"])?,
        ),
        step("tests: wasm in Chromium", wasm_tests(browser)?),
        step("page: release build", xtask(&["build", "--out"], &dist)?),
        step("page: size", xtask(&["size", "--dist"], &dist)?),
        step(
            "page: the same bytes from another folder",
            xtask(&["reproduce", "--dist"], &dist)?,
        ),
        step(
            "page: behind nginx and Apache",
            xtask(&["test-hosts", "--dist"], &dist)?,
        ),
        step(
            "JavaScript package: Node, types, bundle, browser",
            xtask(&["test-package", "--package"], &dist.join("npm"))?,
        ),
    ];
    steps.push(step(
        "page: journeys in Chromium with axe, damage, offline; in Firefox",
        xtask(&["journeys", "--engines", PAGE_ENGINES, "--dist"], &dist)?,
    ));
    let mut embeds = tests(&["-p", "taskmix-browser-tests", "--test", "embed"])?;
    embeds
        .env("TASKMIX_DIST", &dist)
        .env("CHROME", &browser.chromium)
        .env("CHROMEDRIVER", &browser.driver)
        .env("TASKMIX_ENGINES", ENGINES);
    engines.tell(&mut embeds);
    steps.push(step("embeds: Chromium, Firefox, WebKitGTK", embeds));
    // A minute for each target, two at a time.
    let mut fuzz = Command::new(std::env::current_exe()?);
    fuzz.args(["fuzz", "--minutes", "1", "--runs", "1000000"])
        .current_dir(root()?);
    steps.push(step("made-up inputs: every reader", fuzz));
    Ok(steps)
}

fn step(name: &'static str, command: Command) -> Step {
    Step { name, command }
}

fn cargo_with(arguments: &[&str]) -> Result<Command> {
    let mut command = cargo()?;
    command.args(arguments);
    Ok(command)
}

/// In the workspace of the fuzz targets.
fn of_fuzz(arguments: &[&str]) -> Result<Command> {
    let mut command = cargo_with(arguments)?;
    command
        .current_dir(root()?.join("fuzz"))
        .env("CARGO_TARGET_DIR", target()?.join("taskmix-fuzz"));
    Ok(command)
}

fn packages<'a>(names: &[&'a str]) -> Vec<&'a str> {
    names.iter().flat_map(|name| ["-p", name]).collect()
}

/// Clippy with warnings denied, on libraries, binaries, tests, examples and benchmarks.
fn clippy(arguments: &[&str]) -> Result<Command> {
    let mut command = cargo_with(&["clippy", "--all-targets"])?;
    command.args(arguments).args(["--", "--deny", "warnings"]);
    Ok(command)
}

/// Tests; all of them, also after one has failed.
fn tests(arguments: &[&str]) -> Result<Command> {
    let mut command = cargo_with(&["test", "--no-fail-fast"])?;
    command.args(arguments);
    Ok(command)
}

/// The documentation builds and its links lead somewhere.
fn documentation() -> Result<Command> {
    let mut command = cargo_with(&[
        "doc",
        "--no-deps",
        "-p",
        "taskmix",
        "--all-features",
        "--lib",
    ])?;
    command.env("RUSTDOCFLAGS", "--deny warnings");
    Ok(command)
}

/// Another command of this program, without arguments.
fn alone(name: &str) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(name).current_dir(root()?);
    Ok(command)
}

/// This program again, so that a failure there is a failed step here.
fn xtask(arguments: &[&str], dist: &Path) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(arguments).arg(dist).current_dir(root()?);
    Ok(command)
}

/// The test files that carry WebAssembly tests, in the browser.
fn wasm_tests(browser: &Browser) -> Result<Command> {
    let root = root()?;
    let mut command = tests(&["-p", "taskmix", "--no-default-features"])?;
    command.args(["--target", WASM_TARGET, "--profile", "web-dev"]);
    let mut files = wasm_test_files(&root.join("tests"))?;
    files.sort();
    if files.is_empty() {
        bail!("no file of tests/ holds a wasm_bindgen_test");
    }
    for file in files {
        command
            .arg("--test")
            .arg(file.file_stem().context("a test file without a name")?);
    }
    command
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "cargo run --quiet --package taskmix-wasm-test-runner --",
        )
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "900")
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            root.join("tools/wasm-test-runner/webdriver.json"),
        );
    Ok(command)
}

fn wasm_test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs")
            && fs::read_to_string(&path)?.contains("wasm_bindgen_test")
        {
            files.push(path);
        }
    }
    Ok(files)
}
