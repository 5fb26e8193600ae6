//! Search: occupations by what people call their work, activities by own words.
//!
//! [`TitleIndex`] finds occupations. Until the long index has arrived the page makes a short
//! one of official titles, searched by the same code. Nothing here can fail on any text.

mod activities;
pub(crate) mod content;
mod distance;
mod index;
mod judge;
mod query;
mod rank;
mod text;
mod titles;
mod vocabulary;

pub use activities::{ActivityFinder, ActivityHit};
pub use titles::{MOST_HITS, TitleHit, TitleIndex, TitleIndexError};

/// The long title index as the build script packed it, for programs that carry it. The page
/// fetches the same bytes as a file.
pub static PACKED_TITLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/titles.bin"));
