//! The scenarios of the rate: their words and their figures, each with its range.

use super::fields::{Assumed, assumed};
use super::figure::{figure, named, output};
use super::format::Numbers;
use super::kept::{Kept, kept};
use super::price_words::PriceWords;
use super::terms::BaseTerms;
use super::words;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::{BreakEven, RateField, RateModel, RateOutcome, RateTerms, Undefined};
use taskmix_method::scenario::{Preset, Scenario, ScenarioContext};
use taskmix_method::{Case, Cases, Outcomes, OutputRange};

pub use super::figure::Figure;
pub use super::lines::{Line, LineNames};
pub use super::scenario_words::{caution, story, title};

/// Number of scenarios shown while the list is collapsed.
const SHOWN_FIRST: usize = 3;

/// The direction of a change of income.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More income than today.
    Up,
    /// Less income than today.
    Down,
    /// No change, or better at one reading and worse at another.
    Open,
}

impl Direction {
    /// The direction of a change from the lowest to the highest reading.
    #[must_use]
    pub const fn between(low: f64, high: f64) -> Self {
        if low > 0.0 {
            Self::Up
        } else if high < 0.0 {
            Self::Down
        } else {
            Self::Open
        }
    }
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
    /// The direction of the change.
    pub direction: Direction,
    /// Every line of the comparison, in the order of [`Line::ALL`].
    pub lines: Vec<Figure>,
    /// What it assumes.
    pub assumptions: Vec<Assumption>,
    /// Whether the user changed any of it.
    pub changed: bool,
    /// Why there is no result, where the assumptions contradict each other.
    pub problem: Option<String>,
}

/// The visible scenarios: all, or the first ones plus those the user created or chose. What a
/// client asks for comes first.
#[must_use]
pub fn shown_keys(inputs: &PageInputs, all: bool) -> Vec<ScenarioKey> {
    let keys = inputs.scenario_keys().into_iter().enumerate();
    let shown = |(index, key): &(usize, ScenarioKey)| {
        all || *index < SHOWN_FIRST || matches!(key, ScenarioKey::Own(_)) || *key == inputs.chosen
    };
    let shown = keys.filter(shown).map(|(_, key)| key);
    let asked = ScenarioKey::Preset(Scenario::ClientDiscount);
    let (mut first, rest): (Vec<_>, Vec<_>) = shown.partition(|key| *key == asked);
    first.extend(rest);
    first
}

