//! Search text: activities.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use taskmix_catalog::catalog;
use taskmix_catalog::search::ActivityFinder;

const MOST: usize = 10;

fuzz_target!(|query: &str| {
    let hits = finder().search(query, MOST);
    assert!(hits.len() <= MOST);
    for pair in hits.windows(2) {
        assert!(pair[0].score >= pair[1].score, "{query:?}: {hits:?}");
    }
    for (at, hit) in hits.iter().enumerate() {
        assert!(
            hit.score.is_finite() && hit.score > 0.0,
            "{query:?}: {hit:?}"
        );
        assert!(catalog().activity(&hit.id).is_some());
        assert!(
            hits[..at].iter().all(|other| other.id != hit.id),
            "{query:?}: twice"
        );
    }
});

fn finder() -> &'static ActivityFinder {
    static FINDER: OnceLock<ActivityFinder> = OnceLock::new();
    FINDER.get_or_init(|| {
        let catalog = catalog();
        ActivityFinder::new(catalog.activities().iter().filter_map(|activity| {
            let group = catalog.group_of(activity)?;
            Some((activity.id, activity.label, group.label))
        }))
    })
}
