//! What documents, help texts and comments say about the data, compared with the data.
//!
//! A number or a date in a sentence does not follow the tables by itself. A test here builds each
//! such sentence from the tables and looks for it, so that it fails when the two part.

mod examples;
mod figures;
mod moves;
mod statements;
mod sweep;

use std::fs;
use std::path::{Path, PathBuf};

use taskmix_catalog::{Occupation, catalog};

/// The folder of the whole project.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of a file, as it is.
fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A text on one line, without the marks of comments at the start of its lines.
fn on_one_line(text: &str) -> String {
    let words = text.lines().flat_map(|line| {
        let line = line.trim_start();
        let line = line.strip_prefix("///").unwrap_or(line);
        line.split_whitespace()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A file says a sentence.
#[track_caller]
fn says(path: &str, sentence: &str) {
    assert!(
        on_one_line(&text(path)).contains(sentence),
        "{path} has to say what the tables say: “{sentence}”"
    );
}

/// The occupations with a default week.
fn with_mix() -> impl Iterator<Item = &'static Occupation> {
    let all = catalog().occupations().iter();
    all.filter(|occupation| occupation.has_mix)
}

/// A count with commas between thousands.
fn thousands(count: usize) -> String {
    if count < 1000 {
        count.to_string()
    } else {
        format!("{},{:03}", count / 1000, count % 1000)
    }
}

/// A share as the method writes it: `.43`, with so many decimals.
fn share(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    text.replacen("0.", ".", 1)
}

/// A cell of a table of `data/`, in the row with this first cell, else in the first row whose first
/// cell starts so.
#[track_caller]
fn cell(table: &str, start: &str, column: &str) -> String {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(root().join("data").join(table))
        .expect("the table is there");
    let headers = reader.headers().expect("a header").clone();
    let column = headers.iter().position(|name| name == column);
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let named = rows.iter().find(|row| &row[0] == start);
    let row = named.or_else(|| rows.iter().find(|row| row[0].starts_with(start)));
    let row = row.unwrap_or_else(|| panic!("no row of {table} starts with {start}"));
    row[column.expect("a column")].to_owned()
}
