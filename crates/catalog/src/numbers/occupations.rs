//! Occupations, how many people work in them, and their outlooks.

use super::activities::COLUMNS as FIRST;
use super::stream::{Stream, magnitude};
use super::{MAX_NUMBER, NO_CHANGE, Numbers, Occupation, Outlook, length};

// Columns, after those of the activities.
const OFFICIAL: usize = FIRST;
const REFINEMENT: usize = FIRST + 1;
const FURTHER_REFINEMENT: usize = FIRST + 2;
const SMALL_NUMBERS: usize = FIRST + 3;
const PAY: usize = FIRST + 4;
const OUTLOOK: usize = FIRST + 5;
const EMPLOYED: usize = FIRST + 6;
const CHANGE: usize = FIRST + 7;
const OPENINGS: usize = FIRST + 8;
const SELF_EMPLOYED: usize = FIRST + 9;

pub(super) fn exchange<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    length(stream, &mut numbers.occupations);
    codes(stream, &mut numbers.occupations);
    for row in &mut numbers.occupations {
        small_numbers(stream, row);
    }
    let mut rows = 0;
    for row in &mut numbers.occupations {
        row.pay = row_number(stream, PAY, row.pay, &mut rows);
    }
    let mut rows = 0;
    for row in &mut numbers.occupations {
        row.outlook = row_number(stream, OUTLOOK, row.outlook, &mut rows);
    }
    employed(stream, &mut numbers.employed);
    projections(stream, &mut numbers.outlooks);
}

/// Codes, ascending: six digits of the official classification, then two of its refinement.
fn codes<S: Stream>(stream: &mut S, occupations: &mut [Occupation]) {
    const REFINED: u32 = 100;
    let (mut official, mut refinement) = (0u32, 0u32);
    for row in occupations {
        let given = (row.code / REFINED).saturating_sub(official);
        let moved = stream.number(OFFICIAL, given);
        let column = if moved > 0 {
            refinement = 0;
            REFINEMENT
        } else {
            FURTHER_REFINEMENT
        };
        let further = (row.code % REFINED).saturating_sub(refinement);
        refinement = refinement.saturating_add(stream.number(column, further));
        official = official.saturating_add(moved);
        row.code = official.saturating_mul(REFINED).saturating_add(refinement);
    }
}

/// Job zone, match of the wages and whether there is a mix, together in one byte, because they
/// are often the same as those of the occupation before.
fn small_numbers<S: Stream>(stream: &mut S, row: &mut Occupation) {
    /// Number of ways in which wages are matched.
    const MATCHES: u32 = 3;
    let given = (row.job_zone * MATCHES + row.wage_match) * 2 + u32::from(row.has_mix);
    let read = stream.symbol(SMALL_NUMBERS, given);
    row.has_mix = read % 2 == 1;
    row.wage_match = read / 2 % MATCHES;
    row.job_zone = read / 2 / MATCHES;
}

/// The number of a row in a table of distinct rows, which are numbered in the order of their
/// first use. It is stored as the distance back from the `rows` known so far, because it is
/// mostly a new row or the latest one.
fn row_number<S: Stream>(stream: &mut S, column: usize, row: u32, rows: &mut u32) -> u32 {
    let back = stream.number(column, rows.saturating_sub(row));
    let row = rows.saturating_sub(back);
    if back == 0 {
        *rows += 1;
    }
    row
}

/// Employment, which is mostly a multiple of ten.
fn employed<S: Stream>(stream: &mut S, rows: &mut Vec<u32>) {
    const TEN: u32 = 10;
    length(stream, rows);
    for row in rows {
        let exact = *row % TEN != 1 && *row > 0;
        // The number of people, or of tens of people, plus one; 0 where it is missing.
        let given = if exact { *row } else { row.div_ceil(TEN) };
        let symbol = stream.symbol(EMPLOYED, magnitude(given) * 2 + u32::from(exact));
        let number = stream.with_magnitude(symbol / 2, given);
        *row = match number.checked_sub(1) {
            Some(tens) if symbol.is_multiple_of(2) => tens.saturating_mul(TEN).saturating_add(1),
            _ => number,
        };
    }
}

fn projections<S: Stream>(stream: &mut S, outlooks: &mut Vec<Outlook>) {
    length(stream, outlooks);
    // The median of the projections: + 3.1 %.
    let usual = NO_CHANGE + 31;
    for row in outlooks {
        row.change = stream.residual(CHANGE, row.change, usual, MAX_NUMBER);
        row.openings = stream.number(OPENINGS, row.openings);
        row.self_employed = stream.number(SELF_EMPLOYED, row.self_employed);
    }
}
