//! The bars of the search on the project's own sets of phrases.

use std::path::Path;

use taskmix_words::Verdict;

use super::INDEX;
use super::benchmark::{self, Judged};

fn judged(file: &str) -> Vec<Judged> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let phrases = benchmark::read(&path).unwrap();
    phrases
        .iter()
        .map(|phrase| benchmark::judge(&INDEX, phrase))
        .collect()
}

/// The share of the rows chosen by `of` that are so.
fn share(rows: &[Judged], of: impl Fn(&Judged) -> bool, is_so: impl Fn(&Judged) -> bool) -> f64 {
    let chosen: Vec<&Judged> = rows.iter().filter(|row| of(row)).collect();
    assert!(chosen.len() > 10, "{}", chosen.len());
    chosen.iter().filter(|row| is_so(row)).count() as f64 / chosen.len() as f64
}

/// What is found in a file: right among five, right first, right among the taken, and how much of
/// what is no work is answered.
fn measured(file: &str, count: usize) -> [f64; 4] {
    let rows = judged(file);
    assert_eq!(rows.len(), count);
    let taken = |row: &Judged| row.is_work && row.verdict == Verdict::Taken;
    let answered = |row: &Judged| row.verdict != Verdict::None;
    [
        share(&rows, |row| row.is_work, |row| row.among_five),
        share(&rows, |row| row.is_work, |row| row.first),
        share(&rows, taken, |row| row.first),
        share(&rows, |row| !row.is_work, answered),
    ]
}

#[test]
fn the_benchmark_meets_its_bars() {
    let [among_five, first, right, answered] = measured("tests/data/phrases.csv", 444);
    assert!(among_five >= 0.93, "recall@5 {among_five:.3}");
    assert!(first >= 0.80, "recall@1 {first:.3}");
    assert!(right >= 0.88, "right among taken {right:.3}");
    assert!(answered <= 0.20, "nonsense answered {answered:.3}");
}

#[test]
fn phrases_of_other_crafts_do_not_get_worse() {
    let [among_five, first, right, answered] = measured("tests/data/phrases_own.csv", 195);
    assert!(among_five >= 0.88, "recall@5 {among_five:.3}");
    assert!(first >= 0.78, "recall@1 {first:.3}");
    assert!(right >= 0.87, "right among taken {right:.3}");
    assert!(answered <= 0.20, "nonsense answered {answered:.3}");
}
