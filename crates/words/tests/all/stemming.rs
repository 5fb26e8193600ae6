//! Stems are those that the vectors were made with.

use std::path::Path;

use super::data::stem;

#[test]
fn stems_are_those_of_the_reference() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/snowball.csv");
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(path)
        .unwrap();
    let mut compared = 0;
    for row in reader.records() {
        let row = row.unwrap();
        assert_eq!(stem::plain(&row[0]), row[1], "{}", &row[0]);
        compared += 1;
    }
    assert!(compared > 11_950, "{compared}");
}

#[test]
fn british_spellings_become_american() {
    let known =
        |stem: &str| ["color", "organiz", "center", "check", "dizeas", "hour"].contains(&stem);
    for (british, expected) in [
        ("colours", "color"),
        ("organising", "organiz"),
        ("centre", "center"),
        ("cheques", "check"),
        // The vectors know "ise" as "ize" everywhere.
        ("disease", "dizeas"),
        ("hours", "hour"),
        ("unknown", "unknown"),
    ] {
        assert_eq!(stem::stem(british, known), expected, "{british}");
    }
}
