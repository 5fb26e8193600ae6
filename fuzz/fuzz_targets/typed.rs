//! Typed numbers, and the reading and writing of numbers below them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_method::InvalidInput;
use taskmix_method::decimal::{plain, read, shortest};
use taskmix_inputs::FieldError;
use taskmix_inputs::typed::{DecimalMark, hours, number, percent, seed};
use taskmix_fuzz::problems;

fuzz_target!(|data: &[u8]| {
    if let Some(bits) = data.first_chunk() {
        written(f64::from_bits(u64::from_le_bytes(*bits)));
    }
    let text = String::from_utf8_lossy(data);
    standard(&text);
    for mark in [DecimalMark::Point, DecimalMark::Comma] {
        within(hours("field", &text, mark), 0.0, 168.0);
        within(percent("field", &text, mark, -1.0, 10.0), -1.0, 10.0);
        let typed = number("field", &text, mark, 0.0, 1e5);
        if let Ok(value) = typed {
            assert_eq!(
                number("field", &plain(value), DecimalMark::Point, 0.0, 1e5),
                Ok(value)
            );
        }
        within(typed, 0.0, 1e5);
    }
    within(
        seed("field", &text).map(|seed| seed as f64),
        0.0,
        9_007_199_254_740_991.0,
    );
});

fn within(typed: Result<f64, InvalidInput>, low: f64, high: f64) {
    match typed {
        Ok(value) => assert!((low..=high).contains(&value), "{value}"),
        Err(problem) => {
            assert_eq!(problem.field, "field");
            problems::check(&FieldError::from(problem));
        }
    }
}

/// A number is written as the standard library reads it, and reads back as itself.
fn written(value: f64) {
    for text in [plain(value), shortest(value)] {
        if value.is_finite() {
            assert_eq!(text.parse(), Ok(value));
            assert_eq!(read(&text), Some(value));
        } else {
            assert_eq!(read(&text), None);
        }
    }
}

/// Decimals are read as the standard library reads them.
fn standard(text: &str) {
    let theirs = text.parse::<f64>().ok().filter(|value| value.is_finite());
    let words = text
        .bytes()
        .any(|one| one.is_ascii_alphabetic() && !one.eq_ignore_ascii_case(&b'e'));
    if !words {
        assert_eq!(read(text), theirs, "{text:?}");
    }
}
