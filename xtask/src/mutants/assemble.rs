//! Small packages to mutate, put together from the sources as they are.
//!
//! Mutating the package itself would compile and link all of it, and every test, again for
//! each of some thousand mutants.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::workspace::{root, target};

/// A package to mutate.
pub struct Package {
    /// Its name, and that of its folder in `mutants/`.
    pub name: &'static str,
    /// What is copied, from and to.
    copies: &'static [(&'static str, &'static str)],
    /// What its tests may name of the crate.
    modules: &'static [&'static str],
    /// What they must name of it, or run the command.
    about: &'static [&'static str],
    /// Tests that take long, and say nothing of it that the others do not.
    without: &'static [&'static str],
    /// The programs of its tests, as `cargo test` is told of them.
    pub tests: &'static [&'static str],
    /// Single tests that are left out for the same reason as whole files.
    pub skipped: &'static [&'static str],
}

/// The packages.
pub const PACKAGES: [Package; 2] = [
    Package {
        name: "domain",
        copies: &[
            ("src/domain", "src/domain"),
            ("tests", "tests"),
            ("data/parameters.csv", "data/parameters.csv"),
        ],
        modules: &["domain"],
        about: &["domain"],
        without: &[],
        tests: &["--lib"],
        skipped: &[],
    },
    Package {
        name: "wire",
        copies: &[
            ("src/wire", "src/wire"),
            ("src/present", "src/present"),
            ("src/cli", "src/cli"),
            ("src/domain", "base/src/domain"),
            ("src/catalog", "base/src/catalog"),
            ("data", "base/data"),
            ("build", "base/build"),
            ("build.rs", "base/build.rs"),
            ("data/courses.csv", "data/courses.csv"),
            ("data/evidence.csv", "data/evidence.csv"),
            ("docs", "docs"),
            ("www", "www"),
            ("tests", "tests"),
        ],
        modules: &["wire", "present", "domain", "catalog", "cli"],
        about: &["wire"],
        without: &["cli_batch", "large_inputs", "round_trip_file", "search"],
        tests: &["--lib", "--test", "all"],
        skipped: &[
            "the_examples_of_the_documentation_run",
            "a_search_answers_at_most_ten_or_an_empty_list",
        ],
    },
];

/// Puts a package together and says where it is.
///
/// # Errors
///
/// Fails where something is missing or cannot be written.
pub fn assemble(package: &Package) -> Result<PathBuf> {
    let root = root()?;
    let folder = target()?.join("taskmix-mutants").join(package.name);
    // What was compiled stays.
    for part in ["src", "tests", "base", "docs", "www", "data", "mutants.out"] {
        let old = folder.join(part);
        if old.is_dir() {
            fs::remove_dir_all(&old).with_context(|| format!("cannot clear {old:?}"))?;
        }
    }
    copy(&root.join("mutants").join(package.name), &folder)?;
    for (from, to) in package.copies {
        copy(&root.join(from), &folder.join(to))?;
    }
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    version(&folder.join("Cargo.toml"))?;
    if package.name == "wire" {
        fs::write(folder.join("base/build.rs"), passing_on(&root)?)?;
    }
    tests(package, &folder)?;
    Ok(folder)
}

/// The build script of the catalogue, which also tells where its files are.
fn passing_on(root: &Path) -> Result<String> {
    let script = fs::read_to_string(root.join("build.rs"))?;
    let place = "    let texts = data::load(";
    ensure!(script.contains(place), "build.rs has no line {place:?}");
    let told = format!("    println!(\"cargo:out={{out}}\");\n{place}");
    Ok(script.replace(place, &told))
}

/// Tests compare the version.
fn version(manifest: &Path) -> Result<()> {
    let text = fs::read_to_string(manifest)?;
    let own = concat!("version = \"", env!("CARGO_PKG_VERSION"), "\"");
    let text = text.replacen("version = \"0.0.0\"", own, 1);
    Ok(fs::write(manifest, text)?)
}

/// One program of all the tests that name nothing but what is there.
fn tests(package: &Package, folder: &Path) -> Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.join("tests"))? {
        let path = entry?.path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.extension().is_some_and(|extension| extension == "rs")
            && !package.without.contains(&name)
            && named(&fs::read_to_string(&path)?, package.modules, package.about)
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    if names.is_empty() {
        bail!("no test is about {}", package.name);
    }
    let mut main = String::from("//! Every test of the package, as one program.\n\n");
    for name in names {
        main += &format!("#[path = \"../{name}.rs\"]\nmod {name};\n");
    }
    fs::create_dir_all(folder.join("tests/all"))?;
    Ok(fs::write(folder.join("tests/all/main.rs"), main)?)
}

/// Whether a test names or runs something of what it is to be about, and nothing else of the
/// crate than these modules.
fn named(test: &str, modules: &[&str], about: &[&str]) -> bool {
    let mut after = test.split("taskmix::").skip(1);
    let runs = test.contains("CARGO_BIN_EXE_taskmix") || test.contains("mod command;");
    if runs && !modules.contains(&"cli") {
        return false;
    }
    let of = |rest: &str, these: &[&str]| these.iter().any(|module| is_first(rest, module));
    // What builds the data is tested where it is built.
    (runs || after.clone().any(|rest| of(rest, about)))
        && after.all(|rest| of(rest, modules))
        && !test.contains("#[path")
}

/// Whether a path begins with a module.
fn is_first(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| !rest.starts_with(|one: char| one.is_alphanumeric() || one == '_'))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_file() {
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from, to).with_context(|| format!("cannot copy {from:?}"))?;
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {from:?}"))? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_test_names_nothing_that_is_not_there() {
        let test = "use taskmix::domain::Mix;\nuse taskmix::wire::link;\n";
        assert!(named(test, &["wire", "domain"], &["wire"]));
        assert!(!named(test, &["domain"], &["domain"]));
        assert!(!named(test, &["wire", "domain"], &["present"]));
        assert!(!named("use taskmix::domains;", &["domain"], &["domain"]));
        assert!(!named("fn nothing() {}", &["domain"], &["domain"]));
        let runs = "env!(\"CARGO_BIN_EXE_taskmix\")";
        assert!(named(runs, &["cli"], &["wire"]) && !named(runs, &["domain"], &["domain"]));
    }
}
