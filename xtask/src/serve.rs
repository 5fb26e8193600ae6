//! `cargo xtask serve`: builds the page and serves it on this machine, on a second port also
//! the demo of a host, which is so truly another origin.

use std::io;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use taskmix_static_server::Server;

use crate::build::{self, Options, Profile};
use crate::workspace;

/// The port when none is asked for.
const PORT: u16 = 8080;

/// Runs `cargo xtask serve`.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut port = PORT;
    let mut profile = Profile::Development;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => port = arguments.value()?.parse()?,
            Arg::Long("release") => profile = Profile::Release,
            other => return Err(other.unexpected().into()),
        }
    }
    let out = workspace::target()?.join(format!("taskmix-{}", profile.name()));
    // The port first: whoever finds it taken should not have waited for the build.
    std::fs::create_dir_all(&out)?;
    let server = match Server::bind(&out, port) {
        Ok(server) => server,
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            bail!(
                "port {port} is taken by another program; try `cargo xtask serve --port {}`",
                free(port)
            )
        }
        Err(error) => return Err(error).context(format!("cannot listen on port {port}")),
    };
    let url = format!("http://{}/", server.address()?);
    let host = Server::bind(&out, port.saturating_add(1)).or_else(|_| Server::bind(&out, 0))?;
    build::build(&Options {
        profile,
        url: url.clone(),
        out,
        offline: false,
        panics: false,
    })?;
    println!("Taskmix is at {url} (stop with Ctrl+C)");
    println!(
        "Inside somebody else's page: http://{}/demo/",
        host.spawn()?
    );
    Ok(server.run()?)
}

/// A port to suggest in place of a taken one.
fn free(taken: u16) -> u16 {
    (1..20)
        .filter_map(|step| taken.checked_add(step))
        .find(|port| std::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, *port)).is_ok())
        .unwrap_or(0)
}
