//! From the packed blob to typed rows, in three parts that are read when they are needed. A
//! blob that does not fit together is reported, never a panic.

mod activities;
mod evidence;
mod learning;
mod occupations;
mod table;

use super::activity::{Activity, Generalized, Group};
use super::evidence::{Document, Fact, Tool};
use super::learning::{CourseRow, DomainRow, SkillRow};
use super::numbers::stream::Reading;
use super::numbers::{self, Links, Numbers};
use super::occupation::Occupation;
use super::packed::{Packed, PackedTexts, checksum};
use super::reference::{Parameter, Source};

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

/// The small tables.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub facts: Vec<Fact>,
    pub documents: Vec<Document>,
    pub tools: Vec<Tool>,
    pub courses: Vec<CourseRow>,
    pub skills: Vec<SkillRow>,
    pub domains: Vec<DomainRow>,
    pub parameters: Vec<Parameter>,
    pub sources: Vec<Source>,
}

/// The content of a blob.
pub(super) fn packed(blob: &'static [u8]) -> Result<Packed<'static>, Broken> {
    let (sum, content) = blob.split_at_checked(8).ok_or(Broken("length"))?;
    if sum != checksum(content) {
        return Err(Broken("checksum"));
    }
    Packed::read(content).ok_or(Broken("layout"))
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

/// The small tables.
pub(super) fn texts(packed: &PackedTexts<'static>) -> Result<Texts, Broken> {
    Ok(Texts {
        facts: evidence::facts(&packed.facts)?,
        documents: evidence::documents(&packed.documents)?,
        tools: evidence::tools(&packed.tools)?,
        courses: learning::courses(&packed.courses)?,
        skills: learning::skills(&packed.skills)?,
        domains: learning::domains(&packed.domains)?,
        parameters: evidence::parameters(&packed.parameters)?,
        sources: evidence::sources(&packed.sources)?,
    })
}

/// Gives a text the life of the program. The catalogue is decoded once and never dropped, so
/// that its rows can hand out plain text.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
