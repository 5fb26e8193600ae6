//! Judged phrases, for the tests and for `cargo xtask words-quality`.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use taskmix_catalog::catalog;
use taskmix_words::{Verdict, WordIndex};

/// The project's own sets of phrases, below the crate.
pub const FILES: [&str; 2] = ["tests/data/phrases.csv", "tests/data/phrases_own.csv"];

/// A phrase with the activities that are right or acceptable.
pub struct Phrase {
    /// As typed.
    pub text: String,
    /// Kind of work or of phrase.
    pub stratum: String,
    /// Ids of activities; none where nothing should be found.
    pub right: Vec<String>,
}

/// What came of a phrase.
pub struct Judged {
    /// Whether an activity is right.
    pub is_work: bool,
    /// Whether the first found is right.
    pub first: bool,
    /// Whether one of five is right.
    pub among_five: bool,
    /// What may be done with the first.
    pub verdict: Verdict,
    /// The time the search took.
    pub milliseconds: f64,
}

/// Reads judged phrases.
pub fn read(file: &Path) -> Result<Vec<Phrase>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(file)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let at = header.iter().position(|field| field == name);
        at.ok_or_else(|| format!("{}: no column {name}", file.display()))
    };
    let (text, stratum) = (column("query")?, column("stratum")?);
    let (right, acceptable) = (column("right")?, column("acceptable")?);
    reader
        .records()
        .map(|row| {
            let row = row?;
            let field = |at: usize| row.get(at).unwrap_or("");
            let ids = field(right).split_whitespace();
            let ids = ids.chain(field(acceptable).split_whitespace());
            Ok(Phrase {
                text: field(text).to_owned(),
                stratum: field(stratum).to_owned(),
                right: ids.map(str::to_owned).collect(),
            })
        })
        .collect()
}

/// Searches for a phrase and compares.
pub fn judge(index: &WordIndex, phrase: &Phrase) -> Judged {
    let started = Instant::now();
    let found = index.find(&phrase.text);
    let milliseconds = started.elapsed().as_secs_f64() * 1e3;
    let is_right = |at: &usize| {
        let id = found.activities.get(*at).map(|one| one.activity.id);
        id.is_some_and(|id| phrase.right.iter().any(|right| right == id))
    };
    Judged {
        is_work: !phrase.right.is_empty(),
        first: is_right(&0),
        among_five: (0..5).any(|at| is_right(&at)),
        verdict: found.verdict,
        milliseconds,
    }
}

/// The labels of ids, for people.
pub fn labels(ids: &[String]) -> String {
    let all = catalog().activities();
    let labels: Vec<&str> = ids
        .iter()
        .filter_map(|id| all.iter().find(|row| row.id == id))
        .map(|row| row.label)
        .collect();
    labels.join("; ")
}
