//! Puts the site together in memory: names, hashes and links of every file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::template::{Placeholder, fill};
use super::wasm::{Bound, Program};
use super::{Data, Options, digest, headers, offline};
use crate::workspace;

/// Where files with hashed names go.
const ASSETS: &str = "assets";
/// The folder of `www/` whose files keep their names.
const ROOT: &str = "root/";
/// Extensions of the files that may hold placeholders.
const TEMPLATES: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "mjs",
    "svg",
    "txt",
    "webmanifest",
    "xml",
];

/// Every file of the site by its path below `dist/`.
pub type Site = BTreeMap<String, Vec<u8>>;

/// The folder of what only the page of the components needs, how its files are named in
/// placeholders, and the page itself.
const DESIGN_FOLDER: &str = "src/design/static";
const DESIGN: &str = "design/";
const DESIGN_PAGE: &str = "design/index.html";

/// Makes the site of what wasm-bindgen gave, the data files, `www/` and `index.html`, with a
/// service worker if it is to work offline; of the components, with `src/design/static` in
/// the place of `index.html` and of what others load.
pub fn assemble(program: Program, bound: Bound, data: &Data, options: &Options) -> Result<Site> {
    let root = workspace::root()?;
    let (url, offline) = (options.url.as_str(), options.offline);
    let mut assembly = Assembly {
        url,
        offline,
        ..Assembly::default()
    };
    assembly.read_folder(&root.join("www"), "")?;
    let page = if program == Program::Design {
        assembly.sources.retain(|name, _| !name.starts_with(ROOT));
        assembly.read_folder(&root.join(DESIGN_FOLDER), DESIGN)?;
        let page = assembly.sources.remove(DESIGN_PAGE);
        page.with_context(|| format!("there is no {DESIGN_PAGE}"))?
    } else {
        fs::read(root.join("index.html")).context("cannot read index.html")?
    };
    for made in ["app.wasm", "app.js", "titles.bin"] {
        if assembly.sources.contains_key(made) {
            bail!("www/{made} has the name of a file that the build makes");
        }
    }
    assembly.keep("app.wasm", bound.wasm);
    for (name, content) in bound.chunks {
        if assembly.sources.contains_key(&name) || assembly.assets.contains_key(&name) {
            bail!("a chunk of the program is called {name} as another file is");
        }
        assembly.keep(&name, content);
    }
    // It names its chunks by placeholders.
    let glue = bound.glue.into_bytes();
    assembly.sources.insert("app.js".to_owned(), glue);
    assembly.keep("titles.bin", fs::read(data.titles()).unwrap_or_default());
    for (path, text) in bound.snippets {
        assembly
            .site
            .insert(format!("{ASSETS}/snippets/{path}"), text.into_bytes());
    }

    let page = String::from_utf8(page).context("the page is no text")?;
    let page = assembly.fill("index.html", "", &page)?;
    let policy = headers::content_security_policy(&page, url);
    let page = fill(&page, |_| Ok(policy.clone()))?;
    assembly
        .site
        .insert("index.html".to_owned(), page.into_bytes());

    let mut names: Vec<_> = assembly.sources.keys().cloned().collect();
    // What these inline is known only after them, and gets no name of its own.
    names.sort_by_key(|name| !name.starts_with(ROOT));
    for name in names {
        match name.strip_prefix(ROOT) {
            Some(kept) => {
                let folder = kept.rsplit_once('/').map_or("", |(folder, _)| folder);
                let content = assembly.content(&name, folder)?;
                assembly.site.insert(kept.to_owned(), content);
            }
            None if assembly.inlined.contains(&name) => {}
            None => drop(assembly.asset(&name)?),
        }
    }
    for (name, text) in headers::files(&policy, url) {
        assembly.site.insert(name.to_owned(), text.into_bytes());
    }
    if offline {
        offline::list(&mut assembly.site, ASSETS)?;
    } else {
        assembly.site.remove(offline::WORKER);
    }
    Ok(assembly.site)
}

/// A file whose name is known.
#[derive(Clone)]
struct Asset {
    /// Its path below `dist/`.
    path: String,
    integrity: String,
}

#[derive(Default)]
struct Assembly<'a> {
    url: &'a str,
    /// Whether there is a service worker.
    offline: bool,
    /// The files of `www/`, by their path below it.
    sources: BTreeMap<String, Vec<u8>>,
    /// The files that have their name and are in the site.
    assets: BTreeMap<String, Asset>,
    /// The files being filled in, to notice a circle.
    open: Vec<String>,
    /// The files whose text stands inside another.
    inlined: Vec<String>,
    site: Site,
}

