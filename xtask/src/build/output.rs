//! Writes a site to disk, in a folder made afresh.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{compress, site::Site};

/// Replaces `folder` by the site, with compressed copies if asked.
///
/// # Errors
///
/// Refuses to replace a folder that holds something else; fails when the disk does.
pub fn write(site: &Site, folder: &Path, compressed: bool) -> Result<()> {
    clear(folder)?;
    for (path, content) in site {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, content).with_context(|| format!("cannot write {path:?}"))?;
        if compressed && compress::pays(&path) {
            for (extension, packed) in [
                ("br", compress::brotli(content)?),
                ("gz", compress::gzip(content)?),
            ] {
                if packed.len() < content.len() {
                    fs::write(beside(&path, extension), packed)?;
                }
            }
        }
    }
    Ok(())
}

/// `a/b.js` and `br` give `a/b.js.br`.
fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Removes an earlier site; anything else in its place is left alone.
fn clear(folder: &Path) -> Result<()> {
    let Ok(mut entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    if entries.next().is_none() {
        return Ok(());
    }
    if !folder.join("_headers").is_file() || !folder.join("index.html").is_file() {
        bail!(
            "{} holds something other than a built site; remove it first",
            folder.display()
        );
    }
    fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))
}
