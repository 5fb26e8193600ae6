//! Imports run in one direction: no circle of imports spans two folders of a crate.
//!
//! The compiler keeps the arrows between crates. Inside a crate this test reads `crate::` and
//! `super::` paths, and finds files that import one another, directly or through others. Files
//! of one folder may do so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace;

/// The folders of the crates whose imports are checked.
const CRATES: [&str; 10] = [
    "src",
    "crates/method/src",
    "crates/catalog/src",
    "crates/words/src",
    "crates/inputs/src",
    "crates/present/src",
    "crates/cli/src",
    "crates/js/src",
    "crates/open-data/src",
    "crates/timesheets/src",
];

/// Module paths below the crate, such as `state::field`, with the imported modules of each. The
/// root is the empty path.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// The module path of a file: `state/mod.rs` is `state`, `state/field.rs` is `state::field`.
fn module(file: &str) -> String {
    let path = file.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    match path {
        "lib" | "main" | "mod" => String::new(),
        path => path.replace('/', "::"),
    }
}

/// The longest module that a path such as `state::field::Field` begins with.
fn resolve(path: &str, modules: &BTreeSet<String>) -> Option<String> {
    let mut path = path;
    loop {
        if modules.contains(path) {
            return Some(path.to_owned());
        }
        path = path.rsplit_once("::")?.0;
    }
}

/// The paths of a text such as `state::{field::Field, Action};`, up to the end of the path.
fn expand(text: &str) -> Vec<String> {
    let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let end = text.find(|letter| !is_path(letter)).unwrap_or(text.len());
    let (path, rest) = text.split_at(end);
    let path = path.trim_end_matches(':').to_owned();
    let Some(group) = rest.strip_prefix('{') else {
        return vec![path];
    };
    let mut depth = 1;
    let mut names = vec![String::new()];
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        match names.last_mut() {
            Some(name) if letter != ',' || depth > 1 => name.push(letter),
            _ => names.push(String::new()),
        }
    }
    let below = names.iter().flat_map(|name| expand(name));
    below.map(|name| joined(&path, &name)).collect()
}

fn joined(path: &str, name: &str) -> String {
    match (path, name) {
        ("", name) => name.to_owned(),
        (path, "") => path.to_owned(),
        (path, name) => format!("{path}::{name}"),
    }
}

/// The paths that a file imports or names, from the root of the crate.
fn named_paths(text: &str, own: &str) -> Vec<String> {
    let parent = own.rsplit_once("::").map_or("", |(parent, _)| parent);
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.chars().filter(|letter| !letter.is_whitespace()))
        .collect();
    let mut paths = Vec::new();
    for (start, base) in [("crate::", ""), ("super::", parent)] {
        for (at, _) in code.match_indices(start) {
            let rest = code.get(at + start.len()..).unwrap_or_default();
            paths.extend(expand(rest).iter().map(|path| joined(base, path)));
        }
    }
    paths
}

fn graph(folder: &Path) -> Result<Graph> {
    let files = workspace::files_below(folder)?;
    let files: Vec<_> = files.iter().filter(|file| file.ends_with(".rs")).collect();
    let modules: BTreeSet<_> = files.iter().map(|file| module(file)).collect();
    let mut graph = Graph::new();
    for file in files {
        let own = module(file);
        let text = fs::read_to_string(folder.join(file)).with_context(|| format!("{file:?}"))?;
        let mut imports: BTreeSet<_> = named_paths(&text, &own)
            .iter()
            .filter_map(|path| resolve(path, &modules))
            .filter(|module| !module.is_empty())
            .collect();
        imports.remove(&own);
        graph.insert(own, imports);
    }
    Ok(graph)
}

/// Everything that a module reaches by its imports.
fn reached(graph: &Graph, from: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from.to_owned()];
    while let Some(module) = open.pop() {
        for import in graph.get(&module).into_iter().flatten() {
            if seen.insert(import.clone()) {
                open.push(import.clone());
            }
        }
    }
    seen
}

/// The folder a module lies in: that of `state::field`, and of `state` itself, is `state`.
fn folder(module: &str, graph: &Graph) -> String {
    let prefix = format!("{module}::");
    if graph.keys().any(|other| other.starts_with(&prefix)) {
        return module.to_owned();
    }
    module
        .rsplit_once("::")
        .map_or(String::new(), |(parent, _)| parent.to_owned())
}

#[test]
fn no_circle_of_imports_spans_two_folders() -> Result<()> {
    let mut circles = Vec::new();
    for name in CRATES {
        let graph = graph(&workspace::root()?.join(name))?;
        assert!(graph.len() > 2, "{name} has no modules");
        for from in graph.keys() {
            for to in reached(&graph, from) {
                if *from < to
                    && folder(from, &graph) != folder(&to, &graph)
                    && reached(&graph, &to).contains(from)
                {
                    circles.push(format!("{name}: {from} and {to} import one another"));
                }
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
    Ok(())
}

#[test]
fn the_state_knows_no_component_no_chunk_and_no_browser() -> Result<()> {
    let graph = graph(&workspace::root()?.join("src"))?;
    for (module, imports) in &graph {
        let forbidden: &[&str] = match module.split("::").next() {
            Some("state") => &[
                "components",
                "chunks",
                "registry",
                "browser",
                "app",
                "embed",
            ],
            Some("registry") => &["components", "chunks", "app", "deferred"],
            Some("browser") => &["components", "chunks", "registry", "state", "app"],
            Some("components") => &["chunks", "app", "deferred", "hooks"],
            _ => continue,
        };
        for import in imports {
            let room = import.split("::").next().unwrap_or_default();
            assert!(!forbidden.contains(&room), "{module} imports {import}");
        }
    }
    Ok(())
}

#[test]
fn paths_are_resolved_to_modules() {
    let modules = ["state", "state::field", "view"].map(str::to_owned).into();
    let text = "use crate::{state::field::Field,\n  other};\nuse super::Action;\n// crate::view\n";
    let found: Vec<_> = named_paths(text, "state::reducer")
        .iter()
        .filter_map(|path| resolve(path, &modules))
        .collect();
    assert_eq!(found, ["state::field", "state"]);
}
