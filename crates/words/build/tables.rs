//! Reads and checks the tables of `data/words/`.
//!
//! Shared with `cargo xtask data`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::stem::stem;
use super::text::words;

/// Something wrong in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file below `data/words/`.
    pub file: &'static str,
    /// The line, from 1; 0 where it is the whole file.
    pub line: u64,
    /// What is wrong, with field and value.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "data/words/{}:{}: {}",
            self.file, self.line, self.message
        )
    }
}

/// The stems that have a vector, sorted.
pub struct Stems(BTreeSet<String>);

impl Stems {
    /// Reads `stems.txt`, a stem a line.
    ///
    /// # Errors
    ///
    /// Lines that are not sorted, repeat one another or hold something else.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut before = "";
        for (line, stem) in (1u64..).zip(text.lines()) {
            let plain = stem
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'+' | b'#'));
            if !plain || stem.is_empty() || stem <= before {
                problems.push(Problem {
                    file: "stems.txt",
                    line,
                    message: format!("stem: “{stem}” is not the next stem"),
                });
            }
            before = stem;
        }
        if problems.is_empty() {
            Ok(Self(text.lines().map(str::to_owned).collect()))
        } else {
            Err(problems)
        }
    }

    /// Whether a stem has a vector.
    pub fn contains(&self, stem: &str) -> bool {
        self.0.contains(stem)
    }

    /// Number of stems.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The stems of a text kept by hand, in which every figure counts.
    fn of(&self, text: &str) -> Vec<String> {
        let stem = |word: &String| stem(word, |stem| self.contains(stem));
        words(text, |_| true).iter().map(stem).collect()
    }
}

/// How terms and their own words count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counts {
    /// The term's own words count half.
    Half,
    /// The term's own words count in full.
    Full,
    /// The term counts only where it is the whole phrase.
    Alone,
}

/// The plain words of terms, and how the terms count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meaning {
    /// The stems of the plain words, each of which has a vector.
    pub stems: Vec<String>,
    /// How the terms count.
    pub counts: Counts,
}

/// The stems of the terms of each meaning.
pub type Terms = BTreeMap<Meaning, BTreeSet<Vec<String>>>;

/// Reads `terms.csv`. The first of two terms with the same stems counts.
///
/// # Errors
///
/// Every row that is wrong.
pub fn terms(text: &str, stems: &Stems) -> Result<Terms, Vec<Problem>> {
    const FILE: &str = "terms.csv";
    let mut problems = Vec::new();
    let mut terms = Terms::new();
    let mut seen = BTreeSet::new();
    let mut written = BTreeSet::new();
    for (line, [term, plain, own_words]) in rows(FILE, text, &mut problems) {
        let mut problem = |message: String| {
            problems.push(Problem {
                file: FILE,
                line,
                message,
            });
        };
        if !written.insert(term.clone()) {
            problem(format!("term: “{term}” is there twice"));
        }
        let counts = match own_words.as_str() {
            "half" => Counts::Half,
            "full" => Counts::Full,
            "alone" => Counts::Alone,
            other => {
                problem(format!("own_words: “{other}” is not half, full or alone"));
                continue;
            }
        };
        let own = stems.of(&term);
        if own.is_empty() {
            problem(format!("term: “{term}” has no word"));
            continue;
        }
        let alone = counts == Counts::Alone;
        if own.len() == 1 && term.split_whitespace().count() > 1 && !alone {
            let stem = own.join("");
            problem(format!(
                "term: “{term}” is “{stem}” in every phrase; it can only be alone"
            ));
        }
        let meaning = stems.of(&plain);
        let unknown: Vec<_> = meaning
            .iter()
            .filter(|stem| !stems.contains(stem))
            .collect();
        if meaning.is_empty() || !unknown.is_empty() {
            problem(format!(
                "plain_words: “{plain}” has unknown words: {unknown:?}"
            ));
            continue;
        }
        if seen.insert(own.clone()) {
            let meaning = Meaning {
                stems: meaning,
                counts,
            };
            terms.entry(meaning).or_default().insert(own);
        }
    }
    none_or(problems, terms)
}

/// Reads `not_work.csv`: the stems of each row, and whether they are strong.
///
/// # Errors
///
/// Every row that is wrong.
pub fn not_work(text: &str, stems: &Stems) -> Result<BTreeMap<Vec<String>, bool>, Vec<Problem>> {
    const FILE: &str = "not_work.csv";
    let mut problems = Vec::new();
    let mut found = BTreeMap::new();
    for (line, [phrase, kind]) in rows(FILE, text, &mut problems) {
        let own = stems.of(&phrase);
        let mut problem = |message: String| {
            problems.push(Problem {
                file: FILE,
                line,
                message,
            });
        };
        match kind.as_str() {
            "strong" | "weak" if own.is_empty() => {
                problem(format!("words: “{phrase}” has no word"));
            }
            "strong" | "weak" => {
                let strong = found.entry(own).or_insert(false);
                *strong |= kind == "strong";
            }
            other => problem(format!("kind: “{other}” is not strong or weak")),
        }
    }
    none_or(problems, found)
}

/// The rows of a table with their lines.
fn rows<const N: usize>(
    file: &'static str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> Vec<(u64, [String; N])> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                problems.push(Problem {
                    file,
                    line: error.position().map_or(0, csv::Position::line),
                    message: error.to_string(),
                });
                continue;
            }
        };
        let line = row.position().map_or(0, csv::Position::line);
        let cells: Vec<String> = row.iter().map(|cell| cell.trim().to_owned()).collect();
        match <[String; N]>::try_from(cells) {
            Ok(cells) => rows.push((line, cells)),
            Err(cells) => problems.push(Problem {
                file,
                line,
                message: format!("row: {} cells, not {N}", cells.len()),
            }),
        }
    }
    rows
}

fn none_or<T>(problems: Vec<Problem>, value: T) -> Result<T, Vec<Problem>> {
    if problems.is_empty() {
        Ok(value)
    } else {
        Err(problems)
    }
}
