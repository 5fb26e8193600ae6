//! Checks the tables of `data/` and packs them.
//!
//! [`read`] makes typed rows of the tables and notes every cell that is wrong, [`check`] looks
//! at what rows say of one another, [`pack`] writes the blobs. Nothing is packed while there
//! is a problem.

pub mod cells;
pub mod check;
#[path = "../src/numbers/mod.rs"]
pub mod numbers;
pub mod pack;
#[path = "../src/packed.rs"]
pub mod packed;
pub mod problems;
pub mod read;
pub mod rows;
pub mod titles;

use std::collections::BTreeMap;
use std::path::Path;

use problems::Problems;
use rows::Tables;

/// The texts of the tables, by file name.
pub type Texts = BTreeMap<String, String>;

/// The files that are checked; all but the parameters are packed.
pub const FILES: [&str; 14] = [
    "activities.csv",
    "courses.csv",
    "documents.csv",
    "domains.csv",
    "evidence.csv",
    "generalized_activities.csv",
    "groups.csv",
    "mixes.csv",
    "occupations.csv",
    "parameters.csv",
    "related.csv",
    "skills.csv",
    "sources.csv",
    "tools.csv",
];

/// Reads the files of a folder; a file that cannot be read is a problem.
///
/// # Errors
///
/// Every file that cannot be read.
pub fn load(folder: &Path) -> Result<Texts, Problems> {
    let mut texts = Texts::new();
    let mut problems = Problems::default();
    for file in FILES {
        match std::fs::read_to_string(folder.join(file)) {
            Ok(text) => {
                texts.insert(file.into(), text);
            }
            Err(error) => problems.add_file(file, &error.to_string()),
        }
    }
    problems.or(texts)
}

/// Typed rows of all tables.
///
/// # Errors
///
/// Every problem of every table, with its file, line, field and value.
pub fn tables(texts: &Texts) -> Result<Tables, Problems> {
    let mut problems = Problems::default();
    let tables = read::tables(texts, &mut problems);
    check::references(&tables, &mut problems);
    check::mixes(&tables, &mut problems);
    problems.or(tables)
}
