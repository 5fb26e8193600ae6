//! No document counts what the tables do not hold, or names a month that is in none of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{on_one_line, root, text, with_mix};
use taskmix_catalog::catalog;
use taskmix_method::{Estimate, ReadingSource};
use taskmix_present::readings::spelled;

/// Where texts are that may count something.
const PLACES: [&str; 14] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "NOTICE",
    "index.html",
    "docs",
    "www",
    "src",
    "crates/catalog/src",
    "crates/cli/src",
    "crates/inputs/src",
    "crates/js",
    "crates/method/src",
    "crates/present/src",
];
const KINDS: [&str; 8] = ["md", "html", "js", "mjs", "ts", "json", "rs", ""];

/// Counts the changes between two versions of the data.
const HISTORY: &str = "docs/releases.md";

/// Every text with its path.
fn texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for place in PLACES {
        collect(place, &mut found);
    }
    assert!(found.len() > 100, "{} texts", found.len());
    found
}

fn collect(place: &str, found: &mut Vec<(String, String)>) {
    let path = root().join(place);
    if path.is_dir() {
        for entry in fs::read_dir(&path).expect("a folder") {
            let name = entry.expect("an entry").file_name();
            let name = name.to_string_lossy();
            if name != "node_modules" && name != "package-lock.json" {
                collect(&format!("{place}/{name}"), found);
            }
        }
        return;
    }
    let kind = Path::new(place).extension().unwrap_or_default();
    if KINDS.iter().any(|known| kind == *known) && place != HISTORY {
        found.push((place.to_owned(), on_one_line(&text(place))));
    }
}

/// A count in figures or in words.
fn count(word: &str) -> Option<usize> {
    let word = word.trim_start_matches(|character: char| !character.is_alphanumeric());
    // A comma at the end belongs to the sentence.
    let figures = if word.ends_with(',') {
        String::new()
    } else {
        word.replace(',', "")
    };
    let lower = word.to_lowercase();
    figures
        .parse()
        .ok()
        .or_else(|| (1..=10).find(|count| spelled(*count) == lower))
}

/// The texts that count one of these things otherwise than the tables.
fn miscounted(things: &[&str], least: usize, right: &[usize]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, text) in texts() {
        let words: Vec<&str> = text.split(' ').collect();
        for (index, word) in words.iter().enumerate() {
            let thing = word.trim_end_matches(|character: char| !character.is_alphabetic());
            if !things.contains(&thing) {
                continue;
            }
            // "923 occupations", "six published readings".
            let before = words[index.saturating_sub(2)..index].iter();
            let nearest = before.rev().find_map(|word| count(word));
            if let Some(count) = nearest
                && count >= least
                && !right.contains(&count)
            {
                let around = words[index.saturating_sub(5)..=index].join(" ");
                wrong.push(format!("{path}: {around}"));
            }
        }
    }
    wrong
}

#[test]
fn no_text_counts_other_than_the_tables() {
    let catalog = catalog();
    let occupations = [catalog.occupations().len(), with_mix().count()];
    // Small counts are of parts, like ten related occupations.
    let wrong = miscounted(&["occupations", "codes"], 100, &occupations);
    assert!(wrong.is_empty(), "{wrong:#?}");
    let activities = [catalog.activities().len()];
    let wrong = miscounted(&["activities"], 100, &activities);
    assert!(wrong.is_empty(), "{wrong:#?}");
    let labels = ReadingSource::Labels.readings().len();
    let all = Estimate::ALL.len();
    let readings = [all, labels, all - labels, 1];
    let wrong = miscounted(&["readings", "estimates"], 1, &readings);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Months with a year in a text, like "May 2025".
fn months(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let pairs = words.windows(2).filter(|pair| {
        let year = pair[1].len() == 4 && pair[1].parse::<u16>().is_ok();
        year && MONTHS.contains(&pair[0])
    });
    pairs.map(|pair| pair.join(" ")).collect()
}

/// Months of dates like 2026-02-05 or 2026-02.
fn months_of_dates(text: &str) -> BTreeSet<String> {
    let dates = text.split(|character: char| !(character.is_ascii_digit() || character == '-'));
    let named = dates.filter_map(|date| {
        let mut parts = date.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?;
        let month: usize = parts.next()?.parse().ok()?;
        let name = MONTHS.get(month.checked_sub(1)?)?;
        Some(format!("{name} {year}"))
    });
    named.collect()
}

#[test]
fn no_document_names_a_month_that_is_in_no_table() {
    let mut known = BTreeSet::new();
    for table in ["readings", "sources", "evidence", "documents"] {
        let text = text(&format!("data/{table}.csv"));
        known.extend(months(&text));
        known.extend(months_of_dates(&text));
    }
    for (path, text) in texts() {
        // Programs have dates of their own, in tests and examples.
        if path.ends_with(".rs") {
            continue;
        }
        for month in months(&text) {
            assert!(known.contains(&month), "{path}: {month} is in no table");
        }
    }
}
