//! Any text is a valid phrase, in bounded time.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use taskmix_words::Found;

use super::INDEX;

/// What holds of every answer.
fn check(text: &str) -> Found {
    let found = INDEX.find(text);
    assert!(found.activities.len() <= 5);
    assert!(found.confidence.is_finite() && found.confidence >= 0.0);
    let scores: Vec<f32> = found.activities.iter().map(|one| one.score).collect();
    assert!(scores.is_sorted_by(|one, other| one >= other), "{scores:?}");
    assert_eq!(scores.first().copied().unwrap_or(0.0), found.confidence);
    assert_eq!(INDEX.find(text), found);
    found
}

#[test]
fn long_texts_take_no_longer_than_short_ones() {
    let texts = [
        "a".repeat(10 << 20),
        "xqzjvk ".repeat(1 << 20),
        "strategie planing meetting ".repeat(1 << 18),
        "#".repeat(10 << 20),
        "1-".repeat(5 << 20),
        "\u{301}".repeat(1 << 20),
        "🦀".repeat(1 << 20),
        "\0\u{1b}[2J\r\n\t".repeat(1 << 20),
    ];
    for text in texts {
        let started = Instant::now();
        check(&text);
        // Unoptimised, twice, on a machine that does other things.
        assert!(started.elapsed() < Duration::from_secs(3), "{:.20}", text);
    }
}

#[test]
fn nothing_is_found_for_nothing() {
    for text in [
        "",
        " ",
        "…",
        "\0",
        "2026-11-03",
        "#4411",
        "12:30",
        "v2",
        "🦀🦀",
        "的",
    ] {
        let found = check(text);
        assert!(found.activities.is_empty(), "{text}");
        assert_eq!(found.confidence, 0.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_valid(text in "\\PC{0,80}|(?s).{0,80}") {
        check(&text);
    }

    #[test]
    fn any_words_are_valid(text in "([a-zäßİé0-9#+&.'-]{1,12}[ ,;|/]){0,30}") {
        check(&text);
    }
}
