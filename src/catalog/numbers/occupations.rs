//! Occupations, their wages and outlooks.

use super::models::{Chance, Choice, Number, Surprise};
use super::stream::Stream;
use super::{NO_CHANGE, Numbers, Occupation, Outlook, Pay, length};

/// Beyond any number of these tables.
const MOST: u32 = 1 << 22;

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
    wages(stream, &mut numbers.pays);
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

/// Models of the wages of one period.
#[derive(Default)]
struct Wages {
    missing: [Chance; 5],
    sizes: [Surprise<5>; 5],
    last_median: u32,
}

/// Percentiles in the order they are coded, each with the one it is expected from and the
/// usual proportion to it in percent.
const FROM: [(usize, usize, u32); 4] = [(1, 2, 80), (3, 2, 125), (0, 1, 85), (4, 3, 125)];
const MEDIAN: usize = 2;

fn wages<S: Stream>(stream: &mut S, pays: &mut Vec<Pay>) {
    length(stream, pays);
    let mut periods = <[Choice<2>; 3]>::default();
    let mut models = <[Wages; 3]>::default();
    let [mut employment, mut exact] = <[Number<5>; 2]>::default();
    let (mut known, mut tens) = (Chance::default(), Chance::default());
    let mut before = 1;
    for pay in pays {
        if let Some(model) = periods.get_mut(before) {
            before = model.exchange(stream, pay.period as usize);
        }
        pay.period = before as u32;
        if let Some(model) = models.get_mut(before).filter(|_| pay.period > 0) {
            pay.percentiles = percentiles(stream, model, pay.percentiles);
        }
        if !known.exchange(stream, pay.employment > 0) {
            pay.employment = 0;
            continue;
        }
        let people = pay.employment.saturating_sub(1);
        let people = if tens.exchange(stream, people % 10 == 0) {
            employment.exchange(stream, people / 10).saturating_mul(10)
        } else {
            exact.exchange(stream, people)
        };
        pay.employment = people.saturating_add(1);
    }
}

fn percentiles<S: Stream>(stream: &mut S, model: &mut Wages, given: [u32; 5]) -> [u32; 5] {
    let mut found = [0u32; 5];
    let mut exchange = |at: usize, found: &mut [u32; 5], expected: u32| {
        let given = given.get(at).copied().unwrap_or(0);
        let missing = model.missing.get_mut(at);
        let missing = missing.is_none_or(|chance| chance.exchange(stream, given == 0));
        let size = model.sizes.get_mut(at).filter(|_| !missing);
        let amount = size.map_or(0, |size| size.exchange(stream, given, expected, MOST));
        if let Some(place) = found.get_mut(at) {
            *place = amount;
        }
    };
    exchange(MEDIAN, &mut found, model.last_median);
    for (at, other, percent) in FROM {
        let known = found.get(other).copied().unwrap_or(0);
        exchange(at, &mut found, known.saturating_mul(percent) / 100);
    }
    let [_, _, median, _, _] = found;
    if median > 0 {
        model.last_median = median;
    }
    found
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
