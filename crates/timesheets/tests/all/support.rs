//! What the tests share.

use std::collections::BTreeMap;
use std::path::PathBuf;

use taskmix_timesheets::{Import, Reason, Settings, read};

/// The path of a fixture.
pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The bytes of a fixture.
pub fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Everything is work.
pub fn all_work(_: &str) -> bool {
    false
}

/// Whether all words of a title are in the table of words that are no work, at least one of them
/// a strong one; or all are weak ones.
pub fn not_work(title: &str) -> bool {
    let table = String::from_utf8(bytes("not_work.csv")).unwrap();
    let title = title.to_lowercase();
    table
        .lines()
        .skip(1)
        .any(|line| line.split(',').next() == Some(&title))
}

/// Reads a text of a table or a list, in which everything is work.
#[track_caller]
pub fn import(text: &str) -> Import {
    import_with(text, &Settings::default())
}

/// Reads a text with settings.
#[track_caller]
pub fn import_with(text: &str, settings: &Settings) -> Import {
    read(None, text.as_bytes().to_vec(), settings, &all_work)
        .unwrap_or_else(|refusal| panic!("{refusal}\n{text}"))
}

/// Hours over the whole time by title.
pub fn hours(import: &Import) -> BTreeMap<String, f64> {
    let lines = import.lines.iter();
    lines.map(|line| (line.title.clone(), line.hours)).collect()
}

/// What was left out, with its hours.
pub fn left_out(import: &Import) -> Vec<(Reason, &str, f64)> {
    let items = import.left_out.iter();
    items
        .map(|item| (item.reason, item.title.as_str(), item.hours))
        .collect()
}

#[track_caller]
pub fn close(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-9, "{one} is not {other}");
}
