//! One assumption at a time, in words and numbers.

use super::chance::{is_measured, matters};
use super::name;
use crate::kept::Kept;
use crate::words::lower_first;
use crate::{Numbers, Phrase};
use taskmix_method::case::Cases;
use taskmix_method::monte_carlo::Uncertain;
use taskmix_method::what_if::{Assumed, Bar, Tornado};

/// What the bar of the readings is called.
const READING: &str = "Which of the readings is right";

/// One assumption.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// A name for tests.
    pub slug: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Its low end and the change there: "5%", "+$17,000".
    pub low: (String, String),
    /// Its high end and the change there.
    pub high: (String, String),
    /// The bar: lowest and highest change, as places from 0 to 1 on the scale of all bars.
    pub bar: (f64, f64),
    /// Whether it would turn a gain into a loss.
    pub decides: bool,
}

/// The assumptions, the widest bar first.
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoView {
    /// Which assumption would turn a gain into a loss, or that none does within its range.
    pub sentence: Phrase,
    /// The assumptions.
    pub rows: Vec<Row>,
    /// Where today's income is on the scale of the bars, 0 to 1.
    pub zero: f64,
    /// Where the scenario's own change is.
    pub base: f64,
}

impl TornadoView {
    /// The assumptions of a scenario; nothing where its inputs are outside their limits.
    #[must_use]
    pub fn of(
        title: &str,
        cases: &Cases,
        uncertain: &[Uncertain],
        numbers: &Numbers<'_>,
    ) -> Option<Self> {
        let mut tornado = Tornado::of(cases, uncertain)?;
        // Measured hours leave some assumptions nothing to say, and the readings neither.
        let money = |change: f64| numbers.signed_money_rounded(change);
        let is_visible = |bar: &Bar| money(bar.lowest) != money(bar.highest);
        tornado.bars.retain(|bar| match bar.assumed {
            Assumed::Reading => bar.width() > 0.0,
            Assumed::Field { field, .. } => {
                matters(field, cases) && (!is_measured(cases) || is_visible(bar))
            }
        });
        let kept = Kept::of(cases);
        for bar in &mut tornado.bars {
            for change in [
                &mut bar.at_low,
                &mut bar.at_high,
                &mut bar.lowest,
                &mut bar.highest,
            ] {
                *change = kept.change(*change);
            }
        }
        let base = &mut tornado.base;
        for change in [&mut base.low, &mut base.central, &mut base.high] {
            *change = kept.change(*change);
        }
        let ends = |start: f64, of: fn(&Bar) -> f64, pick: fn(f64, f64) -> f64| {
            tornado.bars.iter().map(of).fold(start, pick)
        };
        let lowest = ends(0.0, |bar| bar.lowest, f64::min);
        let highest = ends(0.0, |bar| bar.highest, f64::max);
        // Adds padding on both sides and avoids division by zero.
        let scale = (highest - lowest).max(1.0);
        let position = |change: f64| (change - lowest) / scale;
        Some(Self {
            sentence: sentence(title, &tornado, &kept.words(numbers), numbers),
            rows: tornado
                .bars
                .iter()
                .map(|bar| Row {
                    bar: (position(bar.lowest), position(bar.highest)),
                    ..row(bar, numbers)
                })
                .collect(),
            zero: position(0.0),
            base: position(tornado.base.central),
        })
    }
}

fn row(bar: &Bar, numbers: &Numbers<'_>) -> Row {
    let (slug, label, low, high) = match bar.assumed {
        Assumed::Reading => (
            "reading",
            READING,
            "lowest".to_owned(),
            "highest".to_owned(),
        ),
        Assumed::Field {
            field, low, high, ..
        } => (
            field.name(),
            name(field),
            numbers.percent(low),
            numbers.percent(high),
        ),
    };
    Row {
        slug,
        label,
        low: (low, numbers.signed_money_rounded(bar.at_low)),
        high: (high, numbers.signed_money_rounded(bar.at_high)),
        bar: (0.0, 0.0),
        decides: bar.decides(),
    }
}

fn sentence(title: &str, tornado: &Tornado, reserve: &str, numbers: &Numbers<'_>) -> Phrase {
    let base = tornado.base;
    let start = Phrase::new().plain(format!(
        "With every assumption at its value, “{}” changes your income by {} a year{reserve}{}. ",
        title,
        numbers.signed_money_rounded(base.central),
        if base.low < base.high {
            format!(
                " (range over the readings {} to {})",
                numbers.signed_money_rounded(base.low),
                numbers.signed_money_rounded(base.high)
            )
        } else {
            String::new()
        }
    ));
    let (mut several, mut list) = (0, String::new());
    for bar in tornado.deciding() {
        if several > 0 {
            list.push_str("; ");
        }
        list.push_str(&turn(bar, numbers));
        several += 1;
    }
    match several {
        0 => {
            let verdict = if base.central > 0.0 {
                "turns this into a loss"
            } else if base.central < 0.0 {
                "turns this into a gain"
            } else {
                "moves your income across today’s"
            };
            let ranges: Vec<_> = tornado.bars.iter().map(|bar| range(bar, numbers)).collect();
            start
                .plain("Within these ranges ")
                .strong(["no single assumption ", verdict].concat())
                .plain(format!(": {}.", ranges.join("; ")))
        }
        _ => start
            .strong(if several == 1 {
                "One assumption decides between gain and loss"
            } else {
                "These assumptions decide between gain and loss, each by itself"
            })
            .plain(format!(": {list}.")),
    }
}

/// An assumption with its range: "freed hours you sell again 0% to 100%".
fn range(bar: &Bar, numbers: &Numbers<'_>) -> String {
    match bar.assumed {
        Assumed::Reading => lower_first(READING),
        Assumed::Field {
            field, low, high, ..
        } => format!(
            "{} {} to {}",
            lower_first(name(field)),
            numbers.percent(low),
            numbers.percent(high)
        ),
    }
}

/// Where an assumption turns the gain into a loss.
fn turn(bar: &Bar, numbers: &Numbers<'_>) -> String {
    match (bar.assumed, bar.turn) {
        (
            Assumed::Field {
                field, low, high, ..
            },
            Some(turn),
        ) => {
            let at = numbers.percent(turn);
            let is_end = at == numbers.percent(low) || at == numbers.percent(high);
            let side = if is_end {
                "at"
            } else if bar.at_low < 0.0 {
                "below"
            } else if bar.at_high < 0.0 {
                "above"
            } else {
                "from"
            };
            format!(
                "{} ({side} {at} you earn less than today)",
                lower_first(name(field))
            )
        }
        _ => format!(
            "{} ({} at the lowest, {} at the highest)",
            lower_first(READING),
            numbers.signed_money_rounded(bar.at_low),
            numbers.signed_money_rounded(bar.at_high)
        ),
    }
}
