//! `cargo xtask design`: a separate page that shows the design tokens and every component in its
//! states.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lexopt::{Arg, Parser, ValueExt};
use taskmix_static_server::Server;

use crate::build::{self, Options, Profile};
use crate::workspace::target;

/// The default port; `cargo xtask serve` and its demo use 8080 and 8081.
const PORT: u16 = 8090;

/// Runs `cargo xtask design`: builds the page and serves it on this machine; with `--out DIR`
/// it is built there and not served.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut port = PORT;
    let mut out = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => port = arguments.value()?.parse()?,
            Arg::Long("out") => {
                out = Some(std::path::absolute(PathBuf::from(arguments.value()?))?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if let Some(out) = out {
        make(&out)?;
        println!("{} is made", out.display());
        return Ok(());
    }
    let out = folder()?;
    // Before the build, so that a taken port is reported at once.
    std::fs::create_dir_all(&out)?;
    let server = Server::bind(&out, port).with_context(|| {
        format!("cannot listen on port {port}; `cargo xtask design --port` takes another")
    })?;
    make(&out)?;
    println!(
        "The components are at http://{}/ (stop with Ctrl+C)",
        server.address()?
    );
    Ok(server.run()?)
}

/// The default folder.
pub fn folder() -> Result<PathBuf> {
    Ok(target()?.join("taskmix-design"))
}

/// Builds the page in a folder, with the development profile.
pub fn make(out: &Path) -> Result<()> {
    build::design(&Options::new(Profile::Development, out.to_owned())).map(drop)
}
