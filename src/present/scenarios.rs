//! The scenarios of the rate: their words and their figures, each with its range.

use super::fields::{Assumed, assumed};
use super::format::Numbers;
use super::terms::BaseTerms;
use crate::domain::rate::{BreakEven, RateField, RateModel, RateOutcome, Undefined};
use crate::domain::scenario::{Preset, Scenario, ScenarioContext};
use crate::domain::{Estimate, Range};
use crate::wire::page::PageInputs;
use crate::wire::scenarios::ScenarioKey;

pub use super::scenario_words::{Line, caution, story, title};

/// Scenarios shown before the user asks for the rest.
const SHOWN_FIRST: usize = 3;

/// Whether a change is for the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More income than today.
    Up,
    /// Less income than today.
    Down,
    /// No change, or better at one reading and worse at another.
    Open,
}

/// A value with its range over the five readings, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The central value, or why there is none.
    pub value: String,
    /// Lowest to highest of the five; nothing where they agree or none has a value.
    pub range: Option<String>,
}

/// An assumption of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// The input it sets.
    pub field: RateField,
    /// Its words.
    pub words: Assumed,
    /// Its value now.
    pub value: f64,
    /// The value of the preset.
    pub preset: f64,
}

/// A scenario with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioView {
    /// Which one.
    pub key: ScenarioKey,
    /// The preset it starts from.
    pub base: Scenario,
    /// What it is called.
    pub title: String,
    /// Change of income in money.
    pub change: Figure,
    /// Change of income relative to today's; absent where there is no income today, to rounding.
    pub change_share: Option<Figure>,
    /// Lowest, central and highest change relative to today's.
    pub change_span: Option<(f64, f64, f64)>,
    /// Whether that is for the better.
    pub direction: Direction,
    /// Every line of the comparison, in the order of [`Line::ALL`].
    pub lines: Vec<Figure>,
    /// What it assumes.
    pub assumptions: Vec<Assumption>,
    /// Whether the user changed any of it.
    pub changed: bool,
    /// Why there is no result, where an assumption does not fit the rest.
    pub problem: Option<String>,
}

/// The scenarios in sight: all of them, or the first; those the user made or chose always.
#[must_use]
pub fn shown_keys(inputs: &PageInputs, all: bool) -> Vec<ScenarioKey> {
    let keys = inputs.scenario_keys().into_iter().enumerate();
    let shown = |(at, key): &(usize, ScenarioKey)| {
        all || *at < SHOWN_FIRST || matches!(key, ScenarioKey::Own(_)) || *key == inputs.chosen
    };
    keys.filter(shown).map(|(_, key)| key).collect()
}

/// Today, for the first column of the comparison; nothing where a line has no meaning today.
#[must_use]
pub fn today(base: &BaseTerms, numbers: &Numbers<'_>) -> Vec<Option<String>> {
    let Ok(model) = RateModel::new(base.central) else {
        return Vec::new();
    };
    let outcome = model.outcome();
    Line::ALL
        .into_iter()
        .map(|line| match line {
            Line::Year => Some(numbers.money(outcome.annual_before)),
            Line::Week => Some(numbers.money(outcome.weekly_before)),
            Line::EffectiveRate => Some(numbers.money(outcome.effective_rate_before)),
            Line::Hours => Some(numbers.hours(base.central.hours_week)),
            _ => None,
        })
        .collect()
}

/// What a scenario is called: its preset's name, or the user's.
#[must_use]
pub fn title_of(key: ScenarioKey, inputs: &PageInputs) -> String {
    let name = inputs.scenario(key).and_then(|edit| edit.name.as_deref());
    match (name.map(str::trim), inputs.base_of(key)) {
        (Some(""), _) | (None, None) => "Without a name".to_owned(),
        (Some(name), _) => name.to_owned(),
        (None, Some(base)) => title(base).to_owned(),
    }
}

/// The preset of a scenario with the user's changes.
#[must_use]
pub fn preset(key: ScenarioKey, context: ScenarioContext, inputs: &PageInputs) -> Preset {
    let base = inputs.base_of(key).unwrap_or(Scenario::HoldThePrice);
    let mut preset = base.preset(context);
    let edit = inputs.scenario(key);
    for (field, value) in edit.map(|edit| edit.changes.as_slice()).unwrap_or_default() {
        match preset
            .changes
            .iter_mut()
            .find(|(changed, _)| changed == field)
        {
            Some(change) => change.1 = *value,
            None => preset.changes.push((*field, *value)),
        }
    }
    preset
}

