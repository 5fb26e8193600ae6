//! Occupations with their outlooks.

use super::{DecodeError, keep};
use crate::numbers::{self, NO_CHANGE, Numbers};
use crate::occupation::{JobZone, Occupation, OccupationIndex, Outlook, WageMatch};

const ERROR: DecodeError = DecodeError("occupations");

pub(super) fn decode(
    titles: &'static str,
    numbers: &Numbers,
) -> Result<Vec<Occupation>, DecodeError> {
    let codes = codes(numbers)?;
    let mut titles = titles.lines();
    let mut occupations = Vec::with_capacity(codes.len());
    for ((row, code), index) in numbers.occupations.iter().zip(codes).zip(0u16..) {
        let employed = numbers.employed.get(row.pay as usize).ok_or(ERROR)?;
        let projection = numbers.outlooks.get(row.outlook as usize).ok_or(ERROR)?;
        occupations.push(Occupation {
            index: OccupationIndex(index),
            code,
            title: titles.next().ok_or(ERROR)?,
            job_zone: u8::try_from(row.job_zone).ok().and_then(JobZone::new),
            pay: row.pay,
            wage_match: match row.wage_match {
                1 => WageMatch::Same,
                2 => WageMatch::Broader,
                _ => WageMatch::None,
            },
            employment: optional(*employed),
            outlook: outlook(projection),
            self_employed: optional(projection.self_employed).map(|parts| parts / 1000.0),
            has_mix: row.has_mix,
        });
    }
    match titles.next() {
        None => Ok(occupations),
        Some(_) => Err(ERROR),
    }
}

/// Codes as text: `43-4051.00` for 43405100.
fn codes(numbers: &Numbers) -> Result<Vec<&'static str>, DecodeError> {
    let mut arena = String::new();
    for row in &numbers.occupations {
        let mut number = row.code;
        if number > 99_999_999 {
            return Err(ERROR);
        }
        let mut unit = 10_000_000;
        for position in 0..8 {
            match position {
                2 => arena.push('-'),
                6 => arena.push('.'),
                _ => {}
            }
            arena.push(char::from(b'0' + (number / unit) as u8));
            number %= unit;
            unit /= 10;
        }
        arena.push('\n');
    }
    Ok(keep(arena).lines().collect())
}

/// A number that is stored plus one, 0 where it is missing.
pub(super) fn optional(stored: u32) -> Option<f64> {
    stored.checked_sub(1).map(f64::from)
}

fn outlook(projection: &numbers::Outlook) -> Option<Outlook> {
    let change = optional(projection.change).map(|stored| (stored - f64::from(NO_CHANGE)) / 1000.0);
    let openings = optional(projection.openings).map(|hundreds| hundreds * 100.0);
    (change.is_some() || openings.is_some()).then_some(Outlook { change, openings })
}
