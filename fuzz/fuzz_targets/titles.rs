//! Search text: job titles, in the whole index.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_catalog::catalog;
use taskmix_catalog::search::MAX_HITS;
use taskmix_cli::titles::search;

fuzz_target!(|query: &str| {
    let hits = search(query);
    assert!(hits.len() <= MAX_HITS);
    for pair in hits.windows(2) {
        assert!(pair[0].score >= pair[1].score, "{query:?}: {hits:?}");
    }
    for (at, hit) in hits.iter().enumerate() {
        assert!(
            hit.score.is_finite() && hit.score > 0.0,
            "{query:?}: {hit:?}"
        );
        assert!(
            catalog()
                .occupation(&hit.code)
                .is_some_and(|one| one.code == hit.code)
        );
        assert!(
            hits[..at].iter().all(|other| other.code != hit.code),
            "{query:?}: twice"
        );
    }
});
