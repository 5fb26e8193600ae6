//! The built site, served on a port of its own, and pages of others on further ports.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use taskmix_static_server::{Gate, Record, Running, Server};

use crate::console::WATCH;

/// The environment variable that names the built site.
const VARIABLE: &str = "TASKMIX_DIST";
/// The one that names a site built to panic.
const PANICS: &str = "TASKMIX_PANIC_DIST";
/// The one that names the built page of the components.
const DESIGN: &str = "TASKMIX_DESIGN";

/// A site under test.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    base: String,
}

impl Site {
    /// Serves the site that `TASKMIX_DIST` names.
    pub fn serve() -> Result<Self> {
        Self::serve_folder(built()?)
    }

    /// Serves the page of the components, where `TASKMIX_DESIGN` names it.
    pub fn serve_design() -> Result<Self> {
        Self::serve_folder(named(DESIGN)?)
    }

    /// Serves the same site from another port, so that it is of another origin: what a browser
    /// keeps of the one, the other does not find.
    pub fn elsewhere(&self) -> Result<Self> {
        Self::serve_folder(self.folder.clone())
    }

    /// Serves the same site and notes what it is asked for.
    pub fn serve_noting() -> Result<(Self, Record)> {
        let folder = built()?;
        let mut server =
            Server::bind(&folder, 0).with_context(|| format!("cannot serve {folder:?}"))?;
        let record = server.record();
        let base = format!("http://{}", server.spawn()?);
        Ok((Self { folder, base }, record))
    }

    /// Serves the same site from another port, with a gate before some of its files.
    pub fn behind(&self, gate: &Gate) -> Result<Self> {
        let server = Server::bind(&self.folder, 0)?.behind(gate.clone());
        Ok(Self {
            folder: self.folder.clone(),
            base: format!("http://{}", server.spawn()?),
        })
    }

    /// Serves the same site as `cargo xtask build --url` makes it for where it stands, its
    /// policy naming its origin, with a script that keeps what the console is told.
    pub fn serve_watched() -> Result<Self> {
        let site = Self::serve_copy(&built()?, "watched")?;
        let named = format!("'self' {}", site.base);
        for name in ["index.html", "_headers"] {
            site.rewrite(name, |text| text.replace("'self'", &named))?;
        }
        site.begin_with("watch.js", WATCH)?;
        Ok(site)
    }

    /// Serves a copy of this site in which a script runs before any other.
    pub fn with_script(&self, name: &str, script: &str) -> Result<Self> {
        let own = scratch()?.join(name) == self.folder;
        ensure!(!own, "this is the copy {name:?} itself");
        let site = Self::serve_copy(&self.folder, name)?;
        for name in ["index.html", "_headers"] {
            // Where the policy names an origin, it is this one now.
            site.rewrite(name, |text| text.replace(&self.base, &site.base))?;
        }
        site.begin_with(&format!("{name}.js"), script)?;
        Ok(site)
    }

    /// Serves the same site from `/some/where/`, without its headers.
    pub fn serve_in_subfolder() -> Result<Self> {
        let outer = emptied(scratch()?.join("subfolder"))?;
        let folder = outer.join("some/where");
        link(&built()?, &folder)?;
        let base = format!("{}/some/where", serve(&outer)?);
        Ok(Self { folder, base })
    }

    /// Whether the built site has a file of that path.
    pub fn has(path: &str) -> Result<bool> {
        Ok(built()?.join(path.trim_start_matches('/')).is_file())
    }

    /// The absolute address of a path such as `/?embed=1#v1.…`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn serve_copy(of: &Path, name: &str) -> Result<Self> {
        let folder = emptied(scratch()?.join(name))?;
        link(of, &folder)?;
        Self::serve_folder(folder)
    }

    fn serve_folder(folder: PathBuf) -> Result<Self> {
        let base = serve(&folder)?;
        Ok(Self { folder, base })
    }

    /// Changes a text file of a copy.
    fn rewrite(&self, name: &str, change: impl FnOnce(&str) -> String) -> Result<()> {
        let file = self.folder.join(name);
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {file:?}"))?;
        // Removed first: it may be the very file of the site it was copied from.
        fs::remove_file(&file)?;
        fs::write(&file, change(&text))?;
        for compressed in ["br", "gz"] {
            // What was made of the text before must not be served in its place.
            let _ = fs::remove_file(self.folder.join(format!("{name}.{compressed}")));
        }
        Ok(())
    }

    /// Has a copy run a script before any other: a file, as its policy demands.
    fn begin_with(&self, name: &str, script: &str) -> Result<()> {
        const FIRST: &str = "<meta name=\"viewport\"";
        fs::write(self.folder.join(name), script)?;
        let tag = format!("<script src=\"{name}\"></script>\n{FIRST}");
        let mut placed = false;
        self.rewrite("index.html", |text| {
            placed = text.contains(FIRST);
            text.replacen(FIRST, &tag, 1)
        })?;
        ensure!(placed, "index.html has no {FIRST}");
        Ok(())
    }
}

