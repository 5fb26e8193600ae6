//! The blob, from tables without problems.

mod activities;
mod occupations;
mod stream;
mod texts;

use super::numbers::stream::Reading;
use super::numbers::{self, Numbers};
use super::packed::{Packed, checksum};
use super::rows::Tables;
use stream::Writing;

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

/// Packs all tables.
///
/// # Errors
///
/// [`CannotPack`] where a value does not fit the layout.
pub fn pack(tables: &Tables) -> Result<Vec<u8>, CannotPack> {
    let texts = texts::Columns::of(tables);
    let (answers, digits) = numbers(tables)?;
    let packed = Packed {
        answers: &answers,
        digits: &digits,
        generalized_ids: &lines(tables.generalized.iter().map(|row| row.id.as_str())),
        generalized_labels: &lines(tables.generalized.iter().map(|row| row.label.as_str())),
        labels: &activities::labels(tables),
        titles: &lines(tables.occupations.iter().map(|row| row.title.as_str())),
        texts: texts.packed(tables),
    };
    let content = postcard::to_allocvec(&packed).map_err(CannotPack::because)?;
    let mut blob = checksum(&content).to_vec();
    blob.extend(content);
    Ok(blob)
}

/// The numbers, coded; what is read back from them must be what was written.
fn numbers(tables: &Tables) -> Result<(Vec<u8>, Vec<u8>), CannotPack> {
    let mut given = Numbers::default();
    activities::fill(&mut given, tables)?;
    occupations::fill(&mut given, tables)?;
    let before = given.clone();
    let mut writing = Writing::default();
    numbers::exchange(&mut writing, &mut given);
    let (answers, digits) = writing.finish();
    let mut read = Numbers::default();
    let mut reading = Reading::new(&answers, &digits);
    numbers::exchange(&mut reading, &mut read);
    if read == before && !reading.overrun() {
        Ok((answers, digits))
    } else {
        Err(CannotPack::because("a number does not survive packing"))
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
