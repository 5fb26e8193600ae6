//! The worked cases of courses (METHOD §4b), through the catalogue.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;
use taskmix_catalog::{Occupation, catalog};
use taskmix_method::courses::{Learner, LearnerActivity, Suggestion, Suggestions, suggest};
use taskmix_method::{Assumptions, Hours, Mix, ReadingSet};

const CASES: &str = include_str!("../../../method/tests/vectors/courses.json");

/// The estimates of the tables are rounded to six decimals.
const TOLERANCE: f64 = 2e-5;

/// The estimates of the packed catalogue are rounded to steps of 1/1800.
const PACKED_TOLERANCE: f64 = 1e-3;

/// Secondary school teachers: reading C of their activities differs in the independent
/// implementation by about a thousandth of a week (b 4.887454 instead of 4.885500), which does
/// not change any choice.
const TEACHERS: &str = "25-2031.00";
const TEACHERS_TOLERANCE: f64 = 2.5e-3;

/// A and S of every activity at the mean of the readings, from the tables in `data/`.
fn table_estimates() -> HashMap<String, (f64, f64)> {
    let observed: HashMap<String, [f64; 2]> = rows("groups.csv")
        .into_iter()
        .map(|row| (row["id"].clone(), ["m_a", "m_x"].map(|of| number(&row, of))))
        .collect();
    let labelled = ["g5", "g1", "h5", "h1", "c"];
    rows("activities.csv")
        .into_iter()
        .map(|row| {
            let mean = |of: &str, observed: f64| {
                let others = labelled.map(|reading| number(&row, &format!("{reading}_{of}")));
                (others.iter().sum::<f64>() + observed) / 6.0
            };
            let [a, x] = observed[&row["group"]];
            let (automatable, exposed) = (mean("a", a), mean("x", x));
            (row["id"].clone(), (automatable, exposed - automatable))
        })
        .collect()
}

fn rows(file: &str) -> Vec<HashMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file);
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(path)
        .unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn number(row: &HashMap<String, String>, column: &str) -> f64 {
    row[column].parse().unwrap()
}

/// The activities of an occupation's default week with the estimates of the tables.
fn table_activities(
    occupation: &Occupation,
    hours: f64,
    estimates: &HashMap<String, (f64, f64)>,
) -> Vec<LearnerActivity<'static>> {
    let catalog = catalog();
    let week = |of: &Occupation| -> HashMap<&str, f64> {
        let mix = catalog.mix(of).into_iter().flatten();
        mix.map(|(index, share)| (catalog.activity_at(index).unwrap().id, share * hours))
            .collect()
    };
    let own = week(occupation);
    let related = catalog.related(occupation).into_iter();
    let related: Vec<_> = related.filter(|other| other.has_mix).map(week).collect();
    catalog
        .activities()
        .iter()
        .map(|activity| {
            let id = activity.id;
            let (automatable, assistable) = estimates[id];
            let theirs = related.iter().filter_map(|week| week.get(id)).sum::<f64>();
            LearnerActivity {
                id,
                hours: own.get(id).copied().unwrap_or(0.0),
                automatable,
                assistable,
                related_human_core_hours: theirs * (1.0 - automatable - assistable)
                    / related.len().max(1) as f64,
            }
        })
        .collect()
}

/// The activities of an occupation's default week as programs have them.
fn packed_activities(occupation: &Occupation, hours: Hours) -> Vec<LearnerActivity<'static>> {
    let catalog = catalog();
    let mix = Mix::new(catalog.default_rows(occupation, hours), ReadingSet::ALL).unwrap();
    let activities = catalog.default_mix(occupation, hours);
    let activities = activities
        .iter()
        .map(|(index, _)| catalog.activity_at(*index).unwrap());
    catalog.learner_activities(&mix, activities, &[occupation])
}

fn text<'a>(case: &'a Value, field: &str) -> &'a str {
    case[field].as_str().unwrap_or_default()
}

fn suggestions(
    case: &Value,
    activities: Vec<LearnerActivity<'static>>,
    occupation: &Occupation,
) -> Suggestions {
    let languages = case["languages"].as_array().unwrap().iter();
    let learner = Learner {
        activities,
        assumptions: Assumptions::default(),
        rate: case["rate"].as_f64(),
        currency: text(case, "currency"),
        job_zone: occupation.job_zone.map(|zone| zone.get()),
        occupations: vec![catalog().own_occupation(occupation)],
        languages: languages.map(|code| code.as_str().unwrap()).collect(),
        country: case["country"].as_str(),
        employed: case["employed"].as_bool().unwrap(),
    };
    suggest(&learner, &catalog().courses_to_rank())
}

fn id(course: usize) -> &'static str {
    catalog().courses()[course].id
}

fn ids(courses: &[usize]) -> Vec<&'static str> {
    courses.iter().map(|course| id(*course)).collect()
}

/// The largest difference of b, fit and score of a suggestion.
fn difference(found: &Suggestion, expected: &Value) -> f64 {
    let hours = match (found.hours, expected["b"].as_f64()) {
        (Some(found), Some(expected)) => (found - expected).abs(),
        (None, None) => 0.0,
        (found, expected) => panic!("b {found:?} instead of {expected:?}"),
    };
    let near = |found: f64, field: &str| (found - expected[field].as_f64().unwrap()).abs();
    hours
        .max(near(found.fit, "fit"))
        .max(near(found.score, "score"))
}

#[track_caller]
fn assert_case(case: &Value, found: &[Suggestion], tolerance: f64) {
    let name = text(case, "title");
    let expected = case["expect"].as_array().unwrap();
    let order: Vec<_> = found.iter().map(|course| id(course.course)).collect();
    let expected_order: Vec<_> = expected.iter().map(|course| text(course, "id")).collect();
    assert_eq!(order, expected_order, "{name}");
    for (found, expected) in found.iter().zip(expected) {
        let course = id(found.course);
        assert_eq!(
            found.kind.name(),
            text(expected, "kind"),
            "{name}, {course}"
        );
        let tier = u64::from(found.tier.number());
        assert_eq!(Some(tier), expected["tier"].as_u64(), "{name}, {course}");
        let others = expected["alternatives"].as_array().unwrap().iter();
        let others: Vec<_> = others.map(|other| other.as_str().unwrap()).collect();
        assert_eq!(ids(&found.alternatives), others, "{name}, {course}");
        let difference = difference(found, expected);
        assert!(
            difference <= tolerance,
            "{name}, {course}: {difference}, {found:?} instead of {expected}"
        );
    }
}

#[test]
fn courses_are_those_of_the_worked_cases() {
    let vectors: Value = serde_json::from_str(CASES).unwrap();
    let cases = vectors["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 20);
    let estimates = table_estimates();
    for case in cases {
        let code = text(case, "occupation");
        let occupation = catalog().occupation(code).unwrap();
        let hours = case["hours"].as_f64().unwrap();
        let (tolerance, packed_tolerance) = if code == TEACHERS {
            (TEACHERS_TOLERANCE, TEACHERS_TOLERANCE)
        } else {
            (TOLERANCE, PACKED_TOLERANCE)
        };
        let activities = table_activities(occupation, hours, &estimates);
        let found = suggestions(case, activities, occupation);
        assert_case(case, &found.chosen, tolerance);
        let activities = packed_activities(occupation, Hours::new(hours).unwrap());
        let found = suggestions(case, activities, occupation);
        assert_case(case, &found.chosen, packed_tolerance);
    }
}
