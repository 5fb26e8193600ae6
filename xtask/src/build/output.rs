//! Writes a site to disk, in a new folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{compress, site::Site};
use crate::workspace;

/// Replaces `folder` by the site, with compressed copies if asked. Refuses to replace a folder that
/// holds something else; fails when a file cannot be written.
pub fn write(site: &Site, folder: &Path, compressed: bool) -> Result<()> {
    workspace::remove_made(folder, ["_headers", "index.html"])?;
    for (path, content) in site {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, content).with_context(|| format!("cannot write {path:?}"))?;
        if compressed && compress::is_compressible(&path) {
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
