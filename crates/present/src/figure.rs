//! Values with their range over the readings, in words.

use taskmix_method::rate::Undefined;
use taskmix_method::{OutputRange, PerEstimate, Range};

/// A value with its range over the readings, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The central value, or why there is none.
    pub value: String,
    /// Lowest to highest of the readings, and the number of readings without a value; `None` where
    /// they agree or none has a value.
    pub range: Option<String>,
}

impl Figure {
    /// A text in place of a number.
    pub(super) fn absent(why: &str) -> Self {
        Self {
            value: why.to_owned(),
            range: None,
        }
    }

    /// Adds a note on readings that the range omits.
    pub(super) fn naming(self, hidden: Option<String>) -> Self {
        let parts: Vec<_> = self.range.into_iter().chain(hidden).collect();
        Self {
            range: (!parts.is_empty()).then(|| parts.join("; ")),
            ..self
        }
    }
}

/// A range in words: the central value, and the ends where their text differs.
pub(super) fn figure(range: Range, words: impl Fn(f64) -> String) -> Figure {
    let (low, value, high) = (words(range.low), words(range.central), words(range.high));
    let range = (low != high).then(|| format!("{low} to {high}"));
    Figure { value, range }
}

/// An output in words. Readings without a value are named in the range; where the central
/// value is absent, the readings that have one are.
pub(super) fn output(output: &OutputRange<Undefined>, words: impl Fn(f64) -> String) -> Figure {
    match output.central {
        Ok(value) => {
            let range = output.range().unwrap_or(Range::at(value));
            figure(range, words).naming(named(output))
        }
        Err(why) => Figure::absent(reason(why)).naming(named_beside(output, why, words)),
    }
}

/// The readings without a value: "never at 1 of 6 readings".
pub(super) fn named(output: &OutputRange<Undefined>) -> Option<String> {
    let absent = output.absent();
    let reasons: Vec<_> = absent
        .into_iter()
        .map(|(why, count)| at_readings(at_reading(why), count, &output.by_estimate))
        .collect();
    (!reasons.is_empty()).then(|| reasons.join("; "))
}

/// Beside an absent central value: the readings that have one, and those without one for
/// another reason.
fn named_beside(
    output: &OutputRange<Undefined>,
    central: Undefined,
    words: impl Fn(f64) -> String,
) -> Option<String> {
    let absent = output.absent();
    let without: usize = absent.iter().map(|(_, count)| count).sum();
    let mut parts = Vec::new();
    if let Some((low, high)) = output.ends() {
        let (low, high) = (words(low), words(high));
        let ends = if low == high {
            low
        } else {
            format!("{low} to {high}")
        };
        let with = output.by_estimate.counted.count() - without;
        parts.push(at_readings(&ends, with, &output.by_estimate));
    }
    for (why, count) in absent {
        if why != central {
            parts.push(at_readings(at_reading(why), count, &output.by_estimate));
        }
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// "never at 1 of 6 readings": of those that count.
pub(super) fn at_readings<T>(what: &str, count: usize, all: &PerEstimate<T>) -> String {
    let all = all.counted.count();
    let readings = if all == 1 { "reading" } else { "readings" };
    format!("{what} at {count} of {all} {readings}")
}

/// Why a reading has no value, before the number of readings.
const fn at_reading(why: Undefined) -> &'static str {
    match why {
        Undefined::NoGain => "never",
        other => reason(other),
    }
}

/// Why there is no value.
pub(super) const fn reason(why: Undefined) -> &'static str {
    match why {
        Undefined::NothingSold => "nothing is sold",
        Undefined::NothingWorked => "no hour is worked",
        Undefined::NoTimeNeeded => "the work takes no time",
        Undefined::NoPrice => "there is no price",
        Undefined::NoMargin => "an hour brings no more than it costs",
        Undefined::NoGain => "no gain to pay it back",
        Undefined::NoIncome => "no income today",
        Undefined::NoTarget => "no target is set",
        Undefined::NoDiscount => "the price is not below today’s",
        Undefined::NoTimeSaved => "no time is saved",
        Undefined::TooLarge => "too large a number",
    }
}