/// The outcome at the central reading and at each of the five.
pub(super) struct Outcomes {
    pub(super) central: RateOutcome,
    five: Vec<RateOutcome>,
}

impl Outcomes {
    pub(super) fn of(key: ScenarioKey, base: &BaseTerms, inputs: &PageInputs) -> Option<Self> {
        let run = |terms, context| {
            RateModel::new(preset(key, context, inputs).apply(terms))
                .ok()
                .map(|model| model.outcome())
        };
        Some(Self {
            central: run(base.central, base.central_context)?,
            five: Estimate::ALL
                .into_iter()
                .filter_map(|estimate| {
                    run(base.by_estimate.get(estimate), base.context.get(estimate))
                })
                .collect(),
        })
    }

    /// Lowest and highest over the five, with the central value inside.
    pub(super) fn range(&self, of: impl Fn(&RateOutcome) -> Option<f64>) -> Option<Range> {
        let central = of(&self.central)?;
        let mut range = Range::at(central);
        for value in self.five.iter().filter_map(&of) {
            range.low = range.low.min(value);
            range.high = range.high.max(value);
        }
        Some(range)
    }
}

impl ScenarioView {
    /// The scenario with its figures.
    #[must_use]
    pub fn of(
        key: ScenarioKey,
        base: &BaseTerms,
        inputs: &PageInputs,
        numbers: &Numbers<'_>,
    ) -> Self {
        let assumptions = assumptions(key, base, inputs);
        let (preset, title) = (inputs.base_of(key), title_of(key, inputs));
        let preset = preset.unwrap_or(Scenario::HoldThePrice);
        let changed = assumptions.iter().any(|one| one.value != one.preset);
        let Some(outcomes) = Outcomes::of(key, base, inputs) else {
            return Self {
                key,
                base: preset,
                title,
                change: Figure {
                    value: "—".into(),
                    range: None,
                },
                change_share: None,
                change_span: None,
                direction: Direction::Open,
                lines: Vec::new(),
                assumptions,
                changed,
                problem: Some("These assumptions do not fit together; change one of them.".into()),
            };
        };
        let relative = outcomes.range(|one| one.change_relative.ok());
        Self {
            key,
            base: preset,
            title,
            change: with_range(line(Line::Change, &outcomes, numbers)),
            change_share: relative
                .map(|range| with_range(figure(range, |value| numbers.signed_percent(value)))),
            change_span: relative.map(|range| (range.low, range.central, range.high)),
            direction: direction(&outcomes),
            lines: Line::ALL
                .into_iter()
                .map(|one| line(one, &outcomes, numbers))
                .collect(),
            assumptions,
            changed,
            problem: None,
        }
    }
}

fn assumptions(key: ScenarioKey, base: &BaseTerms, inputs: &PageInputs) -> Vec<Assumption> {
    let original = inputs.base_of(key).unwrap_or(Scenario::HoldThePrice);
    let original = original.preset(base.central_context);
    preset(key, base.central_context, inputs)
        .changes
        .into_iter()
        .map(|(field, value)| Assumption {
            field,
            words: assumed(field),
            value,
            preset: original.value(field).unwrap_or(value),
        })
        .collect()
}

fn direction(outcomes: &Outcomes) -> Direction {
    match outcomes.range(|one| Some(one.change_annual)) {
        Some(range) if range.low > 0.0 => Direction::Up,
        Some(range) if range.high < 0.0 => Direction::Down,
        _ => Direction::Open,
    }
}

/// A figure that says so where all readings agree.
fn with_range(figure: Figure) -> Figure {
    Figure {
        range: figure.range.or_else(|| Some("at every reading".into())),
        ..figure
    }
}

/// A range in words: the central value, and the ends where they read differently.
pub(super) fn figure(range: Range, words: impl Fn(f64) -> String) -> Figure {
    let (low, value, high) = (words(range.low), words(range.central), words(range.high));
    let range = (low != high).then(|| format!("{low} to {high}"));
    Figure { value, range }
}

