//! Checks references between rows, and the shares of mixes.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::problems::{Place, Problems};
use super::rows::{Tables, TextRows};

/// Reports every reference that names nothing.
pub fn references(tables: &Tables, problems: &mut Problems) {
    let generalized: HashSet<&str> = tables
        .generalized
        .iter()
        .map(|row| row.id.as_str())
        .collect();
    let groups: HashSet<&str> = tables.groups.iter().map(|row| row.id.as_str()).collect();
    let activities: HashSet<&str> = tables
        .activities
        .iter()
        .map(|row| row.id.as_str())
        .collect();
    let codes: HashSet<&str> = tables
        .occupations
        .iter()
        .map(|row| row.code.as_str())
        .collect();
    for row in &tables.groups {
        resolves(
            &row.place,
            "generalized",
            &row.generalized,
            &generalized,
            problems,
        );
        is_below(&row.place, &row.id, &row.generalized, ".I", problems);
    }
    for row in &tables.activities {
        resolves(&row.place, "group", &row.group, &groups, problems);
        is_below(&row.place, &row.id, &row.group, ".D", problems);
    }
    for row in &tables.mixes {
        resolves(&row.place, "code", &row.code, &codes, problems);
        resolves(&row.place, "activity", &row.activity, &activities, problems);
    }
    for row in &tables.related {
        resolves(&row.place, "code", &row.code, &codes, problems);
        for other in &row.related {
            resolves(&row.place, "related", other, &codes, problems);
            if *other == row.code {
                problems.add(&row.place, "related", other, "names the occupation itself");
            }
        }
    }
    courses(tables, &groups, &activities, problems);
    evidence(tables, problems);
}

/// Reports mixes whose shares do not add up to 1.
pub fn mixes(tables: &Tables, problems: &mut Problems) {
    let mut sums: BTreeMap<&str, (&Place, u64, f64, usize)> = BTreeMap::new();
    for row in &tables.mixes {
        let mix = sums.entry(&row.code).or_insert((&row.place, 0, 0.0, 0));
        mix.1 += u64::from(row.weight);
        mix.3 += 1;
    }
    for row in &tables.mixes {
        if let Some(mix) = sums.get_mut(row.code.as_str()) {
            mix.2 += f64::from(row.weight) / mix.1 as f64;
        }
    }
    for (code, (place, _, shares, rows)) in sums {
        if !shares.is_finite() || (shares - 1.0).abs() > 1e-9 {
            problems.add(
                place,
                "code",
                code,
                format!("the shares of its mix add up to {shares}"),
            );
        }
        if rows > usize::from(u8::MAX) {
            problems.add(place, "code", code, "has a mix of more than 255 activities");
        }
    }
}

fn resolves(
    place: &Place,
    field: &str,
    value: &str,
    known: &HashSet<&str>,
    problems: &mut Problems,
) {
    if !known.contains(value) {
        problems.add(place, field, value, "names nothing known");
    }
}

/// Reports an id that is not its parent's id with a letter and two digits, as the blob requires.
fn is_below(place: &Place, id: &str, parent: &str, letter: &str, problems: &mut Problems) {
    let number = id
        .strip_prefix(parent)
        .and_then(|rest| rest.strip_prefix(letter))
        .filter(|digits| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    if number.is_none() {
        let reason = format!("must be {parent}{letter} and two digits");
        problems.add(place, "id", id, reason);
    }
}

fn column<'t>(table: &'t TextRows, field: &str) -> HashSet<&'t str> {
    table
        .rows
        .iter()
        .map(|(_, row)| table.cell(row, field))
        .collect()
}

/// Reports courses whose craft or activities name nothing known.
fn courses(
    tables: &Tables,
    groups: &HashSet<&str>,
    activities: &HashSet<&str>,
    problems: &mut Problems,
) {
    let courses = &tables.courses;
    for (place, row) in &courses.rows {
        for entry in courses.cell(row, "activities").split(';') {
            let known = entry.is_empty() || groups.contains(entry) || activities.contains(entry);
            if !known {
                problems.add(place, "activities", entry, "names no activity or group");
            }
        }
        for entry in courses.cell(row, "craft").split(';') {
            let names = |code: &str| entry == "*" || (entry.len() >= 3 && code.starts_with(entry));
            if !tables.occupations.iter().any(|row| names(&row.code)) {
                problems.add(place, "craft", entry, "names no occupation");
            }
        }
        let about_everything = courses.cell(row, "activities").is_empty();
        if about_everything && courses.cell(row, "kind") != "use" {
            let kind = courses.cell(row, "kind");
            problems.add(place, "kind", kind, "must name activities");
        }
    }
}

fn evidence(tables: &Tables, problems: &mut Problems) {
    let facts = &tables.facts;
    let ids = column(facts, "id");
    let documents = column(&tables.documents, "document");
    let conflicts: HashMap<&str, HashSet<&str>> = facts
        .rows
        .iter()
        .map(|(_, row)| {
            let others = facts.cell(row, "conflicts").split_whitespace().collect();
            (facts.cell(row, "id"), others)
        })
        .collect();
    for (place, row) in &facts.rows {
        let id = facts.cell(row, "id");
        for document in facts.cell(row, "document").split_whitespace() {
            resolves(place, "document", document, &documents, problems);
        }
        for other in facts.cell(row, "conflicts").split_whitespace() {
            resolves(place, "conflicts", other, &ids, problems);
            let mutual = conflicts.get(other).is_some_and(|back| back.contains(id));
            if ids.contains(other) && !mutual {
                problems.add(
                    place,
                    "conflicts",
                    other,
                    "does not name this figure in turn",
                );
            }
        }
    }
    for (place, row) in &tables.tools.rows {
        let fact = tables.tools.cell(row, "evidence");
        resolves(place, "evidence", fact, &ids, problems);
    }
}
