//! Two pricing pitfalls with the user's own numbers: faster work adds no income unless the freed
//! hours are sold again, and a higher rate billed by the hour loses money once the work is fast
//! enough.

use super::figure;
use super::format::Numbers;
use super::phrase::Phrase;
use super::price_words::PriceWords;
use super::scenarios::cases;
use super::terms::BaseTerms;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::OutputRange;
use taskmix_method::rate::{RateModel, RateTerms, Undefined};
use taskmix_method::scenario::Scenario;

/// One bar of the first fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Resold {
    /// "none of them".
    pub label: &'static str,
    /// Change of income, relative to today's.
    pub change: f64,
    /// "+13%".
    pub text: String,
    /// "+9% to +17%"; nothing where all readings agree.
    pub range: Option<String>,
}

/// A point of the second fact's curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Part of the time saved, 0 to [`MAX_SAVED`].
    pub saved: f64,
    /// Change of income at today's rate, billed by the hour.
    pub by_the_hour: f64,
    /// Change of income at a 40% higher rate, billed by the hour.
    pub premium: f64,
}

/// The two facts.
#[derive(Debug, Clone, PartialEq)]
pub struct PricingPitfalls {
    /// The first fact, in words.
    pub faster: Phrase,
    /// Change of income by how many freed hours are sold again.
    pub resold: Vec<Resold>,
    /// The second fact, in words.
    pub premium: Phrase,
    /// The curve of the second fact.
    pub points: Vec<Point>,
    /// The curve in rows for a table: time saved, by the hour, with premium.
    pub rows: Vec<[String; 3]>,
    /// The time saved from which the higher rate is a loss, if any.
    pub threshold: Option<f64>,
    /// The user's own time saved: low, central, high.
    pub own: (f64, f64, f64),
}

/// Time saved at the right end of the curve.
pub const MAX_SAVED: f64 = 0.8;
/// The rise of the rate in the second fact.
const RISE: f64 = 0.4;
/// Distance between two points of the curve.
const STEP: f64 = 0.02;
/// Points between two rows of the table.
const ROWS_EVERY: usize = 5;

impl PricingPitfalls {
    /// The pitfalls for a week; `None` where today's income is not above zero.
    #[must_use]
    pub fn of(base: &BaseTerms, inputs: &PageInputs, numbers: &Numbers<'_>) -> Option<Self> {
        let hold = ScenarioKey::Preset(Scenario::FixedPrice);
        let hold = cases(hold, base, &PageInputs::default()).outcomes()?;
        hold.central.change_relative.ok()?;
        let saved = hold.output(|outcome| Ok::<_, Undefined>(outcome.time_saved));
        let saved = saved.range()?;
        let own = (saved.low, saved.central, saved.high);
        let resold = [
            ("none of them", 0.0),
            ("half of them", 0.5),
            ("all of them", 1.0),
        ]
        .into_iter()
        .filter_map(|(label, part)| resold(label, part, base, numbers))
        .collect();
        let points = curve(&base.central);
        let threshold = threshold(&base.central);
        let rate = hold.output(|outcome| outcome.effective_rate);
        rate.central.ok()?;
        Some(Self {
            faster: faster(
                own,
                base.measured,
                (hold.central.effective_rate_before, rate),
                &PriceWords::of(inputs, base),
                numbers,
            ),
            resold,
            premium: premium(own, threshold, &base.central, numbers),
            rows: points
                .iter()
                .step_by(ROWS_EVERY)
                .map(|point| {
                    [
                        numbers.percent(point.saved),
                        numbers.signed_percent(point.by_the_hour),
                        numbers.signed_percent(point.premium),
                    ]
                })
                .collect(),
            points,
            threshold,
            own,
        })
        .filter(|_| inputs.hours_week > 0.0)
    }
}