fn line(line: Line, outcomes: &Outcomes, numbers: &Numbers<'_>) -> Figure {
    let money = |value: f64| numbers.money(value);
    let central = &outcomes.central;
    let defined = |of: fn(&RateOutcome) -> Result<f64, Undefined>,
                   words: &dyn Fn(f64) -> String| {
        match of(central) {
            Ok(_) => outcomes
                .range(|one| of(one).ok())
                .map_or_else(|| absent("—"), |range| figure(range, words)),
            Err(why) => absent(reason(why)),
        }
    };
    let plain = |of: fn(&RateOutcome) -> f64, words: &dyn Fn(f64) -> String| {
        outcomes
            .range(|one| Some(of(one)))
            .map_or_else(|| absent("—"), |range| figure(range, words))
    };
    match line {
        Line::Change => plain(|one| one.change_annual, &|value| {
            numbers.signed_money(value)
        }),
        Line::Year => plain(|one| one.annual, &money),
        Line::Week => plain(|one| one.weekly, &money),
        Line::EffectiveRate => defined(|one| one.effective_rate, &money),
        Line::Hours => plain(|one| one.hours_worked, &|value| numbers.hours(value)),
        Line::MinimumRate => defined(|one| one.min_rate, &money),
        Line::BreakEven => break_even(outcomes, numbers),
        Line::LossTolerated => loss(outcomes, numbers),
        Line::PremiumNeeded => defined(|one| one.premium_needed, &|value| {
            numbers.signed_percent(value)
        }),
        Line::Payback if central.one_off_cost <= 0.0 => absent("no one-off cost"),
        Line::Payback => defined(|one| one.payback_weeks, &|value| {
            format!("{} weeks", numbers.number(value, 0))
        }),
    }
}

/// Part of the work that could be lost; a negative part is work that is missing.
fn loss(outcomes: &Outcomes, numbers: &Numbers<'_>) -> Figure {
    let range = match outcomes.central.loss_tolerated {
        Ok(_) => outcomes.range(|one| one.loss_tolerated.ok()),
        Err(why) => return absent(reason(why)),
    };
    let Some(range) = range else {
        return absent("—");
    };
    if range.high >= -0.005 {
        return figure(range, |value| {
            if value < -0.005 {
                format!("{} more needed", numbers.percent(-value))
            } else {
                numbers.percent(value.max(0.0))
            }
        });
    }
    Figure {
        value: format!("none: {} more needed", numbers.percent(-range.central)),
        range: Some(numbers.percent_range(-range.high, -range.low))
            .filter(|text| *text != numbers.percent(-range.central)),
    }
}

fn break_even(outcomes: &Outcomes, numbers: &Numbers<'_>) -> Figure {
    let order = |value: BreakEven| match value {
        BreakEven::Undefined => -2.0,
        BreakEven::Never => -1.0,
        BreakEven::At(share) => share,
        BreakEven::Always => 2.0,
    };
    let central = outcomes.central.break_even;
    let (mut low, mut high) = (central, central);
    for one in outcomes.five.iter().map(|one| one.break_even) {
        if order(one) < order(low) {
            low = one;
        }
        if order(one) > order(high) {
            high = one;
        }
    }
    let end = |value: BreakEven| match value {
        BreakEven::Always => "all of it".to_owned(),
        BreakEven::Never => "nothing".to_owned(),
        BreakEven::At(share) => numbers.percent(share),
        BreakEven::Undefined => "—".to_owned(),
    };
    let (first, last) = (end(low), end(high));
    Figure {
        value: match central {
            BreakEven::Always if outcomes.central.time_saved <= 0.0 => {
                "no saved time to pass on".to_owned()
            }
            BreakEven::Always => "you can pass on all of it".to_owned(),
            BreakEven::Never => "less even if you pass on nothing".to_owned(),
            BreakEven::At(share) => format!("at {}", numbers.percent(share)),
            BreakEven::Undefined => "no price to pass on".to_owned(),
        },
        range: (first != last).then(|| format!("{first} to {last}")),
    }
}

fn absent(why: &str) -> Figure {
    Figure {
        value: why.to_owned(),
        range: None,
    }
}

const fn reason(why: Undefined) -> &'static str {
    match why {
        Undefined::NothingSold => "nothing is sold",
        Undefined::NothingWorked => "no hour is worked",
        Undefined::NoTimeNeeded => "the work takes no time",
        Undefined::NoPrice => "there is no price",
        Undefined::NoMargin => "an hour brings no more than it costs",
        Undefined::NoGain => "no gain to pay it back",
        Undefined::NoIncome => "no income today",
        Undefined::TooLarge => "too large a number",
    }
}
