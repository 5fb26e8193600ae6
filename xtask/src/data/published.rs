//! Tests against the real sources. They need the folder `../shared/edition-2` beside the project and
//! say so where it is not there; the project itself builds and tests without it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::activities::{Taxonomy, estimate};
use super::estimates::Reading;
use super::sources::Sources;
use super::tasks::LabelledTasks;
use super::{Options, make, mixes, output, usage};

/// The rows of unquantised readings differ from the vectors by rounding errors only.
const TOLERANCE: f64 = 1e-9;

fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/edition-2");
    if folder.join("sources/MANIFEST.csv").exists() {
        return Some(folder);
    }
    eprintln!("skipped: {} is not here", folder.display());
    None
}

/// G5 G1 H5 H1 M C of every activity, as computed.
fn readings(sources: &Sources, taxonomy: &Taxonomy) -> BTreeMap<String, [Reading; 6]> {
    let labelled = LabelledTasks::load(sources).unwrap();
    let usage = usage::load(sources).unwrap();
    estimate(sources, taxonomy, &labelled)
        .unwrap()
        .into_iter()
        .map(|(id, found)| {
            let [g5, g1, h5, h1] = found.labels.readings;
            let m = usage[&taxonomy.activities[&id].1];
            (id, [g5, g1, h5, h1, m, found.index])
        })
        .collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[test]
fn shares_are_those_of_the_vectors() {
    let Some(shared) = shared() else { return };
    let sources = Sources::load(&shared.join("sources")).unwrap();
    let taxonomy = Taxonomy::load(&sources).unwrap();
    let readings = readings(&sources, &taxonomy);
    let text = std::fs::read_to_string(shared.join("vectors/shares.json")).unwrap();
    let vectors: Value = serde_json::from_str(&text).unwrap();
    let mut worst: f64 = 0.0;
    for case in vectors["cases"].as_array().unwrap() {
        if case["expect"].is_null() {
            continue;
        }
        let rows: Vec<(f64, &[Reading; 6])> = case["mix"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| {
                let activity = row["activity"].as_str().unwrap();
                (number(&row["hours"]), &readings[activity])
            })
            .collect();
        let hours: f64 = rows.iter().map(|(hours, _)| hours).sum();
        for (index, name) in ["G5", "G1", "H5", "H1", "M", "C"].into_iter().enumerate() {
            let share = |of: fn(&Reading) -> f64| {
                rows.iter().map(|(h, r)| h * of(&r[index])).sum::<f64>() / hours
            };
            let automatable = share(|reading| reading.automatable);
            let exposed = share(|reading| reading.exposed);
            let expected = &case["expect"]["by_estimate"][name];
            for (found, expected) in [
                (automatable, number(&expected["automatable"])),
                (exposed - automatable, number(&expected["assistable"])),
                (1.0 - exposed, number(&expected["human_core"])),
            ] {
                worst = worst.max((found - expected).abs());
                assert!(
                    (found - expected).abs() < TOLERANCE,
                    "{} {name}: {found}, expected {expected}",
                    case["name"]
                );
            }
        }
    }
    eprintln!("largest difference from the vectors: {worst:e}");
}

#[test]
fn default_mixes_are_those_of_the_vectors() {
    let Some(shared) = shared() else { return };
    let sources = Sources::load(&shared.join("sources")).unwrap();
    let taxonomy = Taxonomy::load(&sources).unwrap();
    let mixes = mixes::load(&sources, &taxonomy).unwrap();
    let text = std::fs::read_to_string(shared.join("vectors/shares.json")).unwrap();
    let vectors: Value = serde_json::from_str(&text).unwrap();
    let mut compared = 0;
    for case in vectors["cases"].as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let Some(rest) = name.strip_prefix("default mix of ") else {
            continue;
        };
        let mix = &mixes[rest.split(',').next().unwrap()];
        let total: u32 = mix.values().sum();
        let rows = case["mix"].as_array().unwrap();
        assert_eq!(rows.len(), mix.len(), "{name}");
        for row in rows {
            let weight = mix[row["activity"].as_str().unwrap()];
            let hours = 40.0 * f64::from(weight) / f64::from(total);
            assert!(
                (hours - number(&row["hours"])).abs() <= 0.005 + 1e-9,
                "{name}"
            );
        }
        compared += 1;
    }
    assert_eq!(compared, 6);
}

#[test]
fn known_figures_of_bls_come_through() {
    let Some(shared) = shared() else { return };
    let sources = Sources::load(&shared.join("sources")).unwrap();
    let outlooks = super::labour::Outlook::load(&sources).unwrap();
    assert_eq!(
        output::optional_decimal(outlooks["27-3043"].change),
        "0.036"
    );
    assert_eq!(
        output::optional_decimal(outlooks["43-4051"].change),
        "-0.055"
    );
    assert_eq!(outlooks["43-4051"].openings, Some(341_700.0));
}

#[test]
fn the_tables_are_fresh() {
    let Some(shared) = shared() else { return };
    let options = Options {
        sources: shared.join("sources"),
        evidence: shared.join("evidence"),
        catalogue: shared.join("catalogue"),
        vectors: shared.join("../words/vectors"),
        out: Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"),
        check: true,
    };
    let outputs = make(&options).unwrap();
    output::check(&options.out, &outputs).unwrap();
}
