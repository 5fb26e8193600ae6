//! The answer: what share of the week current AI could do.

use super::format::Numbers;
use super::phrase::Phrase;
use super::readings;
use super::week::Week;
use super::words::lower_first;
use taskmix_catalog::{ReadingKind, catalog};
use taskmix_method::shares::Contribution;
use taskmix_method::{Estimate, MixResult, PerEstimate, Range, ReadingSet, ReadingSource};

/// The three parts of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// AI could complete it with a person only spot-checking.
    Automatable,
    /// AI speeds the person up.
    Assistable,
    /// Neither.
    HumanCore,
}

impl Part {
    /// All three, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Automatable, Self::Assistable, Self::HumanCore];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Automatable => "Automatable",
            Self::Assistable => "Assistable",
            Self::HumanCore => "Human core",
        }
    }

    /// What it means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Automatable => "AI could complete it; a person only spot-checks",
            Self::Assistable => "AI speeds you up; you stay in the loop",
            Self::HumanCore => "neither: it stays with you",
        }
    }

    /// A name for styles and tests.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Automatable => "automatable",
            Self::Assistable => "assistable",
            Self::HumanCore => "human-core",
        }
    }

    fn range(self, result: &MixResult) -> Range {
        match self {
            Self::Automatable => result.automatable(),
            Self::Assistable => result.assistable(),
            Self::HumanCore => result.human_core(),
        }
    }
}

/// One part of the stacked bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Which part.
    pub part: Part,
    /// Central share, 0 to 1.
    pub share: f64,
    /// "43%".
    pub percent: String,
    /// "34–57%".
    pub range: String,
    /// "17 h".
    pub hours: String,
}

/// A source of readings, which counts or is left out as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceTicks {
    /// Which source.
    pub source: ReadingSource,
    /// What it is called.
    pub name: &'static str,
    /// What kind of evidence it is, from when and whose.
    pub evidence: String,
    /// Whether its readings are observed use; if not, judged ability.
    pub observed: bool,
    /// Whether it counts.
    pub counts: bool,
    /// Whether it is the only one that counts, and cannot be left out.
    pub is_last: bool,
    /// Its readings.
    pub ticks: Vec<Tick>,
}

/// One reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Which estimate.
    pub estimate: Estimate,
    /// What it is called.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// Automatable share, 0 to 1.
    pub share: f64,
    /// Automatable, assistable and human-core share in words.
    pub percents: [String; 3],
    /// "lowest", "highest", "left out" or nothing.
    pub mark: &'static str,
}

/// An activity and what it adds to the automatable hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Driver {
    /// What the person does.
    pub label: &'static str,
    /// Automatable hours of it, central, as a share of the largest driver's.
    pub length: f64,
    /// Lowest and highest reading, on the same scale.
    pub spread: (f64, f64),
    /// "2.9 of 6.4 h".
    pub hours: String,
    /// "2.0–4.1"; nothing for one's own judgement.
    pub range: Option<String>,
    /// Whether fewer than three labelled tasks stand behind it.
    pub thin: bool,
    /// Whether it rests on the user's own judgement.
    pub own: bool,
}

/// The answer for a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The titles of the week's occupations.
    pub subject: String,
    /// "About 17 of your 40 hours (43%, range 34–57%) could be done by current AI …"
    pub sentence: Phrase,
    /// The other two parts of the week.
    pub rest: Phrase,
    /// What that means in time, after review.
    pub saved: Phrase,
    /// The stacked bar.
    pub segments: [Segment; 3],
    /// "17 of 40 h automatable (34–57%)", for a narrow line.
    pub short: String,
    /// All readings by source, also those that are left out.
    pub sources: Vec<SourceTicks>,
    /// Lowest and highest automatable share.
    pub span: (f64, f64),
    /// Which reading sets each end.
    pub ends: String,
    /// The readings that count.
    pub readings: ReadingSet,
    /// Which count, where some are left out: "Counted: use of Copilot and use of Claude."
    pub counted: Option<String>,
    /// The activities that add most.
    pub drivers: Vec<Driver>,
    /// Remarks on how far the result can be trusted; may be empty.
    pub remarks: Vec<String>,
}

/// Most drivers shown.
const MAX_DRIVERS: usize = 6;

