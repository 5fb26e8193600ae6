//! `cargo xtask courses-check`: which courses are to be looked at again first.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::workspace::root;

/// How the facts of a row are known, strongest first.
const BASES: [&str; 6] = [
    "provider",
    "provider_derived",
    "secondary",
    "earlier_list",
    "general_knowledge",
    "unverified",
];
/// Seconds after which an address counts as not answering.
const PATIENCE: &str = "20";

/// A row of the catalogue, as far as it matters here.
#[derive(Debug, PartialEq)]
struct Row {
    id: String,
    url: String,
    hours_basis: usize,
    price_basis: usize,
    /// The month of its oldest source; `None` where it has no date.
    seen: Option<i64>,
}

/// Runs `cargo xtask courses-check`: lists all rows, those without a date and the oldest ones
/// first, then by the weaker of their bases. With `--addresses` it asks each address whether it
/// answers, and fails if one says that the page is not there.
pub fn run(mut arguments: Parser) -> Result<()> {
    let mut addresses = false;
    let mut today = this_month()?;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("addresses") => addresses = true,
            Arg::Long("today") => today = month(&arguments.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let table = std::fs::read_to_string(root()?.join("data/courses.csv"))?;
    let rows = in_order(read(&table)?);
    println!("{:>7} {:<18} {:<18} id", "months", "hours", "price");
    for row in &rows {
        let age = row
            .seen
            .map_or("-".to_owned(), |seen| (today - seen).to_string());
        let basis = |index: usize| BASES.get(index).copied().unwrap_or_default();
        let (hours, price) = (basis(row.hours_basis), basis(row.price_basis));
        println!("{age:>7} {hours:<18} {price:<18} {}", row.id);
    }
    let dated = rows.iter().filter_map(|row| row.seen);
    let old = dated.clone().filter(|seen| today - seen >= 12).count();
    println!(
        "{} courses: {} without a date, {old} a year old or more",
        rows.len(),
        rows.len() - dated.count()
    );
    if addresses {
        check_addresses(&rows)?;
    }
    Ok(())
}

fn read(table: &str) -> Result<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(table.as_bytes());
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| {
        let row = row?;
        let cell = |name: &str| row.get(name).with_context(|| format!("no column {name}"));
        let basis = |name: &str| {
            let given = cell(name)?;
            let known = BASES.iter().position(|basis| basis == given);
            known.with_context(|| format!("{name}: {given:?} is no basis"))
        };
        let dates = cell("source_as_of")?.split(';').map(str::trim);
        let seen = dates.filter(|date| date.starts_with(|first: char| first.is_ascii_digit()));
        Ok(Row {
            id: cell("id")?.clone(),
            url: cell("url")?.clone(),
            hours_basis: basis("hours_basis")?,
            price_basis: basis("price_basis")?,
            seen: seen
                .map(month)
                .collect::<Result<Vec<_>>>()?
                .into_iter()
                .min(),
        })
    })
    .collect()
}

fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by(|one, other| {
        let weakness = |row: &Row| row.hours_basis.max(row.price_basis);
        let by_age = one.seen.cmp(&other.seen);
        by_age
            .then(weakness(other).cmp(&weakness(one)))
            .then(one.id.cmp(&other.id))
    });
    rows
}

/// A month as a count since the year 0, from `2026-03-15`, `2026-03` or `2026`; of a year alone, its
/// last one, as the page counts.
fn month(date: &str) -> Result<i64> {
    let mut parts = date.split('-');
    let of = |part: Option<&str>, without: i64| -> Result<i64> {
        part.map_or(Ok(without), |part| Ok(part.parse()?))
    };
    let read = of(parts.next(), 0).and_then(|year| Ok(year * 12 + of(parts.next(), 12)? - 1));
    read.with_context(|| format!("{date:?} is no date like 2026-03"))
}

fn this_month() -> Result<i64> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / 86_400;
    // Months of 365.2425 / 12 days: off by a day or two at most.
    Ok(1970 * 12 + (days as f64 / 30.436_875) as i64)
}

/// Asks every address for its page.
fn check_addresses(rows: &[Row]) -> Result<()> {
    let mut gone = 0;
    for row in rows.iter().filter(|row| !row.url.is_empty()) {
        let answer = Command::new("curl")
            .args(["--silent", "--location", "--output", "/dev/null"])
            .args(["--max-time", PATIENCE, "--write-out", "%{http_code}"])
            .arg(&row.url)
            .stderr(Stdio::null())
            .output()
            .context("curl cannot be run")?;
        let status = String::from_utf8_lossy(&answer.stdout).into_owned();
        match status.as_str() {
            "200" => {}
            "404" | "410" => {
                gone += 1;
                println!("gone ({status}): {} {}", row.id, row.url);
            }
            // Some providers answer no program.
            _ => println!("no page ({status}): {} {}", row.id, row.url),
        }
    }
    if gone > 0 {
        bail!("{gone} addresses are gone");
    }
    println!("no address is gone");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_undated_the_oldest_and_the_weakest_come_first() {
        let table = "# made\nid,url,hours_basis,price_basis,source_as_of\n\
                     new,,provider,provider,2026-03-15\n\
                     strong,,provider,provider,2025-01\n\
                     weak,,provider,unverified,2025-01\n\
                     year,,provider,provider,2024\n\
                     two,,secondary,provider,2026-08;2024-05\n\
                     none,,provider,provider,undated\n";
        let rows = in_order(read(table).unwrap());
        let ids: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["none", "two", "year", "weak", "strong", "new"]);
        let wrong = read("id,url,hours_basis,price_basis,source_as_of\na,,said,provider,2025\n");
        assert!(format!("{:#}", wrong.unwrap_err()).contains("\"said\" is no basis"));
    }

    #[test]
    fn ages_are_counted_in_months() {
        let age = |seen: &str| month("2026-11").unwrap() - month(seen).unwrap();
        assert_eq!(
            (age("2026-11-30"), age("2025-11"), age("2025")),
            (0, 12, 11)
        );
        assert!(month("soon").is_err());
    }
}
