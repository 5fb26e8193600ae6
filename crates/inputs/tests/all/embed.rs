//! The query of an embed: its options and its error reports.

use proptest::prelude::*;
use taskmix_inputs::embed::{Embed, Sections, Theme, language, read};
use taskmix_method::Estimate;

fn embed(query: &str) -> Embed {
    let (embed, problems) = read(query).unwrap();
    assert_eq!(problems, [], "{query}");
    embed
}

#[test]
fn english_may_follow_a_country_or_a_region() {
    for taken in ["en", "EN", "en-GB", "en-gb", "en-001", "en-150"] {
        assert_eq!(language(taken).as_deref(), Some(taken));
    }
    for refused in [
        "", "e", "de", "de-AT", "en-", "en-G", "en-G1", "en-GBR", "en-1", "en-01", "en-0001",
        "en-00A", "en-GB-x", "en_GB",
    ] {
        assert_eq!(language(refused), None, "{refused}");
    }
}

#[test]
fn everything_it_asks_for_is_set() {
    let asked = embed(
        "?embed=1&show=share,evidence&theme=dark&accent=%238a1c3f&lang=en-GB\
         &occupation=43-4051&hours=32.5&currency=gbp&readings=M,%20C&origin=https%3A%2F%2Fhost.example",
    );
    assert_eq!(
        asked.sections,
        Sections {
            share: true,
            rate: false,
            courses: false,
            evidence: true,
        }
    );
    assert_eq!(asked.theme, Theme::Dark);
    assert_eq!(asked.accent.unwrap().light, "#8a1c3f");
    assert_eq!(asked.lang.as_deref(), Some("en-GB"));
    assert_eq!(asked.occupation, Some("43-4051.00"));
    assert_eq!(asked.hours, Some(32.5));
    assert_eq!(asked.currency.as_deref(), Some("GBP"));
    let names = asked.readings.iter().map(Estimate::name);
    assert_eq!(names.collect::<Vec<_>>(), ["M", "C"]);
    assert_eq!(asked.origin.unwrap().as_str(), "https://host.example");
}

#[test]
fn each_section_can_be_asked_for_alone() {
    for name in ["share", "rate", "courses", "evidence"] {
        let sections = Sections {
            share: name == "share",
            rate: name == "rate",
            courses: name == "courses",
            evidence: name == "evidence",
        };
        assert_eq!(embed(&format!("?embed=1&show={name}")).sections, sections);
    }
}

#[test]
fn nothing_asked_for_is_the_default() {
    for query in [
        "embed=1",
        "?embed=1&",
        "?embed=1&theme=&hours=&occupation=",
        "?&&embed=1",
    ] {
        assert_eq!(embed(query), Embed::default(), "{query}");
    }
}

#[test]
fn the_page_itself_is_no_embed() {
    for query in [
        "",
        "?",
        "?embed",
        "?embed=0",
        "?embed=true",
        "?theme=dark",
        "?xembed=1",
    ] {
        assert_eq!(read(query), None, "{query}");
    }
}

#[test]
fn every_wrong_value_is_named_with_its_limit() {
    let (embed, problems) = read(
        "?embed=1&show=share,prices&theme=<b>pink</b>&accent=red&lang=de&occupation=99-9999.00\
         &hours=169&currency=euro&readings=G5,X&origin=https://host.example/page&oops=1&theme=dark",
    )
    .unwrap();
    assert_eq!(embed, Embed::default());
    let messages: Vec<_> = problems.iter().map(ToString::to_string).collect();
    let expected = [
        "show: “share,prices” must be share, rate, courses or evidence, with commas between them",
        "theme: “<b>pink</b>” must be auto, light or dark",
        "accent: “red” must be a colour, like #0072b2",
        "lang: “de” must be en, or English as a country writes numbers, like en-GB",
        "occupation: “99-9999.00” must be the O*NET-SOC code of an occupation, like 43-4051.00",
        "hours: “169” is not a number above 0 and up to 168",
        "currency: “euro” must be the three letters of a currency, like EUR",
        "readings: “G5,X” must be one or more of G5, G1, H5, H1, M, C, with commas between them",
        "origin: “https://host.example/page” must be an origin, like https://host.example",
        "oops: “1” must be one of embed, show, theme, accent, lang, occupation, hours, currency, readings, origin",
        "theme: “dark” must be given once",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn hours_are_plain_numbers_within_a_week() {
    for wrong in [
        "0", "-1", "168.01", "NaN", "1e2", "inf", "0x10", "1e999", "40h",
    ] {
        let (embed, problems) = read(&format!("embed=1&hours={wrong}")).unwrap();
        assert_eq!(embed.hours, None, "{wrong}");
        assert_eq!(problems.len(), 1, "{wrong}");
    }
    for (right, hours) in [("40", 40.0), ("37,5", 37.5), ("168", 168.0), ("0.5", 0.5)] {
        assert_eq!(embed(&format!("embed=1&hours={right}")).hours, Some(hours));
    }
}

#[test]
fn a_long_value_is_cut_where_it_is_repeated() {
    let long = "x".repeat(100_000);
    let (_, problems) = read(&format!("?embed=1&{long}={long}")).unwrap();
    assert!(problems.first().unwrap().to_string().len() < 300);
}

proptest! {
    #[test]
    fn any_query_is_read(query in "\\PC{0,200}") {
        drop(read(&query));
        drop(read(&format!("embed=1&{query}")));
    }

    #[test]
    fn any_value_is_taken_or_named(
        name in "show|theme|accent|lang|occupation|hours|currency|origin",
        value in "[^&#=+% ]{1,40}",
    ) {
        let (asked, problems) = read(&format!("embed=1&{name}={value}")).unwrap();
        if problems.is_empty() {
            // White space counts as absent, and the default may be given.
            let says_nothing = value.trim().is_empty() || name == "show" || value == "auto";
            prop_assert!(asked != Embed::default() || says_nothing);
        } else {
            prop_assert_eq!(asked, Embed::default());
            prop_assert_eq!(&problems.first().unwrap().field, &name);
        }
    }
}
