//! The browser that the tests drive: found, or installed where that can be done.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::debian;

/// Chromium and the program that drives it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// The Debian packages that bring both.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Finds both programs (`CHROME` and `CHROMEDRIVER` name them, or they are on the PATH); on
/// Debian, as root, installs what is missing.
pub fn ensure() -> Result<Browser> {
    if let Ok(browser) = find() {
        return Ok(browser);
    }
    if !debian::can_install() {
        find().context(
            "the browser tests need Chromium and its driver; on Debian: \
             apt-get install chromium chromium-driver (as root, this command does it itself)",
        )?;
    }
    debian::install(&PACKAGES)?;
    find()
}

fn find() -> Result<Browser> {
    let chromium = program("CHROME", &["chromium", "google-chrome", "chrome"]);
    let driver = program("CHROMEDRIVER", &["chromedriver"]);
    match (chromium, driver) {
        (Some(chromium), Some(driver)) => Ok(Browser { chromium, driver }),
        (None, Some(_)) => bail!("no chromium on the PATH (or named by CHROME)"),
        (Some(_), None) => bail!("no chromedriver on the PATH (or named by CHROMEDRIVER)"),
        (None, None) => bail!("no chromium and no chromedriver on the PATH"),
    }
}

/// The program that the variable names, or the first of these names on the PATH.
pub fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Some(PathBuf::from(path)).filter(|path| path.is_file());
    }
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}
