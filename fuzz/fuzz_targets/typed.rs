//! Typed numbers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::problems;
use taskmix_inputs::FieldError;
use taskmix_inputs::amount::amount;
use taskmix_inputs::typed::{DecimalMark, hours, number, percent, seed};
use taskmix_method::InvalidInput;
use taskmix_number_text::plain;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
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
        let read = amount("field", &text, mark, 0.0, 1e9);
        if let Ok(read) = &read {
            assert!(read.other.is_none_or(|other| (0.0..=1e9).contains(&other)));
            assert!(read.other != Some(read.value));
        }
        within(read.map(|read| read.value), 0.0, 1e9);
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
