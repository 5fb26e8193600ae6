//! Links of every released version decode to the same inputs for ever.
//!
//! The fixtures are in `tests/fixtures/links/`, a file a release, made once by
//! `examples/link_fixtures.rs`. A file may grow, and a release adds one; a line that is there
//! never changes, since links of that release are in mails, bookmarks and other people's pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use taskmix_inputs::inputs::InputsOut;
use taskmix_inputs::link::{Pay, decode, encode};
use taskmix_inputs::{PageInputs, inputs as plain};
use taskmix_method::rate::RateField;

/// Of each release: its lines, and a check over them; again where its file has grown. To be added
/// to, never to be changed.
const RELEASED: [(&str, usize, u64); 4] = [
    ("0.1.0", 51, 0xa2c9_58fa_aa9f_c3bd),
    ("0.1.0", 54, 0x273f_4ca9_e7b8_1808),
    ("0.1.0", 59, 0x3808_602d_32c6_49f8),
    ("0.1.0", 62, 0x5584_1d58_c925_99b3),
];

const NEVER: &str = "links of a released version must read the same for ever: \
    adding a fixture is allowed, changing or removing one never is";

struct Fixture {
    link: String,
    inputs: Value,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/links")
}

fn text(release: &str) -> String {
    fs::read_to_string(folder().join(format!("{release}.jsonl"))).expect(NEVER)
}

fn fixtures() -> Vec<Fixture> {
    let of = |line: &str| {
        let fixture: Value = serde_json::from_str(line).unwrap();
        Fixture {
            link: fixture["link"].as_str().unwrap().to_owned(),
            inputs: fixture["inputs"].clone(),
        }
    };
    let releases = BTreeSet::from(RELEASED.map(|(release, ..)| release));
    let releases: Vec<_> = releases.into_iter().map(text).collect();
    let lines = releases.iter().flat_map(|text| text.lines());
    lines.map(of).collect()
}

/// The inputs in a link, as plain data.
fn said(inputs: &PageInputs) -> Value {
    serde_json::to_value(InputsOut::of(inputs)).unwrap()
}

/// The defaults, with the fields that a fixture has, at every depth but in lists.
fn over(mut defaults: Value, given: &Value) -> Value {
    let Value::Object(fields) = given else {
        return given.clone();
    };
    for (field, value) in fields {
        defaults[field] = over(defaults[field].take(), value);
    }
    defaults
}

#[test]
fn every_link_of_a_release_reads_as_it_always_did() {
    for Fixture { link, inputs } in fixtures() {
        let decoded = decode(&link);
        assert_eq!(decoded.problems, [], "{NEVER}\n{link}");
        // Inputs added after the release have their defaults.
        let expected = over(said(&PageInputs::default()), &inputs);
        assert_eq!(said(&decoded.inputs), expected, "{NEVER}\n{link}");
        // The inputs survive a round trip.
        let again = encode(&decoded.inputs, Pay::Shared).expect(NEVER);
        assert_eq!(decode(&again).inputs, decoded.inputs, "{link}");
    }
}

/// Links from before readings could be left out mean all of them; later ones name theirs.
#[test]
fn a_link_without_readings_means_all_of_them() {
    let (mut without, mut with) = (0, 0);
    for Fixture { link, inputs } in fixtures() {
        let counted = decode(&link).inputs.readings;
        let named = link.split('~').any(|part| part.starts_with("r_"));
        assert_eq!(counted.is_all(), !named, "{link}");
        if inputs.get("readings").is_none() {
            assert!(!named, "{link}");
            without += 1;
        } else {
            with += 1;
        }
    }
    assert!(without >= 51 && with >= 3, "{without} and {with}");
}

#[test]
fn the_inputs_of_a_fixture_are_inputs() {
    let mut known = 0;
    for Fixture { link, inputs } in fixtures() {
        let value = serde_json::from_value(inputs).unwrap();
        // A link may contain unknown codes.
        if let Ok(read) = plain::read(&value) {
            assert_eq!(decode(&link).inputs, read, "{link}");
            known += 1;
        }
    }
    assert!(known > 40, "{known}");
}

#[test]
fn no_fixture_was_changed_or_removed() {
    for (release, count, check) in RELEASED {
        let text = text(release);
        let lines: Vec<_> = text.lines().take(count).collect();
        assert_eq!(lines.len(), count, "{release}: {NEVER}");
        let found = lines
            .iter()
            .flat_map(|line| line.bytes())
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        assert_eq!(found, check, "{release} has {found:#x}: {NEVER}");
    }
}

#[test]
fn every_released_version_has_its_fixtures() {
    let here = format!("{}.jsonl", env!("CARGO_PKG_VERSION"));
    assert!(
        folder().join(&here).is_file(),
        "{here} is missing; examples/link_fixtures.rs makes it"
    );
    let files = fs::read_dir(folder()).unwrap().count();
    let listed = BTreeSet::from(RELEASED.map(|(release, ..)| release)).len();
    assert_eq!(files, listed, "a file is not listed in RELEASED");
    // A line that no check covers could be changed without notice.
    for (release, ..) in RELEASED {
        let rows = RELEASED.iter().filter(|row| row.0 == release);
        let checked = rows.map(|(_, count, _)| *count).max();
        assert_eq!(Some(text(release).lines().count()), checked, "{release}");
    }
}

/// The letters of the parts of a link, and those of their items, as `f_r`.
fn letters() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for Fixture { link, .. } in fixtures() {
        let body = link.strip_prefix("v1.").unwrap();
        for part in body.split('~').rev().skip(1) {
            let letter = part.chars().next().unwrap();
            found.insert(letter.to_string());
            for item in part.split('_').skip(1) {
                found.extend(item.chars().next().map(|item| format!("{letter}_{item}")));
            }
        }
    }
    found
}

#[test]
fn every_letter_of_a_link_stands_in_a_fixture() {
    let found = letters();
    let mut expected: Vec<String> = "ohaepfsxclntkr".chars().map(String::from).collect();
    let mut items = |part: char, letters: &str| {
        expected.extend(letters.chars().map(|item| format!("{part}_{item}")));
    };
    items('o', "s");
    items('t', "p");
    items('r', "GHMC");
    items('k', "fchl");
    items('a', "hxbjk");
    items('p', "pqz");
    items('f', "PrRuHIyevcdlbnoUFGABCDEJKLTMOQSVWXYZ");
    let rate = "rwuyaspqzfmkgtevcdlbno";
    assert_eq!(rate.len(), RateField::ALL.len());
    items('s', rate);
    items('s', "N");
    for letters in expected {
        assert!(found.contains(&letters), "{letters} is in no fixture");
    }
}
