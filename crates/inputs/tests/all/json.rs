//! JSON text: what is written reads back, and what is deep or no JSON is refused.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Deserialize;
use serde::de::value::{BytesDeserializer, Error};
use taskmix_inputs::{Value, json};

#[test]
fn numbers_are_written_as_short_as_they_go() {
    let numbers = [40.0, 0.1, 1e6, 2.5e-4, -0.25, f64::NAN, f64::INFINITY];
    let text = json::text(&numbers.to_vec()).unwrap();
    assert_eq!(text, "[40,0.1,1e6,2.5e-4,-0.25,null,null]");
}

proptest! {
    #[test]
    fn what_is_written_reads_back(
        fields in prop::collection::btree_map(any::<String>(), proptest::num::f64::NORMAL, 0..6),
        list in prop::collection::vec(any::<String>(), 0..6),
    ) {
        let text = json::text(&BTreeMap::from([("fields", &fields)])).unwrap();
        let numbers = fields.into_iter().map(|(name, number)| (name, Value::Number(number)));
        let expected = Value::Map(vec![("fields".into(), Value::Map(numbers.collect()))]);
        prop_assert_eq!(json::read(&text), Ok(expected));
        let text = json::text(&list).unwrap();
        let expected = Value::List(list.into_iter().map(Value::Text).collect());
        prop_assert_eq!(json::read(&text), Ok(expected));
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
    assert!(json::read(&"[".repeat(4_000_000)).is_err());
    // Only open brackets outside strings count.
    let wide = format!("[{}[]]", "[],".repeat(100));
    assert!(json::read(&wide).is_ok());
    let string = format!(r#""\\\"{}""#, "[".repeat(100));
    assert!(json::read(&string).is_ok());
    let after = format!(r#"["\\",{}]"#, lists(33));
    assert!(json::read(&after).is_err());
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert_eq!(json::read("\u{feff}[]"), Ok(Value::List(Vec::new())));
}

#[test]
fn what_is_no_json_is_refused_with_a_reason() {
    for text in [
        "",
        "{",
        "[1,]",
        "01",
        "NaN",
        "1 2",
        r#""\ud800""#,
        "\"\u{1}\"",
    ] {
        let problem = json::read(text).unwrap_err().to_string();
        assert!(problem.len() > "not JSON: ".len(), "{text}: {problem}");
    }
}

#[test]
fn what_is_no_plain_data_is_refused_in_words() {
    let refused = Value::deserialize(BytesDeserializer::<Error>::new(b"x")).unwrap_err();
    assert!(
        refused.to_string().ends_with("expected plain data"),
        "{refused}"
    );
}
