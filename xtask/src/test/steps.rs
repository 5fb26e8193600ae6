//! The steps of both commands. Where several could start, the earlier one does.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::browser;
use super::schedule::Step;
use crate::workspace::{WASM_TARGET, cargo, root, target};

/// The package of the journeys, which are walked by steps of their own.
const BROWSER_TESTS: &str = "taskmix-browser-tests";

// The names of steps that others wait for.
const CLIPPY: &str = "clippy: everything, natively";
const CLIPPY_WASM: &str = "clippy: page and JavaScript package, wasm";
const TESTS: &str = "tests: natively";
const BUILD: &str = "page: release build";
const WASM_TESTS: &str = "tests: wasm in Chromium";
const GECKODRIVER: &str = "tools: geckodriver";
const KEEP: &str = "journeys: damage, offline, update, in Chromium";
const CLIPPY_FUZZ: &str = "clippy: fuzz targets";

/// The checks that a commit needs.
///
/// # Errors
///
/// Fails when the workspace cannot be read.
pub fn quick() -> Result<Vec<Step>> {
    let dist = dist()?;
    let mut steps = common(&dist)?;
    let core = xtask(&["journeys", "--core", "--dist"], &dist)?;
    steps.push(Step::new("journeys: the main job in Chromium, with axe", core).needs(BUILD));
    Ok(steps)
}

/// Every check. Those that compile and those that drive a browser alternate, so that neither
/// leaves a processor idle.
///
/// # Errors
///
/// As [`quick`].
pub fn all() -> Result<Vec<Step>> {
    let dist = dist()?;
    let mut steps = common(&dist)?;
    let walk = |name, suite: &str, engine: &str| -> Result<Step> {
        let command = xtask(&["journeys", suite, "--engines", engine, "--dist"], &dist)?;
        let step = Step::new(name, command).needs(BUILD).after(TESTS);
        Ok(match engine {
            "chromium" => step,
            // The driver of Firefox; one step compiles it for all.
            _ => step.needs(GECKODRIVER),
        })
    };
    steps.extend([
        Step::new(GECKODRIVER, alone(&["tools", "geckodriver"])?),
        walk("journeys: page in Chromium, with axe", "page", "chromium")?,
        walk("journeys: page in Firefox", "page", "firefox")?,
        Step::new(WASM_TESTS, wasm_tests()?).after(TESTS),
        // These two build pages in the profile and folder of the tests above.
        walk(KEEP, "keep", "chromium")?.after(WASM_TESTS),
        walk(
            "journeys: every component in its states",
            "design",
            "chromium",
        )?
        .after(KEEP),
        Step::new(
            "page: the same bytes from another folder",
            xtask(&["reproduce", "--dist"], &dist)?,
        )
        .needs(BUILD),
        // In WebKitGTK only embeds: there the driver now and then gives no answer for minutes.
        // `cargo xtask journeys page --engines webkit` walks through the page.
        walk("journeys: embeds in Chromium", "embed", "chromium")?,
        Step::new("dependencies: cargo-deny", alone(&["supply"])?),
        walk("journeys: embeds in Firefox", "embed", "firefox")?,
        Step::new(CLIPPY_FUZZ, clippy_fuzz()?),
        walk("journeys: embeds in WebKitGTK", "embed", "webkit")?,
        // Half a minute for each target, two at a time.
        Step::new(
            "fuzzing: every parser",
            alone(&["fuzz", "--minutes", "0.5", "--runs", "1000000"])?,
        )
        .after(CLIPPY_FUZZ),
        Step::new("documentation", documentation()?).after(TESTS),
        Step::new(
            "page: behind nginx and Apache",
            xtask(&["test-hosts", "--dist"], &dist)?,
        )
        .needs(BUILD),
        Step::new(
            "JavaScript package: Node, types, bundle, browser",
            xtask(&["test-package", "--package"], &dist.join("npm"))?,
        )
        .needs(BUILD)
        .after(TESTS),
    ]);
    Ok(steps)
}

/// The steps of both. Those that write to the same part of the target folder follow one another,
/// since cargo would let the second wait.
fn common(dist: &Path) -> Result<Vec<Step>> {
    Ok(vec![
        Step::new("formatting", cargo_with(&["fmt", "--all", "--check"])?),
        Step::new("formatting: fuzz targets", format_fuzz()?),
        Step::new(BUILD, xtask(&["build", "--out"], dist)?),
        Step::new(CLIPPY, clippy(&["--workspace", "--all-features"])?),
        Step::new(
            CLIPPY_WASM,
            clippy(&["-p", "taskmix", "-p", "taskmix-js", "--target", WASM_TARGET])?,
        )
        .after(CLIPPY),
        Step::new(
            TESTS,
            tests(&["--workspace", "--all-features", "--exclude", BROWSER_TESTS])?,
        )
        .after(CLIPPY_WASM),
        Step::new("page: size", xtask(&["size", "--dist"], dist)?).needs(BUILD),
    ])
}

/// Where the page is built for the steps.
fn dist() -> Result<PathBuf> {
    Ok(target()?.join("taskmix-test-dist"))
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

fn format_fuzz() -> Result<Command> {
    of_fuzz(&["fmt", "--all", "--check"])
}

fn clippy_fuzz() -> Result<Command> {
    of_fuzz(&["clippy", "--locked", "--", "--deny", "warnings"])
}

/// Clippy with warnings denied, on libraries, binaries, tests, examples and benchmarks.
fn clippy(arguments: &[&str]) -> Result<Command> {
    let mut command = cargo_with(&["clippy", "--all-targets"])?;
    command.args(arguments).args(["--", "--deny", "warnings"]);
    Ok(command)
}

/// Tests, those in documentation included; all of them, also after one has failed.
fn tests(arguments: &[&str]) -> Result<Command> {
    let mut command = cargo_with(&["test", "--no-fail-fast"])?;
    command.args(arguments);
    Ok(command)
}

/// The documentation builds and its links lead somewhere.
fn documentation() -> Result<Command> {
    let mut command = cargo_with(&["doc", "--no-deps", "--workspace", "--all-features", "--lib"])?;
    command.env("RUSTDOCFLAGS", "--deny warnings");
    Ok(command)
}

/// Another command of this program.
fn alone(arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(arguments).current_dir(root()?);
    Ok(command)
}

/// Another command of this program, whose last argument is a folder.
fn xtask(arguments: &[&str], folder: &Path) -> Result<Command> {
    let mut command = alone(arguments)?;
    command.arg(folder);
    Ok(command)
}

/// The properties of the method as WebAssembly, in the browser.
fn wasm_tests() -> Result<Command> {
    let mut command = tests(&["-p", "taskmix-method", "--test", "wasm"])?;
    command.args(["--target", WASM_TARGET, "--profile", "web-dev"]);
    command
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "cargo run --quiet --package taskmix-wasm-test-runner --",
        )
        .env("CHROMEDRIVER", browser::ensure()?.driver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "900")
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            root()?.join("crates/wasm-test-runner/webdriver.json"),
        );
    Ok(command)
}
