//! The blob, from tables without problems.

mod activities;
mod occupations;
mod texts;

use super::packed::Packed;
use super::rows::Tables;

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
    let activities = activities::Columns::of(tables)?;
    let occupations = occupations::Columns::of(tables)?;
    let mixes = occupations::Mixes::of(tables)?;
    let texts = texts::Columns::of(tables);
    let packed = Packed {
        activities: activities.packed(),
        occupations: occupations.packed(),
        mixes: mixes.packed(),
        texts: texts.packed(tables),
    };
    postcard::to_allocvec(&packed).map_err(CannotPack::because)
}

/// Whole numbers in two planes of bytes, low and high.
#[derive(Debug, Default)]
struct Planes {
    low: Vec<u8>,
    high: Vec<u8>,
}

impl Planes {
    fn push(&mut self, number: u16) {
        let [low, high] = number.to_le_bytes();
        self.low.push(low);
        self.high.push(high);
    }

    fn packed(&self) -> super::packed::Words<'_> {
        super::packed::Words {
            low: &self.low,
            high: &self.high,
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
