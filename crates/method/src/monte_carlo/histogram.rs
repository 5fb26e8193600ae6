//! Histogram of a simulation's draws.

/// Maximum number of bins between the lowest and the highest draw, before both ends are rounded.
const BINS: f64 = 24.0;

/// Draws counted in bins of one width. Bins begin and end at multiples of the width, so that
/// none has both gains and losses; a bin holds its upper end, not its lower one.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Where the first bin begins: money a year.
    pub start: f64,
    /// The width of a bin: 1, 2 or 5 times a power of ten.
    pub width: f64,
    /// Draws in each bin.
    pub counts: Vec<u32>,
}

impl Histogram {
    /// The histogram of finite values; `None` without values.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positions among about twenty bins"
    )]
    pub fn of(values: &[f64]) -> Option<Self> {
        let low = values.iter().copied().reduce(f64::min)?;
        let high = values.iter().copied().reduce(f64::max)?;
        let dust = 1e-6 * low.abs().max(high.abs()).max(1.0);
        let width = round_up(((high - low) / BINS).max(dust));
        // The number of the bin whose upper end is the first at or above the value.
        let bin = |value: f64| (value / width).ceil();
        let (first, last) = (bin(low), bin(high));
        let mut counts = vec![0; (last - first) as usize + 1];
        for value in values {
            if let Some(count) = counts.get_mut((bin(*value) - first) as usize) {
                *count += 1;
            }
        }
        Some(Self {
            start: (first - 1.0) * width,
            width,
            counts,
        })
    }

    /// Each bin: where it begins, where it ends, how many draws it holds.
    pub fn bins(&self) -> impl Iterator<Item = (f64, f64, u32)> {
        let mut end = self.start;
        let first = (self.start / self.width).round();
        self.counts.iter().zip(1_u16..).map(move |(count, number)| {
            let start = end;
            // A product, so that the bin at zero ends at zero.
            end = (first + f64::from(number)) * self.width;
            (start, end, *count)
        })
    }
}

/// The next of 1, 2 and 5 times a power of ten; `minimum` is finite and above 0.
fn round_up(minimum: f64) -> f64 {
    let mut power = 1.0;
    while power > minimum {
        power /= 10.0;
    }
    while power * 10.0 <= minimum {
        power *= 10.0;
    }
    for factor in [1.0, 2.0, 5.0] {
        if factor * power >= minimum {
            return factor * power;
        }
    }
    10.0 * power
}
