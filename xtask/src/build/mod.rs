//! `cargo xtask build`: makes `dist/`, the static files that any host can serve.
//!
//! - `index.html` and the files of `www/` are templates, see [`template`].
//! - The page's program is cut into a main program and chunks, see [`split`].
//! - `www/*` go to `dist/assets/` under names that carry a hash of their content, and so do
//!   `app.wasm`, `app.js` (made by wasm-bindgen) and the data files of the build script.
//! - `www/root/*` keep their names: what has a fixed address by nature.
//! - Links are relative, so the site also works from a subfolder; what other sites read
//!   (oEmbed, the card's address) needs `--url`.
//! - `sbom.cdx.json` lists what the page is made of, see [`sbom`].
//! - The open data goes to `dist/data/`, see [`crate::open_data`]. The service worker keeps none
//!   of it.
//! - The JavaScript package goes to `dist/npm/`, see [`crate::package`].
//! - The same sources give the same bytes, wherever they are built.

mod compress;
mod digest;
mod headers;
mod names;
mod offline;
mod output;
mod sbom;
mod site;
mod split;
mod template;
mod wasm;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

pub use compress::{brotli, gzip};
pub use headers::FILES as HOST_FILES;
pub use sbom::NAME as SBOM;
pub use wasm::Bound;
use wasm::Program;

use crate::{open_data, package, workspace};

/// How the page is compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Profile {
    /// Quick to compile, for `cargo xtask serve`.
    Development,
    /// Small, for hosts.
    Release,
}

impl Profile {
    /// The name of the profile in `Cargo.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Development => "web-dev",
            Self::Release => "web",
        }
    }
}

/// What to build, and where to.
#[derive(Clone, Debug)]
pub struct Options {
    /// The profile; only [`Profile::Release`] writes compressed copies.
    pub profile: Profile,
    /// The absolute address the site will have, ending in `/`; empty when unknown.
    pub url: String,
    /// The folder to replace.
    pub out: PathBuf,
    /// Whether a service worker keeps it for use offline; during development that would show an
    /// older version.
    pub offline: bool,
    /// Whether it can be made to panic, for the tests of the failure screen.
    pub panics: bool,
}

impl Options {
    /// A build for this machine: without address and without service worker.
    pub fn new(profile: Profile, out: PathBuf) -> Self {
        Self {
            profile,
            url: String::new(),
            out,
            offline: false,
            panics: false,
        }
    }
}

/// The data files that build scripts write beside the compiled page.
#[derive(Clone, Debug)]
pub struct Data {
    /// The folder of `taskmix-catalog`.
    pub catalog: PathBuf,
    /// The folder of `taskmix-words`.
    pub words: PathBuf,
}

impl Data {
    /// What the WebAssembly files embed: activities, occupations and default mixes; related
    /// occupations; wages; courses; published evidence.
    pub fn embedded(&self) -> [PathBuf; 5] {
        [
            "catalog.bin",
            "related.bin",
            "pay.bin",
            "learning.bin",
            "evidence.bin",
        ]
        .map(|name| self.catalog.join(name))
    }

    /// The index of job titles that the page fetches.
    pub fn titles(&self) -> PathBuf {
        self.catalog.join("titles.bin")
    }

    /// The index of words that finds activities.
    pub fn words(&self) -> PathBuf {
        self.words.join("words.bin")
    }
}

/// Runs `cargo xtask build`.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut options = Options {
        offline: true,
        ..Options::new(Profile::Release, default_folder()?)
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("url") => options.url = address(arguments.value()?.string()?)?,
            Arg::Long("out") => {
                options.out = std::path::absolute(PathBuf::from(arguments.value()?))?;
            }
            Arg::Long("panic-on-purpose") => options.panics = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let started = Instant::now();
    if options.panics {
        // Only used by tests, so it is compiled quickly.
        options.profile = Profile::Development;
        build(&options)?;
    } else {
        build(&options)?;
        package::make(&options.out.join(package::FOLDER))?;
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("{} is made ({seconds:.1} s)", options.out.display());
    Ok(())
}

/// `dist` in the workspace's folder.
pub fn default_folder() -> Result<PathBuf> {
    Ok(workspace::root()?.join("dist"))
}

/// The site in `dist`, or else one built below the target folder, with or without service worker.
pub fn given_or_built(dist: Option<PathBuf>, offline: bool) -> Result<PathBuf> {
    if let Some(dist) = dist {
        return Ok(std::path::absolute(dist)?);
    }
    let out = workspace::target()?.join("taskmix-test-dist");
    build(&Options {
        offline,
        ..Options::new(Profile::Release, out.clone())
    })?;
    Ok(out)
}

/// Compiles the page and says where its data files are, without making a site of it.
pub fn compile(profile: Profile) -> Result<Data> {
    Ok(wasm::compile(Program::Page { panics: false }, profile)?.data)
}

/// Makes the site.
pub fn build(options: &Options) -> Result<Data> {
    let panics = options.panics;
    make(Program::Page { panics }, options)
}

/// Makes the page that shows the components, a site of its own.
pub fn design(options: &Options) -> Result<Data> {
    make(Program::Design, options)
}

fn make(program: Program, options: &Options) -> Result<Data> {
    let compiled = wasm::compile(program, options.profile)?;
    let data = compiled.data;
    let split = split::split(&compiled.wasm, options.profile)?;
    let bound = wasm::bind(&split.main, options.profile, true)?;
    let bound = split.join(bound)?;
    let mut site =
        site::assemble(program, bound, &data, options).context("cannot make the site")?;
    if options.profile == Profile::Release {
        let list = sbom::text(program).context("cannot list what the page is made of")?;
        site.insert(sbom::NAME.to_owned(), list.into_bytes());
        if program != Program::Design {
            for (name, content) in open_data::files().context("cannot make the open data")? {
                site.insert(format!("{}/{name}", open_data::FOLDER), content);
            }
        }
    }
    output::write(&site, &options.out, options.profile == Profile::Release)?;
    Ok(data)
}

/// Compiles the functions of the JavaScript package, and lists what they are made of.
pub fn package() -> Result<(Bound, Data, String)> {
    let compiled = wasm::compile(Program::Package, Profile::Release)?;
    let data = compiled.data;
    let bound = wasm::bind(&compiled.wasm, Profile::Release, false)?;
    Ok((bound, data, sbom::text(Program::Package)?))
}

/// Checks an absolute address and ends it in `/`.
fn address(text: String) -> Result<String> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    if !host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        || text.contains(['"', '<', '>', '?', '#', ' '])
    {
        bail!("--url takes an absolute http or https address, not `{text}`");
    }
    Ok(if text.ends_with('/') {
        text
    } else {
        text + "/"
    })
}
