//! The worked cases of shares, through the catalogue and the domain.

use serde_json::Value;
use taskmix_catalog::catalog;
use taskmix_method::shares::of_mix;
use taskmix_method::{Assumptions, Hours, Mix, MixRow, Range, ReadingSet};

const CASES: &str = include_str!("../../../method/tests/vectors/shares.json");

/// Stored estimates are rounded.
const TOLERANCE: f64 = 1e-3;

fn mix(case: &Value) -> Mix {
    let rows = case["mix"]
        .as_array()
        .expect("a list of rows")
        .iter()
        .map(|row| {
            let id = row["activity"].as_str().expect("an activity");
            let hours = Hours::new(row["hours"].as_f64().expect("hours")).expect("a week's");
            let activity = catalog().activity(id);
            // One case has an id that is none, without hours.
            assert!(activity.is_some() || hours == Hours::ZERO, "{id}");
            MixRow {
                hours,
                published: activity
                    .map(|activity| activity.readings)
                    .unwrap_or_default(),
                judgement: None,
                billable: true,
            }
        });
    Mix::new(rows.collect(), ReadingSet::ALL).expect("a week")
}

#[track_caller]
fn near(what: &str, found: f64, expected: &Value) -> f64 {
    let expected = expected.as_f64().expect("a number");
    let difference = (found - expected).abs();
    assert!(
        difference <= TOLERANCE,
        "{what}: {found} instead of {expected}"
    );
    difference
}

#[track_caller]
fn near_range(what: &str, found: Range, expected: &Value) -> f64 {
    let low = near(&format!("{what}, low"), found.low, &expected["low"]);
    let central = near(
        &format!("{what}, central"),
        found.central,
        &expected["central"],
    );
    let high = near(&format!("{what}, high"), found.high, &expected["high"]);
    low.max(central).max(high)
}

#[track_caller]
fn assert_case(case: &Value) {
    let name = case["name"].as_str().expect("a name");
    let number = |field: &str| case["assumptions"][field].as_f64().expect("a number");
    let assumptions = Assumptions::new(number("rho"), number("sigma"), number("r")).expect(name);
    let result = of_mix(&mix(case), assumptions);
    let expected = &case["expect"];
    let Some(result) = result else {
        assert!(expected.is_null(), "{name}: no result");
        return;
    };
    near(name, result.total_hours, &expected["total_hours"]);
    let mut worst: f64 = 0.0;
    for (field, found) in [
        ("automatable", result.automatable()),
        ("assistable", result.assistable()),
        ("human_core", result.human_core()),
        ("time_saved", result.time_saved()),
        ("hours_saved", result.hours_saved()),
    ] {
        let what = format!("{name}: {field}");
        worst = worst.max(near_range(&what, found, &expected[field]));
    }
    for (estimate, found) in result.by_estimate.iter() {
        let expected = &expected["by_estimate"][estimate.name()];
        for (field, share) in [
            ("automatable", found.automatable),
            ("assistable", found.assistable),
            ("human_core", found.human_core),
        ] {
            let what = format!("{name}: {field} of {}", estimate.name());
            worst = worst.max(near(&what, share, &expected[field]));
        }
    }
    println!("{name}: largest difference {worst:.6}");
}

#[test]
fn every_worked_case_of_the_shares_holds() {
    let cases: Value = serde_json::from_str(CASES).expect("the cases are JSON");
    let cases = cases["cases"].as_array().expect("a list of cases");
    assert!(cases.len() >= 7, "only {} cases", cases.len());
    for case in cases {
        assert_case(case);
    }
}
