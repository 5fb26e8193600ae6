//! Numbers as people type them.

use proptest::prelude::*;
use taskmix_inputs::typed::{DecimalMark, hours, number, percent};

const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

#[track_caller]
fn assert_reads(text: &str, point: Option<f64>, comma: Option<f64>) {
    for (mark, wanted) in MARKS.into_iter().zip([point, comma]) {
        let read = number("rate", text, mark, -1e9, 1e9);
        assert_eq!(read.ok(), wanted, "{text:?} {mark:?}");
    }
}

#[test]
fn either_mark_is_taken_where_only_one_reading_makes_sense() {
    let both = |text, value| assert_reads(text, Some(value), Some(value));
    both(" 12 ", 12.0);
    both("3.5", 3.5);
    both("3,5", 3.5);
    both(",5", 0.5);
    both("5.", 5.0);
    both("0.125", 0.125);
    both("1.234,5", 1234.5);
    both("1,234.5", 1234.5);
    both("1.234.567", 1_234_567.0);
    both("1 234 567", 1_234_567.0);
    both("1\u{202f}234,50", 1234.5);
    both("1’234.50", 1234.5);
    both("123 456", 123_456.0);
    both("−3,5", -3.5);
    both("+7", 7.0);
    assert_reads("1,234", Some(1234.0), Some(1.234));
    assert_reads("1.234", Some(1.234), Some(1234.0));
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        " ",
        ".",
        ",",
        "-",
        "1e3",
        "1.e3",
        "0.5e1",
        "1234 567",
        "NaN",
        "inf",
        "0x10",
        "1 2",
        "1..2",
        "12,34,567",
        "1.2.3",
        "1,2345,678",
        "½",
        "٣",
        "five",
        "1.5.",
        "--1",
        "1-2",
        "1234,567.8,9",
    ] {
        assert_reads(text, None, None);
    }
}

#[test]
fn hours_take_minutes() {
    for (text, wanted) in [
        ("7:30", Some(7.5)),
        ("0:05", Some(5.0 / 60.0)),
        ("7h", Some(7.0)),
        ("7.5 h", Some(7.5)),
        ("7 hours", Some(7.0)),
        ("7 h 30 min", Some(7.5)),
        ("7H30", Some(7.5)),
        ("90 min", Some(1.5)),
        ("45m", Some(0.75)),
        ("168", Some(168.0)),
        ("168:01", None),
        ("-1", None),
        ("-1:30", None),
        ("1:60", None),
        ("1:5:0", None),
        ("1:", None),
        (":30", None),
        ("1.5:30", None),
        ("h", None),
        ("min", None),
        ("1:100", None),
    ] {
        assert_eq!(
            hours("hours", text, DecimalMark::Point).ok(),
            wanted,
            "{text}"
        );
    }
}

#[test]
fn errors_say_what_was_typed_and_what_is_wanted() {
    let message = |text| {
        percent("utilisation", text, DecimalMark::Point, 0.0, 1.0)
            .map_err(|error| error.to_string())
    };
    assert_eq!(message("65%"), Ok(0.65));
    assert_eq!(message("12,5 %"), Ok(0.125));
    let wrong = |text| message(text).unwrap_err();
    assert_eq!(wrong("120"), "utilisation: 1.2 is not a number from 0 to 1");
    assert_eq!(wrong(""), "utilisation: must be given");
    assert!(wrong("most").starts_with("utilisation: “most” must be a percentage"));
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,20}", digits in "[0-9.,: hminu%'’−-]{0,12}") {
        for text in [&text, &digits] {
            for mark in MARKS {
                let read = number("rate", text, mark, -1e9, 1e9);
                prop_assert!(read.is_err() || read.is_ok_and(|value| value.abs() <= 1e9));
                let read = hours("hours", text, mark);
                prop_assert!(read.is_err() || read.is_ok_and(|value| value <= 168.0));
                let _ = percent("share", text, mark, 0.0, 1.0);
            }
        }
    }

    #[test]
    fn what_is_written_plainly_is_read_back(value in -1e6..1e6f64) {
        let text = format!("{value:.2}");
        let wanted: f64 = text.parse().unwrap();
        prop_assert_eq!(number("x", &text, DecimalMark::Point, -1e7, 1e7).unwrap(), wanted);
        let comma = text.replace('.', ",");
        prop_assert_eq!(number("x", &comma, DecimalMark::Comma, -1e7, 1e7).unwrap(), wanted);
    }
}
