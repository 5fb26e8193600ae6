//! A workforce as CSV.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_catalog::{Occupation, catalog};
use taskmix_cli::batch::{BadRow, run};
use taskmix_fuzz::problems;
use taskmix_method::{ReadingSet, ReadingSource};

fuzz_target!(|data: &[u8]| {
    check(data, ReadingSet::ALL);
    let with_header = [b"code,title,headcount,hours\n", data].concat();
    check(&with_header, ReadingSet::ALL.without(ReadingSource::Labels));
});

/// The search is a target of its own, and slow; here a title leads to some occupation.
fn some_occupation(title: &str) -> Option<&'static Occupation> {
    let all = catalog().occupations();
    (!title.starts_with('?')).then(|| all.get(title.len() % all.len()))?
}

fn check(data: &[u8], readings: ReadingSet) {
    let lines = data.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    let mut output = Vec::new();
    let mut bad = 0;
    let mut report = |row: &BadRow| {
        bad += 1;
        assert!(
            (1..=lines).contains(&row.line),
            "line {} of {lines}",
            row.line
        );
        assert!(!row.errors.is_empty());
        row.errors.iter().for_each(problems::check);
    };
    let summary = run(
        data,
        &mut output,
        readings,
        &some_occupation,
        &mut report,
        &mut |_| {},
    );
    let Ok(summary) = summary else {
        return;
    };
    assert_eq!(summary.bad, bad);
    let mut rows = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(&*output);
    let width = rows.byte_headers().expect("a header").len();
    let mut good = 0;
    for row in rows.byte_records() {
        let row = row.expect("what we write can be read");
        assert_eq!(row.len(), width);
        good += 1;
        for cell in row.iter().skip(width - 16) {
            let number: f64 = String::from_utf8_lossy(cell).parse().expect("a number");
            assert!(number.is_finite(), "{number}");
        }
    }
    assert_eq!(summary.good, good);
}
