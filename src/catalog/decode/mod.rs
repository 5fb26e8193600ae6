//! From the packed blobs to typed rows, in parts that are read when they are needed. A
//! blob that does not fit together is reported, never a panic.

mod activities;
mod evidence;
mod learning;
mod occupations;
mod pay;
mod table;

use super::activity::{Activity, Generalized, Group};
use super::evidence::Evidence;
use super::learning::Learning;
use super::numbers::stream::Reading;
use super::numbers::{self, Links, Numbers};
use super::occupation::Occupation;
use super::packed::{Packed, PackedEvidence, PackedLearning, PackedPay, checksum};
use super::pay::Pay;

/// The blob is not one the build script wrote; names the table that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken(pub &'static str);

impl std::fmt::Display for Broken {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "the embedded data is damaged: {}", self.0)
    }
}

impl std::error::Error for Broken {}

/// Activities and occupations.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub generalized: Vec<Generalized>,
    pub groups: Vec<Group>,
    pub activities: Vec<Activity>,
    pub occupations: Vec<Occupation>,
    /// The occupations as numbers, which reading the links needs.
    pub coded_occupations: Vec<numbers::Occupation>,
}

/// The content of a blob whose checksum is right.
fn content(blob: &'static [u8]) -> Result<&'static [u8], Broken> {
    let (sum, content) = blob.split_at_checked(8).ok_or(Broken("length"))?;
    if sum != checksum(content) {
        return Err(Broken("checksum"));
    }
    Ok(content)
}

/// The parts of the blob that is calculated with.
pub(super) fn packed(blob: &'static [u8]) -> Result<Packed<'static>, Broken> {
    Packed::read(content(blob)?).ok_or(Broken("layout"))
}

/// The tables of published evidence.
pub(super) fn evidence(blob: &'static [u8]) -> Result<Evidence, Broken> {
    let packed = PackedEvidence::read(content(blob)?).ok_or(Broken("layout"))?;
    Ok(Evidence {
        facts: evidence::facts(&packed.facts)?,
        documents: evidence::documents(&packed.documents)?,
        tools: evidence::tools(&packed.tools)?,
        sources: evidence::sources(&packed.sources)?,
    })
}

/// Activities and occupations.
pub(super) fn rows(packed: &Packed<'static>) -> Result<Rows, Broken> {
    let mut reading = Reading::new(packed.numbers.answers, packed.numbers.digits);
    let mut numbers = Numbers::default();
    numbers::exchange(&mut reading, &mut numbers);
    if reading.overrun() {
        return Err(Broken("numbers"));
    }
    let (generalized, groups, activities) = activities::decode(packed, &numbers)?;
    Ok(Rows {
        generalized,
        groups,
        activities,
        occupations: occupations::decode(packed.titles, &numbers)?,
        coded_occupations: numbers.occupations,
    })
}

/// What occupations have to do with activities and with one another.
pub(super) fn links(packed: &Packed<'static>, rows: &Rows) -> Result<Links, Broken> {
    let mut reading = Reading::new(packed.links.answers, packed.links.digits);
    let mut links = Links::default();
    let activities = rows.activities.len();
    numbers::exchange_links(
        &mut reading,
        &rows.coded_occupations,
        activities,
        &mut links,
    );
    if reading.overrun() {
        return Err(Broken("links"));
    }
    Ok(links)
}

/// The wages.
pub(super) fn pay(blob: &'static [u8]) -> Result<Pay, Broken> {
    let packed = PackedPay::read(content(blob)?).ok_or(Broken("layout"))?;
    let mut reading = Reading::new(packed.rows.answers, packed.rows.digits);
    let mut rows = Vec::new();
    numbers::exchange_wages(&mut reading, &mut rows);
    if reading.overrun() {
        return Err(Broken("wages"));
    }
    Ok(Pay {
        rows: rows.iter().map(pay::wages).collect(),
    })
}

/// Courses and what they teach.
pub(super) fn learning(blob: &'static [u8]) -> Result<Learning, Broken> {
    let packed = PackedLearning::read(content(blob)?).ok_or(Broken("layout"))?;
    Ok(Learning {
        courses: learning::courses(&packed.courses)?,
        skills: learning::skills(&packed.skills)?,
        domains: learning::domains(&packed.domains)?,
    })
}

/// Gives a text the life of the program. The catalogue is decoded once and never dropped, so
/// that its rows can hand out plain text.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
