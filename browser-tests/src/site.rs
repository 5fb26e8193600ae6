//! The built site, served on a port of its own.

use std::path::PathBuf;

use anyhow::{Context, Result};
use taskmix_static_server::Server;

/// The environment variable that names the built site.
const VARIABLE: &str = "TASKMIX_DIST";

/// A site under test.
#[derive(Clone, Debug)]
pub struct Site {
    origin: String,
}

impl Site {
    /// Serves the site that `TASKMIX_DIST` names.
    ///
    /// # Errors
    ///
    /// Fails when it names none, or the folder cannot be served.
    pub fn serve() -> Result<Self> {
        let folder = std::env::var_os(VARIABLE)
            .map(PathBuf::from)
            .with_context(|| {
                format!("{VARIABLE} names no built site; `cargo xtask test` builds one and sets it")
            })?;
        let server =
            Server::bind(&folder, 0).with_context(|| format!("cannot serve {folder:?}"))?;
        Ok(Self {
            origin: format!("http://{}", server.spawn()?),
        })
    }

    /// The absolute address of a path such as `/?embed=1#v1.…`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
