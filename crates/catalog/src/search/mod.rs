//! Search for occupations by job title, and for activities by what people say they do.
//!
//! [`TitleIndex`] finds occupations, [`ActivityFinder`] activities. The page searches a short
//! index of official titles until it has fetched the long one. Any text is a valid query.

mod activities;
mod confidence;
pub(crate) mod content;
mod index;
mod query;
mod rank;
mod spelling;
mod text;
mod titles;
mod vocabulary;

pub use activities::{ActivityFinder, ActivityHit};
pub use text::{fingerprint, fold, is_apostrophe, is_combining, is_of_word};
pub use titles::{MAX_HITS, TitleHit, TitleIndex, TitleIndexError};

/// The long title index, for programs that embed it. The page fetches the same bytes as a file.
pub static PACKED_TITLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/titles.bin"));
