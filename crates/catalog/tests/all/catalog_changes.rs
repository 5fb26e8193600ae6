//! A change of one cell of a table changes one value of the catalogue, and nothing else: sentences
//! that take their values from the catalogue follow the tables.

use std::path::Path;
use std::sync::OnceLock;

use crate::data::{Texts, load, pack::pack, tables};
use taskmix_catalog::{Catalog, Evidence, Pay};
use taskmix_method::Estimate;

fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        load(&folder).expect("the tables are there")
    })
}

/// What the programs would embed.
struct Decoded {
    catalog: Catalog,
    pay: Pay,
    evidence: Evidence,
}

fn decoded(texts: &Texts) -> Decoded {
    let tables = tables(texts).expect("the tables have no problems");
    let blobs = pack(&tables).expect("the tables can be packed");
    Decoded {
        // What is decoded borrows from the blob for ever.
        catalog: Catalog::decode(blobs.catalog.leak()).expect("activities"),
        pay: Pay::decode(blobs.pay.leak()).expect("wages"),
        evidence: Evidence::decode(blobs.evidence.leak()).expect("evidence"),
    }
}

impl Decoded {
    /// Everything it says, a value a line.
    fn lines(&self) -> Vec<String> {
        let catalog = (
            self.catalog.activities(),
            self.catalog.occupations(),
            self.catalog.readings(),
        );
        let all = format!("{catalog:#?}\n{:#?}\n{:#?}", self.pay, self.evidence);
        all.lines().map(|line| line.trim().to_owned()).collect()
    }
}

/// The tables after a change in the line that starts with a text.
fn changed(file: &str, start: &str, old: &str, new: &str) -> Texts {
    let mut texts = texts().clone();
    let text = &texts[file];
    let line = text.lines().find(|line| line.starts_with(start));
    let line = line.unwrap_or_else(|| panic!("no line of {file} starts with {start}"));
    assert!(line.contains(old), "{line} has no {old}");
    let text = text.replacen(line, &line.replacen(old, new, 1), 1);
    texts.insert(file.into(), text);
    texts
}

#[test]
fn one_wage_one_fact_one_label_and_one_date() {
    let before = decoded(texts()).lines();
    for (file, start, old, new, lines) in [
        (
            "occupations.csv",
            "47-2181.00,",
            ",26.65,",
            ",27.65,",
            "27.65,",
        ),
        (
            "occupations.csv",
            "47-2181.00,",
            ",0.059,",
            ",0.061,",
            "0.061,",
        ),
        (
            "evidence.csv",
            "rli-mid-2026,",
            ",0.161,",
            ",0.171,",
            "0.171,",
        ),
        (
            "activities.csv",
            "4.A.1.a.1.I01.D02,",
            "Studying details",
            "Examining details",
            "label: \"Examining details of musical compositions\",",
        ),
        (
            "readings.csv",
            "M,",
            "Microsoft",
            "Another",
            "whose: \"Another\",",
        ),
    ] {
        let after = decoded(&changed(file, start, old, new)).lines();
        assert_eq!(after.len(), before.len(), "{file}: {new}");
        let different = after.iter().zip(&before).filter(|(now, then)| now != then);
        let different: Vec<_> = different.map(|(now, _)| now.as_str()).collect();
        assert_eq!(different, [lines], "{file}: {new}");
    }
}

#[test]
fn one_estimate() {
    // Rounding is chosen for all activities together, so others may move by a step.
    let of = |texts: &Texts| {
        let catalog = decoded(texts).catalog;
        let activity = catalog.activity("4.A.4.a.8.I03.D01").expect("an activity");
        activity.readings.get(Estimate::C).automatable()
    };
    let start = "4.A.4.a.8.I03.D01,";
    let (before, after) = (
        of(texts()),
        of(&changed(
            "activities.csv",
            start,
            ",0.345459,",
            ",0.445459,",
        )),
    );
    assert!((before - 0.345).abs() < 0.005, "{before}");
    assert!((after - 0.445).abs() < 0.005, "{after}");
}
