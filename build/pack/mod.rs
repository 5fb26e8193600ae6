//! The blobs, from tables without problems.

mod activities;
mod occupations;
mod round;
mod stream;
mod texts;

use super::numbers::stream::Reading;
use super::numbers::{self, Links, Numbers};
use super::packed::{
    COURSE_COLUMNS, DOCUMENT_COLUMNS, DOMAIN_COLUMNS, FACT_COLUMNS, Packed, PackedEvidence,
    PackedLearning, PackedPay, SKILL_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS, checksum,
};
use super::rows::Tables;
use stream::Writing;
use texts::Columns;

/// Something in the tables cannot be packed; the check should have found it.
#[derive(Debug)]
pub struct CannotPack(pub String);

impl std::fmt::Display for CannotPack {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "cannot pack the tables: {}", self.0)
    }
}

impl std::error::Error for CannotPack {}

impl CannotPack {
    fn because(reason: impl std::fmt::Display) -> Self {
        Self(reason.to_string())
    }
}

/// Packs what is calculated with.
///
/// # Errors
///
/// [`CannotPack`] where a value does not fit the layout.
pub fn pack(tables: &Tables) -> Result<Vec<u8>, CannotPack> {
    let (numbers, links, _) = numbers(tables)?;
    let packed = Packed {
        numbers: numbers.packed(),
        links: links.packed(),
        generalized_ids: &lines(tables.generalized.iter().map(|row| row.id.as_str())),
        generalized_labels: &lines(tables.generalized.iter().map(|row| row.label.as_str())),
        labels: &activities::labels(tables),
        titles: &lines(tables.occupations.iter().map(|row| row.title.as_str())),
    };
    let content = packed.write();
    let content =
        content.filter(|content| Packed::read(content).is_some_and(|read| read == packed));
    blob(content)
}

/// Packs the wages.
///
/// # Errors
///
/// [`CannotPack`] where a value does not fit the layout.
pub fn pack_pay(tables: &Tables) -> Result<Vec<u8>, CannotPack> {
    let (_, _, rows) = numbers(tables)?;
    let packed = PackedPay {
        rows: rows.packed(),
    };
    let content = packed.write();
    blob(content.filter(|content| PackedPay::read(content).is_some_and(|read| read == packed)))
}

/// Packs courses and what they teach.
///
/// # Errors
///
/// [`CannotPack`] where a table does not fit the layout.
pub fn pack_learning(tables: &Tables) -> Result<Vec<u8>, CannotPack> {
    let courses = Columns::of(&tables.courses, &COURSE_COLUMNS);
    let skills = Columns::of(&tables.skills, &SKILL_COLUMNS);
    let domains = Columns::of(&tables.domains, &DOMAIN_COLUMNS);
    let packed = PackedLearning {
        courses: courses.packed(),
        skills: skills.packed(),
        domains: domains.packed(),
    };
    let content = packed.write();
    blob(content.filter(|content| PackedLearning::read(content).is_some_and(|read| read == packed)))
}

/// Packs what is published about AI at work, and the sources.
///
/// # Errors
///
/// [`CannotPack`] where a table does not fit the layout.
pub fn pack_evidence(tables: &Tables) -> Result<Vec<u8>, CannotPack> {
    let facts = Columns::of(&tables.facts, &FACT_COLUMNS);
    let documents = Columns::of(&tables.documents, &DOCUMENT_COLUMNS);
    let tools = Columns::of(&tables.tools, &TOOL_COLUMNS);
    let sources = Columns::of(&tables.sources, &SOURCE_COLUMNS);
    let packed = PackedEvidence {
        facts: facts.packed(),
        documents: documents.packed(),
        tools: tools.packed(),
        sources: sources.packed(),
    };
    let content = packed.write();
    blob(content.filter(|content| PackedEvidence::read(content).is_some_and(|read| read == packed)))
}

/// The content behind its checksum; there is none where what is read back is not what was
/// written.
fn blob(content: Option<Vec<u8>>) -> Result<Vec<u8>, CannotPack> {
    let content = content.ok_or_else(|| CannotPack::because("a part does not survive packing"))?;
    let mut blob = checksum(&content).to_vec();
    blob.extend(content);
    Ok(blob)
}

/// The numbers, coded; what is read back from them must be what was written.
fn numbers(tables: &Tables) -> Result<(Coded, Coded, Coded), CannotPack> {
    let (mut numbers, mut links) = (Numbers::default(), Links::default());
    activities::fill(&mut numbers, tables)?;
    let mut wages = occupations::fill(&mut numbers, &mut links, tables)?;
    let activities = numbers.labelled.len();
    let before = (numbers.clone(), links.clone(), wages.clone());
    let mut writing = Writing::default();
    numbers::exchange(&mut writing, &mut numbers);
    let coded = Coded::of(writing);
    let mut writing = Writing::default();
    numbers::exchange_links(&mut writing, &numbers.occupations, activities, &mut links);
    let coded_links = Coded::of(writing);
    let mut writing = Writing::default();
    numbers::exchange_wages(&mut writing, &mut wages);
    let coded_wages = Coded::of(writing);

    let (mut numbers, mut links) = (Numbers::default(), Links::default());
    let mut reading = coded.reading();
    numbers::exchange(&mut reading, &mut numbers);
    let mut reading_links = coded_links.reading();
    numbers::exchange_links(
        &mut reading_links,
        &numbers.occupations,
        activities,
        &mut links,
    );
    let mut wages = Vec::new();
    let mut reading_wages = coded_wages.reading();
    numbers::exchange_wages(&mut reading_wages, &mut wages);
    let overrun = [&reading, &reading_links, &reading_wages].map(Reading::overrun);
    if (numbers, links, wages) == before && overrun == [false; 3] {
        Ok((coded, coded_links, coded_wages))
    } else {
        Err(CannotPack::because("a number does not survive packing"))
    }
}

/// Coded numbers.
struct Coded {
    answers: Vec<u8>,
    digits: Vec<u8>,
}

impl Coded {
    fn of(writing: Writing) -> Self {
        let (answers, digits) = writing.finish();
        Self { answers, digits }
    }

    fn reading(&self) -> Reading<'_> {
        Reading::new(&self.answers, &self.digits)
    }

    fn packed(&self) -> super::packed::Coded<'_> {
        super::packed::Coded {
            answers: &self.answers,
            digits: &self.digits,
        }
    }
}

/// Lines of text, one a row.
fn lines<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut lines = String::new();
    for text in texts {
        lines.push_str(text);
        lines.push('\n');
    }
    lines
}
