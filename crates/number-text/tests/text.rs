//! The same text and the same numbers natively and in the browser: those of the standard library.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use taskmix_number_text::{parse, plain, shortest};

#[cfg(target_family = "wasm")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[track_caller]
fn written_as_by_the_standard_library(number: f64) {
    let (decimal, scientific) = (number.to_string(), format!("{number:e}"));
    assert_eq!(plain(number), decimal);
    let short = if scientific.len() < decimal.len() {
        &scientific
    } else {
        &decimal
    };
    assert_eq!(&shortest(number), short);
    for text in [&decimal, &scientific] {
        let bits = parse(text).map(f64::to_bits);
        assert_eq!(bits, number.is_finite().then_some(number.to_bits()));
    }
}

#[test]
#[cfg_attr(target_family = "wasm", wasm_bindgen_test::wasm_bindgen_test)]
fn numbers_have_the_text_of_the_standard_library() {
    for number in [
        0.0,
        0.1,
        1.0 / 3.0,
        0.001,
        1e-6,
        1e-7,
        100.0,
        1000.0,
        12_000.5,
        120_000.0,
        9_007_199_254_740_993.0,
        1e21,
        1.5e21,
        1e23,
        f64::MIN_POSITIVE,
        f64::from_bits(1),
        f64::MAX,
        f64::INFINITY,
        f64::NAN,
    ] {
        written_as_by_the_standard_library(number);
        written_as_by_the_standard_library(-number);
    }
}

/// Numbers that lie in the middle between their two shortest texts.
#[test]
#[cfg_attr(target_family = "wasm", wasm_bindgen_test::wasm_bindgen_test)]
fn of_two_texts_equally_near_the_larger_one_is_written() {
    let between = 1_925_641_007_516_663.0 + 0.25;
    assert_eq!(plain(between), "1925641007516663.3");
    assert_eq!(plain(-between), "-1925641007516663.3");
    for (first, fraction) in [
        (1_u64 << 47, 0.125),
        (1 << 47, 0.375),
        (1 << 49, 0.25),
        (1 << 49, 0.75),
        (1 << 50, 0.25),
        (1 << 50, 0.75),
    ] {
        for step in 0..200 {
            let whole = first + step * 1_234_567_891 % first;
            #[allow(clippy::cast_precision_loss, reason = "below 2^53")]
            written_as_by_the_standard_library(whole as f64 + fraction);
        }
    }
    // Powers of two, where the distance to the next number below is half of that above.
    for exponent in -1022..1024 {
        written_as_by_the_standard_library(2_f64.powi(exponent));
    }
}

#[test]
#[cfg_attr(target_family = "wasm", wasm_bindgen_test::wasm_bindgen_test)]
fn only_decimal_texts_are_parsed() {
    for (text, number) in [
        ("12", 12.0),
        ("-0.5", -0.5),
        ("+.5", 0.5),
        ("5.", 5.0),
        ("007", 7.0),
        ("1e5", 1e5),
        ("1E+5", 1e5),
        ("2.5e-4", 0.000_25),
        ("1e-400", 0.0),
        ("9007199254740993", 9_007_199_254_740_992.0),
    ] {
        assert_eq!(parse(text), Some(number), "{text}");
    }
    for text in [
        "",
        " ",
        ".",
        "-",
        "+-5",
        "--5",
        "e5",
        ".e5",
        "5e",
        "5e+",
        "1e2.5",
        "1.2.3",
        " 5",
        "5 ",
        "1_000",
        "1,5",
        "0x10",
        "0b1",
        "inf",
        "Infinity",
        "-Infinity",
        "NaN",
        "1e309",
        "5n",
        "１",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    #[cfg_attr(target_family = "wasm", wasm_bindgen_test::wasm_bindgen_test)]
    fn any_number_has_the_text_of_the_standard_library(bits in any::<u64>()) {
        written_as_by_the_standard_library(f64::from_bits(bits));
    }

    #[test]
    #[cfg_attr(target_family = "wasm", wasm_bindgen_test::wasm_bindgen_test)]
    fn any_text_is_parsed_as_by_the_standard_library(text in "[-+.0-9eE]{0,12}") {
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        prop_assert_eq!(parse(&text).map(f64::to_bits), number.map(f64::to_bits));
    }
}
