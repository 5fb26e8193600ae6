//! Checks the tables of `data/` and packs them.
//!
//! [`read`] makes typed rows of the tables and collects every cell that is wrong, [`check`]
//! checks references between rows, [`pack`] writes the blobs. Nothing is packed while there is a
//! problem.

pub mod cells;
pub mod check;
pub mod pack;
pub mod problems;
pub mod read;
pub mod rows;

// Shared with the run time.
#[path = "../src/search/content.rs"]
#[allow(dead_code)]
pub mod content;
#[path = "../src/numbers/mod.rs"]
pub mod numbers;
#[path = "../src/packed.rs"]
#[allow(dead_code)]
pub mod packed;
#[path = "../src/search/text.rs"]
#[allow(dead_code)]
pub mod text;
#[path = "../src/decode/titles.rs"]
pub mod unpack_titles;

use std::collections::BTreeMap;
use std::path::Path;

use problems::Problems;
use rows::{Occupation, Tables, Titles};

/// Files and folders of `src/` that are shared.
pub const SHARED: [&str; 5] = [
    "src/decode/titles.rs",
    "src/numbers",
    "src/packed.rs",
    "src/search/content.rs",
    "src/search/text.rs",
];

/// The texts of the tables, by file name.
pub type Texts = BTreeMap<String, String>;

/// The files that are checked; all but the parameters are packed.
pub const FILES: [&str; 16] = [
    "activities.csv",
    "courses.csv",
    "documents.csv",
    "evidence.csv",
    "generalized_activities.csv",
    "groups.csv",
    "mixes.csv",
    "occupations.csv",
    "parameters.csv",
    "readings.csv",
    "related.csv",
    "sources.csv",
    "titles.csv",
    "titles_synonyms.csv",
    "titles_words.csv",
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

/// Typed rows of the tables of job titles.
///
/// # Errors
///
/// Every problem of these tables.
pub fn titles(texts: &Texts, occupations: &[Occupation]) -> Result<Titles, Problems> {
    let mut problems = Problems::default();
    let titles = read::titles::titles(texts, occupations, &mut problems);
    problems.or(titles)
}
