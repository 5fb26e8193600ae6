//! Activities by own words.

use std::sync::OnceLock;

use taskmix_words::{DamagedIndex, WordIndex};

static INDEX: OnceLock<WordIndex> = OnceLock::new();

/// Loads the index; a second call is ignored.
///
/// # Errors
///
/// [`DamagedIndex`] where the bytes are not a valid index.
pub fn load(bytes: &[u8]) -> Result<(), DamagedIndex> {
    if INDEX.get().is_none() {
        // An index loaded concurrently is equal.
        let _ = INDEX.set(WordIndex::from_bytes(bytes)?);
    }
    Ok(())
}

/// The index, once loaded.
pub fn index() -> Option<&'static WordIndex> {
    INDEX.get()
}
