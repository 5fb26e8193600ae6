//! The two searches of the page: occupations by job title, activities by any words.
//!
//! While the long index of job titles is loading, only strong matches with official titles are
//! offered: without the other titles, weak matches are too often wrong.

use std::cell::{Cell, OnceCell, RefCell};

use crate::browser;
use taskmix_catalog::search::{ActivityFinder, TitleHit, TitleIndex};
use taskmix_catalog::{Activity, Occupation, catalog};

/// Suggestions shown at most.
const MAX_SUGGESTIONS: usize = 7;

thread_local! {
    static ALL_TITLES: OnceCell<TitleIndex> = const { OnceCell::new() };
    static OFFICIAL_TITLES: OnceCell<TitleIndex> = const { OnceCell::new() };
    static ACTIVITIES: OnceCell<ActivityFinder> = const { OnceCell::new() };
    static REQUESTED: Cell<bool> = const { Cell::new(false) };
    static FAILED: Cell<bool> = const { Cell::new(false) };
    static CALLBACKS: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// An occupation that fits, and the title it was found by where that is another.
#[derive(Clone, PartialEq)]
pub struct FoundOccupation {
    /// The occupation.
    pub occupation: &'static Occupation,
    /// The title that matched, in lower case.
    pub by: Option<String>,
}

/// Loads the long index once, and again after a failure; `then` is called when it has arrived or
/// failed.
pub fn load_titles(then: impl FnOnce() + 'static) {
    if has_all_titles() {
        return then();
    }
    CALLBACKS.with_borrow_mut(|callbacks| callbacks.push(Box::new(then)));
    if REQUESTED.replace(true) {
        return;
    }
    browser::spawn(async move {
        let index = browser::titles()
            .await
            .and_then(|bytes| TitleIndex::decode(&bytes).ok());
        FAILED.set(index.is_none());
        REQUESTED.set(index.is_some());
        if let Some(index) = index {
            ALL_TITLES.with(|titles| titles.set(index).ok());
        }
        for callback in CALLBACKS.take() {
            callback();
        }
    });
}

fn has_all_titles() -> bool {
    ALL_TITLES.with(|titles| titles.get().is_some())
}

/// Whether the long index may still arrive; until then only strong matches are offered.
pub fn is_loading() -> bool {
    !has_all_titles() && !has_failed()
}

/// Whether loading the long index has failed; then only official titles are searched.
pub fn has_failed() -> bool {
    FAILED.get()
}

/// The occupations that fit what was typed, best first.
pub fn occupations(query: &str) -> Vec<FoundOccupation> {
    let hits = ALL_TITLES.with(|titles| Some(titles.get()?.search(query, MAX_SUGGESTIONS)));
    hits.unwrap_or_else(|| official(query))
        .into_iter()
        .filter_map(|hit| {
            Some(FoundOccupation {
                occupation: catalog().occupation(&hit.code)?,
                by: hit.matched_title,
            })
        })
        .collect()
}

fn official(query: &str) -> Vec<TitleHit> {
    OFFICIAL_TITLES.with(|titles| {
        let titles = titles.get_or_init(|| {
            let all = catalog().occupations().iter();
            TitleIndex::from_titles(all.map(|occupation| (occupation.code, occupation.title)))
        });
        if is_loading() {
            titles.search_strong(query, MAX_SUGGESTIONS)
        } else {
            titles.search(query, MAX_SUGGESTIONS)
        }
    })
}

/// Merges new hits for the same text behind those offered before, so that no suggestion moves
/// while a user is about to choose it.
pub fn merge(
    mut offered: Vec<FoundOccupation>,
    found: Vec<FoundOccupation>,
) -> Vec<FoundOccupation> {
    for hit in found {
        let code = hit.occupation.code;
        if !offered
            .iter()
            .any(|earlier| earlier.occupation.code == code)
        {
            offered.push(hit);
        }
    }
    offered.truncate(MAX_SUGGESTIONS);
    offered
}

/// The activities that fit what was typed, best first.
pub fn activities(query: &str) -> Vec<&'static Activity> {
    ACTIVITIES.with(|finder| {
        finder
            .get_or_init(|| {
                let all = catalog().activities().iter();
                ActivityFinder::new(all.map(|activity| {
                    let group = catalog().group_of(activity);
                    (
                        activity.id,
                        activity.label,
                        group.map_or("", |group| group.label),
                    )
                }))
            })
            .search(query, MAX_SUGGESTIONS)
            .into_iter()
            .filter_map(|hit| catalog().activity(&hit.id))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(found: &[FoundOccupation]) -> Vec<&str> {
        found.iter().map(|hit| hit.occupation.code).collect()
    }

    #[test]
    fn strong_matches_alone_are_offered_while_titles_load() {
        assert!(is_loading());
        assert_eq!(codes(&occupations("virtual assistant")), [""; 0]);
        assert_eq!(codes(&occupations("paralegal")), ["23-2011.00"]);
        FAILED.set(true);
        let found = occupations("virtual assistant");
        FAILED.set(false);
        assert!(!found.is_empty(), "official titles are all there will be");
    }

    #[test]
    fn what_is_offered_keeps_its_place_when_titles_arrive() {
        let offered = occupations("software dev");
        assert!(!offered.is_empty());
        FAILED.set(true);
        let found: Vec<_> = occupations("dev")
            .into_iter()
            .chain(offered.clone())
            .collect();
        FAILED.set(false);
        let merged = merge(offered.clone(), found.clone());
        assert!(codes(&merged).starts_with(&codes(&offered)));
        assert!(merged.len() > offered.len() && merged.len() <= MAX_SUGGESTIONS);
        let mut once = codes(&merged);
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), merged.len(), "an occupation is offered twice");
    }
}
