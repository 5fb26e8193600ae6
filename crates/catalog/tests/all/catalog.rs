//! The catalogue against the tables it was made from.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use taskmix_catalog::{Catalog, PayPeriod, catalog};
use taskmix_method::courses::CourseKind;
use taskmix_method::rank::Weighting;
use taskmix_method::scenario::Scenario;
use taskmix_method::shares::{MixResult, of_mix};
use taskmix_method::{Assumptions, Hours, Mix, MixRow, Range, Reading, ReadingSet, Readings};

type Row = HashMap<String, String>;

fn table(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file);
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(path)
        .unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn number(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap()
}

/// The unquantised readings of every activity.
fn readings() -> BTreeMap<String, Readings> {
    let pair = |row: &Row, name: &str| {
        let (a, x) = (format!("{name}_a"), format!("{name}_x"));
        Reading::new(number(row, &a), number(row, &x)).unwrap()
    };
    let groups: HashMap<String, Reading> = table("groups.csv")
        .iter()
        .map(|row| (row["id"].clone(), pair(row, "m")))
        .collect();
    table("activities.csv")
        .iter()
        .map(|row| {
            let readings = Readings {
                g5: pair(row, "g5"),
                g1: pair(row, "g1"),
                h5: pair(row, "h5"),
                h1: pair(row, "h1"),
                m: groups[&row["group"]],
                c: pair(row, "c"),
                counted: ReadingSet::ALL,
            };
            (row["id"].clone(), readings)
        })
        .collect()
}

#[track_caller]
fn near(what: &str, found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} instead of {expected}"
    );
}

#[track_caller]
fn near_range(what: &str, found: Range, expected: Range, tolerance: f64) {
    near(&format!("{what}, low"), found.low, expected.low, tolerance);
    near(
        &format!("{what}, central"),
        found.central,
        expected.central,
        tolerance,
    );
    near(
        &format!("{what}, high"),
        found.high,
        expected.high,
        tolerance,
    );
}

fn shares(code: &str) -> MixResult {
    let occupation = catalog().occupation(code).unwrap();
    catalog()
        .default_shares(occupation, ReadingSet::ALL)
        .unwrap()
}

#[test]
fn everything_is_there() {
    let catalog = catalog();
    assert!(catalog.intact());
    assert_eq!(catalog.activities().len(), 2087);
    assert_eq!(catalog.groups().len(), 332);
    assert_eq!(catalog.generalized().len(), 37);
    assert_eq!(catalog.occupations().len(), 1016);
    assert_eq!(catalog.peers().len(), 923);
    for (rows, file) in [
        (catalog.facts().len(), "evidence.csv"),
        (catalog.documents().len(), "documents.csv"),
        (catalog.tools().len(), "tools.csv"),
        (catalog.courses().len(), "courses.csv"),
        (catalog.sources().len(), "sources.csv"),
    ] {
        assert_eq!(rows, table(file).len(), "{file}");
    }
}

#[test]
fn a_broken_blob_gives_an_empty_catalogue() {
    let empty = Catalog::decode(b"nothing of the kind").unwrap_or_default();
    assert!(!empty.intact());
    assert!(empty.occupations().is_empty());
    assert_eq!(empty.occupation("43-4051.00"), None);
}

#[test]
fn activities_are_those_of_the_tables() {
    let readings = readings();
    for row in table("activities.csv") {
        let id = &row["id"];
        let activity = catalog().activity(id).unwrap();
        assert_eq!(
            (activity.id, activity.label),
            (id.as_str(), row["label"].as_str())
        );
        assert_eq!(catalog().group_of(activity).unwrap().id, row["group"]);
        assert!(id.starts_with(catalog().generalized_of(activity).unwrap().id));
        assert_eq!(f64::from(activity.tasks), number(&row, "tasks"));
        assert_eq!(activity.thin_evidence(), number(&row, "tasks") < 3.0);
        for (estimate, found) in activity.readings.iter() {
            let expected = readings[id].get(estimate);
            near(id, found.automatable(), expected.automatable(), 0.004);
            near(id, found.exposed(), expected.exposed(), 0.004);
            assert!(found.automatable() <= found.exposed());
        }
    }
}