impl Assembly<'_> {
    /// Adds the files below a folder to the sources, each under its path there after a prefix.
    fn read_folder(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for path in workspace::files_below(folder)? {
            if !path.split('/').any(|part| part.starts_with('.')) {
                let content = fs::read(folder.join(&path))?;
                self.sources.insert(format!("{prefix}{path}"), content);
            }
        }
        Ok(())
    }

    /// Gives a finished file its hashed name.
    fn keep(&mut self, name: &str, content: Vec<u8>) -> Asset {
        let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
        let (stem, extension) = file.rsplit_once('.').unwrap_or((file, "bin"));
        let asset = Asset {
            path: format!("{ASSETS}/{stem}-{}.{extension}", digest::short(&content)),
            integrity: digest::integrity(&content),
        };
        self.site.insert(asset.path.clone(), content);
        self.assets.insert(name.to_owned(), asset.clone());
        asset
    }

    /// The hashed file of that name, made when first asked for.
    fn asset(&mut self, name: &str) -> Result<Asset> {
        if let Some(asset) = self.assets.get(name) {
            return Ok(asset.clone());
        }
        let content = self.content(name, ASSETS)?;
        Ok(self.keep(name, content))
    }

    /// The content of a file of `www/` as it stands in `folder` of the site.
    fn content(&mut self, name: &str, folder: &str) -> Result<Vec<u8>> {
        let source = self
            .sources
            .get(name)
            .with_context(|| format!("there is no www/{name}"))?;
        if !name
            .rsplit_once('.')
            .is_some_and(|(_, extension)| TEMPLATES.contains(&extension))
        {
            return Ok(source.clone());
        }
        let text = String::from_utf8(source.clone()).with_context(|| format!("www/{name}"))?;
        Ok(self.fill(name, folder, &text)?.into_bytes())
    }

    /// Fills in the placeholders of a file, all but the policy of `index.html`.
    fn fill(&mut self, name: &str, folder: &str, text: &str) -> Result<String> {
        if self.open.iter().any(|open| open == name) {
            bail!("{} name one another in a circle", self.open.join(", "));
        }
        self.open.push(name.to_owned());
        let filled = fill(text, |placeholder| {
            Ok(match placeholder {
                Placeholder::Asset(asset) => relative(folder, &self.asset(asset)?.path),
                Placeholder::Integrity(asset) => self.asset(asset)?.integrity,
                Placeholder::Inline(file) => {
                    self.inlined.push(file.to_owned());
                    let content = self.content(file, folder)?;
                    String::from_utf8(content)?.trim_end().to_owned()
                }
                Placeholder::Url => self.url.to_owned(),
                Placeholder::Site if self.url.is_empty() => relative(folder, ""),
                Placeholder::Site => self.url.to_owned(),
                Placeholder::Offline if self.offline => relative(folder, offline::WORKER),
                Placeholder::Offline => String::new(),
                Placeholder::Version => env!("CARGO_PKG_VERSION").to_owned(),
                Placeholder::Policy if name == "index.html" => "{{csp}}".to_owned(),
                Placeholder::Policy => bail!("only index.html carries the policy"),
            })
        })
        .with_context(|| format!("in {name}"))?;
        self.open.pop();
        Ok(filled)
    }
}

/// The address of `path` as a file in `folder` names it; both are below `dist/`.
fn relative(folder: &str, path: &str) -> String {
    if let Some(beside) = path
        .strip_prefix(folder)
        .and_then(|rest| rest.strip_prefix('/'))
        && !folder.is_empty()
    {
        return format!("./{beside}");
    }
    let depth = if folder.is_empty() {
        0
    } else {
        folder.split('/').count()
    };
    format!("{}{path}", "../".repeat(depth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative_to_the_file_that_names_them() {
        assert_eq!(relative("", "assets/a.css"), "assets/a.css");
        assert_eq!(relative("assets", "assets/a.css"), "./a.css");
        assert_eq!(relative("demo/one", "assets/a.css"), "../../assets/a.css");
    }

    #[test]
    fn assets_are_named_by_content_and_circles_are_found() -> Result<()> {
        let mut assembly = Assembly::default();
        for (name, text) in [
            ("a.css", "url({{asset:icons/b.svg}})"),
            ("icons/b.svg", "<svg/>"),
            ("c.js", "{{asset:d.js}}"),
            ("d.js", "{{asset:c.js}}"),
        ] {
            assembly
                .sources
                .insert(name.to_owned(), text.as_bytes().to_vec());
        }
        let style = assembly.asset("a.css")?.path;
        let icon = assembly.asset("icons/b.svg")?.path;
        let expected = format!("url(./{})", icon.replace("assets/", ""));
        assert_eq!(assembly.site.get(&style), Some(&expected.into_bytes()));
        assert!(assembly.asset("c.js").is_err());
        assert!(assembly.asset("missing.js").is_err());
        Ok(())
    }
}
