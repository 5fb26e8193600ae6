//! The steps of the test command.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

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
/// The package of the journeys, which are walked by steps of their own.
const BROWSER_TESTS: &str = "taskmix-browser-tests";

/// Steps that run at the same time, lane by lane.
pub type Lanes = Vec<Vec<Step>>;

/// What a contributor needs before a commit. While the page is linked, which takes one processor,
/// the other lane uses the rest; the lanes write to different parts of the target folder.
pub fn quick(browser: &Browser) -> Result<Lanes> {
    let dist = dist()?;
    let mut native_lane = vec![step(
        "formatting",
        cargo_with(&["fmt", "--all", "--check"])?,
    )];
    native_lane.extend(lints()?);
    native_lane.push(native()?);
    let mut page_lane = Vec::from(release(&dist)?);
    let mut journeys = xtask(&["journeys", "--core", "--dist"], &dist)?;
    journeys
        .env("CHROME", &browser.chromium)
        .env("CHROMEDRIVER", &browser.driver);
    page_lane.push(step("page: the main job in Chromium", journeys));
    Ok(vec![native_lane, page_lane])
}

/// Of every check, those that mostly compile; the lanes as in [`quick`].
pub fn compiled(browser: &Browser) -> Result<Lanes> {
    let mut native_lane = vec![
        step("formatting", cargo_with(&["fmt", "--all", "--check"])?),
        step(
            "formatting: fuzz targets",
            of_fuzz(&["fmt", "--all", "--check"])?,
        ),
    ];
    native_lane.extend(lints()?);
    native_lane.extend([
        step("documentation", documentation()?),
        native()?,
        step("tests: wasm in Chromium", wasm_tests(browser)?),
    ]);
    let mut page_lane = Vec::from(release(&dist()?)?);
    page_lane.extend([
        step(
            "clippy: fuzz targets",
            of_fuzz(&["clippy", "--locked", "--", "--deny", "warnings"])?,
        ),
        step("dependencies: cargo-deny", alone("supply")?),
    ]);
    Ok(vec![native_lane, page_lane])
}

/// Of every check, those that mostly wait for browsers, servers or fuzz targets.
pub fn walked(browser: &Browser, engines: &Engines) -> Result<Lanes> {
    let dist = dist()?;
    let journeys = |engine: &str| -> Result<Command> {
        xtask(&["journeys", "--engines", engine, "--dist"], &dist)
    };
    let mut firefox = journeys("firefox")?;
    // Every journey of the page itself; those that damage it, and the components, need Chromium.
    firefox.arg("::");
    let mut embeds = tests(&["-p", BROWSER_TESTS, "--lib", "--test", "embed"])?;
    embeds
        .env("TASKMIX_DIST", &dist)
        .env("CHROME", &browser.chromium)
        .env("CHROMEDRIVER", &browser.driver)
        .env("TASKMIX_ENGINES", ENGINES);
    engines.tell(&mut embeds);
    // Half a minute for each target, two at a time; `cargo xtask fuzz` takes longer.
    let mut fuzz = Command::new(std::env::current_exe()?);
    fuzz.args(["fuzz", "--minutes", "0.5", "--runs", "1000000"])
        .current_dir(root()?);
    Ok(vec![
        vec![
            step(
                "page: journeys in Chromium with axe, damage, offline",
                journeys("chromium")?,
            ),
            step(
                "page: behind nginx and Apache",
                xtask(&["test-hosts", "--dist"], &dist)?,
            ),
            step(
                "open data: package, queries of docs/data.md",
                xtask(&["test-data", "--dist"], &dist)?,
            ),
            step(
                "JavaScript package: Node, types, bundle, browser",
                xtask(&["test-package", "--package"], &dist.join("npm"))?,
            ),
        ],
        vec![
            step("page: journeys in Firefox", firefox),
            step("embeds: Chromium, Firefox, WebKitGTK", embeds),
        ],
        vec![
            step(
                "page: the same bytes from another folder",
                xtask(&["reproduce", "--dist"], &dist)?,
            ),
            step("fuzzing: every parser", fuzz),
        ],
    ])
}

/// Where the tests build the site.
fn dist() -> Result<PathBuf> {
    Ok(target()?.join("taskmix-test-dist"))
}

/// Clippy on everything: natively, and what runs in a browser as WebAssembly.
fn lints() -> Result<[Step; 2]> {
    Ok([
        step(
            "clippy: everything, natively",
            clippy(&["--workspace", "--all-features"])?,
        ),
        step(
            "clippy: page and JavaScript package, wasm",
            clippy(&["-p", "taskmix", "-p", "taskmix-js", "--target", WASM_TARGET])?,
        ),
    ])
}

/// Every test that needs no browser.
fn native() -> Result<Step> {
    let arguments = ["--workspace", "--all-features", "--exclude", BROWSER_TESTS];
    Ok(step("tests: natively", tests(&arguments)?))
}

/// The page as it is published, and what it weighs.
fn release(dist: &Path) -> Result<[Step; 2]> {
    Ok([
        step("page: release build", xtask(&["build", "--out"], dist)?),
        step("page: size", xtask(&["size", "--dist"], dist)?),
    ])
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
    let mut command = cargo_with(&["doc", "--no-deps", "--workspace", "--all-features", "--lib"])?;
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

/// The properties of the method, and the text of numbers, as WebAssembly in the browser.
fn wasm_tests(browser: &Browser) -> Result<Command> {
    let root = root()?;
    let mut command = tests(&["-p", "taskmix-method", "-p", "taskmix-number-text"])?;
    command.args(["--test", "wasm", "--test", "text"]);
    command.args(["--target", WASM_TARGET, "--profile", "web-dev"]);
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
            root.join("crates/wasm-test-runner/webdriver.json"),
        );
    Ok(command)
}
