//! Numbers as people type them.

use proptest::prelude::*;
use taskmix_inputs::typed::{DecimalMark, hours, hours_within, number, percent};

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
fn hours_are_taken_as_people_write_them() {
    for (texts, wanted) in [
        (
            &["1 hour", "1 hr", "1h", "1 Hour", "1 h.", "1:00 h"][..],
            1.0,
        ),
        (&["8 hrs", "8 hours", "8hrs", "8 hrs.", "8.0 h"], 8.0),
        (&["90 mins", "90 minutes", "90min", "90 min.", "90 m"], 1.5),
        (&["1.5 hours", "1,5 hrs", "1:30 hours", "1 h 30 min"], 1.5),
        (&["7:30 h", "7h30", "7h30m", "7 hrs 30 mins", "7 h 30"], 7.5),
        (
            &[
                "7 hours 30 minutes",
                "7 hours and 30 minutes",
                "7 h, 30 min",
            ],
            7.5,
        ),
        (&["45 min", "45 mins", "0:45", "0:45 hrs", "0h45"], 0.75),
        (&["1 minute", "0h01"], 1.0 / 60.0),
    ] {
        for text in texts {
            for mark in MARKS {
                let read = hours("hours", text, mark).ok();
                assert_eq!(read, Some(wanted), "{text} {mark:?}");
            }
        }
    }
    for text in [
        "1 day",
        "1 week",
        "8 hrs a week",
        "1 hour 90",
        "1.5 h 30",
        "1 h 30 s",
        "30 min 1 h",
        "7:30 h 5",
        "1 h 2 h",
        "hours",
        "h 30",
        "7:30 min",
        "1 hour and",
        "1e1 h",
        "1 h1m1",
        "1 hor",
        "1 h:30",
    ] {
        assert!(hours("hours", text, DecimalMark::Point).is_err(), "{text}");
    }
    // Hours of a deliverable may pass a week's, with and without their unit.
    let long = |text| hours_within("h0", text, DecimalMark::Point, 0.001, 1e4).ok();
    assert_eq!(long("200 h"), Some(200.0));
    assert_eq!(long("1 200"), Some(1200.0));
    assert_eq!(long("200:30"), Some(200.5));
    assert_eq!(long("10001 h"), None);
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
