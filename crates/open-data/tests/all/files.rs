//! The files agree with the page and with one another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::{Context, Result};
use taskmix_catalog::catalog;
use taskmix_method::{Estimate, ReadingSet};
use taskmix_open_data::{File, files};

/// The numbers are written with six decimals; sums over a week may differ by more.
const ROUNDING: f64 = 5.1e-7;
const SUM_ROUNDING: f64 = 5e-5;

type Rows = Vec<BTreeMap<String, String>>;

/// Made once for all tests.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| files().unwrap());

fn tables() -> impl Iterator<Item = &'static File> {
    FILES.iter().filter(|file| file.name.ends_with(".csv"))
}

fn text(name: &str) -> Result<&'static str> {
    let found = FILES.iter().find(|file| file.name == name);
    Ok(&found.with_context(|| format!("no {name}"))?.text)
}

fn rows(name: &str) -> Result<Rows> {
    let text = text(name)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

fn number(row: &BTreeMap<String, String>, column: &str) -> Result<f64> {
    let cell = row.get(column).with_context(|| format!("no {column}"))?;
    cell.parse()
        .with_context(|| format!("{column} is {cell:?}"))
}

#[test]
fn the_shares_of_occupations_are_those_of_the_page() -> Result<()> {
    let rows = rows("occupations.csv")?;
    assert_eq!(rows.len(), catalog().occupations().len());
    for (row, occupation) in rows.iter().zip(catalog().occupations()) {
        assert_eq!(row["code"], occupation.code);
        let Some(week) = catalog().default_shares(occupation, ReadingSet::ALL) else {
            assert_eq!(
                (&*row["has_week"], &*row["automatable_central"]),
                ("false", "")
            );
            continue;
        };
        for (name, range) in [
            ("automatable", week.automatable()),
            ("assistable", week.assistable()),
            ("human_core", week.human_core()),
            ("exposed", week.exposed()),
            ("time_saved", week.time_saved()),
        ] {
            for (end, value) in [
                ("low", range.low),
                ("central", range.central),
                ("high", range.high),
            ] {
                let written = number(row, &format!("{name}_{end}"))?;
                assert!(
                    (written - value).abs() < ROUNDING,
                    "{} {name}",
                    occupation.code
                );
            }
        }
        let median = catalog().wages(occupation).and_then(|wages| wages.median);
        assert_eq!(
            number(row, "wage_median").ok(),
            median,
            "{}",
            occupation.code
        );
    }
    Ok(())
}

#[test]
fn weeks_joined_with_activities_give_the_shares_of_occupations() -> Result<()> {
    let activities = rows("activities.csv")?;
    let activities: BTreeMap<_, _> = activities.iter().map(|row| (&row["id"], row)).collect();
    let mut sums: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
    for row in rows("mixes.csv")? {
        let activity = activities.get(&row["activity"]).context("no activity")?;
        let share = number(&row, "hours_share")?;
        let sums = sums.entry(row["code"].clone()).or_default();
        *sums.entry("whole".to_owned()).or_default() += share;
        for estimate in Estimate::ALL {
            let column = format!("{}_a", estimate.name().to_ascii_lowercase());
            *sums.entry(column.clone()).or_default() += share * number(activity, &column)?;
        }
    }
    let occupations = rows("occupations.csv")?;
    let with_week = occupations.iter().filter(|row| row["has_week"] == "true");
    assert_eq!(with_week.clone().count(), sums.len());
    for row in with_week {
        for (column, sum) in &sums[&row["code"]] {
            let whole = if column == "whole" {
                1.0
            } else {
                number(row, column)?
            };
            assert!(
                (sum - whole).abs() < SUM_ROUNDING,
                "{} {column}",
                row["code"]
            );
        }
    }
    Ok(())
}

#[test]
fn people_are_counted_once_by_their_parts() -> Result<()> {
    let mut by_figure: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for row in rows("occupations.csv")? {
        if let (Ok(all), Ok(part)) = (number(&row, "employment"), number(&row, "employment_part")) {
            let key = format!("{} {}", row["wage_code"], row["projections_code"]);
            let entry = by_figure.entry(key).or_insert((all, 0.0));
            entry.1 += part;
        }
    }
    assert!(by_figure.len() > 700);
    for (key, (all, parts)) in by_figure {
        assert!((all - parts).abs() < 0.01, "{key}: {parts} of {all}");
    }
    Ok(())
}

#[test]
fn lines_end_as_rfc_4180_says_and_headers_are_plain_names() -> Result<()> {
    for file in tables() {
        assert!(file.text.ends_with("\r\n"), "{}", file.name);
        assert_eq!(
            file.text.matches('\n').count(),
            file.text.matches("\r\n").count()
        );
        let header = file.text.lines().next().unwrap();
        let names: Vec<_> = header.split(',').collect();
        let different: BTreeSet<_> = names.iter().collect();
        assert_eq!(different.len(), names.len(), "{header}");
        let plain = |name: &str| {
            name.starts_with(|letter: char| letter.is_ascii_lowercase())
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        };
        assert!(names.iter().all(|name| plain(name)), "{header}");
    }
    Ok(())
}

#[test]
fn the_package_names_every_table_with_its_columns_and_hash() -> Result<()> {
    let package: serde_json::Value = serde_json::from_str(text("datapackage.json")?)?;
    let resources = package["resources"].as_array().context("no resources")?;
    assert_eq!(resources.len(), tables().count());
    for (resource, table) in resources.iter().zip(tables()) {
        assert_eq!(resource["path"], *table.name);
        assert_eq!(resource["bytes"], table.text.len());
        let fields = resource["schema"]["fields"]
            .as_array()
            .context("no fields")?;
        let names: Vec<_> = fields
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        assert_eq!(names.join(","), table.text.lines().next().unwrap());
        for field in fields {
            let about = field["description"].as_str().unwrap_or_default();
            assert!(!about.is_empty(), "{field}");
        }
    }
    let sources = package["sources"].as_array().context("no sources")?;
    assert!(sources.iter().all(|source| source["attribution"] != ""));
    Ok(())
}

#[test]
fn the_page_about_the_data_lists_every_column() -> Result<()> {
    let page = include_str!("../../../../docs/data.md");
    let (_, listed) = page.split_once("<!-- columns -->\n").context("no list")?;
    let columns = taskmix_open_data::columns()?;
    assert_eq!(
        listed.trim(),
        columns.trim(),
        "`cargo run --package taskmix-open-data -- columns` prints the list"
    );
    Ok(())
}
