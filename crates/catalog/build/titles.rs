//! Reads the tables of `data/titles*.csv` and packs them into the title index.
//!
//! The packed file is read by `src/search/packed.rs`; both share the modules below.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

#[path = "../src/search/packed_words.rs"]
pub mod packed_words;
#[path = "../src/search/parts.rs"]
#[allow(dead_code)]
pub mod parts;
#[path = "../src/search/text.rs"]
#[allow(dead_code)]
pub mod text;

#[path = "../src/search/coder.rs"]
#[allow(dead_code)]
pub mod coder;
#[path = "../src/search/letters.rs"]
pub mod letters;
#[path = "../src/search/packed.rs"]
#[allow(dead_code)]
pub mod packed;

#[path = "titles_pack.rs"]
pub mod writing;

use parts::{Meaning, Occupation, Parts, Title, TitleKind};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Modules shared with the search at run time.
pub const SHARED: [&str; 6] = [
    "src/search/packed_words.rs",
    "src/search/letters.rs",
    "src/search/coder.rs",
    "src/search/packed.rs",
    "src/search/parts.rs",
    "src/search/text.rs",
];

/// Packs the tables of `data` into `titles.bin` in `out`.
///
/// # Errors
///
/// Names the table and row that does not fit, or what cannot be packed.
pub fn pack(data: &Path, out: &Path) -> Outcome<()> {
    fs::write(
        out.join("titles.bin"),
        writing::packed_bytes(&mut read(data)?)?,
    )?;
    Ok(())
}

/// Reads the tables into what an index is built from.
///
/// # Errors
///
/// Names the table and row that does not fit.
pub fn read(data: &Path) -> Outcome<Parts> {
    let occupations = occupations(data)?;
    let number: BTreeMap<&str, u16> = (0u16..)
        .zip(&occupations)
        .map(|(at, row)| (row.code.as_str(), at))
        .collect();
    let mut rows: Vec<(u16, TitleKind, Vec<String>)> = Vec::new();
    let mut heads: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for row in table(data, "titles.csv")? {
        let [code, list, title] = fields(&row, "titles.csv")?;
        let occupation = number
            .get(code)
            .ok_or_else(|| format!("titles.csv: no occupation {code}"))?;
        let kind = match list {
            "official" => TitleKind::Official,
            "reported" => TitleKind::Reported,
            "alternate" => TitleKind::Alternate,
            other => return Err(format!("titles.csv: no list {other}").into()),
        };
        count_heads(title, &mut heads);
        rows.push((*occupation, kind, text::title_words(title)));
    }
    for row in table(data, "titles_synonyms.csv")? {
        let [title, codes, _kind] = fields(&row, "titles_synonyms.csv")?;
        for code in codes.split_whitespace() {
            let full = if code.len() == 7 {
                format!("{code}.00")
            } else {
                code.to_owned()
            };
            let occupation = number
                .get(full.as_str())
                .ok_or_else(|| format!("titles_synonyms.csv: {title}: no occupation {code}"))?;
            count_heads(title, &mut heads);
            rows.push((*occupation, TitleKind::Synonym, text::title_words(title)));
        }
    }
    let words: BTreeSet<&str> = rows
        .iter()
        .flat_map(|row| &row.2)
        .map(String::as_str)
        .collect();
    let at: BTreeMap<&str, u16> = words.iter().copied().zip(0u16..).collect();
    let titles = rows
        .iter()
        .map(|(occupation, kind, words)| Title {
            occupation: *occupation,
            kind: *kind,
            words: words
                .iter()
                .filter_map(|word| at.get(word.as_str()).copied())
                .collect(),
        })
        .collect();
    let heads = words
        .iter()
        .map(|word| {
            heads
                .get(*word)
                .map_or(0, |&(ends, all)| head_level(ends, all))
        })
        .collect();
    Ok(Parts {
        heads,
        titles,
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        meanings: meanings(data)?,
        occupations,
    })
}

fn occupations(data: &Path) -> Outcome<Vec<Occupation>> {
    let path = data.join("occupations.csv");
    let mut reader = reader(&path)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let found = header.iter().position(|field| field == name);
        found.ok_or_else(|| format!("occupations.csv: no column {name}"))
    };
    let (code, title, employment) = (column("code")?, column("title")?, column("employment")?);
    let mut found = Vec::new();
    for row in reader.records() {
        let row = row?;
        let of = |at: usize| row.get(at).unwrap_or("").to_owned();
        let people: f32 = of(employment).parse().unwrap_or(2_000.0);
        let prior = ((people.max(300.0) / 300.0).ln() / 9.4).clamp(0.0, 1.0);
        found.push(Occupation {
            code: of(code),
            title: of(title),
            prior,
        });
    }
    Ok(found)
}

fn meanings(data: &Path) -> Outcome<Vec<Meaning>> {
    let mut found: BTreeMap<String, Meaning> = BTreeMap::new();
    for row in table(data, "titles_words.csv")? {
        let [word, weight, means] = fields(&row, "titles_words.csv")?;
        let meaning = Meaning {
            word: word.to_owned(),
            weight: weight
                .parse()
                .map_err(|_| format!("titles_words.csv: {word}: weight {weight}"))?,
            means: means
                .split('|')
                .map(|phrase| {
                    phrase
                        .split_whitespace()
                        .map(str::to_owned)
                        .collect::<Vec<_>>()
                })
                .filter(|phrase| !phrase.is_empty())
                .collect(),
        };
        if text::words(word) != [word] {
            return Err(format!("titles_words.csv: {word} is not one folded word").into());
        }
        if found.insert(word.to_owned(), meaning).is_some() {
            return Err(format!("titles_words.csv: {word} stands twice").into());
        }
    }
    Ok(found.into_values().collect())
}

/// What a title is about: its last word, or the last before "of", "for" or a comma.
fn count_heads(title: &str, heads: &mut BTreeMap<String, (u32, u32)>) {
    let lower = title.to_lowercase();
    let cut = [",", " of ", " for ", " to ", " and ", " - ", " in ", "/"]
        .iter()
        .filter_map(|mark| lower.find(mark))
        .min()
        .unwrap_or(lower.len());
    let head = text::words(lower.get(..cut).unwrap_or("")).pop();
    for word in text::words(&lower) {
        let entry = heads.entry(word.clone()).or_default();
        entry.1 += 1;
        if Some(&word) == head.as_ref() {
            entry.0 += 1;
        }
    }
}

fn head_level(ends: u32, all: u32) -> u8 {
    match (f64::from(ends) + 0.2) / (f64::from(all) + 1.0) {
        share if share > 0.6 => 3,
        share if share > 0.3 => 2,
        share if share > 0.1 => 1,
        _ => 0,
    }
}

fn reader(path: &Path) -> Outcome<csv::Reader<fs::File>> {
    csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(path)
        .map_err(|error| format!("{}: {error}", path.display()).into())
}

fn table(data: &Path, name: &str) -> Outcome<Vec<csv::StringRecord>> {
    let rows: Result<Vec<_>, _> = reader(&data.join(name))?.into_records().collect();
    rows.map_err(|error| format!("{name}: {error}").into())
}

fn fields<'a, const N: usize>(row: &'a csv::StringRecord, name: &str) -> Outcome<[&'a str; N]> {
    let all: Vec<&str> = row.iter().take(N).collect();
    all.try_into()
        .map_err(|_| format!("{name}: a row has fewer than {N} columns").into())
}