/// A copy of a built site whose files can change under the same address, and whose server can
/// go.
#[derive(Debug)]
pub struct Copied {
    folder: PathBuf,
    server: Running,
    site: Site,
}

impl Copied {
    /// Serves a copy of the site under test; `name` tells its folder from those of others.
    pub fn serve(name: &str) -> Result<Self> {
        Self::serve_at(name, &built()?, "")
    }

    /// Serves a copy of a built site, from a folder such as `/some/where`.
    pub fn serve_at(name: &str, built_site: &Path, inside: &str) -> Result<Self> {
        let outer = emptied(scratch()?.join(format!("copy-{name}")))?;
        let folder = outer.join(inside.trim_start_matches('/'));
        link(built_site, &folder)?;
        let server = Server::bind(&outer, 0)?.start()?;
        let base = format!("http://{}{inside}", server.address());
        let site = Site {
            folder: folder.clone(),
            base,
        };
        Ok(Self {
            folder,
            server,
            site,
        })
    }

    /// The site it serves.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts another built site in its place, of which nothing old is left.
    pub fn replace_by(&self, built_site: &Path) -> Result<()> {
        fs::remove_dir_all(&self.folder)?;
        link(built_site, &self.folder)
    }

    /// Replaces one file, without the compressed copies of the old one; nothing removes it.
    pub fn put(&self, path: &str, content: Option<&[u8]>) -> Result<()> {
        for name in [path.to_owned(), format!("{path}.br"), format!("{path}.gz")] {
            let file = self.folder.join(name);
            if file.exists() {
                // Removed first: it may be the very file of the site it was copied from.
                fs::remove_file(file)?;
            }
        }
        if let Some(content) = content {
            fs::write(self.folder.join(path), content)?;
        }
        Ok(())
    }

    /// Ends the server, as a network does that goes away.
    pub fn stop(&self) {
        self.server.stop();
    }
}

/// Somebody else's site: another port, so another origin.
#[derive(Clone, Debug)]
pub struct Host {
    folder: PathBuf,
    port: u16,
}

impl Host {
    /// Serves these files, by their path; `name` tells their folder from those of other hosts.
    pub fn serve(name: &str, files: &[(&str, String)]) -> Result<Self> {
        let folder = emptied(scratch()?.join(format!("host-{name}")))?;
        fs::create_dir_all(&folder)?;
        let port = Server::bind(&folder, 0)?.spawn()?.port();
        let host = Self { folder, port };
        for (path, text) in files {
            host.put(path, text)?;
        }
        Ok(host)
    }

    /// Writes a file of the site; one that names the origin is known only once there is one.
    pub fn put(&self, path: &str, text: &str) -> Result<()> {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
        fs::write(&path, text).with_context(|| format!("cannot write {path:?}"))
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        self.origin_as("127.0.0.1")
    }

    /// Its origin under another name of this machine, such as `host.localhost`.
    pub fn origin_as(&self, name: &str) -> String {
        format!("http://{name}:{}", self.port)
    }
}

/// The text of a file of the built site.
pub fn file_of_site(path: &str) -> Result<String> {
    let file = built()?.join(path);
    fs::read_to_string(&file).with_context(|| format!("cannot read {file:?}"))
}

/// The built site under test. Fails when `TASKMIX_DIST` names none.
pub fn built() -> Result<PathBuf> {
    named(VARIABLE)
}

/// A folder for what this run writes, on the disk of the built site. [`crate::run`] removes it at
/// the end, so several runs may use one built site at the same time.
pub fn scratch() -> Result<PathBuf> {
    let folder = built()?.with_extension(format!("run-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {folder:?}"))?;
    Ok(folder)
}

/// The site that can be made to panic, which is also another version of the same site. Fails when
/// `TASKMIX_PANIC_DIST` names none.
pub fn built_to_panic() -> Result<PathBuf> {
    named(PANICS)
}

fn named(variable: &str) -> Result<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| {
            format!("{variable} names no built site; `cargo xtask test` builds one and sets it")
        })
}

fn serve(folder: &Path) -> Result<String> {
    let server = Server::bind(folder, 0).with_context(|| format!("cannot serve {folder:?}"))?;
    Ok(format!("http://{}", server.spawn()?))
}

/// Empties a folder that an earlier copy may have left.
fn emptied(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    Ok(folder)
}

/// Copies a folder, by further names for the same files where the disk has such.
fn link(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {from:?}"))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            link(&entry.path(), &target)?;
        } else if fs::hard_link(entry.path(), &target).is_err() {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