fn faster(
    saved: (f64, f64, f64),
    measured: bool,
    (before, now): (f64, OutputRange<Undefined>),
    words: &PriceWords,
    numbers: &Numbers<'_>,
) -> Phrase {
    let (lowest, central, highest) = saved;
    if central < -0.005 {
        let by = if measured { "hours" } else { "assumptions" };
        return Phrase::new()
            .plain(format!("By your own {by} the work takes "))
            .plain(numbers.percent(-central))
            .plain(" longer with AI, so there are no freed hours to sell: at the same prices and income each hour earns less.");
    }
    if central <= 0.005 || before <= 0.0 {
        return Phrase::new().plain(
            "With your assumptions AI saves no billable time, so there are no freed hours to sell.",
        );
    }
    let ends = |low: String, high: String| {
        if low == high {
            String::new()
        } else {
            format!(" ({low} to {high})")
        }
    };
    let times = [
        "×",
        &numbers.number(now.central.unwrap_or(before) / before, 2),
    ]
    .concat();
    let now = figure::output(&now, |rate| words.hourly(rate, numbers));
    let range = now.range.map(|range| format!(" ({range})"));
    Phrase::new()
        .plain("If the price of a result stays and it takes ")
        .plain(numbers.percent(central))
        .plain(ends(numbers.percent(lowest), numbers.percent(highest)))
        .plain(" less time, your effective rate grows to ")
        .strong([&now.value, " an hour, ", &times].concat())
        .plain(range.unwrap_or_default())
        .plain(". Your income only follows if you sell the freed hours again. If you sell …")
}

fn relative_change(terms: RateTerms) -> Option<f64> {
    RateModel::new(terms).ok()?.outcome().change_relative.ok()
}

fn resold(
    label: &'static str,
    part: f64,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Option<Resold> {
    let with = |terms: RateTerms| RateTerms {
        resold: part,
        demand_cap: Scenario::DEMAND_CAP,
        ..terms
    };
    let change = relative_change(with(base.central))?;
    let (mut low, mut high) = (change, change);
    for (_, terms) in base.by_estimate.iter() {
        let change = relative_change(with(terms))?;
        low = low.min(change);
        high = high.max(change);
    }
    Some(Resold {
        label,
        change,
        text: numbers.signed_percent(change),
        range: Some(numbers.signed_percent_range(low, high))
            .filter(|range| *range != numbers.signed_percent(change)),
    })
}

/// The terms at a given part of the time saved, billed by the hour, half the freed time resold.
fn by_the_hour(terms: &RateTerms, saved: f64, rise: f64) -> RateTerms {
    RateTerms {
        measured_before: Some(1.0),
        measured_with: Some(1.0 - saved),
        pass_through: 1.0,
        premium: rise,
        resold: Scenario::RESOLD,
        demand_cap: Scenario::DEMAND_CAP,
        ..*terms
    }
}

fn curve(terms: &RateTerms) -> Vec<Point> {
    (0_u8..=40)
        .filter_map(|step| {
            let saved = f64::from(step) * STEP;
            Some(Point {
                saved,
                by_the_hour: relative_change(by_the_hour(terms, saved, 0.0))?,
                premium: relative_change(by_the_hour(terms, saved, RISE))?,
            })
        })
        .collect()
}

/// The time saved from which the higher rate, billed by the hour, earns less than today.
fn threshold(terms: &RateTerms) -> Option<f64> {
    let change = |saved: f64| relative_change(by_the_hour(terms, saved, RISE));
    let (mut gain, mut loss) = (0.0, 0.99);
    if change(gain)? <= 0.0 || change(loss)? >= 0.0 {
        return None;
    }
    for _ in 0..40 {
        let middle = f64::midpoint(gain, loss);
        if change(middle)? > 0.0 {
            gain = middle;
        } else {
            loss = middle;
        }
    }
    Some(gain)
}

fn premium(
    own: (f64, f64, f64),
    threshold: Option<f64>,
    terms: &RateTerms,
    numbers: &Numbers<'_>,
) -> Phrase {
    let point = |saved: f64| {
        relative_change(by_the_hour(terms, saved, RISE))
            .map_or_else(|| "—".to_owned(), |change| numbers.signed_percent(change))
    };
    let phrase = match threshold {
        Some(turn) => Phrase::new()
            .plain("A 40% higher rate, billed by the hour, loses money once the work takes about ")
            .strong(format!("{} less time", numbers.percent(turn)))
            .plain(" and half of the freed hours are sold again."),
        None => Phrase::new()
            .plain("A 40% higher rate, billed by the hour, does not turn into a loss at any speed with your costs."),
    };
    let own_range = numbers.percent_range(own.0, own.2);
    let (first, last) = (point(own.0), point(own.2));
    let range = if own_range == numbers.percent(own.1) || first == last {
        String::new()
    } else {
        format!(" (range {own_range}: {first} to {last})")
    };
    let work = if own.1 < 0.0 {
        format!("With work that takes {} longer", numbers.percent(-own.1))
    } else {
        format!("At your {}", numbers.percent(own.1))
    };
    phrase.plain(format!(
        " {work} it changes your income by {}{range}.",
        point(own.1)
    ))
}
