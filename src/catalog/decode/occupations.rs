//! Occupations, their related ones and their mixes.

use super::{Broken, Lists, Weighed, keep};
use crate::catalog::occupation::{
    JobZone, Occupation, OccupationIndex, Outlook, PayPeriod, WageMatch, Wages,
};
use crate::catalog::packed::{PackedMixes, PackedOccupations, PackedOutlooks, PackedWages};

const BROKEN: Broken = Broken("occupations");

pub(super) fn decode(
    packed: &PackedOccupations<'static>,
) -> Result<(Vec<Occupation>, Lists<u16>), Broken> {
    let codes = codes(&packed.code_steps)?;
    let titles: Vec<_> = packed.titles.split_terminator('\n').collect();
    let count = codes.len();
    let same_length = titles.len() == count
        && packed.job_zones.len() == count
        && packed.wage_matches.len() == count
        && packed.wage_rows.iter().count() == count
        && packed.outlook_rows.iter().count() == count
        && packed.related_each.len() == count;
    if !same_length {
        return Err(BROKEN);
    }
    let mut occupations = Vec::with_capacity(count);
    let flags = packed.job_zones.iter().zip(packed.wage_matches);
    let rows = packed.wage_rows.iter().zip(packed.outlook_rows.iter());
    for (position, (((code, title), (zone, matched)), (wage_row, outlook_row))) in
        (0u16..).zip(codes.iter().zip(titles).zip(flags).zip(rows))
    {
        let (wages, employment) = wages(&packed.wages, usize::from(wage_row))?;
        let (outlook, self_employed) = outlook(&packed.outlooks, usize::from(outlook_row))?;
        occupations.push(Occupation {
            index: OccupationIndex(position),
            code,
            title,
            job_zone: JobZone::new(*zone),
            wages,
            wage_match: match matched {
                1 => WageMatch::Same,
                2 => WageMatch::Broader,
                _ => WageMatch::None,
            },
            employment,
            outlook,
            self_employed,
            has_mix: false,
        });
    }
    let related: Vec<u16> = packed.related.iter().collect();
    if related.iter().any(|other| usize::from(*other) >= count) {
        return Err(Broken("related occupations"));
    }
    let related = Lists::cut(related, packed.related_each, "related occupations")?;
    Ok((occupations, related))
}

fn codes(steps: &[u32]) -> Result<Vec<&'static str>, Broken> {
    let mut arena = String::with_capacity(steps.len() * 11);
    let mut number = 0u32;
    for step in steps {
        number = number
            .checked_add(*step)
            .filter(|number| *number < 100_000_000)
            .ok_or(BROKEN)?;
        let digits = format!("{number:08}");
        for (position, digit) in digits.chars().enumerate() {
            match position {
                2 => arena.push('-'),
                6 => arena.push('.'),
                _ => {}
            }
            arena.push(digit);
        }
        arena.push('\n');
    }
    Ok(keep(arena).lines().collect())
}

/// A number of a column that holds one more than each number, 0 where it is missing.
fn optional(column: &[u32], row: usize) -> Result<Option<f64>, Broken> {
    let stored = column.get(row).ok_or(BROKEN)?;
    Ok(stored.checked_sub(1).map(f64::from))
}

fn wages(packed: &PackedWages, row: usize) -> Result<(Option<Wages>, Option<f64>), Broken> {
    let employment = optional(&packed.employment, row)?;
    let (period, unit) = match packed.periods.get(row) {
        Some(0) => return Ok((None, employment)),
        Some(1) => (PayPeriod::Hourly, 100.0),
        Some(2) => (PayPeriod::Annual, 1.0),
        _ => return Err(BROKEN),
    };
    let [p10, p25, median, p75, p90] = &packed.percentiles;
    let percentile = |column: &[u32]| -> Result<Option<f64>, Broken> {
        Ok(optional(column, row)?.map(|amount| amount / unit))
    };
    let wages = Wages {
        period,
        p10: percentile(p10)?,
        p25: percentile(p25)?,
        median: percentile(median)?,
        p75: percentile(p75)?,
        p90: percentile(p90)?,
    };
    Ok((Some(wages), employment))
}

fn outlook(packed: &PackedOutlooks, row: usize) -> Result<(Option<Outlook>, Option<f64>), Broken> {
    let change = optional(&packed.change, row)?.map(|stored| (stored - 1000.0) / 1000.0);
    let openings = optional(&packed.openings, row)?.map(|hundreds| hundreds * 100.0);
    let self_employed =
        optional(&packed.self_employed, row)?.map(|thousandths| thousandths / 1000.0);
    let outlook = (change.is_some() || openings.is_some()).then_some(Outlook { change, openings });
    Ok((outlook, self_employed))
}

pub(super) fn mixes(
    packed: &PackedMixes<'static>,
    occupations: usize,
    activities: usize,
) -> Result<Lists<Weighed>, Broken> {
    const BROKEN: Broken = Broken("mixes");
    if packed.rows_each.len() != occupations {
        return Err(BROKEN);
    }
    let mut rows = Vec::with_capacity(packed.weight_ranks.len());
    let mut links = packed.activity_steps.iter().zip(packed.weight_ranks);
    for count in packed.rows_each {
        let mut activity = 0u16;
        for (step, rank) in links.by_ref().take(usize::from(*count)) {
            activity = activity
                .checked_add(step)
                .filter(|activity| usize::from(*activity) < activities)
                .ok_or(BROKEN)?;
            let weight = *packed.weights.get(usize::from(*rank)).ok_or(BROKEN)?;
            rows.push(Weighed { activity, weight });
        }
    }
    if links.next().is_some() || packed.activity_steps.iter().count() != rows.len() {
        return Err(BROKEN);
    }
    Lists::cut(rows, packed.rows_each, "mixes")
}