/// Today's values, the first column of the comparison; `None` where a line has no value today.
#[must_use]
pub fn today(inputs: &PageInputs, base: &BaseTerms, numbers: &Numbers<'_>) -> Vec<Option<String>> {
    let Ok(model) = RateModel::new(base.central) else {
        return Vec::new();
    };
    let outcome = model.outcome();
    let words = PriceWords::of(inputs, base);
    let kept = |income: f64| numbers.money_rounded(kept(income, base.central.reserve));
    Line::ALL
        .into_iter()
        .map(|line| match line {
            Line::Year => Some(kept(outcome.annual_before)),
            Line::Week => Some(kept(outcome.weekly_before)),
            Line::Price => Some(words.amount(base.central.rate, numbers)),
            Line::EffectiveRate => Some(words.hourly(outcome.effective_rate_before, numbers)),
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
    let base = inputs.base_of(key).unwrap_or(Scenario::FixedPrice);
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

/// The rate model's inputs in a scenario, at every reading.
#[must_use]
pub fn cases(key: ScenarioKey, base: &BaseTerms, inputs: &PageInputs) -> Cases {
    let case = |terms: RateTerms, context| Case::of(preset(key, context, inputs).apply(terms));
    Cases {
        central: case(base.central, base.central_context),
        by_estimate: base.by_estimate.zip_with(&base.context, case),
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
        let preset = preset.unwrap_or(Scenario::FixedPrice);
        let changed = assumptions
            .iter()
            .any(|assumption| assumption.value != assumption.preset);
        let cases = cases(key, base, inputs);
        let Some(outcomes) = cases.outcomes() else {
            return Self {
                key,
                base: preset,
                title,
                change: Figure::absent("—"),
                change_share: None,
                change_span: None,
                direction: Direction::Open,
                lines: Vec::new(),
                assumptions,
                changed,
                problem: Some(problem(&cases, numbers)),
            };
        };
        let words = PriceWords::of(inputs, base);
        let line = |kind| line(kind, &outcomes, (&words, base.central.reserve), numbers);
        let after_reserve = Kept::of(&cases);
        let relative = outcomes
            .output(|outcome| {
                let change = outcome.change_relative;
                change.map(|change| after_reserve.relative(change))
            })
            .range();
        Self {
            key,
            base: preset,
            title,
            change: with_range(line(Line::Change)),
            change_share: relative
                .map(|range| with_range(figure(range, |value| numbers.signed_percent(value)))),
            change_span: relative.map(|range| (range.low, range.central, range.high)),
            direction: direction(&outcomes),
            lines: Line::ALL.into_iter().map(line).collect(),
            assumptions,
            changed,
            problem: None,
        }
    }
}

/// Why the inputs of a scenario give no result.
fn problem(cases: &Cases, numbers: &Numbers<'_>) -> String {
    let (_, highest) = RateField::Rate.limits();
    if cases.central.terms.rate > highest {
        // A typed rate is within the limit; a price over its hours or in another currency may be
        // higher.
        return format!(
            "The price over the hours it took is more than {} an hour, the highest rate that is computed.",
            numbers.money(highest)
        );
    }
    "These assumptions do not fit together; change one of them.".to_owned()
}

fn assumptions(key: ScenarioKey, base: &BaseTerms, inputs: &PageInputs) -> Vec<Assumption> {
    let original = inputs.base_of(key).unwrap_or(Scenario::FixedPrice);
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
    let change = defined(outcomes, |outcome| outcome.change_annual).range();
    change.map_or(Direction::Open, |range| {
        Direction::between(range.low, range.high)
    })
}

/// An output that is never absent.
fn defined(outcomes: &Outcomes, of: impl Fn(&RateOutcome) -> f64) -> OutputRange<Undefined> {
    outcomes.output(|outcome| Ok(of(outcome)))
}

/// A figure that states where all readings agree.
fn with_range(figure: Figure) -> Figure {
    Figure {
        range: figure.range.or_else(|| Some("all readings agree".into())),
        ..figure
    }
}

fn line(
    line: Line,
    outcomes: &Outcomes,
    (words, reserve): (&PriceWords, f64),
    numbers: &Numbers<'_>,
) -> Figure {
    let money = |value: f64| numbers.money_rounded(value);
    let hourly = |value: f64| words.hourly(value, numbers);
    let price = |value: f64| words.amount(value, numbers);
    let change = |outcome: &RateOutcome| {
        kept(outcome.annual, reserve) - kept(outcome.annual_before, reserve)
    };
    let percent = |value: f64| numbers.signed_percent(value);
    let weeks = |value: f64| words::weeks(value, numbers);
    let always = |of: fn(&RateOutcome) -> f64| defined(outcomes, of);
    match line {
        Line::Change => {
            let change = |outcome: &RateOutcome| match outcome.change_annual {
                // Dust of both incomes is no change.
                0.0 => 0.0,
                _ => change(outcome),
            };
            output(&defined(outcomes, change), |value| {
                numbers.signed_money_rounded(value)
            })
        }
        Line::Year => output(&always(|outcome| outcome.annual_after_reserve), money),
        Line::Week => output(
            &always(|outcome| outcome.annual_after_reserve / 52.0),
            money,
        ),
        Line::Price => output(&always(|outcome| outcome.price_per_dh), price),
        Line::EffectiveRate => output(&outcomes.output(|outcome| outcome.effective_rate), hourly),
        Line::Hours => output(&always(|outcome| outcome.hours_worked), |value| {
            numbers.hours(value)
        }),
        Line::MinimumPrice => output(&outcomes.output(|outcome| outcome.min_price_per_dh), price),
        Line::MinimumRate => output(&outcomes.output(|outcome| outcome.min_rate), hourly),
        Line::LargestDiscount => largest_discount(outcomes, numbers),
        Line::TargetPrice => output(
            &outcomes.output(|outcome| outcome.target_price_per_dh),
            price,
        ),
        Line::TargetRate => output(&outcomes.output(|outcome| outcome.target_rate), hourly),
        Line::BreakEven => break_even(outcomes, numbers),
        Line::LossTolerated => loss(&outcomes.output(|outcome| outcome.loss_tolerated), numbers),
        Line::PremiumNeeded => output(&outcomes.output(|outcome| outcome.premium_needed), percent),
        Line::Payback if outcomes.central.one_off_cost <= 0.0 => Figure::absent("no one-off cost"),
        Line::Payback => output(&outcomes.output(|outcome| outcome.payback_weeks), weeks),
    }
}

/// Part of the work that could be lost; a negative part is work still needed.
fn loss(lost: &OutputRange<Undefined>, numbers: &Numbers<'_>) -> Figure {
    match lost.range() {
        Some(range) if range.high < -0.005 => {
            let value = numbers.percent(-range.central);
            let ends = numbers.percent_range(-range.high, -range.low);
            Figure {
                range: Some(ends).filter(|text| *text != value),
                value: format!("You need {value} more work"),
            }
            .naming(named(lost))
        }
        _ => output(lost, |value| {
            if value < -0.005 {
                numbers.percent(value)
            } else {
                numbers.percent(value.max(0.0))
            }
        }),
    }
}

/// How much lower today's price could be; where it would have to be higher, that is said in words.
fn largest_discount(outcomes: &Outcomes, numbers: &Numbers<'_>) -> Figure {
    let level = outcomes.output(|outcome| outcome.break_even_discount);
    let shown = output(&level, |level| {
        if level < 0.005 {
            "none".to_owned()
        } else {
            numbers.percent(level)
        }
    });
    match level.central {
        Ok(_) if always_below(&level) => Figure {
            value: "Always below today".to_owned(),
            range: None,
        },
        Ok(level) if level >= 0.005 => Figure {
            value: format!("about {}", shown.value),
            ..shown
        },
        _ => shown,
    }
}

/// Whether every reading needs a price above today's to earn as much as today.
#[must_use]
pub fn always_below(discount: &OutputRange<Undefined>) -> bool {
    discount.range().is_some_and(|range| range.high < -0.005) && named(discount).is_none()
}

/// The pass-through at which income equals today's, in words. For the range, "never" counts as
/// less than any share and "always" as more.
fn break_even(outcomes: &Outcomes, numbers: &Numbers<'_>) -> Figure {
    let level = outcomes.output(|outcome| match outcome.break_even {
        BreakEven::Never => Ok(-1.0),
        BreakEven::At(share) => Ok(share),
        BreakEven::Always => Ok(2.0),
        BreakEven::Undefined => Err(Undefined::NoPrice),
    });
    let range = output(&level, |level| match level {
        ..0.0 => "nothing".to_owned(),
        0.0..=1.0 => numbers.percent(level),
        _ => "all of it".to_owned(),
    })
    .range;
    let value = match outcomes.central.break_even {
        BreakEven::Always if outcomes.central.time_saved <= 0.0 => "no time is saved".to_owned(),
        BreakEven::Always => "all of it".to_owned(),
        BreakEven::Never => "none: always below today".to_owned(),
        BreakEven::At(share) => format!("{} of it", numbers.percent(share)),
        BreakEven::Undefined => "no price to pass on".to_owned(),
    };
    Figure { value, range }
}
