//! The readings of the automatable share, by source.

use crate::format::Numbers;
use crate::readings;
use taskmix_catalog::{ReadingKind, catalog};
use taskmix_method::{Estimate, MixResult, PerEstimate, ReadingSource};

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

/// A source with its readings, as the result gives them.
pub(super) fn source_ticks(
    source: ReadingSource,
    result: &MixResult,
    numbers: &Numbers<'_>,
) -> SourceTicks {
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
            .map(|reading| tick(*reading, counts, result, numbers))
            .collect(),
    }
}

fn tick(
    estimate: Estimate,
    source_counts: bool,
    result: &MixResult,
    numbers: &Numbers<'_>,
) -> Tick {
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
            // Where the whole source is left out, its switch says so.
            if source_counts { "left out" } else { "" }
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

/// Which readings set the ends of the range.
pub(super) fn ends(result: &MixResult, numbers: &Numbers<'_>) -> String {
    let shares = result.by_estimate.map(|set| set.automatable);
    let (lowest, highest) = shares.extremes();
    if lowest == highest {
        return if shares.counted.count() == 1 {
            "One reading counts, so there is no range.".to_owned()
        } else {
            "All readings that count give the same share.".to_owned()
        };
    }
    let end = |reading| {
        let share = numbers.percent(shares.get(reading));
        format!("{share}, comes from {}", readings::dated(reading))
    };
    let mut text = format!(
        "The lowest, {}. The highest, {}.",
        end(lowest),
        end(highest)
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
