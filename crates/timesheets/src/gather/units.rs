//! The unit of plain numbers.

use crate::duration::of_hours;
use crate::entry::{Collected, Entry, Length};
use crate::import::{Question, UnitOption};
use crate::settings::{Settings, Unit};

/// Above this mean, in hours, numbers are seconds.
const SECONDS_FROM: f64 = 600.0;
/// Above this mean, in hours, numbers are minutes.
const MINUTES_FROM: f64 = 24.0;

/// The unit of plain numbers, and what is known of them.
pub struct Units {
    unit: Unit,
    sum: f64,
    most: Option<f64>,
    asks: bool,
}

/// The visitor's unit, or the one in which entries have a likely length.
pub fn decide(read: &Collected, settings: &Settings) -> Units {
    let numbers = || {
        let lengths = read.entries.iter().map(|entry| entry.length);
        lengths.filter_map(|length| match length {
            Length::Number(number) if number > 0.0 => Some(number),
            _ => None,
        })
    };
    let count = numbers().count();
    let most = numbers().reduce(f64::max);
    // Whole thousandths, so that the order of rows does not matter.
    let thousandths: i64 = numbers().map(|number| (number * 1e3).round() as i64).sum();
    let sum = thousandths as f64 / 1e3;
    let mean = sum / count.max(1) as f64;
    let likely = if mean > SECONDS_FROM {
        Unit::Seconds
    } else if mean > MINUTES_FROM {
        Unit::Minutes
    } else {
        Unit::Hours
    };
    // Begin and end tell the unit, where they are given.
    let told = Unit::ALL.into_iter().find(|unit| {
        let tells = read.entries.iter().filter(|entry| fits(entry, *unit));
        count > 0 && tells.count() * 2 > count
    });
    Units {
        unit: told.unwrap_or(settings.unit.unwrap_or(likely)),
        sum,
        most,
        asks: told.is_none() && most.is_some_and(|most| most > MINUTES_FROM),
    }
}

/// Whether the plain number of an entry is the time from its begin to its end, in a unit.
fn fits(entry: &Entry, unit: Unit) -> bool {
    let Length::Number(number) = entry.length else {
        return false;
    };
    let Some(length) = of_hours(number / unit.per_hour()).filter(|length| *length > 0) else {
        return false;
    };
    entry.begin.is_some() && (length - entry.span).abs() * 20 <= length
}

impl Units {
    /// The length of an entry, in milliseconds.
    pub fn length(&self, entry: &Entry) -> Option<i64> {
        match entry.length {
            Length::Known(length) => Some(length),
            Length::Number(number) => of_hours(number / self.unit.per_hour()),
            Length::None => None,
        }
    }

    /// Asks for the unit if numbers are too large for hours.
    pub fn question(&self) -> Option<Question> {
        let example = self.most.filter(|_| self.asks)?;
        let options = [Unit::Hours, Unit::Minutes, Unit::Seconds].map(|unit| UnitOption {
            unit,
            hours: self.sum / unit.per_hour(),
        });
        Some(Question::Unit {
            example,
            assumed: self.unit,
            options: options.to_vec(),
        })
    }
}
