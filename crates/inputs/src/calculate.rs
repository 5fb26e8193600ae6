//! The shares of a week in plain data.

use serde::Serialize;

use super::week::Week;
use taskmix_catalog::Activity;
use taskmix_method::shares::{self, Contribution};
use taskmix_method::{Estimate, MixResult, PerEstimate, Range};

/// Lowest, mean and highest of the readings that count.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Range"))]
pub struct RangeOut {
    /// The lowest.
    pub low: f64,
    /// The mean.
    pub central: f64,
    /// The highest.
    pub high: f64,
}

impl From<Range> for RangeOut {
    fn from(range: Range) -> Self {
        Self {
            low: range.low,
            central: range.central,
            high: range.high,
        }
    }
}

/// One value for each of the readings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "UPPERCASE")]
pub struct ByEstimate<T> {
    /// GPT-4's labels; software still to be built counts half.
    g5: T,
    /// GPT-4's labels; software still to be built counts in full.
    g1: T,
    /// People's labels; software still to be built counts half.
    h5: T,
    /// People's labels; software still to be built counts in full.
    h1: T,
    /// Observed use of Microsoft's assistant.
    m: T,
    /// Observed use of Anthropic's assistant.
    c: T,
}

impl<T> From<PerEstimate<T>> for ByEstimate<T> {
    fn from(values: PerEstimate<T>) -> Self {
        Self {
            g5: values.g5,
            g1: values.g1,
            h5: values.h5,
            h1: values.h1,
            m: values.m,
            c: values.c,
        }
    }
}

/// The shares of a week according to one reading.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(rename = "EstimateShares")
)]
pub struct EstimateOut {
    /// Share that AI could do alone, or with a check.
    automatable: f64,
    /// Share that a person does faster with AI.
    assistable: f64,
    /// Share that stays human.
    human_core: f64,
    /// Share of the hours that AI saves: potential less review time, times the realised part.
    time_saved: f64,
}

/// An activity's part in each share of the week, over the readings that count.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DriverRanges {
    /// Share that AI could do alone, or with a check.
    automatable: RangeOut,
    /// Share that a person does faster with AI.
    assistable: RangeOut,
    /// Share that stays human.
    human_core: RangeOut,
}

/// An activity's part in the central shares of the week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Driver {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    activity: &'static str,
    /// What a person does, adapted from O*NET (CC BY 4.0).
    label: &'static str,
    /// Hours a week.
    hours: f64,
    /// Share that AI could do alone, or with a check.
    automatable: f64,
    /// Share that a person does faster with AI.
    assistable: f64,
    /// Share that stays human.
    human_core: f64,
    /// The same parts over the readings that count.
    ranges: DriverRanges,
}

/// The readings that give the ends of a range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ends {
    /// The reading with the lowest value.
    #[cfg_attr(feature = "typescript", ts(type = "Estimate"))]
    lowest: &'static str,
    /// The reading with the highest value.
    #[cfg_attr(feature = "typescript", ts(type = "Estimate"))]
    highest: &'static str,
}

impl Ends {
    fn of(values: &PerEstimate<f64>) -> Self {
        let (lowest, highest) = values.extremes();
        Self {
            lowest: lowest.name(),
            highest: highest.name(),
        }
    }
}

/// The readings that give the ends of each range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Disagreement {
    /// Share that AI could do alone, or with a check.
    automatable: Ends,
    /// Share that a person does faster with AI.
    assistable: Ends,
    /// Share that stays human.
    human_core: Ends,
    /// Share of the hours that AI saves: potential less review time, times the realised part.
    time_saved: Ends,
}

/// The shares of a week. They are technical potential; they do not predict jobs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CalculateOutput {
    /// Share that AI could do alone, or with a check.
    automatable: RangeOut,
    /// Share that a person does faster with AI.
    assistable: RangeOut,
    /// Share that stays human.
    human_core: RangeOut,
    /// Share of the hours that AI saves: potential less review time, times the realised part.
    time_saved: RangeOut,
    /// The readings that count: central values are their mean, low and high their ends.
    #[cfg_attr(feature = "typescript", ts(type = "Estimate[]"))]
    readings: Vec<&'static str>,
    /// The shares by reading, whether it counts or not.
    by_estimate: ByEstimate<EstimateOut>,
    /// The activities, the largest contribution first.
    drivers: Vec<Driver>,
    /// Hours of the week.
    total_hours: f64,
    /// Hours saved a week.
    hours_saved: RangeOut,
    /// Share of the hours that rests on own judgements.
    judged_share: f64,
    /// Which readings disagree most.
    disagreement: Disagreement,
    /// Ids of activities with fewer than three labelled tasks.
    thin_evidence: Vec<&'static str>,
}

/// The shares of a week; nothing where it has no hours.
#[must_use]
pub fn calculate(week: &Week) -> Option<CalculateOutput> {
    let result = shares::of_mix(&week.mix, week.assumptions)?;
    Some(CalculateOutput {
        automatable: result.automatable().into(),
        assistable: result.assistable().into(),
        human_core: result.human_core().into(),
        time_saved: result.time_saved().into(),
        readings: week.mix.readings().iter().map(Estimate::name).collect(),
        by_estimate: by_estimate(&result).into(),
        drivers: drivers(week, &result),
        total_hours: result.total_hours,
        hours_saved: result.hours_saved().into(),
        judged_share: result.judged_share,
        disagreement: Disagreement {
            automatable: Ends::of(&result.by_estimate.map(|set| set.automatable)),
            assistable: Ends::of(&result.by_estimate.map(|set| set.assistable)),
            human_core: Ends::of(&result.by_estimate.map(|set| set.human_core)),
            time_saved: Ends::of(&result.time_saved_by_estimate),
        },
        thin_evidence: thin_evidence(week),
    })
}

fn by_estimate(result: &MixResult) -> PerEstimate<EstimateOut> {
    let saved = &result.time_saved_by_estimate;
    result
        .by_estimate
        .zip_with(saved, |set, time_saved| EstimateOut {
            automatable: set.automatable,
            assistable: set.assistable,
            human_core: set.human_core,
            time_saved,
        })
}

fn drivers(week: &Week, result: &MixResult) -> Vec<Driver> {
    let driver = |part: Contribution| {
        let activity: &Activity = week.activities.get(part.row)?;
        let hours = week.mix.rows().get(part.row)?.hours.get();
        let ranges = DriverRanges {
            automatable: part.automatable().into(),
            assistable: part.assistable().into(),
            human_core: part.human_core().into(),
        };
        (hours > 0.0).then_some(Driver {
            activity: activity.id,
            label: activity.label,
            hours,
            automatable: ranges.automatable.central,
            assistable: ranges.assistable.central,
            human_core: ranges.human_core.central,
            ranges,
        })
    };
    result.drivers().into_iter().filter_map(driver).collect()
}

fn thin_evidence(week: &Week) -> Vec<&'static str> {
    week.activities
        .iter()
        .zip(week.mix.rows())
        .filter(|(activity, row)| {
            activity.thin_evidence() && row.judgement.is_none() && row.hours.get() > 0.0
        })
        .map(|(activity, _)| activity.id)
        .collect()
}
