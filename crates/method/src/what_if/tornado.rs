//! Sensitivity to one assumption at a time, from its low to its high.

use super::income_map::scale;
use crate::case::Cases;
use crate::estimate::Range;
use crate::monte_carlo::Uncertain;
use crate::order::sorted;
use crate::rate::RateField;

/// Number of points evaluated between low and high. The extreme need not be at an end, since the
/// demand cap can bind in between.
const STEPS: u8 = 20;

/// The assumption of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Assumed {
    /// Which of the readings is right.
    Reading,
    /// An input of the rate model.
    Field {
        /// Which one.
        field: RateField,
        /// The lowest value of its stated distribution.
        low: f64,
        /// Its value in the scenario.
        value: f64,
        /// The highest value of its stated distribution.
        high: f64,
    },
}

/// The effect of one assumption on the change of net income a year, with the others fixed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// The assumption.
    pub assumed: Assumed,
    /// The change at its low end; of the readings, the lowest change.
    pub at_low: f64,
    /// The change at its high end; of the readings, the highest change.
    pub at_high: f64,
    /// The lowest change anywhere in its range.
    pub lowest: f64,
    /// The highest change anywhere in its range.
    pub highest: f64,
    /// The value nearest to the scenario's at which the change turns from gain to loss.
    pub turn: Option<f64>,
}

impl Bar {
    /// The width of the bar, at least 0.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.highest - self.lowest
    }

    /// Whether income is above today's somewhere in the range and below it elsewhere.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.lowest < 0.0 && self.highest > 0.0
    }
}

/// The bars, widest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The change with every assumption at its value, with its range over the readings.
    pub base: Range,
    /// The assumptions.
    pub bars: Vec<Bar>,
}

impl Tornado {
    /// Varies the reading, and each uncertain input at the central reading. `None` where the inputs
    /// are outside their limits.
    #[must_use]
    pub fn of(cases: &Cases, uncertain: &[Uncertain]) -> Option<Self> {
        let base = cases.change()?;
        let mut bars = vec![Bar {
            assumed: Assumed::Reading,
            at_low: base.low,
            at_high: base.high,
            lowest: base.low,
            highest: base.high,
            turn: None,
        }];
        for input in uncertain {
            bars.push(bar(cases, input, base.central)?);
        }
        let bars = sorted(bars, |left, right| right.width().total_cmp(&left.width()));
        Some(Self { base, bars })
    }

    /// The assumptions that decide between gain and loss, widest first.
    pub fn deciding(&self) -> impl Iterator<Item = &Bar> {
        self.bars.iter().filter(|bar| bar.decides())
    }
}

fn bar(cases: &Cases, uncertain: &Uncertain, base: f64) -> Option<Bar> {
    let field = uncertain.field();
    let (low, high) = uncertain.distribution().ends();
    let value = field.of(&cases.central.terms);
    let change = |point: f64| cases.central.with(field, point).change();
    let (at_low, at_high) = (change(low)?, change(high)?);
    let mut bar = Bar {
        assumed: Assumed::Field {
            field,
            low,
            value,
            high,
        },
        at_low,
        at_high,
        lowest: base.min(at_low).min(at_high),
        highest: base.max(at_low).max(at_high),
        turn: None,
    };
    let mut before: Option<(f64, f64)> = None;
    let mut points = Vec::new();
    let mut last = low;
    for part in scale(STEPS) {
        let point = low + (high - low) * part;
        if last < value && value < point {
            points.push(value);
        }
        points.push(point);
        last = point;
    }
    for point in points {
        let now = change(point)?;
        bar.lowest = bar.lowest.min(now);
        bar.highest = bar.highest.max(now);
        if let Some((from, earlier)) = before
            && earlier * now < 0.0
        {
            let turn = crossing(from, point, earlier, change)?;
            let nearer = |old: f64| (turn - value).abs() < (old - value).abs();
            if bar.turn.is_none_or(nearer) {
                bar.turn = Some(turn);
            }
        }
        if now != 0.0 {
            before = Some((point, now));
        }
    }
    Some(bar)
}

/// The zero of the change between `from`, where it is `earlier`, and `to`, where it has the
/// opposite sign.
fn crossing(
    mut from: f64,
    mut to: f64,
    earlier: f64,
    change: impl Fn(f64) -> Option<f64>,
) -> Option<f64> {
    for _ in 0..40 {
        let middle = f64::midpoint(from, to);
        if change(middle)? * earlier > 0.0 {
            from = middle;
        } else {
            to = middle;
        }
    }
    Some(to)
}
