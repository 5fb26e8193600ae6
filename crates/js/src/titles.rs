//! Occupations by job title, activities by own words.

use std::sync::OnceLock;

use taskmix_catalog::catalog;
use taskmix_catalog::search::{ActivityFinder, TitleIndex, TitleIndexError};

/// The full index, once loaded.
static LONG: OnceLock<TitleIndex> = OnceLock::new();

/// Loads the full index; a second call is ignored.
///
/// # Errors
///
/// [`TitleIndexError`] where the bytes are not a valid index.
pub fn load(bytes: &[u8]) -> Result<(), TitleIndexError> {
    if LONG.get().is_none() {
        // An index loaded concurrently is equal.
        let _ = LONG.set(TitleIndex::decode(bytes)?);
    }
    Ok(())
}

/// The full index, or the index of official titles.
pub fn index() -> &'static TitleIndex {
    static SHORT: OnceLock<TitleIndex> = OnceLock::new();
    LONG.get().unwrap_or_else(|| {
        SHORT.get_or_init(|| {
            let all = catalog().occupations().iter();
            TitleIndex::from_titles(all.map(|occupation| (occupation.code, occupation.title)))
        })
    })
}

/// Finds activities by label and group.
pub fn activities() -> &'static ActivityFinder {
    static FINDER: OnceLock<ActivityFinder> = OnceLock::new();
    FINDER.get_or_init(|| {
        let all = catalog().activities().iter();
        ActivityFinder::new(all.map(|activity| {
            let group = catalog().group_of(activity).map_or("", |group| group.label);
            (activity.id, activity.label, group)
        }))
    })
}