#[test]
fn every_default_share_is_within_a_thousandth_of_the_tables() {
    let readings = readings();
    let mut mixes: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
    for row in table("mixes.csv") {
        let weight = number(&row, "weight");
        let mix = mixes.entry(row["code"].clone()).or_default();
        mix.push((row["activity"].clone(), weight));
    }
    assert_eq!(mixes.len(), 923);
    let mut worst: f64 = 0.0;
    for (code, mix) in mixes {
        let total: f64 = mix.iter().map(|(_, weight)| weight).sum();
        let rows = mix.iter().map(|(id, weight)| MixRow {
            hours: Hours::new(40.0 * weight / total).unwrap(),
            published: readings[id],
            judgement: None,
            billable: true,
        });
        let exact = of_mix(
            &Mix::new(rows.collect(), ReadingSet::ALL).unwrap(),
            Assumptions::default(),
        )
        .unwrap();
        let found = shares(&code);
        for (found, exact) in [
            (found.automatable(), exact.automatable()),
            (found.assistable(), exact.assistable()),
            (found.human_core(), exact.human_core()),
            (found.time_saved(), exact.time_saved()),
        ] {
            near_range(&code, found, exact, 0.001);
            for difference in [
                found.low - exact.low,
                found.central - exact.central,
                found.high - exact.high,
            ] {
                worst = worst.max(difference.abs());
            }
        }
    }
    println!("largest difference of a default share: {worst:.6}");
}

#[test]
fn every_mix_adds_up_to_one() {
    let with_mix = catalog().occupations().iter().filter(|row| row.has_mix);
    for occupation in with_mix {
        let mix = catalog().mix(occupation).unwrap();
        let sum: f64 = mix.map(|(_, share)| share).sum();
        near(occupation.code, sum, 1.0, 1e-9);
        let week = catalog().default_mix(occupation, Hours::new(37.5).unwrap());
        near(
            occupation.code,
            week.iter().map(|(_, hours)| hours.get()).sum(),
            37.5,
            1e-9,
        );
        assert!(week.is_sorted_by(|one, other| {
            one.1 > other.1 || (one.1 == other.1 && one.0 < other.0)
        }));
    }
}

#[test]
fn occupations_are_those_of_the_tables() {
    let given = |row: &Row, column: &str| row[column].parse::<f64>().ok();
    for row in table("occupations.csv") {
        let occupation = catalog().occupation(&row["code"]).unwrap();
        assert_eq!(occupation.code, row["code"]);
        assert_eq!(occupation.title, row["title"]);
        let zone = occupation.job_zone.map(|zone| f64::from(zone.get()));
        assert_eq!(zone, given(&row, "job_zone"));
        assert_eq!(occupation.employment, given(&row, "employment"));
        let change = occupation.outlook.and_then(|outlook| outlook.change);
        assert_eq!(change, given(&row, "projected_change"));
        let openings = occupation.outlook.and_then(|outlook| outlook.openings);
        assert_eq!(openings, given(&row, "openings"));
        assert_eq!(occupation.self_employed, given(&row, "self_employed"));
        let wages = catalog().wages(occupation);
        let period = wages.map_or("", |wages| wages.period.name());
        assert_eq!(period, row["wage_period"]);
        let percentiles = wages.map_or([None; 5], |wages| {
            [wages.p10, wages.p25, wages.median, wages.p75, wages.p90]
        });
        let columns = ["p10", "p25", "median", "p75", "p90"];
        assert_eq!(
            percentiles,
            columns.map(|column| given(&row, column)),
            "{}",
            row["code"]
        );
    }
}

#[test]
fn related_occupations_keep_their_order() {
    for row in table("related.csv") {
        let occupation = catalog().occupation(&row["code"]).unwrap();
        let related = catalog().related(occupation);
        let codes: Vec<_> = related.iter().map(|other| other.code).collect();
        assert_eq!(codes, row["related"].split(' ').collect::<Vec<_>>());
    }
}

#[test]
fn known_values() {
    near(
        "customer service",
        shares("43-4051.00").automatable().central,
        0.410,
        0.001,
    );
    let agents = catalog().occupation("43-4051").unwrap();
    let outlook = agents.outlook.unwrap();
    assert_eq!(
        (outlook.change, outlook.openings),
        (Some(-0.055), Some(341_700.0))
    );
    assert_eq!(catalog().wages(agents).unwrap().period, PayPeriod::Hourly);
    let writers = catalog().occupation("27-3043.00").unwrap();
    assert_eq!(writers.outlook.unwrap().change, Some(0.036));
    near(
        "writers",
        shares("27-3043.00").automatable().central,
        0.406,
        0.001,
    );
    // Writers rank in the top tenth.
    let band = catalog()
        .rank_band(&shares("27-3043.00"), Weighting::Occupations)
        .unwrap();
    assert!(band.high > 0.9, "{band:?}");
}

