//! What the build script says of wrong tables.

use std::path::Path;

use taskmix_words::PACKED_WORDS;

use super::data;
use super::data::tables::{Problem, Stems, not_work, terms};

fn stems() -> Stems {
    Stems::read("book\ncar\ntravel\n").ok().unwrap()
}

fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn the_packed_file_is_that_of_the_tables() {
    let packed = data::pack(Path::new("../../data")).unwrap();
    assert!(packed == PACKED_WORDS);
}

#[test]
fn every_wrong_term_is_named() {
    let text = "# by hand\nterm,plain_words,own_words\ntrips,booking travel,half\n\
        trips,booking travel,half\n?,cars,full\nvans,lorries,alone\nvan,car,maybe\nvan,car\nthe cars,car,half\n";
    let problems = said(&terms(text, &stems()).unwrap_err());
    let expected = [
        "data/words/terms.csv:4: term: “trips” is there twice",
        "data/words/terms.csv:5: term: “?” has no word",
        "data/words/terms.csv:6: plain_words: “lorries” has unknown words: [\"truck\"]",
        "data/words/terms.csv:9: term: “the cars” is “car” in every phrase; it can only be alone",
        "data/words/terms.csv:7: own_words: “maybe” is not half, full or alone",
    ];
    for line in expected {
        assert!(
            problems.iter().any(|said| said == line),
            "{line}: {problems:?}"
        );
    }
    assert_eq!(problems.len(), 6, "{problems:?}");
}

#[test]
fn every_wrong_line_that_is_no_work_is_named() {
    let text = "words,kind\nlunch,strong\nmisc,maybe\n!,weak\n";
    let problems = said(&not_work(text, &stems()).unwrap_err());
    let expected = [
        "data/words/not_work.csv:3: kind: “maybe” is not strong or weak",
        "data/words/not_work.csv:4: words: “!” has no word",
    ];
    assert_eq!(problems, expected);
}

#[test]
fn stems_are_sorted_and_plain() {
    assert!(Stems::read("b\na\n").is_err());
    assert!(Stems::read("a\na\n").is_err());
    assert!(Stems::read("A\n").is_err());
    assert!(Stems::read("a\n\nb\n").is_err());
}
