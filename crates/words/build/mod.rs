//! Checks the tables of `data/words/` and packs them into `words.bin`.

pub mod tables;

#[path = "../../catalog/src/search/text.rs"]
#[allow(dead_code)]
mod letters;
// Shared with the run time.
#[path = "../../catalog/src/packed.rs"]
#[allow(dead_code)]
mod catalog_packed;
#[path = "../src/packed.rs"]
#[allow(dead_code)]
mod packed;
#[path = "../src/stem.rs"]
#[allow(dead_code)]
pub mod stem;
#[path = "../src/text.rs"]
mod text;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use catalog_packed::checksum;
use tables::{Counts, Problem, Stems, Terms};

/// Files outside the crate's build script that it is made of.
pub const SHARED: [&str; 5] = [
    "src/packed.rs",
    "src/stem.rs",
    "src/text.rs",
    "../catalog/src/packed.rs",
    "../catalog/src/search/text.rs",
];

/// The tables, below `data/`.
pub const FILES: [&str; 7] = [
    "activities.csv",
    "words/stems.txt",
    "words/stems.i8",
    "words/activities.i8",
    "words/vectors.csv",
    "words/terms.csv",
    "words/not_work.csv",
];

/// What `vectors.csv` says of a file.
struct Shape {
    rows: usize,
    dimensions: usize,
    step: f32,
}

/// The packed file.
///
/// # Errors
///
/// A file that cannot be read, or every problem of a table.
pub fn pack(data: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let text = |name: &str| fs::read_to_string(data.join(name)).map_err(|error| named(name, error));
    let bytes = |name: &str| fs::read(data.join(name)).map_err(|error| named(name, error));
    let stems_text = text("words/stems.txt")?;
    let stems = Stems::read(&stems_text).map_err(list)?;
    let shapes = shapes(&text("words/vectors.csv")?)?;
    let shape = |name: &str| {
        let shape = shapes.get(name);
        shape.ok_or_else(|| format!("data/words/vectors.csv: no row {name}"))
    };
    let (words, activities) = (shape("stems.i8")?, shape("activities.i8")?);
    let ids = activity_ids(&text("activities.csv")?)?;
    if words.rows != stems.len() || activities.rows != ids.len() {
        return Err("data/words/vectors.csv: other stems or activities than there are".into());
    }
    if words.dimensions != activities.dimensions {
        return Err("data/words/vectors.csv: the two sets of vectors do not fit together".into());
    }
    let word_vectors = by_column("stems.i8", &bytes("words/stems.i8")?, words)?;
    let activity_vectors = by_column("activities.i8", &bytes("words/activities.i8")?, activities)?;
    let terms = tables::terms(&text("words/terms.csv")?, &stems).map_err(list)?;
    let not_work = tables::not_work(&text("words/not_work.csv")?, &stems).map_err(list)?;
    let dimensions = u32::try_from(words.dimensions)?.to_le_bytes();
    let content = packed::write(&[
        &checksum(ids.join("\n").as_bytes()),
        &dimensions,
        &activities.step.to_le_bytes(),
        stems_text.as_bytes(),
        &word_vectors,
        &activity_vectors,
        term_lines(&terms).as_bytes(),
        not_work_lines(&not_work).as_bytes(),
    ]);
    let content = content.ok_or("a part is too long")?;
    Ok([packed::MAGIC.as_slice(), &checksum(&content), &content].concat())
}

fn named(name: &str, error: std::io::Error) -> String {
    format!("data/{name}: {error}")
}

fn list(problems: Vec<Problem>) -> String {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    lines.join("\n")
}

fn shapes(text: &str) -> Result<BTreeMap<String, Shape>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut shapes = BTreeMap::new();
    for row in reader.deserialize::<(String, usize, Option<usize>, Option<f32>, String)>() {
        let (file, rows, dimensions, step, _) = row?;
        if let (Some(dimensions), Some(step)) = (dimensions, step) {
            shapes.insert(
                file,
                Shape {
                    rows,
                    dimensions,
                    step,
                },
            );
        }
    }
    Ok(shapes)
}

fn activity_ids(text: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let id = |row: csv::StringRecord| row.get(0).unwrap_or_default().to_owned();
    Ok(reader
        .records()
        .map(|row| row.map(id))
        .collect::<Result<_, _>>()?)
}

/// Rows of numbers as columns, which compress better.
fn by_column(name: &str, rows: &[u8], shape: &Shape) -> Result<Vec<u8>, String> {
    if rows.len() != shape.rows * shape.dimensions {
        let (has, rows, columns) = (rows.len(), shape.rows, shape.dimensions);
        return Err(format!(
            "data/words/{name}: {has} bytes, not {rows} × {columns}"
        ));
    }
    let column = |at: usize| rows.iter().skip(at).step_by(shape.dimensions).copied();
    Ok((0..shape.dimensions).flat_map(column).collect())
}

fn term_lines(terms: &Terms) -> String {
    let mut lines = String::new();
    for (meaning, terms) in terms {
        let terms: Vec<String> = terms.iter().map(|term| term.join(" ")).collect();
        let own = match meaning.counts {
            Counts::Half => "",
            Counts::Full => "=",
            Counts::Alone => "!",
        };
        let meaning = meaning.stems.join(" ");
        lines.push_str(&format!("{meaning}\t{own}\t{}\n", terms.join(",")));
    }
    lines
}

fn not_work_lines(phrases: &BTreeMap<Vec<String>, bool>) -> String {
    let mut lines = String::new();
    for (stems, strong) in phrases {
        let mark = if *strong { "+" } else { "" };
        lines.push_str(&format!("{mark}{}\n", stems.join(" ")));
    }
    lines
}
