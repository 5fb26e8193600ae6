//! The page's two searches: occupations by what people call them, activities by own words.
//!
//! Until the long index of job titles has arrived, official titles are searched.

use std::cell::{Cell, OnceCell, RefCell};

use crate::browser;
use taskmix_catalog::search::{ActivityFinder, TitleIndex};
use taskmix_catalog::{Activity, Occupation, catalog};

/// Suggestions shown at most.
const MOST: usize = 7;

thread_local! {
    static TITLES: RefCell<Option<TitleIndex>> = const { RefCell::new(None) };
    static ACTIVITIES: OnceCell<ActivityFinder> = const { OnceCell::new() };
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static LACKING: Cell<bool> = const { Cell::new(false) };
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
    if ASKED.replace(true) {
        return;
    }
    browser::spawn(async move {
        let index = browser::titles()
            .await
            .and_then(|bytes| TitleIndex::decode(&bytes).ok());
        LACKING.set(index.is_none());
        ASKED.set(index.is_some());
        if index.is_some() {
            TITLES.replace(index);
        }
        then();
    });
}

/// Whether the long index was asked for and is not to be had, so that official titles alone
/// are searched.
pub fn is_lacking() -> bool {
    LACKING.get()
}

/// The occupations that fit what was typed, best first.
pub fn occupations(query: &str) -> Vec<FoundOccupation> {
    TITLES.with_borrow_mut(|titles| {
        titles
            .get_or_insert_with(|| {
                let all = catalog().occupations().iter();
                TitleIndex::from_titles(all.map(|one| (one.code, one.title)))
            })
            .search(query, MOST)
            .into_iter()
            .filter_map(|hit| {
                Some(FoundOccupation {
                    occupation: catalog().occupation(&hit.code)?,
                    by: hit.matched_title,
                })
            })
            .collect()
    })
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
