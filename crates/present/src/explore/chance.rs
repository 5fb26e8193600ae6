//! The simulation in words and numbers: what is drawn, how often the scenario beats today.

use super::name;
use crate::kept::Kept;
use crate::words::lower_first;
use crate::{Numbers, Phrase};
use taskmix_method::case::Cases;
use taskmix_method::monte_carlo::{
    Distribution, Histogram, Simulation, Summary, Uncertain, stated,
};
use taskmix_method::rate::{RateField, RateTerms};

/// How the readings are drawn.
pub const READINGS: &str = "Which of the readings is right: each as likely as another.";

/// The error of an invalid seed.
pub const SEED_PROBLEM: &str = "Type a whole number from 0 to 9,007,199,254,740,991.";

/// Which seed a result has.
#[must_use]
pub fn seeded(seed: u64) -> String {
    format!(" Seed {seed}.")
}

/// What the chance is a chance of.
pub const CAUTION: &str = "This is a chance within these assumptions, not a forecast. Nobody has measured how likely they are; other ranges give another chance.";

/// An assumption that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnField {
    /// What it is called.
    pub label: &'static str,
    /// "from 5% to 40%, most often 15%".
    pub spread: String,
    /// What that rests on.
    pub source: &'static str,
}

/// The assumptions that measured hours replace.
const MEASURED: [RateField; 3] = [RateField::Rho, RateField::Sigma, RateField::Realised];

/// Whether measured hours replace the estimate.
#[must_use]
pub fn is_measured(cases: &Cases) -> bool {
    let terms = &cases.central.terms;
    terms.measured_before.is_some() && terms.measured_with.is_some()
}

/// Whether an assumption matters to these terms: measured hours replace some, but for what AI saves
/// of unpaid hours.
#[must_use]
pub fn matters(field: RateField, cases: &Cases) -> bool {
    !is_measured(cases) || cases.central.unpaid.is_some() || !MEASURED.contains(&field)
}

/// What is drawn around the terms of a scenario, as far as it matters.
#[must_use]
pub fn drawn_fields(
    cases: &Cases,
    uncertain: &[Uncertain],
    numbers: &Numbers<'_>,
) -> Vec<DrawnField> {
    let terms: &RateTerms = &cases.central.terms;
    let choice = |stated: Uncertain| {
        let field = stated.field();
        let drawn = uncertain.iter().find(|input| input.field() == field);
        let (low, high) = stated.distribution().ends();
        let ends = format!("{} to {}", numbers.percent(low), numbers.percent(high));
        DrawnField {
            label: name(field),
            spread: match drawn.map(|input| input.distribution()) {
                Some(Distribution::Triangular { mode, .. }) => {
                    format!("{ends}, most often {}", numbers.percent(mode))
                }
                Some(Distribution::Uniform { .. }) => format!("{ends}, all alike"),
                None => format!(
                    "stays at {}, which lies outside {ends}",
                    numbers.percent(field.of(terms))
                ),
            },
            source: source(field),
        }
    };
    stated()
        .into_iter()
        .filter(|stated| matters(stated.field(), cases))
        .map(choice)
        .collect()
}

/// What a stated distribution rests on (`data/parameters.csv`, `monte_carlo.*`).
const fn source(field: RateField) -> &'static str {
    match field {
        RateField::Sigma => {
            "Evidence for the ends: one trial found experienced developers 19% slower, others up to 50% faster."
        }
        RateField::Realised => {
            "Low end from evidence: AI resolves 41.2% of support tickets in the median. The high end is an assumption."
        }
        _ => "An assumption without a source.",
    }
}

/// What the draws of a simulation add up to.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Chance and spread.
    pub summary: Summary,
    /// How the draws are spread.
    pub histogram: Histogram,
}

impl Drawn {
    /// What a simulation has drawn; nothing before the first draw.
    #[must_use]
    pub fn of(simulation: &Simulation) -> Option<Self> {
        Some(Self {
            summary: simulation.summary()?,
            histogram: simulation.histogram()?,
        })
    }
}

