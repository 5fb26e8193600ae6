//! Wages: each percentile is expected at the usual proportion to its neighbour.

use super::models::{Chance, Choice, Surprise};
use super::stream::Stream;
use super::{MOST, Pay, length};

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

pub(super) fn exchange<S: Stream>(stream: &mut S, pays: &mut Vec<Pay>) {
    length(stream, pays);
    let mut periods = <[Choice<2>; 3]>::default();
    let mut models = <[Wages; 3]>::default();
    let mut before = 1;
    for pay in pays {
        if let Some(model) = periods.get_mut(before) {
            before = model.exchange(stream, pay.period as usize);
        }
        pay.period = before as u32;
        if let Some(model) = models.get_mut(before).filter(|_| pay.period > 0) {
            pay.percentiles = percentiles(stream, model, pay.percentiles);
        }
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
