//! Firefox and WebKitGTK, for the journeys: found, or installed where that can be
//! done. Their programs' names are those of Debian.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::browser::program;
use super::debian;
use crate::toolchain;

/// The Debian packages that bring all but geckodriver, which Debian lacks.
const PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
/// Where Debian puts WebKitGTK's own small browser, by the machine's name there.
const MINIBROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

/// The programs of both engines.
#[derive(Clone, Debug)]
pub struct Engines {
    /// Firefox.
    pub firefox: PathBuf,
    /// Its WebDriver server.
    pub geckodriver: PathBuf,
    /// WebKitGTK's small browser.
    pub minibrowser: PathBuf,
    /// Its WebDriver server; it needs Xvfb too.
    pub webkit_driver: PathBuf,
}

impl Engines {
    /// Names the programs to the journeys.
    pub fn tell(&self, command: &mut Command) {
        command
            .env("FIREFOX", &self.firefox)
            .env("GECKODRIVER", &self.geckodriver)
            .env("MINIBROWSER", &self.minibrowser)
            .env("WEBKITDRIVER", &self.webkit_driver);
    }
}

/// Finds all of them; on Debian, as root, installs what is missing.
pub fn ensure() -> Result<Engines> {
    if packaged().is_err() && debian::can_install() {
        debian::install(&PACKAGES)?;
    }
    let (firefox, minibrowser, webkit_driver) = packaged().context(
        "the journeys need Firefox, WebKitGTK and Xvfb; on Debian: apt-get install \
         firefox-esr webkit2gtk-driver xvfb (as root, this command does it itself)",
    )?;
    Ok(Engines {
        firefox,
        geckodriver: geckodriver()?,
        minibrowser,
        webkit_driver,
    })
}

fn packaged() -> Result<(PathBuf, PathBuf, PathBuf)> {
    let found = |variable, names: &[&str]| {
        program(variable, names).with_context(|| format!("no {} on the PATH", names.join(", ")))
    };
    found("XVFB", &["Xvfb"])?;
    Ok((
        found("FIREFOX", &["firefox-esr", "firefox"])?,
        minibrowser()?,
        found("WEBKITDRIVER", &["WebKitWebDriver"])?,
    ))
}

/// The small browser is on no PATH.
fn minibrowser() -> Result<PathBuf> {
    if let Some(named) = program("MINIBROWSER", &["MiniBrowser"]) {
        return Ok(named);
    }
    let mut folders = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib64")];
    let machine = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
    folders.insert(0, PathBuf::from(machine));
    folders
        .iter()
        .map(|folder| folder.join(MINIBROWSER))
        .find(|path| path.is_file())
        .context("no MiniBrowser of WebKitGTK")
}

/// Found, or compiled once, which takes minutes.
fn geckodriver() -> Result<PathBuf> {
    match program("GECKODRIVER", &["geckodriver"]) {
        Some(found) => Ok(found),
        None => toolchain::installed("geckodriver"),
    }
}
