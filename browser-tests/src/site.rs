//! The built site, served on a port of its own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use taskmix_static_server::Server;

/// The environment variable that names the built site.
const VARIABLE: &str = "TASKMIX_DIST";

/// A site under test.
#[derive(Clone, Debug)]
pub struct Site {
    base: String,
}

impl Site {
    /// Serves the site that `TASKMIX_DIST` names.
    ///
    /// # Errors
    ///
    /// Fails when it names none, or the folder cannot be served.
    pub fn serve() -> Result<Self> {
        Ok(Self {
            base: serve(&built()?)?,
        })
    }

    /// Serves the same site from `/some/where/`, without its headers.
    ///
    /// # Errors
    ///
    /// As [`Site::serve`], or when the site cannot be copied.
    pub fn serve_in_subfolder() -> Result<Self> {
        let outer = built()?.with_extension("subfolder");
        if outer.exists() {
            fs::remove_dir_all(&outer)?;
        }
        copy(&built()?, &outer.join("some/where"))?;
        Ok(Self {
            base: format!("{}/some/where", serve(&outer)?),
        })
    }

    /// The absolute address of a path such as `/?embed=1#v1.…`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

fn built() -> Result<PathBuf> {
    std::env::var_os(VARIABLE)
        .map(PathBuf::from)
        .with_context(|| {
            format!("{VARIABLE} names no built site; `cargo xtask test` builds one and sets it")
        })
}

fn serve(folder: &Path) -> Result<String> {
    let server = Server::bind(folder, 0).with_context(|| format!("cannot serve {folder:?}"))?;
    Ok(format!("http://{}", server.spawn()?))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