impl Answer {
    /// The answer for a week with hours in it.
    #[must_use]
    pub fn of(week: &Week, result: &MixResult, numbers: &Numbers<'_>) -> Self {
        let automatable = result.automatable();
        let total = result.total_hours;
        let total = numbers.number(total, Numbers::total_digits(total));
        let unit = if total == "1" { "hour" } else { "hours" };
        let hours = numbers.hours(automatable.central * result.total_hours);
        let readings = result.by_estimate.counted;
        let range = range_words(automatable, readings, numbers);
        let counted = readings::only(readings);
        Self {
            subject: subject(week),
            sentence: Phrase::new()
                .plain("About ")
                .strong(format!("{hours} of your {total} {unit}"))
                .plain(format!(
                    " ({}, {range}) could be done by current AI with a person only \
                     spot-checking.{}",
                    numbers.percent(automatable.central),
                    counted
                        .as_ref()
                        .map(|text| [" ", text].concat())
                        .unwrap_or_default()
                )),
            rest: rest(result, numbers),
            saved: saved(result, numbers),
            segments: Part::ALL.map(|part| segment(part, result, numbers)),
            short: format!(
                "{hours} of {total} h automatable ({}{})",
                numbers.percent_range(automatable.low, automatable.high),
                if readings.is_all() {
                    String::new()
                } else {
                    format!("; {}", readings::counted(readings))
                }
            ),
            sources: ReadingSource::ALL
                .map(|source| source_ticks(source, result, numbers))
                .into(),
            span: (automatable.low, automatable.high),
            ends: ends(result, numbers),
            readings,
            counted,
            drivers: drivers(week, result, numbers),
            remarks: remarks(week, result, numbers),
        }
    }
}

/// "Editors, Web Developers".
fn subject(week: &Week) -> String {
    let mut text = String::new();
    for occupation in &week.occupations {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(occupation.title);
    }
    if text.is_empty() {
        text.push_str("a week of your own");
    }
    text
}

/// "range 34–57%", or that the readings agree, or that only one counts.
fn range_words(range: Range, readings: ReadingSet, numbers: &Numbers<'_>) -> String {
    let text = numbers.percent_range(range.low, range.high);
    if readings.count() == 1 {
        "at one reading".to_owned()
    } else if text == numbers.percent(range.central) {
        "all readings agree".to_owned()
    } else {
        format!("range {text}")
    }
}

fn rest(result: &MixResult, numbers: &Numbers<'_>) -> Phrase {
    let total = result.total_hours;
    let readings = result.by_estimate.counted;
    let (assistable, human) = (result.assistable(), result.human_core());
    Phrase::new()
        .plain("In another ")
        .strong(format!(
            "{} hours",
            numbers.hours(assistable.central * total)
        ))
        .plain(format!(
            " ({}, {}) it could speed you up while you stay in the loop. ",
            numbers.percent(assistable.central),
            range_words(assistable, readings, numbers)
        ))
        .strong(format!("{} hours", numbers.hours(human.central * total)))
        .plain(format!(
            " ({}, {}) are neither.",
            numbers.percent(human.central),
            range_words(human, readings, numbers)
        ))
}

fn saved(result: &MixResult, numbers: &Numbers<'_>) -> Phrase {
    let saved = result.hours_saved();
    if saved.central < 0.0 {
        return Phrase::new()
            .plain("With your assumptions that would cost about ")
            .strong(format!("{} hours a week", numbers.hours(-saved.central)))
            .plain(lost(saved, numbers));
    }
    Phrase::new()
        .plain("After checking the results, and at the part of the potential that is usually realised, that would save about ")
        .strong(format!("{} hours a week", numbers.hours(saved.central)))
        .plain(format!(" (range {}).", numbers.hour_range(saved)))
}

/// The range of hours where the mean is a loss: an end that is a saving is named as one.
fn lost(saved: Range, numbers: &Numbers<'_>) -> String {
    if saved.high <= 0.0 {
        let range = Range {
            low: -saved.high,
            central: -saved.central,
            high: -saved.low,
        };
        return format!(" (range {}).", numbers.hour_range(range));
    }
    format!(
        " (range {} lost to {} saved).",
        numbers.number(-saved.low, 1),
        numbers.number(saved.high, 1)
    )
}

fn segment(part: Part, result: &MixResult, numbers: &Numbers<'_>) -> Segment {
    let range = part.range(result);
    Segment {
        part,
        share: range.central,
        percent: numbers.percent(range.central),
        range: numbers.percent_range(range.low, range.high),
        hours: format!("{} h", numbers.hours(range.central * result.total_hours)),
    }
}

fn source_ticks(source: ReadingSource, result: &MixResult, numbers: &Numbers<'_>) -> SourceTicks {
    let readings = result.by_estimate.counted;
    let counts = readings.has(source);
    let facts = source.readings().first();
    let facts = facts.and_then(|reading| catalog().reading(*reading));
    SourceTicks {
        source,
        name: readings::source_name(source),
        evidence: facts.map(readings::evidence).unwrap_or_default(),
        observed: facts.is_some_and(|facts| facts.kind == ReadingKind::Used),
        counts,
        is_last: counts && readings.sources().count() == 1,
        ticks: source
            .readings()
            .iter()
            .map(|reading| tick(*reading, result, numbers))
            .collect(),
    }
}

