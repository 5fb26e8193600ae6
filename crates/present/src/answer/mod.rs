//! The answer: what share of the week current AI could do.

mod drivers;
mod ticks;

pub use drivers::Driver;
pub use ticks::{SourceTicks, Tick};

use super::format::Numbers;
use super::phrase::Phrase;
use super::readings;
use super::week::Week;
use taskmix_method::{MixResult, Range, ReadingSet, ReadingSource};

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
                "{hours} of {total} h automatable ({})",
                numbers.percent_range(automatable.low, automatable.high)
            ),
            sources: ReadingSource::ALL
                .map(|source| ticks::source_ticks(source, result, numbers))
                .into(),
            span: (automatable.low, automatable.high),
            ends: ticks::ends(result, numbers),
            readings,
            counted,
            drivers: drivers::drivers(week, result, numbers),
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

impl Answer {
    /// The answer of a person who measured hours: these count for the rate, not the estimate.
    #[must_use]
    pub fn beside_measured_hours(self) -> Self {
        let note = " This is the estimate. Your rate is computed with the hours you measured.";
        Self {
            saved: self.saved.plain(note),
            ..self
        }
    }
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
