//! Occupations, how many people work in them, and their outlooks.

use super::models::{Chance, Choice, Number, Surprise};
use super::stream::Stream;
use super::{MOST, NO_CHANGE, Numbers, Occupation, Outlook, length};

pub(super) fn exchange<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    length(stream, &mut numbers.occupations);
    codes(stream, &mut numbers.occupations);
    let mut zones = <[Choice<5>; 6]>::default();
    let mut before = 0;
    for row in &mut numbers.occupations {
        if let Some(model) = zones.get_mut(before) {
            before = model.exchange(stream, row.job_zone as usize);
        }
        row.job_zone = before as u32;
    }
    let mut has_mix = Chance::default();
    for row in &mut numbers.occupations {
        row.has_mix = has_mix.exchange(stream, row.has_mix);
    }
    let mut matches = Choice::<2>::default();
    for row in &mut numbers.occupations {
        // Almost all wages are those of the occupation's own code.
        let order = [1, 0, 2];
        let place = order.iter().position(|matched| *matched == row.wage_match);
        let place = matches.exchange(stream, place.unwrap_or(2));
        row.wage_match = order.get(place).copied().unwrap_or(0);
    }
    let mut pays = RowNumbers::default();
    for row in &mut numbers.occupations {
        row.pay = pays.exchange(stream, row.pay);
    }
    let mut outlooks = RowNumbers::default();
    for row in &mut numbers.occupations {
        row.outlook = outlooks.exchange(stream, row.outlook);
    }
    employed(stream, &mut numbers.employed);
    projections(stream, &mut numbers.outlooks);
}

/// Codes, ascending: six digits of the official classification, then two of its refinement.
fn codes<S: Stream>(stream: &mut S, occupations: &mut [Occupation]) {
    const REFINED: u32 = 100;
    let mut step = Number::<5>::default();
    let [mut first, mut next] = <[Number<3>; 2]>::default();
    let (mut official, mut refinement) = (0u32, 0u32);
    for row in occupations {
        let given = (row.code / REFINED).saturating_sub(official);
        let moved = step.exchange(stream, given);
        refinement = if moved > 0 {
            first.exchange(stream, row.code % REFINED)
        } else {
            let further = (row.code % REFINED).saturating_sub(refinement);
            refinement.saturating_add(next.exchange(stream, further))
        };
        official = official.saturating_add(moved);
        row.code = official.saturating_mul(REFINED).saturating_add(refinement);
    }
}

/// Rows of a table in which each first occurs after the one before it: mostly the same as
/// the last one or a new one.
#[derive(Default)]
struct RowNumbers {
    rows: u32,
    last: u32,
    same: Chance,
    new: Chance,
    back: Number<4>,
}

impl RowNumbers {
    fn exchange<S: Stream>(&mut self, stream: &mut S, row: u32) -> u32 {
        if self.rows > 0 && self.same.exchange(stream, row == self.last) {
            return self.last;
        }
        self.last = if self.new.exchange(stream, row >= self.rows) {
            self.rows += 1;
            self.rows - 1
        } else {
            let back = self.rows.saturating_sub(1).saturating_sub(row);
            self.rows
                .saturating_sub(1)
                .saturating_sub(self.back.exchange(stream, back))
        };
        self.last
    }
}

fn employed<S: Stream>(stream: &mut S, rows: &mut Vec<u32>) {
    length(stream, rows);
    let [mut employment, mut exact] = <[Number<5>; 2]>::default();
    let (mut known, mut tens) = (Chance::default(), Chance::default());
    for row in rows {
        if !known.exchange(stream, *row > 0) {
            *row = 0;
            continue;
        }
        let people = row.saturating_sub(1);
        let people = if tens.exchange(stream, people % 10 == 0) {
            employment.exchange(stream, people / 10).saturating_mul(10)
        } else {
            exact.exchange(stream, people)
        };
        *row = people.saturating_add(1);
    }
}

fn projections<S: Stream>(stream: &mut S, outlooks: &mut Vec<Outlook>) {
    length(stream, outlooks);
    let mut missing = <[Chance; 3]>::default();
    let mut change = Surprise::<4>::default();
    let [mut openings, mut self_employed] = <[Number<5>; 2]>::default();
    // The middle of the projections: + 3 %.
    let usual = NO_CHANGE + 31;
    for row in outlooks {
        let [no_change, no_openings, no_self_employed] = &mut missing;
        row.change = if no_change.exchange(stream, row.change == 0) {
            0
        } else {
            change.exchange(stream, row.change, usual, MOST)
        };
        for (number, missing, model) in [
            (&mut row.openings, no_openings, &mut openings),
            (&mut row.self_employed, no_self_employed, &mut self_employed),
        ] {
            *number = if missing.exchange(stream, *number == 0) {
                0
            } else {
                let number = number.saturating_sub(1);
                model.exchange(stream, number).saturating_add(1)
            };
        }
    }
}