fn tick(estimate: Estimate, result: &MixResult, numbers: &Numbers<'_>) -> Tick {
    let shares = result.by_estimate.map(|set| set.automatable);
    let (lowest, highest) = shares.extremes();
    let set = result.by_estimate.get(estimate);
    let facts = catalog().reading(estimate);
    Tick {
        estimate,
        name: readings::name(estimate),
        about: facts.map_or("", |facts| facts.about),
        share: set.automatable,
        percents: [set.automatable, set.assistable, set.human_core]
            .map(|share| numbers.percent(share)),
        mark: if !shares.counted.contains(estimate) {
            "left out"
        } else if lowest == highest {
            ""
        } else if estimate == lowest {
            "lowest"
        } else if estimate == highest {
            "highest"
        } else {
            ""
        },
    }
}

fn ends(result: &MixResult, numbers: &Numbers<'_>) -> String {
    let shares = result.by_estimate.map(|set| set.automatable);
    let (lowest, highest) = shares.extremes();
    if lowest == highest {
        return if shares.counted.count() == 1 {
            "One reading counts, so there is no range.".to_owned()
        } else {
            "All readings that count give the same share.".to_owned()
        };
    }
    let mut text = format!(
        "The lowest comes from {} ({}), the highest from {} ({}).",
        lower_first(readings::name(lowest)),
        numbers.percent(shares.get(lowest)),
        lower_first(readings::name(highest)),
        numbers.percent(shares.get(highest))
    );
    let label_low = label_range(&shares, true);
    let label_high = label_range(&shares, false);
    let outside = |(estimate, share): (Estimate, f64)| {
        !is_label(estimate) && (share < label_low || share > label_high)
    };
    if label_low <= label_high && shares.iter().any(outside) {
        text.push_str(" Observed use lies outside what the label readings span.");
    }
    text
}

fn label_range(shares: &PerEstimate<f64>, lowest: bool) -> f64 {
    let labels = shares.iter().filter(|(estimate, _)| is_label(*estimate));
    let labels = labels.map(|(_, share)| share);
    if lowest {
        labels.fold(f64::INFINITY, f64::min)
    } else {
        labels.fold(f64::NEG_INFINITY, f64::max)
    }
}

fn is_label(estimate: Estimate) -> bool {
    ReadingSource::Labels.readings().contains(&estimate)
}

fn drivers(week: &Week, result: &MixResult, numbers: &Numbers<'_>) -> Vec<Driver> {
    let total = result.total_hours;
    let ranked = result.drivers();
    let largest = ranked
        .first()
        .map_or(0.0, |first| first.automatable().central);
    if largest <= 0.0 {
        return Vec::new();
    }
    let hours = |driver: &Contribution| driver.automatable().times(total);
    let scale = ranked
        .iter()
        .take(MAX_DRIVERS)
        .map(|driver| hours(driver).high)
        .fold(largest * total, f64::max);
    ranked
        .iter()
        .take(MAX_DRIVERS)
        .filter(|driver| driver.automatable().central > 0.0)
        .filter_map(|driver| {
            let row = week.rows.get(driver.row)?;
            let range = hours(driver);
            Some(Driver {
                label: row.activity.label,
                length: range.central / scale,
                spread: (range.low / scale, range.high / scale),
                hours: format!(
                    "{} of {} h",
                    numbers.number(range.central, 1),
                    numbers.number(row.hours, 1)
                ),
                range: row.judgement.is_none().then(|| numbers.hour_range(range)),
                thin: row.activity.thin_evidence() && row.judgement.is_none(),
                own: row.judgement.is_some(),
            })
        })
        .collect()
}

fn remarks(week: &Week, result: &MixResult, numbers: &Numbers<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    let thin: Vec<_> = week
        .rows
        .iter()
        .filter(|row| row.hours > 0.0 && row.judgement.is_none() && row.activity.thin_evidence())
        .collect();
    if !thin.is_empty() {
        let hours: f64 = thin.iter().map(|row| row.hours).sum();
        let share = numbers.percent(hours / result.total_hours);
        remarks.push(if thin.len() == 1 {
            format!("Thin evidence: one activity, {share} of your hours, rests on fewer than three labelled tasks.")
        } else {
            format!("Thin evidence: {} activities, {share} of your hours, rest on fewer than three labelled tasks each.", thin.len())
        });
    }
    if result.judged_share > 0.0 {
        remarks.push(format!(
            "{} of your hours rest on your own judgement, where all readings take your value.",
            numbers.percent(result.judged_share)
        ));
    }
    remarks
}
