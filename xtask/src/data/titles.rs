//! `titles.csv`: what people call each occupation, from O*NET's three lists.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::output::{Output, Table};
use super::sources::Sources;

#[path = "../../../src/catalog/search/text.rs"]
#[allow(dead_code)]
mod text;

/// Where a title comes from, the most trusted first.
const LISTS: [(&str, &str, &str); 3] = [
    ("official", "Occupation_Data.txt", "Title"),
    (
        "reported",
        "Sample_of_Reported_Titles.txt",
        "Reported Job Title",
    ),
    ("alternate", "Alternate_Titles.txt", "Alternate Title"),
];

const NOTES: [&str; 2] = [
    super::activities::ONET_NOTE,
    "What people call each occupation: its own title, those reported by people in it, other titles. Brackets opened; titles of an occupation that differ only in number, order or small words stand once.",
];

/// Makes `titles.csv`.
///
/// # Errors
///
/// Names the file or line where the sources do not fit.
pub fn table(sources: &Sources) -> Result<Output> {
    let mut table = Table::new("titles.csv", &NOTES, &["code", "list", "title"])?;
    let mut seen: BTreeSet<(String, Vec<String>)> = BTreeSet::new();
    let mut rows: BTreeMap<String, Vec<(&str, String)>> = BTreeMap::new();
    for (list, file, column) in LISTS {
        for row in sources.onet(file)?.rows() {
            let code = row.required("O*NET-SOC Code")?;
            let full = row.required(column)?;
            let names = if list == "official" {
                vec![full.to_owned()]
            } else {
                names(full)
            };
            for name in names {
                if seen.insert((code.to_owned(), key(&name))) {
                    rows.entry(code.to_owned()).or_default().push((list, name));
                }
            }
        }
    }
    for (code, titles) in &rows {
        for (list, title) in titles {
            table.row(&[code.as_str(), list, title])?;
        }
    }
    table.finish()
}

/// "CEO (Chief Executive Officer)" is two names.
fn names(full: &str) -> Vec<String> {
    let parts = full
        .split(['(', ')'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// What two names share that a search cannot tell apart.
fn key(name: &str) -> Vec<String> {
    let mut stems: Vec<String> = text::words(name)
        .iter()
        .filter(|word| !text::SMALL_WORDS.contains(&word.as_str()))
        .map(|word| text::stem(word))
        .collect();
    stems.sort();
    stems
}
