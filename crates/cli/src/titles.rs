//! Job titles to occupations.

use std::sync::OnceLock;

use taskmix_catalog::search::{MAX_HITS, PACKED_TITLES, TitleIndex};
use taskmix_catalog::{Occupation, catalog};
use taskmix_inputs::occupations::SearchHit;

/// The full index, or the index of official titles if the full one is damaged.
fn index() -> &'static TitleIndex {
    static INDEX: OnceLock<TitleIndex> = OnceLock::new();
    INDEX.get_or_init(|| {
        TitleIndex::decode(PACKED_TITLES).unwrap_or_else(|_| {
            let all = catalog().occupations().iter();
            TitleIndex::from_titles(all.map(|occupation| (occupation.code, occupation.title)))
        })
    })
}

/// The occupations that fit a title, best first.
pub fn search(query: &str) -> Vec<SearchHit> {
    let hits = index().search(query, MAX_HITS).into_iter();
    hits.map(|hit| SearchHit {
        code: hit.code,
        title: hit.title,
        score: f64::from(hit.score),
    })
    .collect()
}

/// The occupation that fits a title best.
pub fn best(query: &str) -> Option<&'static Occupation> {
    let hit = index().search(query, 1).into_iter().next()?;
    catalog().occupation(&hit.code)
}
