//! From the packed blobs to typed rows, in parts that are read when they are needed. A
//! blob that does not fit together is reported, never a panic.

mod activities;
mod evidence;
mod learning;
mod occupations;
mod pay;
mod table;
mod titles;

use super::activity::{Activity, Generalized, Group};
use super::evidence::Evidence;
use super::learning::Learning;
use super::numbers::stream::Reading;
use super::numbers::{self, Mixes, Numbers};
use super::occupation::Occupation;
use super::packed::{
    Coded, Packed, PackedEvidence, PackedLearning, PackedRows, PackedTitles, checksum,
};
use super::pay::Pay;
use super::related::Related;
use crate::packed;
use crate::search::{TitleIndex, TitleIndexError, content};

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
}

/// The content of a blob whose checksum is right.
fn checked(blob: &[u8]) -> Result<&[u8], Broken> {
    let (sum, content) = blob.split_at_checked(8).ok_or(Broken("length"))?;
    if sum != checksum(content) {
        return Err(Broken("checksum"));
    }
    Ok(content)
}

/// The parts of the blob that is calculated with.
pub(super) fn packed(blob: &'static [u8]) -> Result<Packed<'static>, Broken> {
    Packed::read(checked(blob)?).ok_or(Broken("layout"))
}

/// The tables of published evidence.
pub(super) fn evidence(blob: &'static [u8]) -> Result<Evidence, Broken> {
    let packed = PackedEvidence::read(checked(blob)?).ok_or(Broken("layout"))?;
    Ok(Evidence {
        facts: evidence::facts(&packed.facts)?,
        documents: evidence::documents(&packed.documents)?,
        tools: evidence::tools(&packed.tools)?,
        sources: evidence::sources(&packed.sources)?,
    })
}

/// Activities and occupations.
pub(super) fn rows(packed: &Packed<'static>) -> Result<Rows, Broken> {
    let mut numbers = Numbers::default();
    read(&packed.numbers, "numbers", |reading| {
        numbers::exchange(reading, &mut numbers);
    })?;
    let (generalized, groups, activities) = activities::decode(packed, &numbers)?;
    Ok(Rows {
        generalized,
        groups,
        activities,
        occupations: occupations::decode(packed.titles, &numbers)?,
    })
}

/// The default mixes.
pub(super) fn mixes(packed: &Packed<'static>, rows: &Rows) -> Result<Mixes, Broken> {
    let mut mixes = Mixes::default();
    let has_mix = rows.occupations.iter().map(|row| row.has_mix);
    let has_mix: Vec<bool> = has_mix.collect();
    let tasks = rows.activities.iter().map(|row| row.tasks.into());
    let tasks: Vec<u32> = tasks.collect();
    read(&packed.mixes, "mixes", |reading| {
        numbers::exchange_mixes(reading, &has_mix, &tasks, &mut mixes);
    })?;
    Ok(mixes)
}

/// The related occupations of each occupation.
pub(super) fn related(blob: &'static [u8]) -> Result<Related, Broken> {
    let packed = PackedRows::read(checked(blob)?).ok_or(Broken("layout"))?;
    let mut rows = Vec::new();
    read(&packed.rows, "related", |reading| {
        numbers::exchange_related(reading, &mut rows);
    })?;
    Ok(Related { rows })
}

/// Reads numbers; more than there are cannot be read.
fn read(
    coded: &Coded<'static>,
    name: &'static str,
    numbers: impl FnOnce(&mut Reading),
) -> Result<(), Broken> {
    let mut reading = Reading::new(coded.lengths, coded.symbols, coded.digits);
    numbers(&mut reading);
    if reading.overrun() {
        return Err(Broken(name));
    }
    Ok(())
}

/// The wages.
pub(super) fn pay(blob: &'static [u8]) -> Result<Pay, Broken> {
    let packed = PackedRows::read(checked(blob)?).ok_or(Broken("layout"))?;
    let mut rows = Vec::new();
    read(&packed.rows, "wages", |reading| {
        numbers::exchange_wages(reading, &mut rows);
    })?;
    Ok(Pay {
        rows: rows.iter().map(pay::wages).collect(),
    })
}

/// Courses and what they teach.
pub(super) fn learning(blob: &'static [u8]) -> Result<Learning, Broken> {
    let packed = PackedLearning::read(checked(blob)?).ok_or(Broken("layout"))?;
    Ok(Learning {
        courses: learning::courses(&packed.courses)?,
        skills: learning::skills(&packed.skills)?,
        domains: learning::domains(&packed.domains)?,
    })
}

impl TitleIndex {
    /// Decodes the long index that the build script wrote.
    ///
    /// # Errors
    ///
    /// [`TitleIndexError`] where the bytes are no index of this version, or damaged.
    pub fn decode(bytes: &[u8]) -> Result<Self, TitleIndexError> {
        let rest = bytes
            .strip_prefix(&packed::TITLES_MAGIC)
            .ok_or(TitleIndexError::NotAnIndex)?;
        checked(rest)
            .ok()
            .and_then(PackedTitles::read)
            .and_then(|packed| titles::index_content(&packed))
            .map(Self::new)
            .ok_or(TitleIndexError::Damaged)
    }
}

/// Gives a text the life of the program. The catalogue is decoded once and never dropped, so
/// that its rows can hand out plain text.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
