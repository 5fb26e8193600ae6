//! Wages: each percentile is predicted from its neighbour by the usual ratio.

use super::stream::Stream;
use super::{MAX_NUMBER, Pay, length};

// Columns. Those of the percentiles follow in ascending order, first for hourly, then for annual
// wages.
const KNOWN: usize = 0;
const PERCENTILES: usize = 1;

/// Percentiles in coding order, each with the one it is predicted from and the usual ratio to it
/// in percent.
const PREDICTORS: [(usize, usize, u32); 4] = [(1, 2, 80), (3, 2, 125), (0, 1, 85), (4, 3, 125)];
const MEDIAN: usize = 2;

pub(super) fn exchange<S: Stream>(stream: &mut S, pays: &mut Vec<Pay>) {
    length(stream, pays);
    let mut medians = [0; 3];
    for pay in pays {
        let bits = pay.percentiles.iter().rev();
        let known = bits.fold(0, |known, amount| known << 1 | u32::from(*amount > 0));
        let symbol = stream.symbol(KNOWN, known * 3 + pay.period);
        pay.period = symbol % 3;
        let mut wages = Wages {
            known: symbol / 3,
            first: PERCENTILES + pay.period as usize * 5,
            given: pay.percentiles,
            found: [0; 5],
        };
        if let Some(median) = medians.get_mut(pay.period as usize) {
            wages.exchange(stream, MEDIAN, *median);
            for (at, other, percent) in PREDICTORS {
                let known = wages.found.get(other).copied().unwrap_or(0);
                wages.exchange(stream, at, known.saturating_mul(percent) / 100);
            }
            *median = wages
                .found
                .get(MEDIAN)
                .copied()
                .filter(|found| *found > 0)
                .unwrap_or(*median);
        }
        pay.percentiles = wages.found;
    }
}

/// The wages of one row.
struct Wages {
    /// A bit for each percentile that is known.
    known: u32,
    /// The column of the first percentile.
    first: usize,
    given: [u32; 5],
    found: [u32; 5],
}

impl Wages {
    fn exchange<S: Stream>(&mut self, stream: &mut S, at: usize, expected: u32) {
        let given = self.given.get(at).copied().unwrap_or(0);
        if let Some(found) = self.found.get_mut(at).filter(|_| self.known >> at & 1 == 1) {
            *found = stream.residual(self.first + at, given, expected, MAX_NUMBER);
        }
    }
}
