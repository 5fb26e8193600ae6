//! From the packed blob to typed rows. A blob that does not fit together is reported, never a
//! panic.

mod activities;
mod evidence;
mod learning;
mod occupations;
mod table;

use super::activity::{Activity, Generalized, Group};
use super::evidence::{Document, Fact, Tool};
use super::learning::{CourseRow, DomainRow, SkillRow};
use super::numbers::stream::Reading;
use super::numbers::{self, Numbers};
use super::occupation::Occupation;
use super::packed::{Packed, checksum};
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

/// Everything the blob holds, decoded.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub generalized: Vec<Generalized>,
    pub groups: Vec<Group>,
    pub activities: Vec<Activity>,
    pub occupations: Vec<Occupation>,
    pub related: Lists<u16>,
    pub mixes: Lists<Weighed>,
    pub facts: Vec<Fact>,
    pub documents: Vec<Document>,
    pub tools: Vec<Tool>,
    pub courses: Vec<CourseRow>,
    pub skills: Vec<SkillRow>,
    pub domains: Vec<DomainRow>,
    pub parameters: Vec<Parameter>,
    pub sources: Vec<Source>,
}

/// A row of a default mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weighed {
    pub activity: u16,
    pub weight: u16,
}

/// One list for each occupation, end to end.
#[derive(Debug)]
pub(super) struct Lists<T> {
    items: Vec<T>,
    ends: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl<T> Lists<T> {
    /// The list at a position; empty where there is none.
    pub fn get(&self, position: usize) -> &[T] {
        let start = position
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        let end = self.ends.get(position).copied();
        start
            .zip(end)
            .and_then(|(start, end)| self.items.get(start..end))
            .unwrap_or_default()
    }

    /// Adds a list.
    fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends.push(self.items.len());
    }
}

/// Decodes a blob.
pub(super) fn decode(blob: &'static [u8]) -> Result<Decoded, Broken> {
    let (sum, content) = blob.split_at_checked(4).ok_or(Broken("length"))?;
    if sum != checksum(content) {
        return Err(Broken("checksum"));
    }
    let packed: Packed<'static> = postcard::from_bytes(content).map_err(|_| Broken("layout"))?;
    let mut coded = Reading::new(packed.answers, packed.digits);
    let mut numbers = Numbers::default();
    numbers::exchange(&mut coded, &mut numbers);
    if coded.overrun() {
        return Err(Broken("numbers"));
    }
    let (generalized, groups, activities) = activities::decode(&packed, &numbers)?;
    let occupations = occupations::decode(packed.titles, &numbers)?;
    let texts = &packed.texts;
    Ok(Decoded {
        generalized,
        groups,
        related: occupations::related(&numbers, occupations.len())?,
        mixes: occupations::mixes(&numbers, activities.len())?,
        activities,
        occupations,
        facts: evidence::facts(&texts.facts)?,
        documents: evidence::documents(&texts.documents)?,
        tools: evidence::tools(&texts.tools)?,
        courses: learning::courses(&texts.courses)?,
        skills: learning::skills(&texts.skills)?,
        domains: learning::domains(&texts.domains)?,
        parameters: evidence::parameters(&texts.parameters)?,
        sources: evidence::sources(&texts.sources)?,
    })
}

/// Gives a text the life of the program. The catalogue is decoded once and never dropped, so
/// that its rows can hand out plain text.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
