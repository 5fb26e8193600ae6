//! `titles.csv`: what people call each occupation, from O*NET's three lists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};

use super::output::{Output, Table};
use super::raw::{Dialect, RawTable};
use super::sources::Sources;
use super::titles_choice::{Choice, Name};

#[path = "../../../crates/catalog/src/search/text.rs"]
#[allow(dead_code)]
pub mod text;

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

/// The table kept by hand, whose names need not stand here again.
const SYNONYMS: &str = "titles_synonyms.csv";

const NOTES: [&str; 2] = [
    super::activities::ONET_NOTE,
    "What people call each occupation: its own title, those reported by people in it, and of the other titles those that a search needs. Brackets opened; names that differ only in number, order or small words stand once.",
];

/// Makes `titles.csv`, given the folder of the tables kept by hand.
pub fn table(sources: &Sources, data: &Path) -> Result<Output> {
    let mut names: BTreeMap<String, Vec<Name>> = BTreeMap::new();
    for (list, file, column) in LISTS {
        for row in sources.onet(file)?.rows() {
            let code = row.required("O*NET-SOC Code")?;
            let full = row.required(column)?;
            let opened = if list == "official" {
                vec![full]
            } else {
                opened(full)
            };
            let names = names.entry(code.to_owned()).or_default();
            names.extend(opened.into_iter().map(|text| Name::new(list, text)));
        }
    }
    let choice = Choice::new(names, &synonyms(data)?);
    let mut table = Table::new("titles.csv", &NOTES, &["code", "list", "title"])?;
    for (code, name) in choice.kept() {
        table.row(&[code, name.list, &name.text])?;
    }
    table.finish()
}

/// "CEO (Chief Executive Officer)" is two names.
fn opened(full: &str) -> Vec<&str> {
    full.split(['(', ')'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The stems of each occupation's names kept by hand.
fn synonyms(data: &Path) -> Result<BTreeMap<String, Vec<BTreeSet<String>>>> {
    let path = data.join(SYNONYMS);
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut found: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    for row in RawTable::parse(SYNONYMS, &bytes, Dialect::Comma)?.rows() {
        let stems = stems(row.required("title")?);
        for code in row.required("codes")?.split_whitespace() {
            let full = if code.len() == 7 {
                format!("{code}.00")
            } else {
                code.to_owned()
            };
            found.entry(full).or_default().push(stems.clone());
        }
    }
    Ok(found)
}

/// What two names share that a search cannot tell apart.
pub fn stems(name: &str) -> BTreeSet<String> {
    text::title_words(name)
        .iter()
        .map(|word| text::stem(word))
        .collect()
}
