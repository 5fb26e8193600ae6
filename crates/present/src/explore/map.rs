//! The map of pass-through × resold hours in words and numbers.

use crate::figure::{Figure, figure};
use crate::kept::Kept;
use crate::{Numbers, Phrase};
use taskmix_method::case::Cases;
use taskmix_method::what_if::{Border, BorderRange, IncomeMap, LINE_STEPS, VALUE_STEPS, scale};

/// Changes up to this part of today's income count as about the same: a convention.
pub const ABOUT_THE_SAME: f64 = 0.02;

/// The three bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// More income than today.
    More,
    /// About as much.
    Same,
    /// Less.
    Less,
}

impl Band {
    /// All three, from the bottom of the map up.
    pub const ALL: [Self; 3] = [Self::More, Self::Same, Self::Less];

    /// The band in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::More => "earns more",
            Self::Same => "about the same",
            Self::Less => "earns less",
        }
    }
}

/// The borders at given resold hours, each a pass-through from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Part of the freed hours sold again.
    pub resold: f64,
    /// Where "earns more" ends and "about the same" begins.
    pub more: f64,
    /// Where "about the same" ends and "earns less" begins.
    pub less: f64,
    /// Break-even: lowest reading, mean of the readings, highest reading; nothing where income
    /// equals today's at no pass-through.
    pub even: [Option<f64>; 3],
}

/// A row of the table: one pass-through, over the resold hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// "25%".
    pub passed: String,
    /// Change of income at each place of [`MapView::resold`], with its range.
    pub cells: Vec<Figure>,
}

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// What it shows, in words.
    pub summary: Phrase,
    /// The results at both ends of the resold hours; `None` where no time is saved.
    pub ends: Option<Phrase>,
    /// The borders from nothing resold to everything resold.
    pub columns: Vec<Column>,
    /// The scenario's own point: part resold, part passed on.
    pub own: (f64, f64),
    /// Resold hours of the table's columns, "0%" to "100%".
    pub resold: Vec<String>,
    /// The table, everything passed on first, as on the map.
    pub rows: Vec<Row>,
}

impl MapView {
    /// The map of a scenario; nothing where its inputs are outside their limits.
    #[must_use]
    pub fn of(title: &str, cases: &Cases, numbers: &Numbers<'_>) -> Option<Self> {
        let map = IncomeMap::new(*cases);
        let outcome = cases.central.outcome()?;
        let today = outcome.annual_before;
        let terms = &cases.central.terms;
        let own = (terms.resold, terms.pass_through);
        let band = ABOUT_THE_SAME * today.max(0.0);
        let has_income = outcome.change_relative.is_ok();
        let kept = Kept::of(cases);
        let words = |value: f64| {
            if has_income {
                numbers.signed_percent(kept.relative(value / today))
            } else {
                numbers.signed_money_rounded(kept.change(value))
            }
        };
        let (mut columns, mut resold, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for sold in scale(LINE_STEPS) {
            columns.push(column(&map, sold, band)?);
        }
        // From the top of the map down; both axes have the same steps.
        for value in scale(VALUE_STEPS) {
            resold.push(numbers.percent(value));
            let passed = 1.0 - value;
            let mut cells = Vec::new();
            for sold in scale(VALUE_STEPS) {
                cells.push(figure(map.change(passed, sold)?, words));
            }
            let passed = numbers.percent(passed);
            rows.push(Row { passed, cells });
        }
        let saves = outcome.time_saved > 0.005 || terms.non_billable_saved > 0.005;
        Some(Self {
            summary: if saves {
                let change = figure(map.change(own.1, own.0)?, words);
                let reserve = kept.words(numbers);
                let even = map.column(own.0)?.border(0.0);
                summary(title, own, (&change, &reserve), even, numbers)
            } else {
                Phrase::new().plain("In this scenario AI saves no time, so there is nothing to pass on and nothing to sell again: every place of the map is the same.")
            },
            ends: saves.then(|| ends(&map, numbers)).flatten(),
            columns,
            own,
            resold,
            rows,
        })
    }
}

fn column(map: &IncomeMap, resold: f64, band: f64) -> Option<Column> {
    let column = map.column(resold)?;
    let even = column.border(0.0);
    Some(Column {
        resold,
        more: column.border(band).central.position(),
        less: column.border(-band).central.position(),
        even: [even.low, even.central, even.high].map(|border| match border {
            Border::At(passed) => Some(passed),
            Border::Always | Border::Never => None,
        }),
    })
}

fn summary(
    title: &str,
    (resold, passed): (f64, f64),
    (change, reserve): (&Figure, &str),
    even: BorderRange,
    numbers: &Numbers<'_>,
) -> Phrase {
    let range = change
        .range
        .as_ref()
        .map(|range| format!(" (range {range})"));
    let phrase = Phrase::new()
        .plain(format!(
            "“{}” sells {} of the freed hours again and passes {} of the saved time on. It changes your income by ",
            title,
            numbers.percent(resold),
            numbers.percent(passed)
        ))
        .strong(change.value.clone())
        .plain(range.unwrap_or_default())
        .plain(reserve);
    let phrase = match even.central {
        Border::At(_) => phrase
            .plain(". With that many hours resold you earn what you earn today when you pass on ")
            .strong(format!(
                "{} of the saved time",
                position(even.central, numbers)
            )),
        Border::Always => phrase
            .plain(". With that many hours resold you earn no less than today ")
            .strong("even if you pass on all of the saved time"),
        Border::Never => phrase
            .plain(". With that many hours resold you earn less than today ")
            .strong("even if you pass on none of the saved time"),
    };
    phrase.plain(span(even, numbers)).plain(".")
}

/// What can be passed on when no freed hours are sold again, and when all are.
fn ends(map: &IncomeMap, numbers: &Numbers<'_>) -> Option<Phrase> {
    let words = |resold| {
        let even = map.column(resold)?.border(0.0);
        Some(format!(
            "{}{}",
            position(even.central, numbers),
            span(even, numbers)
        ))
    };
    Some(
        Phrase::new()
            .plain("What you could pass on and still earn what you earn today: if you sell none of the freed hours again, ")
            .plain(words(0.0)?)
            .plain("; if you sell all of them, ")
            .plain(words(1.0)?)
            .plain("."),
    )
}

fn position(border: Border, numbers: &Numbers<'_>) -> String {
    match border {
        Border::Always => "all of it".to_owned(),
        Border::Never => "nothing".to_owned(),
        Border::At(part) => numbers.percent(part),
    }
}

/// The range over the readings.
fn span(even: BorderRange, numbers: &Numbers<'_>) -> String {
    let (low, high) = (position(even.low, numbers), position(even.high, numbers));
    if low == high {
        " (all readings agree)".to_owned()
    } else {
        format!(" (range {low} to {high})")
    }
}