#[test]
fn codes_are_found_with_six_and_eight_digits() {
    let code = |text| catalog().occupation(text).map(|occupation| occupation.code);
    assert_eq!(code("11-1011.03"), Some("11-1011.03"));
    assert_eq!(code("11-1011"), Some("11-1011.00"));
    for wrong in [
        "",
        "11",
        "11-101",
        "11-1011.",
        "11-1011.0",
        "99-9999",
        "99-9999.99",
        "é",
    ] {
        assert_eq!(code(wrong), None, "{wrong}");
    }
    // Of a six-digit code without .00 the first is meant.
    for occupation in catalog().occupations() {
        let found = catalog().occupation(occupation.soc()).unwrap();
        assert_eq!(found.soc(), occupation.soc());
        assert!(found.code <= occupation.code);
    }
}

#[test]
fn an_occupation_without_a_mix_has_siblings() {
    let without: Vec<_> = catalog()
        .occupations()
        .iter()
        .filter(|row| !row.has_mix)
        .collect();
    assert_eq!(without.len(), 93);
    for occupation in without {
        assert!(
            catalog()
                .default_shares(occupation, ReadingSet::ALL)
                .is_none()
        );
        assert!(catalog().mix(occupation).is_none());
        let siblings = catalog().siblings(occupation);
        assert!(siblings.iter().all(|sibling| sibling.has_mix));
    }
}

#[test]
fn conflicts_are_mutual_and_scenarios_rest_on_facts() {
    for fact in catalog().facts() {
        let others = catalog().conflicts_of(fact);
        assert_eq!(others.len(), fact.conflicts.len(), "{}", fact.id);
        for other in others {
            assert!(
                other.conflicts.contains(&fact.id),
                "{} and {}",
                fact.id,
                other.id
            );
        }
        assert_eq!(catalog().documents_of(fact).len(), fact.documents.len());
    }
    for scenario in Scenario::ALL {
        for id in scenario.evidence() {
            assert!(
                catalog().evidence(id).is_some(),
                "{id} of {}",
                scenario.id()
            );
        }
    }
}

#[test]
fn courses_have_the_facts_that_the_ranking_needs() {
    for row in catalog().courses() {
        let course = row.to_rank();
        assert_eq!(
            course.hours.is_some(),
            row.hours_basis.is_verified(),
            "{}",
            row.id
        );
        assert!(row.price().is_none_or(|price| price >= 0.0));
        assert!(!course.activities.is_empty() || course.kind == CourseKind::Use);
        for entry in &row.activities {
            let mut activities = catalog().activities().iter();
            assert!(
                activities.any(|activity| activity.id.starts_with(entry)),
                "{entry}"
            );
        }
    }
}

#[test]
fn related_human_core_hours_stay_within_the_week() {
    let agents = catalog().occupation("43-4051.00").unwrap();
    let means = catalog().related_human_core(&[agents], Hours::new(40.0).unwrap(), ReadingSet::ALL);
    let sum: f64 = means.iter().sum();
    assert_eq!(means.len(), 2087);
    assert!(sum > 5.0 && sum < 40.0, "{sum}");
}

#[test]
fn people_whom_the_statistics_count_together_are_counted_once() {
    // The table names the code that BLS publishes; each of those has its people once.
    let mut published = std::collections::BTreeMap::new();
    for row in table("occupations.csv") {
        let has_mix = catalog().occupation(&row["code"]).unwrap().has_mix;
        if let (true, Some(people)) = (has_mix, row["employment"].parse::<f64>().ok()) {
            // Where no wage is published, neither is its code.
            let code = if row["wage_code"].is_empty() {
                &row["code"]
            } else {
                &row["wage_code"]
            };
            published.insert(code.clone(), people);
        }
    }
    let once: f64 = published.values().sum();
    let counted: f64 = catalog().peers().iter().map(|peer| peer.employment).sum();
    assert!(
        (counted - once).abs() < 1e-6 * once,
        "{counted} instead of {once}"
    );
}
