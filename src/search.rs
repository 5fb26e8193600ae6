//! The page's two searches: occupations by what people call them, activities by own words.
//!
//! While the long index of job titles is loading, official titles are searched, and strong
//! matches alone are offered: without the other titles, weak ones are too often wrong.

use std::cell::{Cell, OnceCell, RefCell};

use crate::browser;
use taskmix_catalog::search::{ActivityFinder, TitleHit, TitleIndex};
use taskmix_catalog::{Activity, Occupation, catalog};

/// Suggestions shown at most.
const MOST: usize = 7;

thread_local! {
    static ALL_TITLES: OnceCell<TitleIndex> = const { OnceCell::new() };
    static OFFICIAL_TITLES: OnceCell<TitleIndex> = const { OnceCell::new() };
    static ACTIVITIES: OnceCell<ActivityFinder> = const { OnceCell::new() };
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static LACKING: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// An occupation that fits, and the title it was found by where that is another.
#[derive(Clone, PartialEq)]
pub struct FoundOccupation {
    /// The occupation.
    pub occupation: &'static Occupation,
    /// The title that matched, in lower case.
    pub by: Option<String>,
}

/// Fetches the long index, once, and again where that failed; `then` is called when it is
/// there, and when it is not to be had.
pub fn approach(then: impl FnOnce() + 'static) {
    if has_all_titles() {
        return then();
    }
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(then)));
    if ASKED.replace(true) {
        return;
    }
    browser::spawn(async move {
        let index = browser::titles()
            .await
            .and_then(|bytes| TitleIndex::decode(&bytes).ok());
        LACKING.set(index.is_none());
        ASKED.set(index.is_some());
        if let Some(index) = index {
            ALL_TITLES.with(|titles| titles.set(index).ok());
        }
        for then in WAITING.take() {
            then();
        }
    });
}

fn has_all_titles() -> bool {
    ALL_TITLES.with(|titles| titles.get().is_some())
}

/// Whether the long index is still to come, so that strong matches alone are offered.
pub fn is_loading() -> bool {
    !has_all_titles() && !is_lacking()
}

/// Whether the long index was asked for and is not to be had, so that official titles alone
/// are searched.
pub fn is_lacking() -> bool {
    LACKING.get()
}

/// The occupations that fit what was typed, best first.
pub fn occupations(query: &str) -> Vec<FoundOccupation> {
    let hits = ALL_TITLES.with(|titles| Some(titles.get()?.search(query, MOST)));
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
            TitleIndex::from_titles(all.map(|one| (one.code, one.title)))
        });
        if is_loading() {
            titles.search_strong(query, MOST)
        } else {
            titles.search(query, MOST)
        }
    })
}

/// What is offered after more titles have arrived: what was offered for the same text keeps
/// its place, so that nothing moves that somebody is about to choose.
pub fn joined(
    mut offered: Vec<FoundOccupation>,
    found: Vec<FoundOccupation>,
) -> Vec<FoundOccupation> {
    for hit in found {
        let code = hit.occupation.code;
        if !offered.iter().any(|before| before.occupation.code == code) {
            offered.push(hit);
        }
    }
    offered.truncate(MOST);
    offered
}

/// The activities that fit what was typed, best first.
pub fn activities(query: &str) -> Vec<&'static Activity> {
    ACTIVITIES.with(|finder| {
        finder
            .get_or_init(|| {
                let all = catalog().activities().iter();
                ActivityFinder::new(all.map(|one| {
                    (
                        one.id,
                        one.label,
                        catalog().group_of(one).map_or("", |group| group.label),
                    )
                }))
            })
            .search(query, MOST)
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
        LACKING.set(true);
        let found = occupations("virtual assistant");
        LACKING.set(false);
        assert!(!found.is_empty(), "official titles are all there will be");
    }

    #[test]
    fn what_is_offered_keeps_its_place_when_titles_arrive() {
        let offered = occupations("software dev");
        assert!(!offered.is_empty());
        LACKING.set(true);
        let found: Vec<_> = occupations("dev")
            .into_iter()
            .chain(offered.clone())
            .collect();
        LACKING.set(false);
        let joined = joined(offered.clone(), found.clone());
        assert!(codes(&joined).starts_with(&codes(&offered)));
        assert!(joined.len() > offered.len() && joined.len() <= MOST);
        let mut once = codes(&joined);
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), joined.len(), "an occupation is offered twice");
    }
}
