//! Splits the page's program into the main program and chunks that `www/chunks.js` loads later.
//! The split points are marked in `src/chunks.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use super::Profile;
use super::wasm::Bound;
use crate::workspace;

/// The module from which the program imports the loaders of its chunks.
const LOADERS: &str = "loaders";

/// The styles of the details, and the chunk that needs them.
const STYLES: &str = "details.css";
const STYLED: &str = "details";

/// A program in parts.
pub struct Split {
    /// The main program, which wasm-bindgen has yet to see.
    pub main: PathBuf,
    /// The files of the chunks by name, without what only debuggers read.
    files: BTreeMap<String, Vec<u8>>,
    /// The files that each chunk needs.
    chunks: BTreeMap<String, Vec<String>>,
}

/// Splits a program that was linked with its relocations. Fails when the program has no split
/// point, or cannot be split.
pub fn split(wasm: &Path, profile: Profile) -> Result<Split> {
    let folder = workspace::target()?
        .join("taskmix-split")
        .join(profile.name());
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let main = folder.join("main.wasm");
    let program = fs::read(wasm)?;
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    options.emit_dwarf = false;
    let made = transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .context("the program cannot be split")?;

    let mut users = BTreeMap::<&str, BTreeSet<&str>>::new();
    for (chunk, files) in &made.prefetch_map {
        for file in files {
            users.entry(file).or_default().insert(chunk);
        }
    }
    // A file is called after the chunks that need it: details.wasm, details-link.wasm.
    let name = |file: &str| {
        let users = users.get(file).context("a file of no chunk")?;
        let users: Vec<_> = users.iter().copied().collect();
        anyhow::Ok(users.join("-") + ".wasm")
    };
    let mut split = Split {
        main,
        files: BTreeMap::new(),
        chunks: BTreeMap::new(),
    };
    for path in &made.split_modules {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let name = name(stem.context("a file without a name")?)?;
        let content = tidied(&fs::read(path)?)?;
        if split.files.insert(name.clone(), content).is_some() {
            bail!("two files of the program are called {name}");
        }
    }
    for (chunk, files) in &made.prefetch_map {
        let mut names = Vec::new();
        for file in files {
            names.push(name(file)?);
        }
        names.sort();
        split.chunks.insert(chunk.clone(), names);
    }
    if split.chunks.is_empty() {
        bail!("the program has no split point");
    }
    Ok(split)
}

/// A chunk without the types and declarations of the whole program that it does not use, and
/// without the sections that only debuggers read.
fn tidied(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut config = walrus::ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config.parse(wasm)?;
    walrus::passes::gc::run(&mut module);
    let custom: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in custom {
        module.customs.delete(id);
    }
    Ok(module.emit_wasm())
}

impl Split {
    /// Adds the chunks to what wasm-bindgen made of the main program: their files, and their loader
    /// at the end of the glue. Fails when the glue imports no loader.
    pub fn join(self, bound: Bound) -> Result<Bound> {
        let suffix = format!(" from \"{LOADERS}\"");
        let mut glue = String::new();
        let mut imports = String::new();
        for line in bound.glue.lines() {
            let import = line.trim_end_matches(';').strip_suffix(&suffix);
            match import.and_then(|line| line.strip_prefix("import * as ")) {
                Some(name) => imports += &format!("const {name} = loaders;\n"),
                None => {
                    glue += line;
                    glue.push('\n');
                }
            }
        }
        if imports.is_empty() {
            bail!("the glue imports no loader of chunks");
        }
        glue += "const chunks = {\n";
        for (chunk, files) in &self.chunks {
            let styles = (chunk == STYLED).then_some(STYLES);
            let files: Vec<_> = files
                .iter()
                .map(String::as_str)
                .chain(styles)
                .map(|file| format!("[\"{{{{asset:{file}}}}}\", \"{{{{integrity:{file}}}}}\"]"))
                .collect();
            glue += &format!("  {chunk}: [{}],\n", files.join(", "));
        }
        glue += "};\n{{inline:chunks.js}}\n";
        glue += &imports;
        Ok(Bound {
            glue,
            chunks: self.files.into_iter().collect(),
            ..bound
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(glue: &str) -> Bound {
        Bound {
            wasm: Vec::new(),
            glue: glue.to_owned(),
            snippets: Vec::new(),
            chunks: Vec::new(),
        }
    }

    fn one_chunk() -> Split {
        Split {
            main: PathBuf::new(),
            files: BTreeMap::from([("details.wasm".to_owned(), vec![1])]),
            chunks: BTreeMap::from([("details".to_owned(), vec!["details.wasm".to_owned()])]),
        }
    }

    #[test]
    fn the_loader_takes_the_place_of_the_imports() -> Result<()> {
        let glue = "import * as import1 from \"loaders\"\nlet wasm;\n";
        let joined = one_chunk().join(bound(glue))?;
        assert!(joined.glue.starts_with("let wasm;\n"), "{}", joined.glue);
        assert!(joined.glue.ends_with("const import1 = loaders;\n"));
        let listed = "details: [[\"{{asset:details.wasm}}\", \"{{integrity:details.wasm}}\"], \
                      [\"{{asset:details.css}}\", \"{{integrity:details.css}}\"]]";
        assert!(joined.glue.contains(listed), "{}", joined.glue);
        assert!(one_chunk().join(bound("let wasm;\n")).is_err());
        Ok(())
    }
}
