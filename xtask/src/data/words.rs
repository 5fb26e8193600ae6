//! `words/`: the vectors of words and activities, and the checks of the tables beside them that
//! are kept by hand.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::activities::Taxonomy;
use super::output::{Output, Table};
use super::sources::Source;
use super::titles::text as letters;
use tables::{Problem, Stems};

#[path = "../../../crates/words/src/stem.rs"]
#[allow(dead_code)]
mod stem;
#[path = "../../../crates/words/build/tables.rs"]
#[allow(dead_code)]
mod tables;
#[path = "../../../crates/words/src/text.rs"]
mod text;

/// The raw files, and the names below `words/` that they are committed by.
const FILES: [(&str, &str); 3] = [
    ("words.txt", "stems.txt"),
    ("words.i8", "stems.i8"),
    ("activities.i8", "activities.i8"),
];

const NOTES: [&str; 2] = [
    "Source: all-MiniLM-L6-v2 by sentence-transformers, Apache License 2.0, over O*NET 30.1 Database (December 2025), USDOL/ETA, CC BY 4.0; made for Taskmix on 2026-11-30.",
    "stems.txt: a stem a line, sorted; stems.i8: its vector, a row each; activities.i8: a row for each row of activities.csv. A value is step times a signed byte.",
];

/// A raw file that is the expected one.
struct RawFile {
    name: &'static str,
    committed: &'static str,
    sha256: String,
    rows: usize,
    /// Nothing for the stems.
    step: Option<f64>,
    bytes: Vec<u8>,
}

/// The raw files of the vectors.
pub struct Vectors {
    dimensions: usize,
    files: Vec<RawFile>,
    sources: Vec<Source>,
}

impl Vectors {
    /// Reads `vectors.json` in `folder` and the files that it describes. An error names a file
    /// that is missing, altered or of another size.
    pub fn load(folder: &Path) -> Result<Self> {
        let path = folder.join("vectors.json");
        let text = fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}; --vectors DIR names it", path.display()))?;
        let about: Value = serde_json::from_str(&text)?;
        let whole = |field: &str| {
            let number = about.get(field).and_then(Value::as_u64);
            let number = number.and_then(|number| usize::try_from(number).ok());
            number.with_context(|| format!("vectors.json: no number {field}"))
        };
        let step = |field: &str| {
            let number = about.get(field).and_then(Value::as_f64);
            number.with_context(|| format!("vectors.json: no number {field}"))
        };
        let dimensions = whole("dims")?;
        let mut files = Vec::new();
        for (name, committed) in FILES {
            let bytes = fs::read(folder.join(name)).with_context(|| format!("no {name}"))?;
            let sha256 = format!("{:x}", Sha256::digest(&bytes));
            let expected = about.pointer("/sha256").and_then(|sums| sums.get(name));
            ensure!(
                expected.and_then(Value::as_str) == Some(&sha256),
                "{name}: sha256 {sha256}, expected {expected:?}"
            );
            let (rows, step) = match name {
                "words.txt" => (whole("words")?, None),
                "words.i8" => (whole("words")?, Some(step("word_step")?)),
                _ => (whole("activities")?, Some(step("activity_step")?)),
            };
            ensure!(
                step.is_none() || bytes.len() == rows * dimensions,
                "{name}: {} bytes, expected {rows} × {dimensions}",
                bytes.len()
            );
            files.push(RawFile {
                name,
                committed,
                sha256,
                rows,
                step,
                bytes,
            });
        }
        let sources = files.iter().map(source).collect();
        let vectors = Self {
            dimensions,
            files,
            sources,
        };
        let stems = vectors.stems()?.len();
        ensure!(stems == whole("words")?, "words.txt: {stems} stems");
        Ok(vectors)
    }

    fn stems(&self) -> Result<Stems> {
        let file = self.files.iter().find(|file| file.name == "words.txt");
        let bytes = file.map_or([].as_slice(), |file| &file.bytes);
        Stems::read(std::str::from_utf8(bytes)?).or_else(list)
    }

    /// The raw files, for `sources.csv`.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The committed files. An error says that there are other activities.
    pub fn outputs(&self, taxonomy: &Taxonomy) -> Result<Vec<Output>> {
        let mut table = Table::new(
            "words/vectors.csv",
            &NOTES,
            &["file", "rows", "dimensions", "step", "sha256"],
        )?;
        let mut outputs = Vec::new();
        for file in &self.files {
            let activities = taxonomy.activities.len();
            ensure!(
                file.name != "activities.i8" || file.rows == activities,
                "activities.i8: {} rows, but there are {activities} activities",
                file.rows
            );
            let dimensions = file
                .step
                .map_or(String::new(), |_| self.dimensions.to_string());
            let step = file.step.map_or(String::new(), |step| step.to_string());
            let rows = file.rows.to_string();
            table.row(&[file.committed, &rows, &dimensions, &step, &file.sha256])?;
            outputs.push(Output {
                name: format!("words/{}", file.committed),
                bytes: file.bytes.clone(),
            });
        }
        outputs.push(table.finish()?);
        Ok(outputs)
    }
}

fn source(file: &RawFile) -> Source {
    Source {
        file: format!("words/{}", file.name),
        bytes: file.bytes.len() as u64,
        rows: file.rows,
        sha256: file.sha256.clone(),
        source: "Taskmix: vectors of words and activities from all-MiniLM-L6-v2 over O*NET 30.1"
            .to_owned(),
        url: "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2".to_owned(),
        licence: "Apache-2.0 and CC BY 4.0".to_owned(),
        retrieved: "2026-11-30".to_owned(),
    }
}

/// Checks `terms.csv` and `not_work.csv` in `words/` of `data`, which are kept by hand. An error
/// names every row that is wrong.
pub fn check_terms(data: &Path, vectors: &Vectors) -> Result<()> {
    let stems = vectors.stems()?;
    let read = |name: &str| {
        let path = data.join("words").join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let terms = tables::terms(&read("terms.csv")?, &stems).map(drop);
    terms.or_else(list)?;
    let not_work = tables::not_work(&read("not_work.csv")?, &stems).map(drop);
    not_work.or_else(list)
}

fn list<T>(problems: Vec<Problem>) -> Result<T> {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    bail!("{}", lines.join("\n"))
}
