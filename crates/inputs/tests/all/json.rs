//! JSON text: what the page writes and reads is what serde_json does.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Serialize;
use taskmix_inputs::{Value, json};

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
        let problem = json::read(text).unwrap_err();
        assert_eq!(problem.at, at, "{text:?}");
        assert_eq!(problem.to_string(), format!("not JSON from byte {at} on"));
    }
}

#[test]
fn values_lie_in_one_another_33_deep_and_no_deeper() {
    let lists = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(json::read(&lists(33)).is_ok());
    assert!(json::read(&lists(34)).is_err());
    let maps = |depth: usize| "{\"a\":".repeat(depth - 1) + "{}" + &"}".repeat(depth - 1);
    assert!(json::read(&maps(33)).is_ok());
    assert!(json::read(&maps(34)).is_err());
}

#[test]
fn every_escape_is_read() {
    for (text, expected) in [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\u0041\u00e9\uffff""#, "A\u{e9}\u{ffff}"),
        // The first and the last that take two, and one between.
        (r#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10ffff}"),
        (r#""\ud83d\ude00""#, "\u{1f600}"),
    ] {
        let read = json::read(text).unwrap();
        assert_eq!(read, Value::Text(expected.into()), "{text}");
    }
}

#[track_caller]
fn written(value: &impl Serialize, expected: &str) {
    assert_eq!(json::text(value).unwrap(), expected);
    // The standard choice reads the same of it as of what it writes itself.
    let theirs = serde_json::to_value(value).unwrap();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(expected).unwrap(),
        theirs
    );
}

#[derive(Serialize)]
enum Kind {
    Plain,
    Of(u8),
    Pair(u8, u8),
    Named { a: u8 },
}

#[derive(Serialize)]
struct Nothing;

#[derive(Serialize)]
struct Only(u8);

#[derive(Serialize)]
struct Two(u8, u8);

#[derive(Serialize)]
struct Named {
    list: Vec<u8>,
    absent: Option<u8>,
    there: Option<bool>,
}

#[test]
fn every_kind_of_value_is_written() {
    written(&true, "true");
    written(&false, "false");
    written(&-8_i8, "-8");
    written(&-16_i16, "-16");
    written(&-32_i32, "-32");
    written(&i64::MIN, "-9223372036854775808");
    written(&8_u8, "8");
    written(&16_u16, "16");
    written(&32_u32, "32");
    written(&u64::MAX, "18446744073709551615");
    written(&0.5_f32, "0.5");
    written(&-0.25_f64, "-0.25");
    written(&f64::NAN, "null");
    written(&f64::INFINITY, "null");
    written(&'é', "\"é\"");
    written(&(), "null");
    written(&Nothing, "null");
    written(&Only(3), "3");
    written(&Kind::Plain, "\"Plain\"");
    written(&Vec::<u8>::new(), "[]");
    written(&BTreeMap::from([("b", 1), ("a", 2)]), "{\"a\":2,\"b\":1}");
    let named = Named {
        list: vec![1, 2, 3],
        absent: None,
        there: Some(true),
    };
    written(&named, "{\"list\":[1,2,3],\"absent\":null,\"there\":true}");
}

#[test]
fn what_json_has_not_is_refused() {
    let problem = json::text(&(1, 2)).unwrap_err();
    assert!(
        problem
            .to_string()
            .contains("a kind of value that JSON has not"),
        "{problem}"
    );
    assert!(json::text(&Two(1, 2)).is_err());
    assert!(json::text(&Kind::Of(1)).is_err());
    assert!(json::text(&Kind::Pair(1, 2)).is_err());
    assert!(json::text(&Kind::Named { a: 1 }).is_err());
}

#[test]
fn what_would_end_a_text_is_escaped() {
    written(&"a\"b\\c", r#""a\"b\\c""#);
    written(&"\n", r#""\n""#);
    written(&"\0\t\r\u{1b}", r#""\u0000\u0009\u000d\u001b""#);
    written(&"\u{1f} \u{7f}\u{2028}😀", "\"\\u001f \u{7f}\u{2028}😀\"");
    for code in 0..0x20_u8 {
        let text = String::from_utf8(vec![b'x', code]).unwrap();
        let read = json::read(&json::text(&text).unwrap()).unwrap();
        assert_eq!(read, Value::Text(text));
    }
}

#[test]
fn numbers_have_digits_on_both_sides() {
    for refused in [
        "1.", ".5", "-", "-.5", "1e", "1e+", "1.e5", "1.2.3", "--1", "1-2", "+1", "-01", "1e5.0",
    ] {
        assert!(json::read(refused).is_err(), "{refused}");
        assert_eq!(judged(refused), None, "{refused}");
    }
    for taken in ["0", "-0.5", "10", "1e5", "1E+5", "1.25e-3"] {
        assert_eq!(json::read(taken).ok(), judged(taken), "{taken}");
    }
}

#[test]
fn what_is_no_plain_data_is_refused_in_words() {
    use serde::Deserialize;
    use serde::de::value::{BytesDeserializer, Error};
    let refused = Value::deserialize(BytesDeserializer::<Error>::new(b"x")).unwrap_err();
    assert!(
        refused.to_string().ends_with("expected plain data"),
        "{refused}"
    );
}
