//! The shares of a week in plain data.

use serde::Serialize;

use super::week::Week;
use taskmix_catalog::Activity;
use taskmix_method::shares::{self, Contribution};
use taskmix_method::{MixResult, PerEstimate, Range};

/// Lowest, mean and highest of the five estimates.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
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

/// One value for each estimate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub struct ByEstimate<T> {
    g5: T,
    g1: T,
    h5: T,
    h1: T,
    m: T,
}

impl<T> From<PerEstimate<T>> for ByEstimate<T> {
    fn from(values: PerEstimate<T>) -> Self {
        Self {
            g5: values.g5,
            g1: values.g1,
            h5: values.h5,
            h1: values.h1,
            m: values.m,
        }
    }
}

/// What one estimate says of the week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct EstimateOut {
    automatable: f64,
    assistable: f64,
    human_core: f64,
    time_saved: f64,
}

/// An activity's part in each share of the week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct DriverRanges {
    automatable: RangeOut,
    assistable: RangeOut,
    human_core: RangeOut,
}

/// An activity's part in the central shares of the week, and over the five readings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Driver {
    activity: &'static str,
    label: &'static str,
    hours: f64,
    automatable: f64,
    assistable: f64,
    human_core: f64,
    ranges: DriverRanges,
}

/// The estimates that set both ends of a range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Ends {
    lowest: &'static str,
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

/// Which estimates disagree most on each share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Disagreement {
    automatable: Ends,
    assistable: Ends,
    human_core: Ends,
    time_saved: Ends,
}

/// What goes out of `calculate`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CalculateOutput {
    automatable: RangeOut,
    assistable: RangeOut,
    human_core: RangeOut,
    time_saved: RangeOut,
    by_estimate: ByEstimate<EstimateOut>,
    drivers: Vec<Driver>,
    total_hours: f64,
    hours_saved: RangeOut,
    judged_share: f64,
    disagreement: Disagreement,
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
    let mut estimates = result.by_estimate.map(|set| EstimateOut {
        automatable: set.automatable,
        assistable: set.assistable,
        human_core: set.human_core,
        time_saved: 0.0,
    });
    estimates.g5.time_saved = saved.g5;
    estimates.g1.time_saved = saved.g1;
    estimates.h5.time_saved = saved.h5;
    estimates.h1.time_saved = saved.h1;
    estimates.m.time_saved = saved.m;
    estimates
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
