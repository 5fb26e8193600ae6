//! Occupations: pay, outlooks, related ones and mixes.

use std::collections::HashMap;

use super::PackError;
use crate::data::numbers::{self, Link, Mixes, NO_CHANGE, Numbers};
use crate::data::rows::{Outlook, Pay, Period, Tables};

/// Fills in the numbers of the occupations and returns the wages, a row for each row of
/// employment.
pub(super) fn fill(numbers: &mut Numbers, mixes: &Mixes, tables: &Tables) -> Vec<numbers::Pay> {
    let mut pays = Vec::new();
    for (row, mix) in tables.occupations.iter().zip(&mixes.links) {
        numbers.occupations.push(numbers::Occupation {
            code: row.number,
            job_zone: row.job_zone.into(),
            has_mix: !mix.is_empty(),
            wage_match: row.wage_match.into(),
            pay: row_of(&mut pays, (pay(&row.pay), stored(row.pay.employment))),
            outlook: row_of(&mut numbers.outlooks, outlook(&row.outlook)),
        });
    }
    let (wages, employed) = pays.into_iter().unzip();
    numbers.employed = employed;
    wages
}

/// The position of a row, which is added if it is new.
fn row_of<T: PartialEq>(rows: &mut Vec<T>, row: T) -> u32 {
    let found = rows.iter().position(|other| *other == row);
    let position = found.unwrap_or(rows.len());
    if found.is_none() {
        rows.push(row);
    }
    position as u32
}

fn pay(pay: &Pay) -> numbers::Pay {
    numbers::Pay {
        period: match pay.period {
            None => 0,
            Some(Period::Hourly) => 1,
            Some(Period::Annual) => 2,
        },
        percentiles: pay.percentiles.map(stored),
    }
}

fn outlook(outlook: &Outlook) -> numbers::Outlook {
    let change = outlook.change.map(|change| change + i64::from(NO_CHANGE));
    numbers::Outlook {
        change: stored(change),
        openings: stored(outlook.openings),
        self_employed: stored(outlook.self_employed),
    }
}

/// A number plus one, 0 where it is missing. The limits of all fields are far below the maximum.
fn stored(number: Option<i64>) -> u32 {
    number.map_or(0, |number| u32::try_from(number + 1).unwrap_or(u32::MAX))
}

fn by_name<'t>(names: impl Iterator<Item = &'t str>) -> HashMap<&'t str, u32> {
    names.zip(0..).collect()
}

fn position(positions: &HashMap<&str, u32>, name: &str) -> Result<u32, PackError> {
    positions
        .get(name)
        .copied()
        .ok_or_else(|| PackError(format!("{name} names nothing")))
}

/// The related occupations of each occupation.
pub(super) fn related(tables: &Tables) -> Result<Vec<Vec<u32>>, PackError> {
    let codes = by_name(tables.occupations.iter().map(|row| row.code.as_str()));
    let mut related: HashMap<&str, Vec<u32>> = HashMap::new();
    for row in &tables.related {
        let others = row.related.iter().map(|other| position(&codes, other));
        related.insert(&row.code, others.collect::<Result<_, _>>()?);
    }
    let rows = tables.occupations.iter();
    Ok(rows
        .map(|row| related.remove(row.code.as_str()).unwrap_or_default())
        .collect())
}

/// The default mixes.
pub(super) fn mixes(tables: &Tables) -> Result<Mixes, PackError> {
    let activities = by_name(tables.activities.iter().map(|row| row.id.as_str()));
    let weights = by_frequency(tables.mixes.iter().map(|row| row.weight.into()));
    let ranks: HashMap<u32, u32> = weights.iter().copied().zip(0..).collect();
    let mut mixes: HashMap<&str, Vec<Link>> = HashMap::new();
    for row in &tables.mixes {
        let weight = ranks.get(&row.weight.into()).copied().unwrap_or(0);
        let activity = position(&activities, &row.activity)?;
        let mix = mixes.entry(&row.code).or_default();
        mix.push(Link { activity, weight });
    }
    let rows = tables.occupations.iter();
    let links = rows
        .map(|row| mixes.remove(row.code.as_str()).unwrap_or_default())
        .collect();
    Ok(Mixes { weights, links })
}

/// The numbers that occur, most frequent first, else ascending.
fn by_frequency(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for number in numbers {
        *counts.entry(number).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(number, count)| (std::cmp::Reverse(*count), *number));
    counts.into_iter().map(|(number, _)| number).collect()
}