/// How often the scenario beats today, and by how much. Where no draw can lose, or none can gain,
/// that follows from the ranges and is said so.
#[must_use]
pub fn sentence(
    title: &str,
    drawn: &Drawn,
    (cases, uncertain): (&Cases, &[Uncertain]),
    numbers: &Numbers<'_>,
) -> Phrase {
    let summary = &drawn.summary;
    let kept = Kept::of(cases);
    // More digits would depend on the seed.
    let step = drawn.histogram.width / 20.0;
    let money =
        |change: f64| numbers.signed_money_rounded(kept.change((change / step).round() * step));
    let all = numbers.number(draws(summary), 0);
    let start = if summary.better == 0.0 || summary.better == 1.0 {
        let than = if summary.better == 0.0 {
            "earns more"
        } else {
            "earns less"
        };
        Phrase::new()
            .plain(format!("“{title}”: "))
            .strong(format!("none of {all} draws {than} than today"))
            .plain(" within these ranges (")
            .plain(ranges(cases, uncertain, numbers))
            .plain("). That says how the ranges were chosen, not how likely it is. The middle draw changes your income by ")
    } else {
        Phrase::new()
            .plain(format!("“{title}” earns more than today in "))
            .strong(format!("{} of {all} draws", part(summary.better, numbers)))
            .plain(". The middle draw changes your income by ")
    };
    let phrase = start
        .strong([money(summary.median).as_str(), " a year"].concat())
        .plain(kept.words(numbers))
        .plain("; eight in ten lie between ")
        .plain(money(summary.p10))
        .plain(" and ")
        .plain(money(summary.p90))
        .plain(".");
    // A difference within a bar of the histogram is chance.
    match cases.central.change() {
        Some(card) if (card - summary.median).abs() > drawn.histogram.width => {
            phrase.plain(format!(
                " The card says {}, with every assumption at its own value; the ranges are not centred on these, so the middle of the draws differs.",
                numbers.signed_money_rounded(kept.change(card))
            ))
        }
        _ => phrase,
    }
}

/// "freed hours you sell again 0% to 100%; …": what is drawn, from where to where.
fn ranges(cases: &Cases, uncertain: &[Uncertain], numbers: &Numbers<'_>) -> String {
    let parts: Vec<_> = uncertain
        .iter()
        .filter(|input| matters(input.field(), cases))
        .map(|input| {
            let (low, high) = input.distribution().ends();
            format!(
                "{} {} to {}",
                lower_first(name(input.field())),
                numbers.percent(low),
                numbers.percent(high)
            )
        })
        .collect();
    parts.join("; ")
}

/// A part between none and all is not rounded to either.
fn part(share: f64, numbers: &Numbers<'_>) -> String {
    if share > 0.0 && share < 0.005 {
        "less than 1%".to_owned()
    } else if (0.995..1.0).contains(&share) {
        "more than 99%".to_owned()
    } else {
        numbers.percent(share)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of draws are small")]
fn draws(summary: &Summary) -> f64 {
    summary.draws as f64
}

/// A bin of the histogram.
#[derive(Debug, Clone, PartialEq)]
pub struct Bin {
    /// "−$2,000 to ±$0".
    pub span: String,
    /// Draws in it.
    pub draws: String,
    /// Their part of all.
    pub part: String,
    /// Its height, relative to the fullest bin.
    pub height: f64,
    /// Whether its draws beat today.
    pub gain: bool,
}

/// The histogram.
#[derive(Debug, Clone, PartialEq)]
pub struct HistogramView {
    /// The bins, lowest first.
    pub bins: Vec<Bin>,
    /// Where the lowest begins and the highest ends.
    pub ends: (String, String),
    /// Where today's income is, 0 to 1, if it is among the bins.
    pub zero: Option<f64>,
    /// Where the middle of the draws is, 0 to 1.
    pub median: f64,
}

impl HistogramView {
    /// The histogram of a simulation.
    #[must_use]
    pub fn of(drawn: &Drawn, cases: &Cases, numbers: &Numbers<'_>) -> Self {
        let kept = Kept::of(cases);
        let edge = |change: f64| edge(kept.change(change), numbers);
        let histogram = &drawn.histogram;
        let fullest = histogram.counts.iter().copied().max().unwrap_or(0).max(1);
        let all = draws(&drawn.summary).max(1.0);
        let (mut start, mut end) = (histogram.start, histogram.start);
        let bins = histogram
            .bins()
            .map(|(from, to, count)| {
                start = start.min(from);
                end = to;
                let count = f64::from(count);
                Bin {
                    span: format!("{} to {}", edge(from), edge(to)),
                    draws: numbers.number(count, 0),
                    part: match count / all {
                        share if share > 0.0 && share < 0.005 => "<1%".to_owned(),
                        share => numbers.percent(share),
                    },
                    height: count / f64::from(fullest),
                    gain: from >= 0.0,
                }
            })
            .collect();
        let position = |change: f64| (change - start) / (end - start).max(f64::MIN_POSITIVE);
        Self {
            bins,
            ends: (edge(start), edge(end)),
            zero: Some(position(0.0)).filter(|position| (0.0..=1.0).contains(position)),
            median: position(drawn.summary.median).clamp(0.0, 1.0),
        }
    }
}

/// Zero has no sign.
fn edge(change: f64, numbers: &Numbers<'_>) -> String {
    if change == 0.0 {
        numbers.money(0.0)
    } else {
        numbers.signed_money_rounded(change)
    }
}
