//! Amounts as people type them.

use proptest::prelude::*;
use taskmix_inputs::amount::{Amount, TypedCurrency, TypedUnit, amount};
use taskmix_inputs::page::Pricing;
use taskmix_inputs::typed::DecimalMark;

const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

fn read(text: &str, mark: DecimalMark) -> Option<Amount> {
    amount("rate", text, mark, 0.0, 1e9).ok()
}

/// The same with either decimal mark, and sure of it.
#[track_caller]
fn sure(text: &str) -> Amount {
    let [point, comma] = MARKS.map(|mark| read(text, mark));
    let point = point.unwrap_or_else(|| panic!("{text:?} is not read"));
    assert_eq!(comma.as_ref(), Some(&point), "{text:?}");
    assert_eq!(point.other, None, "{text:?}");
    point
}

fn code(amount: &Amount) -> Option<&'static str> {
    amount.currency.map(|currency| currency.code(None))
}

#[test]
fn a_currency_stands_before_or_after_the_amount() {
    for (text, value, currency) in [
        ("60", 60.0, None),
        ("60 €", 60.0, Some("EUR")),
        ("€60", 60.0, Some("EUR")),
        ("€ 60.50", 60.5, Some("EUR")),
        ("0,09 €", 0.09, Some("EUR")),
        ("$.09", 0.09, Some("USD")),
        ("US$60", 60.0, Some("USD")),
        ("60 usd", 60.0, Some("USD")),
        ("CAD 60", 60.0, Some("CAD")),
        ("C$60", 60.0, Some("CAD")),
        ("1 200,50 zł", 1_200.5, Some("PLN")),
        ("CHF 1'200.–", 1_200.0, Some("CHF")),
        ("1'200 CHF", 1_200.0, Some("CHF")),
        ("R$ 150", 150.0, Some("BRL")),
        ("Rs.500", 500.0, Some("INR")),
        ("Rs. 500", 500.0, Some("INR")),
        ("500 kr.", 500.0, Some("SEK")),
        ("60 euros", 60.0, Some("EUR")),
        ("45 pounds", 45.0, Some("GBP")),
        ("£45", 45.0, Some("GBP")),
        ("9 cents", 0.09, None),
        ("9¢", 0.09, None),
        ("12p", 0.12, Some("GBP")),
        ("40k", 40_000.0, None),
        ("40k €", 40_000.0, Some("EUR")),
        ("5.", 5.0, None),
        ("1\u{a0}200", 1_200.0, None),
        ("1\u{202f}200,50", 1_200.5, None),
        ("1.234.567,89", 1_234_567.89, None),
    ] {
        let read = sure(text);
        assert_eq!((read.value, code(&read)), (value, currency), "{text}");
        assert_eq!(read.unit, None, "{text}");
    }
}

#[test]
fn a_sign_that_several_currencies_share_keeps_the_one_that_is_set() {
    let dollar = sure("$60").currency.unwrap();
    assert_eq!(dollar.code(Some("AUD")), "AUD");
    assert_eq!(dollar.code(Some("EUR")), "USD");
    let pesos = sure("180 pesos").currency.unwrap();
    assert_eq!((pesos.code(None), pesos.code(Some("PHP"))), ("MXN", "PHP"));
    let krona = sure("500 kr").currency.unwrap();
    assert_eq!(krona.code(Some("NOK")), "NOK");
    let euro = sure("60 €").currency.unwrap();
    assert_eq!(euro.code(Some("USD")), "EUR");
    assert_eq!(TypedCurrency::of("day"), None);
    assert_eq!(TypedCurrency::of(""), None);
    assert_eq!(TypedCurrency::of("eu"), None);
}

#[test]
fn two_readings_are_offered_where_two_are_possible() {
    use DecimalMark::{Comma, Point};
    for (text, mark, value, other) in [
        ("1.200", Point, 1_200.0, Some(1.2)),
        ("1.200", Comma, 1_200.0, Some(1.2)),
        ("1,200", Point, 1_200.0, Some(1.2)),
        ("1,200 €", Point, 1_200.0, Some(1.2)),
        ("1,200", Comma, 1_200.0, Some(1.2)),
        ("€1.200/day", Point, 1_200.0, Some(1.2)),
        ("12.500", Point, 12_500.0, Some(12.5)),
        ("1.200k", Point, 1_200_000.0, Some(1_200.0)),
        // Only one reading of these.
        ("0.125", Point, 0.125, None),
        ("0,125", Comma, 0.125, None),
        ("1.20", Point, 1.2, None),
        ("1.2000", Point, 1.2, None),
        ("1.200.000", Point, 1_200_000.0, None),
        ("1.200,50", Point, 1_200.5, None),
        ("1,200.50", Comma, 1_200.5, None),
        ("1'200", Point, 1_200.0, None),
        ("1 200", Comma, 1_200.0, None),
        ("1234.567", Point, 1_234.567, None),
    ] {
        let read = read(text, mark).unwrap();
        assert_eq!((read.value, read.other), (value, other), "{text} {mark:?}");
    }
    // The limits may leave only one of both.
    let small = |text| amount("price", text, Point, 0.0, 100.0).unwrap();
    assert_eq!((small("1.200").value, small("1.200").other), (1.2, None));
    let large = amount("price", "1.200", Point, 10.0, 1e9).unwrap();
    assert_eq!((large.value, large.other), (1_200.0, None));
}

