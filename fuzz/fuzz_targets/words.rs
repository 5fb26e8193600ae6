//! Lines of own words, with the hours at their end.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use taskmix_inputs::typed::trailing_hours;
use taskmix_words::{MAX_CANDIDATES, PACKED_WORDS, Verdict, WordIndex};

static INDEX: LazyLock<WordIndex> =
    LazyLock::new(|| WordIndex::from_bytes(PACKED_WORDS).expect("an intact index"));

fuzz_target!(|line: &str| {
    let (words, hours) = trailing_hours(line);
    assert!(line.contains(words), "{line:?}: {words:?}");
    assert!(hours.is_none_or(|hours| (0.0..=168.0).contains(&hours)));
    let found = INDEX.find(words);
    assert!(found.activities.len() <= MAX_CANDIDATES);
    for pair in found.activities.windows(2) {
        assert!(pair[0].score >= pair[1].score, "{line:?}");
    }
    for (at, one) in found.activities.iter().enumerate() {
        assert!(one.score.is_finite() && one.score > 0.0, "{line:?}");
        let before = &found.activities[..at];
        assert!(
            before
                .iter()
                .all(|other| other.activity.id != one.activity.id)
        );
    }
    let first = found.activities.first().map_or(0.0, |one| one.score);
    assert_eq!(found.confidence, first);
    assert_eq!(found.verdict == Verdict::Taken, first >= 0.7);
    if INDEX.not_work(words) {
        assert!(found.activities.is_empty());
    }
});
