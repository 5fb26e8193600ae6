//! The open data: the tables that the page is made from, as files for other programs.
//!
//! [`files`] makes them from the catalogue, so their numbers are those of the page. `cargo xtask
//! build` puts them into `dist/data/`. [`release`] compares two releases of the tables.
//! `docs/data.md` describes the files.

mod activities;
mod collected;
mod columns;
mod occupations;
mod package;
mod raw;
pub mod release;
mod shares;
mod sources;
mod table;

use anyhow::{Result, ensure};
use taskmix_catalog::catalog;

use raw::RawTable;
use sources::Sources;
use table::Table;

/// A file of the open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A table of `data/`, as text.
macro_rules! raw {
    ($name:literal) => {
        RawTable::parse($name, include_str!(concat!("../../../data/", $name)))
    };
}

/// Every file, the same bytes on every machine.
///
/// # Errors
///
/// Says what in the tables of `data/` is damaged or not described.
///
/// ```
/// let files = taskmix_open_data::files()?;
/// let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
/// assert!(names.contains(&"occupations.csv") && names.contains(&"datapackage.json"));
/// # Ok::<(), anyhow::Error>(())
/// ```
pub fn files() -> Result<Vec<File>> {
    let sources = sources()?;
    let tables = tables(&sources)?;
    let package = package::text(&tables, &sources)?;
    let mut files: Vec<File> = tables
        .into_iter()
        .map(|table| File {
            name: format!("{}.csv", table.shape.name),
            text: table.text,
        })
        .collect();
    files.push(File {
        name: package::NAME.to_owned(),
        text: package,
    });
    files.push(File {
        name: "NOTICE".to_owned(),
        text: include_str!("../../../NOTICE").to_owned(),
    });
    Ok(files)
}

/// The columns of every file, as `docs/data.md` lists them.
///
/// # Errors
///
/// As [`files`].
pub fn columns() -> Result<String> {
    Ok(columns::text(&tables(&sources()?)?))
}

fn sources() -> Result<Sources> {
    Sources::read(&raw!("sources.csv")?)
}

fn tables(sources: &Sources) -> Result<Vec<Table>> {
    let catalog = catalog();
    ensure!(catalog.intact(), "the catalogue is damaged");
    Ok(vec![
        occupations::table(catalog, &raw!("occupations.csv")?, sources)?,
        activities::table(catalog, &raw!("generalized_activities.csv")?)?,
        activities::mixes(catalog)?,
        collected::readings(&raw!("readings.csv")?)?,
        collected::courses(&raw!("courses.csv")?)?,
        collected::evidence(&raw!("evidence.csv")?, &raw!("documents.csv")?)?,
    ])
}