#[track_caller]
fn unit(text: &str) -> TypedUnit {
    sure(text)
        .unit
        .unwrap_or_else(|| panic!("{text} has no unit"))
}

#[test]
fn what_an_amount_is_for_may_be_typed_with_it() {
    for (text, value, pricing) in [
        ("60/h", 60.0, Pricing::Hourly),
        ("60€/hr", 60.0, Pricing::Hourly),
        ("60 EUR per hour", 60.0, Pricing::Hourly),
        ("60 an hour", 60.0, Pricing::Hourly),
        ("450/day", 450.0, Pricing::Day),
        ("450 / day", 450.0, Pricing::Day),
        ("£450 a day", 450.0, Pricing::Day),
        ("900 per project", 900.0, Pricing::Project),
        ("1200/mo", 1_200.0, Pricing::Retainer),
        ("$1200 a month", 1_200.0, Pricing::Retainer),
        ("$0.09/word", 0.09, Pricing::Piece),
        ("9 cents a word", 0.09, Pricing::Piece),
        ("25 per image", 25.0, Pricing::Piece),
    ] {
        let read = sure(text);
        let unit = read.unit.unwrap();
        assert_eq!((read.value, unit.pricing), (value, pricing), "{text}");
        assert!(!unit.per_thousand && unit.hours.is_none(), "{text}");
        assert_eq!(unit.piece.is_some(), pricing == Pricing::Piece, "{text}");
    }
    let piece = |text| unit(text).piece;
    assert_eq!(piece("0.09 a word").as_deref(), Some("word"));
    assert_eq!(piece("8/min").as_deref(), Some("minute"));
    assert_eq!(piece("25 per photo").as_deref(), Some("photo"));
    for text in [
        "90 per 1,000 words",
        "90 per 1000 words",
        "90/1.000 words",
        "90 per thousand words",
    ] {
        let thousand = unit(text);
        assert!(thousand.per_thousand, "{text}");
        assert_eq!(thousand.piece.as_deref(), Some("word"), "{text}");
    }
}

#[test]
fn forms_that_people_type_are_read() {
    use Pricing::{Day, Hourly, Piece, Project, Retainer};
    for (text, value, pricing, hours) in [
        ("500 a project of 6 hours", 500.0, Project, Some(6.0)),
        ("1200 for 20 hours a month", 1_200.0, Retainer, Some(20.0)),
        ("450 for 8h/day", 450.0, Day, Some(8.0)),
        ("450 a day (8 h)", 450.0, Day, Some(8.0)),
        ("450/day, 8 h", 450.0, Day, Some(8.0)),
        ("450 daily", 450.0, Day, None),
        ("$1200 monthly", 1_200.0, Retainer, None),
        ("60 hourly", 60.0, Hourly, None),
        ("9c/word", 0.09, Piece, None),
        ("600,- a day", 600.0, Day, None),
    ] {
        let read = sure(text);
        let unit = read.unit.unwrap();
        assert_eq!(
            (read.value, unit.pricing, unit.hours),
            (value, pricing, hours),
            "{text}"
        );
    }
    let project = unit("500 a project of 6 hours, 2.5 with AI");
    assert_eq!((project.hours, project.hours_with), (Some(6.0), Some(2.5)));
    let project = unit("500 a project (6 h, 2.5 hours with AI)");
    assert_eq!((project.hours, project.hours_with), (Some(6.0), Some(2.5)));
    for text in ["600,-", "600.-", "600,–", "600.— €"] {
        assert_eq!(sure(text).value, 600.0, "{text}");
    }
    let thousand = unit("80/1k words");
    assert_eq!(
        (thousand.per_thousand, thousand.piece.as_deref()),
        (true, Some("word"))
    );
    let rupiah = read("Rp 100.000", DecimalMark::Point).unwrap();
    assert_eq!((rupiah.value, code(&rupiah)), (100_000.0, Some("IDR")));
}

