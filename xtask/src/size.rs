//! `cargo xtask size`: compares the sizes of the site's files with `size-budget.csv`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use lexopt::Parser;

use crate::build::{self, Options, Profile};
use crate::{package, workspace};

/// The committed limits.
const BUDGET: &str = "size-budget.csv";
/// What the page loads beside its assets.
const PAGE: [&str; 3] = ["index.html", "sw.js", "sw-files.js"];
/// The title index, which the page fetches only when it is needed.
const TITLES: &str = "assets/titles.bin";
/// The copy of it that comes with the JavaScript package.
const PACKAGE_TITLES: &str = "npm/titles.bin";

/// What the page loads before any user input; a journey checks that there is nothing else.
const FIRST: [&str; 7] = [
    "index.html",
    "assets/app.js",
    "assets/app.wasm",
    "assets/app.webmanifest",
    "assets/boot.js",
    "assets/icon.svg",
    "assets/offline.js",
];

/// Bytes of one file, or of several together.
#[derive(Clone, Copy, Default, Debug)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(content: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: content.len(),
            gzip: build::gzip(content)?.len().min(content.len()),
            brotli: build::brotli(content)?.len().min(content.len()),
        })
    }

    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Runs `cargo xtask size`: builds the site, or weighs the one in `--dist DIR`. An error names what
/// is over its limit, and by how much.
pub fn run(arguments: Parser) -> Result<()> {
    let (folder, data) = match workspace::folder_option(arguments, "dist")? {
        Some(folder) => (folder, build::compile(Profile::Release)?),
        None => {
            let out = build::default_folder()?;
            let data = build::build(&Options {
                offline: true,
                ..Options::new(Profile::Release, out.clone())
            })?;
            package::make(&out.join(package::FOLDER))?;
            (out, data)
        }
    };
    let mut weights = weigh(&folder)?;
    let mut first = Weight::default();
    for name in FIRST {
        let weight = weights.get(name);
        first.add(*weight.with_context(|| format!("there is no {name}"))?);
    }
    let mut page = Weight::default();
    let mut package = Weight::default();
    for (name, weight) in &weights {
        if PAGE.contains(&name.as_str()) || (name.starts_with("assets/") && name != TITLES) {
            page.add(*weight);
        }
        if is_code(name) && name.starts_with("npm/") && name != PACKAGE_TITLES {
            package.add(*weight);
        }
    }
    let mut catalog = Vec::new();
    for path in data.embedded() {
        let part = fs::read(&path);
        catalog.extend(part.with_context(|| format!("the build script made no {path:?}"))?);
    }
    weights.insert("(catalog alone)".to_owned(), Weight::of(&catalog)?);
    weights.insert("(page at first load)".to_owned(), first);
    weights.insert("(page without titles)".to_owned(), page);
    weights.insert("(package without titles)".to_owned(), package);
    let over = report(&weights, &limits()?);
    ensure!(over.is_empty(), "over budget: {}", over.join("; "));
    Ok(())
}

/// Whether a program that uses the JavaScript package loads the file.
fn is_code(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".wasm")
}

/// Prints the table and gives what is over its limit.
fn report(weights: &BTreeMap<String, Weight>, limits: &BTreeMap<String, usize>) -> Vec<String> {
    let mut over = Vec::new();
    println!(
        "{:<32} {:>10} {:>10} {:>10} {:>10}",
        "bytes", "raw", "gzip", "brotli", "limit"
    );
    for (name, weight) in weights {
        let limit = limits.get(name).copied();
        let shown = limit.map_or_else(|| "-".to_owned(), |limit| limit.to_string());
        let excess = limit.map_or(0, |limit| weight.brotli.saturating_sub(limit));
        let mark = if excess > 0 {
            format!("  over by {excess}")
        } else {
            String::new()
        };
        let Weight { raw, gzip, brotli } = weight;
        println!("{name:<32} {raw:>10} {gzip:>10} {brotli:>10} {shown:>10}{mark}");
        if excess > 0 {
            over.push(format!("{name} by {excess} bytes"));
        }
    }
    for name in limits.keys().filter(|name| !weights.contains_key(*name)) {
        over.push(format!("{name} has a limit in {BUDGET} but is not there"));
    }
    over
}

/// The limits in bytes after brotli.
fn limits() -> Result<BTreeMap<String, usize>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(workspace::root()?.join(BUDGET))
        .with_context(|| format!("cannot read {BUDGET}"))?;
    let rows = reader.deserialize::<(String, usize)>();
    rows.map(|row| row.with_context(|| format!("{BUDGET}: a line needs a name and a limit")))
        .collect()
}

/// Weighs the files below a folder, without their compressed copies, by name without hash.
fn weigh(folder: &Path) -> Result<BTreeMap<String, Weight>> {
    let mut weights = BTreeMap::<_, Weight>::new();
    for name in workspace::files_below(folder)? {
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            let weight = Weight::of(&fs::read(folder.join(&name))?)?;
            weights.entry(without_hash(&name)).or_default().add(weight);
        }
    }
    Ok(weights)
}

/// `app-0123456789abcdef.js` is `app.js`.
fn without_hash(name: &str) -> String {
    if let Some((stem, extension)) = name.rsplit_once('.')
        && let Some((stem, hash)) = stem.rsplit_once('-')
        && hash.len() == 16
        && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    {
        return format!("{stem}.{extension}");
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_leaves_the_name() {
        assert_eq!(without_hash("app-0123456789abcdef.js"), "app.js");
        assert_eq!(without_hash("two-words.js"), "two-words.js");
        assert_eq!(without_hash("_headers"), "_headers");
    }

    #[test]
    fn over_budget_is_named_with_its_excess() {
        let weight = |brotli| Weight {
            raw: 9,
            gzip: 8,
            brotli,
        };
        let weights = BTreeMap::from([("a".to_owned(), weight(7)), ("b".to_owned(), weight(5))]);
        let limits = BTreeMap::from(["a", "b", "c"].map(|name| (name.to_owned(), 5)));
        let over = report(&weights, &limits);
        assert_eq!(over.len(), 2);
        assert!(over.iter().any(|line| line == "a by 2 bytes"), "{over:?}");
        assert!(over.iter().any(|line| line.starts_with("c ")), "{over:?}");
    }
}
