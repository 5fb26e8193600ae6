//! `cargo xtask test-hosts`: serves the built site with nginx and Apache, each configured by the
//! file that the site contains for it. Every file is requested, plain and compressed, and must
//! have the content, headers and media type that the project's own server gives it.

mod answer;
mod apache;
mod nginx;

use std::collections::BTreeSet;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use lexopt::Parser;
use taskmix_static_server::Server;

use crate::build;
use crate::workspace::{copy_folder, folder_option, print_result};
use answer::{Answer, ask};

/// How long a server may take to listen.
const START_TIMEOUT: Duration = Duration::from_secs(10);
/// The headers that are compared.
const COMPARED: [&str; 8] = [
    "access-control-allow-origin",
    "cache-control",
    "content-encoding",
    "content-security-policy",
    "content-type",
    "permissions-policy",
    "referrer-policy",
    "x-content-type-options",
];

/// A web server to test.
struct Host {
    name: &'static str,
    start: fn(&Path, &Path, u16) -> Result<Child>,
    /// Whether Debian's package of it can send brotli; otherwise it sends gzip.
    brotli: bool,
}

/// A running server; dropping it ends the process.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs `cargo xtask test-hosts [--dist DIR]`.
pub fn run(arguments: Parser) -> Result<()> {
    let dist = folder_option(arguments, "dist")?.map_or_else(build::default_folder, Ok)?;
    ensure()?;
    // A folder that every user may read, because the servers drop root's rights.
    let folder = std::env::temp_dir().join(format!("taskmix-hosts-{}", std::process::id()));
    let outcome = check_all(&dist, &folder);
    fs::remove_dir_all(&folder).ok();
    outcome
}

/// Finds both servers; on Debian, as root, installs what is missing.
pub fn ensure() -> Result<()> {
    nginx::ensure()?;
    apache::ensure().map(drop)
}

fn check_all(dist: &Path, folder: &Path) -> Result<()> {
    let site = folder.join("site");
    let files = copy_folder(dist, &site)
        .with_context(|| format!("{dist:?} cannot be copied; `cargo xtask build` makes it"))?;
    let own = Server::bind(&site, 0)?.spawn()?;
    let hosts = [
        Host {
            name: "nginx",
            start: nginx::start,
            brotli: false,
        },
        Host {
            name: "Apache",
            start: apache::start,
            brotli: true,
        },
    ];
    let mut failed = 0;
    for host in &hosts {
        let outcome = check(host, &site, folder, &files, own);
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("test the site behind {} ... {word}", host.name);
        match outcome {
            Ok(requests) => println!("{}: {requests} requests", host.name),
            Err(error) => {
                failed += 1;
                println!("{error:#}");
            }
        }
    }
    print_result(hosts.len() - failed, failed, 0);
    ensure!(failed == 0, "{failed} hosts serve the site differently");
    Ok(())
}

/// Requests every file from a host; gives the number of requests.
fn check(
    host: &Host,
    site: &Path,
    folder: &Path,
    files: &BTreeSet<String>,
    own: SocketAddr,
) -> Result<usize> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let work = folder.join(host.name);
    fs::create_dir_all(&work)?;
    let _running = Running((host.start)(site, &work, port)?);
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    wait_for(address)?;
    let mut requests = 0;
    let shown = |file: &&String| !build::HOST_FILES.contains(&file.as_str());
    let copies = |file: &&String| !file.ends_with(".br") && !file.ends_with(".gz");
    let paths = files.iter().filter(shown).filter(copies);
    for path in std::iter::once(&String::new()).chain(paths) {
        for codings in ["", "gzip", "br;q=1.0, gzip;q=0.8"] {
            requests += 1;
            let theirs = ask(address, path, codings)?;
            let known = match codings {
                "" => "",
                _ if host.brotli => codings,
                _ => "gzip",
            };
            compare(&theirs, &ask(own, path, known)?)
                .with_context(|| format!("/{path}, Accept-Encoding {codings:?}"))?;
        }
    }
    for hidden in build::HOST_FILES {
        requests += 1;
        let status = ask(address, hidden, "")?.status;
        ensure!(
            status == 404 || status == 403,
            "/{hidden} is shown: {status}"
        );
    }
    Ok(requests)
}

/// Fails unless both answers are the same to a browser.
fn compare(theirs: &Answer, ours: &Answer) -> Result<()> {
    ensure!(theirs.status == ours.status, "status {}", theirs.status);
    for name in COMPARED {
        let (theirs, ours) = (theirs.header(name), ours.header(name));
        // Our server states these where a host may leave them out.
        let implied = match name {
            "cache-control" => "no-cache",
            "content-type" => "application/octet-stream",
            _ => "",
        };
        ensure!(
            theirs.eq_ignore_ascii_case(ours) || (theirs.is_empty() && ours == implied),
            "{name} is {theirs:?}, not {ours:?}"
        );
    }
    ensure!(theirs.body == ours.body, "the content differs");
    Ok(())
}

fn wait_for(address: SocketAddr) -> Result<()> {
    let deadline = Instant::now() + START_TIMEOUT;
    while TcpStream::connect(address).is_err() {
        if Instant::now() >= deadline {
            bail!("it does not listen");
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