#[test]
fn any_noun_of_up_to_thirty_letters_may_be_a_piece() {
    for (text, name) in [
        ("50 per episode", "episode"),
        ("80 per CV", "cv"),
        ("30 a blog post", "blog post"),
        ("90 per hour of audio", "hour of audio"),
        ("12 per e-mail", "e-mail"),
        ("200 per pro bono case", "pro bono case"),
        ("0,20 zł/słowo", "słowo"),
        ("5 a box, 3 an hour", "box"),
        ("5 a box at 3 an hour", "box"),
        ("0.09/words", "word"),
        ("90 per 1,000 boxes", "box"),
        ("90 per 1,000 stories", "story"),
        ("40 a series", "series"),
        (
            "9 per abcdefghijklmnopqrstuvwxyzabcd",
            "abcdefghijklmnopqrstuvwxyzabcd",
        ),
    ] {
        let unit = unit(text);
        assert_eq!(unit.pricing, Pricing::Piece, "{text}");
        assert_eq!(unit.piece.as_deref(), Some(name), "{text}");
    }
    for text in [
        // Letters on the way to a unit of time are no piece.
        "450 a da",
        "450 a mont",
        "450 a day o",
        "450 a day of",
        "450 a day quickly",
        "60 a week",
        "60 per weeks",
        "60 per annum",
        "5 a b",
        "5 a box at",
        "5 a 3d model",
        "5 a box!",
        "9 per abcdefghijklmnopqrstuvwxyzabcde",
    ] {
        assert_eq!(read(text, DecimalMark::Point), None, "{text}");
    }
}

#[test]
fn an_english_word_is_no_currency() {
    for word in ["all", "top", "try", "Try", "cop", "pen", "mad", "sos"] {
        let text = format!("60 {word}");
        assert_eq!(read(&text, DecimalMark::Point), None, "{text}");
        assert_eq!(TypedCurrency::of(word), None);
    }
    for (text, expected) in [
        ("60 TRY", "TRY"),
        ("ALL 60", "ALL"),
        ("60 usd", "USD"),
        ("60 cad", "CAD"),
        ("60 Eur", "EUR"),
    ] {
        assert_eq!(code(&sure(text)), Some(expected), "{text}");
    }
}

#[test]
fn hours_and_pace_may_be_typed_with_it() {
    let day = unit("450 a day of 7.5 hours");
    assert_eq!((day.pricing, day.hours), (Pricing::Day, Some(7.5)));
    let month = read("1,200 a month for 20 hours", DecimalMark::Point).unwrap();
    let retainer = month.unit.unwrap();
    assert_eq!(
        (month.value, retainer.pricing, retainer.hours),
        (1_200.0, Pricing::Retainer, Some(20.0))
    );
    let word = unit("0.09 a word, 350 words an hour, 700 with AI");
    assert_eq!(
        (word.pieces_before, word.pieces_with),
        (Some(350.0), Some(700.0))
    );
    let image = unit("25 an image, 2/hour");
    assert_eq!((image.pieces_before, image.pieces_with), (Some(2.0), None));
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in [
        "",
        "€",
        "a lot",
        "60-70",
        "60 to 70",
        "30 %",
        "60 apples",
        "60/week",
        "60 a year",
        "60 h",
        "€60€",
        "60 / ",
        "1e5",
        "1 2",
        "0.09 a word, quickly",
        "0.09 a word of 7 hours",
        "60 an hour of 7 hours",
        "450 a day of 0 hours",
        "60 per 1,000 hours",
        "NaN",
        "٣",
    ] {
        for mark in MARKS {
            assert_eq!(read(text, mark), None, "{text:?}");
        }
    }
    let said = |text: &str| {
        let problem = amount("rate", text, DecimalMark::Point, 0.0, 1e9);
        problem.unwrap_err().to_string()
    };
    assert_eq!(
        said("60 apples"),
        "rate: “60 apples” must be an amount, like 60, 450/day or €0.09 a word"
    );
    assert_eq!(said(" "), "rate: must be given");
    for text in ["-5", "€-5", "-€5", "- 5 €", "−5"] {
        assert_eq!(said(text), "rate: -5 is not a number from 0 to 1000000000");
    }
    assert_eq!(
        said("2000000k"),
        "rate: 2000000000 is not a number from 0 to 1000000000"
    );
    assert!(said(&"9".repeat(200)).starts_with("rate: “9999"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
        for mark in MARKS {
            if let Some(read) = read(&text, mark) {
                prop_assert!((0.0..=1e9).contains(&read.value));
                prop_assert!(read.other.is_none_or(|other| (0.0..=1e9).contains(&other)));
            }
        }
    }

    #[test]
    fn texts_like_amounts_are_read_or_refused(
        text in "[-$€£ ]{0,3}[0-9.,' ]{1,9}[k ]?(€|zł|usd|kr)?( a |/| per )?(1,000 )?(h|day|words?|month)?(, 9 with AI)?"
    ) {
        for mark in MARKS {
            if let Some(read) = read(&text, mark) {
                prop_assert!(read.value.is_finite() && read.other != Some(read.value));
            }
        }
    }

    #[test]
    fn what_is_written_in_cents_reads_back(cents in 0..100_000_000_u32) {
        let value = f64::from(cents) / 100.0;
        for (text, mark) in [
            (format!("€{}.{:02}", cents / 100, cents % 100), DecimalMark::Point),
            (format!("{},{:02} €/day", cents / 100, cents % 100), DecimalMark::Comma),
        ] {
            let read = read(&text, mark).unwrap();
            prop_assert_eq!((read.value, read.other, code(&read)), (value, None, Some("EUR")));
        }
    }
}
