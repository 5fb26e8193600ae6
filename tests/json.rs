//! JSON text: what the page writes and reads is what serde_json does.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use taskmix::wire::{Value, json};

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<f64>().prop_map(serde_json::Value::from),
        any::<i32>().prop_map(serde_json::Value::from),
        "\\PC{0,12}".prop_map(serde_json::Value::from),
        any::<String>().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// What serde_json reads of a text, as plain data; nothing where it refuses.
fn judged(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_reads_back_with_both(value in any_json()) {
        let text = json::text(&value).unwrap();
        let theirs: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(judged(&text), json::read(&text).ok());
        prop_assert_eq!(judged(&theirs.to_string()), json::read(&value.to_string()).ok());
    }

    #[test]
    fn pretty_text_reads_the_same(value in any_json()) {
        let text = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(json::read(&text).ok(), judged(&text));
    }

    #[test]
    fn broken_text_is_refused_by_both(value in any_json(), at in any::<prop::sample::Index>(), with in "[\\[\\]{}\",:\\\\a0-9eE+.u -]?") {
        let mut characters: Vec<char> = value.to_string().chars().collect();
        let at = at.index(characters.len());
        characters.splice(at..=at, with.chars());
        let text: String = characters.into_iter().collect();
        // A number beyond all doubles is refused there and infinite here; it is refused later.
        let ours = json::read(&text).ok();
        if !text.contains(['e', 'E']) {
            prop_assert_eq!(ours, judged(&text), "{}", text);
        }
    }

    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        if let Err(problem) = json::read(&text) {
            prop_assert!(problem.at <= text.len());
        }
    }
}

#[test]
fn the_place_of_the_mistake_is_named() {
    for (text, at) in [
        ("", 0),
        ("[1,]", 3),
        ("{\"a\" 1}", 5),
        ("\"\u{1}\"", 1),
        ("01", 0),
        ("1 2", 2),
        ("\"\\ud800\"", 7),
    ] {
        assert_eq!(json::read(text).unwrap_err().at, at, "{text:?}");
    }
    let deep = "[".repeat(40) + &"]".repeat(40);
    assert!(json::read(&deep).is_err());
    assert!(json::read(&("[".repeat(30) + &"]".repeat(30))).is_ok());
}
