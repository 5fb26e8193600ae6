//! Packs tables without problems into blobs.

mod activities;
mod occupations;
mod round;
mod stream;
mod texts;
pub mod titles;

use super::numbers::stream::Reader;
use super::numbers::{self, Mixes, Numbers, Pay};
use super::packed::{
    COURSE_COLUMNS, DOCUMENT_COLUMNS, FACT_COLUMNS, Packed, PackedEvidence, PackedLearning,
    READING_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS, checksum,
};
use super::rows::Tables;
use stream::{Coded, Writer};
use texts::Columns;

/// A value of the tables does not fit the layout.
#[derive(Debug)]
pub struct PackError(pub String);

impl std::fmt::Display for PackError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "cannot pack the tables: {}", self.0)
    }
}

impl std::error::Error for PackError {}

impl PackError {
    fn because(reason: impl std::fmt::Display) -> Self {
        Self(reason.to_string())
    }
}

/// The blobs that programs embed.
#[derive(Debug)]
pub struct Blobs {
    /// Activities, occupations and default mixes.
    pub catalog: Vec<u8>,
    /// Related occupations.
    pub related: Vec<u8>,
    /// Wages.
    pub pay: Vec<u8>,
    /// Courses.
    pub learning: Vec<u8>,
    /// Published figures, tools and sources.
    pub evidence: Vec<u8>,
}

/// Packs the tables.
///
/// # Errors
///
/// [`PackError`] where a value does not fit the layout.
pub fn pack(tables: &Tables) -> Result<Blobs, PackError> {
    let coded = numbers(tables)?;
    Ok(Blobs {
        catalog: catalog(tables, &coded)?,
        related: blob(coded.related.packed().write())?,
        pay: blob(coded.wages.packed().write())?,
        learning: learning(tables)?,
        evidence: evidence(tables)?,
    })
}

fn catalog(tables: &Tables, coded: &AllCoded) -> Result<Vec<u8>, PackError> {
    let readings = Columns::of(&tables.readings, READING_COLUMNS);
    let packed = Packed {
        numbers: coded.numbers.packed(),
        mixes: coded.mixes.packed(),
        generalized_ids: &lines(tables.generalized.iter().map(|row| row.id.as_str())),
        labels: &activities::labels(tables),
        titles: &lines(tables.occupations.iter().map(|row| row.title.as_str())),
        readings: readings.packed(),
    };
    blob(packed.write())
}

fn learning(tables: &Tables) -> Result<Vec<u8>, PackError> {
    let courses = Columns::of(&tables.courses, COURSE_COLUMNS);
    let packed = PackedLearning {
        courses: courses.packed(),
    };
    blob(packed.write())
}

fn evidence(tables: &Tables) -> Result<Vec<u8>, PackError> {
    let facts = Columns::of(&tables.facts, FACT_COLUMNS);
    let documents = Columns::of(&tables.documents, DOCUMENT_COLUMNS);
    let tools = Columns::of(&tables.tools, TOOL_COLUMNS);
    let sources = Columns::of(&tables.sources, SOURCE_COLUMNS);
    let packed = PackedEvidence {
        facts: facts.packed(),
        documents: documents.packed(),
        tools: tools.packed(),
        sources: sources.packed(),
    };
    blob(packed.write())
}

/// The checksum and the content. The content is none where what is read back differs from what
/// was written.
fn blob(content: Option<Vec<u8>>) -> Result<Vec<u8>, PackError> {
    let content =
        content.ok_or_else(|| PackError::because("a part differs when it is read back"))?;
    let mut blob = checksum(&content).to_vec();
    blob.extend(content);
    Ok(blob)
}

/// The numbers of the tables.
#[derive(PartialEq)]
struct Filled {
    numbers: Numbers,
    mixes: Mixes,
    related: Vec<Vec<u32>>,
    wages: Vec<Pay>,
}

/// The coded numbers of the tables.
struct AllCoded {
    numbers: Coded,
    mixes: Coded,
    related: Coded,
    wages: Coded,
}

/// Codes the numbers of the tables, and reads them back to compare.
fn numbers(tables: &Tables) -> Result<AllCoded, PackError> {
    let mut numbers = Numbers::default();
    activities::fill(&mut numbers, tables)?;
    let mut mixes = occupations::mixes(tables)?;
    let mut wages = occupations::fill(&mut numbers, &mixes, tables);
    let mut related = occupations::related(tables)?;
    let has_mix: Vec<bool> = numbers.occupations.iter().map(|row| row.has_mix).collect();
    let tasks = numbers.tasks.clone();
    let before = Filled {
        numbers: numbers.clone(),
        mixes: mixes.clone(),
        related: related.clone(),
        wages: wages.clone(),
    };
    let coded = AllCoded {
        numbers: code(|writer| numbers::exchange(writer, &mut numbers))?,
        mixes: code(|writer| {
            numbers::exchange_mixes(writer, &has_mix, &tasks, &mut mixes);
        })?,
        related: code(|writer| {
            numbers::exchange_related(writer, &mut related);
        })?,
        wages: code(|writer| numbers::exchange_wages(writer, &mut wages))?,
    };
    if read_back(&coded, &has_mix, &tasks) == Some(before) {
        Ok(coded)
    } else {
        Err(PackError::because("a number differs when it is read back"))
    }
}

fn code(write: impl FnOnce(&mut Writer)) -> Result<Coded, PackError> {
    let mut writer = Writer::default();
    write(&mut writer);
    writer.finish()
}

/// Reads coded numbers; none where more is read than was written.
fn read_back(coded: &AllCoded, has_mix: &[bool], tasks: &[u32]) -> Option<Filled> {
    let mut readers =
        [&coded.numbers, &coded.mixes, &coded.related, &coded.wages].map(Coded::reader);
    let [one, two, three, four] = &mut readers;
    let mut numbers = Numbers::default();
    numbers::exchange(one, &mut numbers);
    let mut mixes = Mixes::default();
    numbers::exchange_mixes(two, has_mix, tasks, &mut mixes);
    let mut related = Vec::new();
    numbers::exchange_related(three, &mut related);
    let mut wages = Vec::new();
    numbers::exchange_wages(four, &mut wages);
    let complete = !readers.iter().any(Reader::overrun);
    complete.then_some(Filled {
        numbers,
        mixes,
        related,
        wages,
    })
}

/// The texts as lines.
fn lines<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut lines = String::new();
    for text in texts {
        lines.push_str(text);
        lines.push('\n');
    }
    lines
}
