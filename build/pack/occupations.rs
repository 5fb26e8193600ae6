//! Columns of the occupations and their mixes.

use std::collections::HashMap;

use super::{CannotPack, Planes, lines};
use crate::data::packed::{PackedMixes, PackedOccupations, PackedOutlooks, PackedWages, Words};
use crate::data::rows::{Outlook, Pay, Period, Tables};

#[derive(Default)]
pub(super) struct Columns {
    code_steps: Vec<u32>,
    titles: String,
    job_zones: Vec<u8>,
    wage_matches: Vec<u8>,
    wage_rows: Planes,
    outlook_rows: Planes,
    pays: Vec<Pay>,
    outlooks: Vec<Outlook>,
    related_each: Vec<u8>,
    related: Planes,
}

impl Columns {
    pub fn of(tables: &Tables) -> Result<Self, CannotPack> {
        let mut columns = Self {
            titles: lines(tables.occupations.iter().map(|row| row.title.as_str())),
            ..Self::default()
        };
        let (mut pays, mut outlooks) = (Distinct::default(), Distinct::default());
        let mut before = 0;
        for row in &tables.occupations {
            columns.code_steps.push(row.number - before);
            before = row.number;
            columns.job_zones.push(row.job_zone);
            columns.wage_matches.push(row.wage_match);
            columns.wage_rows.push(pays.position(row.pay.clone())?);
            columns
                .outlook_rows
                .push(outlooks.position(row.outlook.clone())?);
        }
        columns.pays = pays.rows;
        columns.outlooks = outlooks.rows;
        let positions = positions(tables)?;
        let related: HashMap<&str, &[String]> = tables
            .related
            .iter()
            .map(|row| (row.code.as_str(), row.related.as_slice()))
            .collect();
        for row in &tables.occupations {
            let others = related.get(row.code.as_str()).copied().unwrap_or_default();
            let count = u8::try_from(others.len()).map_err(CannotPack::because)?;
            columns.related_each.push(count);
            for other in others {
                columns.related.push(position(&positions, other)?);
            }
        }
        Ok(columns)
    }

    pub fn packed(&self) -> PackedOccupations<'_> {
        PackedOccupations {
            code_steps: self.code_steps.clone(),
            titles: &self.titles,
            job_zones: &self.job_zones,
            wage_matches: &self.wage_matches,
            wage_rows: self.wage_rows.packed(),
            outlook_rows: self.outlook_rows.packed(),
            wages: wages(&self.pays),
            outlooks: PackedOutlooks {
                change: column(&self.outlooks, |row| row.change.map(|change| change + 1000)),
                openings: column(&self.outlooks, |row| row.openings),
                self_employed: column(&self.outlooks, |row| row.self_employed),
            },
            related_each: &self.related_each,
            related: self.related.packed(),
        }
    }
}

fn wages(pays: &[Pay]) -> PackedWages {
    let [mut p10, mut p25, mut median, mut p75, mut p90] = <[Vec<u32>; 5]>::default();
    for pay in pays {
        let columns = [&mut p10, &mut p25, &mut median, &mut p75, &mut p90];
        for (column, amount) in columns.into_iter().zip(pay.percentiles) {
            column.push(stored(amount));
        }
    }
    PackedWages {
        periods: pays
            .iter()
            .map(|pay| match pay.period {
                None => 0,
                Some(Period::Hourly) => 1,
                Some(Period::Annual) => 2,
            })
            .collect(),
        percentiles: [p10, p25, median, p75, p90],
        employment: column(pays, |pay| pay.employment),
    }
}

fn column<T>(rows: &[T], value: impl Fn(&T) -> Option<i64>) -> Vec<u32> {
    rows.iter().map(|row| stored(value(row))).collect()
}

/// One more than a number, or 0 where it is missing. The limits of every field lie far
/// within.
fn stored(number: Option<i64>) -> u32 {
    number.map_or(0, |number| u32::try_from(number + 1).unwrap_or(u32::MAX))
}

/// Rows that differ, each once, in the order they first occur.
struct Distinct<T> {
    rows: Vec<T>,
}

impl<T> Default for Distinct<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: PartialEq> Distinct<T> {
    fn position(&mut self, row: T) -> Result<u16, CannotPack> {
        let found = self.rows.iter().position(|other| *other == row);
        let position = found.unwrap_or(self.rows.len());
        if found.is_none() {
            self.rows.push(row);
        }
        u16::try_from(position).map_err(CannotPack::because)
    }
}

fn positions(tables: &Tables) -> Result<HashMap<&str, u16>, CannotPack> {
    by_name(tables.occupations.iter().map(|row| row.code.as_str()))
}

fn by_name<'t>(names: impl Iterator<Item = &'t str>) -> Result<HashMap<&'t str, u16>, CannotPack> {
    names
        .enumerate()
        .map(|(at, name)| Ok((name, u16::try_from(at).map_err(CannotPack::because)?)))
        .collect()
}

fn position(positions: &HashMap<&str, u16>, name: &str) -> Result<u16, CannotPack> {
    positions
        .get(name)
        .copied()
        .ok_or_else(|| CannotPack(format!("{name} names nothing")))
}

#[derive(Default)]
pub(super) struct Mixes {
    rows_each: Vec<u8>,
    activity_steps: Planes,
    weights: Vec<u16>,
    weight_ranks: Vec<u8>,
}

impl Mixes {
    pub fn of(tables: &Tables) -> Result<Self, CannotPack> {
        let activities = by_name(tables.activities.iter().map(|row| row.id.as_str()))?;
        let mut mixes = Self {
            weights: by_frequency(tables.mixes.iter().map(|row| row.weight)),
            ..Self::default()
        };
        let mut links = tables.mixes.iter().peekable();
        for occupation in &tables.occupations {
            let (mut count, mut before) = (0u8, 0u16);
            while let Some(link) = links.next_if(|link| link.code == occupation.code) {
                let activity = position(&activities, &link.activity)?;
                mixes.activity_steps.push(activity.wrapping_sub(before));
                before = activity;
                let rank = mixes
                    .weights
                    .iter()
                    .position(|weight| *weight == link.weight);
                let rank = rank.ok_or_else(|| CannotPack::because("a weight got lost"))?;
                mixes
                    .weight_ranks
                    .push(u8::try_from(rank).map_err(CannotPack::because)?);
                count = count
                    .checked_add(1)
                    .ok_or_else(|| CannotPack(format!("{} has a long mix", link.code)))?;
            }
            mixes.rows_each.push(count);
        }
        match links.next() {
            None => Ok(mixes),
            Some(link) => Err(CannotPack(format!(
                "the mix of {} is out of order",
                link.code
            ))),
        }
    }

    pub fn packed(&self) -> PackedMixes<'_> {
        PackedMixes {
            rows_each: &self.rows_each,
            activity_steps: Words {
                low: &self.activity_steps.low,
                high: &self.activity_steps.high,
            },
            weights: self.weights.clone(),
            weight_ranks: &self.weight_ranks,
        }
    }
}

/// The numbers that occur, most frequent first, else ascending.
fn by_frequency(numbers: impl Iterator<Item = u16>) -> Vec<u16> {
    let mut counts: HashMap<u16, usize> = HashMap::new();
    for number in numbers {
        *counts.entry(number).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(number, count)| (std::cmp::Reverse(*count), *number));
    counts.into_iter().map(|(number, _)| number).collect()
}
