//! Decodes blobs to typed rows. A damaged blob is an error, never a panic.

mod activities;
mod evidence;
mod learning;
mod occupations;
mod pay;
mod readings;
mod table;
mod titles;

use std::sync::LazyLock;

use crate::catalog::Catalog;
use crate::evidence::Evidence;
use crate::learning::Learning;
use crate::numbers::stream::Reader;
use crate::numbers::{self, Mixes, Numbers};
use crate::packed::{self, Coded, Packed, PackedEvidence, PackedLearning, PackedTitles};
use crate::pay::Pay;
use crate::related::Related;
use crate::search::{TitleIndex, TitleIndexError, content};

/// A blob is damaged or not one that the build script wrote; names the part with the error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeError(pub &'static str);

impl std::fmt::Display for DecodeError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "the embedded data is damaged: {}", self.0)
    }
}

impl std::error::Error for DecodeError {}

impl Catalog {
    /// Decodes a blob the build script wrote; the default mixes are decoded at their first use.
    ///
    /// The texts it builds stay in memory for the life of the program, so decode once.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] where the blob is damaged.
    pub fn decode(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let packed = Packed::read(checked(blob)?).ok_or(DecodeError("layout"))?;
        let mut numbers = Numbers::default();
        read(&packed.numbers, "numbers", |reader| {
            numbers::exchange(reader, &mut numbers);
        })?;
        let (generalized, groups, activities) = activities::decode(&packed, &numbers)?;
        let occupations = occupations::decode(packed.titles, &numbers)?;
        let has_mix: Vec<bool> = occupations.iter().map(|row| row.has_mix).collect();
        // The checksum is right, so that the mixes cannot be damaged; if they were, there
        // would be none.
        let mixes = move || mixes(&packed.mixes, &has_mix, &numbers.tasks).unwrap_or_default();
        Ok(Self {
            generalized,
            groups,
            activities,
            occupations,
            readings: readings::decode(&packed.readings)?,
            mixes: LazyLock::new(Box::new(mixes)),
            intact: true,
            ..Self::default()
        })
    }
}

fn mixes(coded: &Coded<'static>, has_mix: &[bool], tasks: &[u32]) -> Result<Mixes, DecodeError> {
    let mut mixes = Mixes::default();
    read(coded, "mixes", |reader| {
        numbers::exchange_mixes(reader, has_mix, tasks, &mut mixes);
    })?;
    Ok(mixes)
}

impl Evidence {
    /// Decodes a blob the build script wrote.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] where the blob is damaged.
    pub fn decode(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let packed = PackedEvidence::read(checked(blob)?).ok_or(DecodeError("layout"))?;
        Ok(Self {
            facts: evidence::facts(&packed.facts)?,
            documents: evidence::documents(&packed.documents)?,
            tools: evidence::tools(&packed.tools)?,
            sources: evidence::sources(&packed.sources)?,
        })
    }
}

impl Learning {
    /// Decodes a blob the build script wrote.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] where the blob is damaged.
    pub fn decode(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let packed = PackedLearning::read(checked(blob)?).ok_or(DecodeError("layout"))?;
        Ok(Self {
            courses: learning::courses(&packed.courses)?,
        })
    }
}

impl Pay {
    /// Decodes a blob the build script wrote.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] where the blob is damaged.
    pub fn decode(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let mut rows = Vec::new();
        read_rows(blob, "wages", |reader| {
            numbers::exchange_wages(reader, &mut rows);
        })?;
        Ok(Self {
            rows: rows.iter().map(pay::wages).collect(),
        })
    }
}

impl Related {
    /// Decodes a blob the build script wrote.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] where the blob is damaged.
    pub fn decode(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let mut rows = Vec::new();
        read_rows(blob, "related", |reader| {
            numbers::exchange_related(reader, &mut rows);
        })?;
        Ok(Self { rows })
    }
}

impl TitleIndex {
    /// Decodes the long index that the build script wrote.
    ///
    /// # Errors
    ///
    /// [`TitleIndexError`] where the bytes are no index of this version, or damaged.
    pub fn decode(bytes: &[u8]) -> Result<Self, TitleIndexError> {
        let blob = bytes
            .strip_prefix(&packed::TITLES_MAGIC)
            .ok_or(TitleIndexError::NotAnIndex)?;
        checked(blob)
            .ok()
            .and_then(PackedTitles::read)
            .and_then(|packed| titles::index_content(&packed))
            .map(Self::new)
            .ok_or(TitleIndexError::Damaged)
    }
}

/// The content of a blob whose checksum is right.
fn checked(blob: &[u8]) -> Result<&[u8], DecodeError> {
    let (sum, content) = blob.split_at_checked(8).ok_or(DecodeError("length"))?;
    if sum != packed::checksum(content) {
        return Err(DecodeError("checksum"));
    }
    Ok(content)
}

/// Reads the rows of a blob that holds nothing else.
fn read_rows(
    blob: &'static [u8],
    name: &'static str,
    rows: impl FnOnce(&mut Reader),
) -> Result<(), DecodeError> {
    let coded = Coded::read(checked(blob)?).ok_or(DecodeError("layout"))?;
    read(&coded, name, rows)
}

/// Reads coded numbers; an error where there are fewer than are read.
fn read(
    coded: &Coded<'static>,
    name: &'static str,
    numbers: impl FnOnce(&mut Reader),
) -> Result<(), DecodeError> {
    let mut reader = Reader::new(coded.lengths, coded.symbols, coded.digits);
    numbers(&mut reader);
    if reader.overrun() {
        return Err(DecodeError(name));
    }
    Ok(())
}

/// Leaks a text, so that rows can refer to it as long as the program runs. Blobs are decoded
/// once.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
