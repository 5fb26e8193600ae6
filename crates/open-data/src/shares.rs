//! The fields of shares: by each reading, and as ranges over all of them.

use taskmix_method::{Estimate, MixResult, PerEstimate, Range, Reading};

use crate::table::{Field, Kind, decimal};

/// The shares that are given as ranges: name, and what it is.
const RANGES: [(&str, &str, &str); 4] = [
    (
        "automatable",
        "Automatable",
        "AI could complete it with a person only spot-checking",
    ),
    (
        "assistable",
        "Assistable",
        "AI speeds the person up, who stays in the loop",
    ),
    ("human_core", "Human-core", "neither of both"),
    ("exposed", "Exposed", "automatable and assistable together"),
];

/// The ends of a range and its middle.
const ENDS: [(&str, &str); 3] = [
    ("low", "lowest reading"),
    ("central", "mean of the readings"),
    ("high", "highest reading"),
];

/// The name of a reading in names of fields.
fn prefix(estimate: Estimate) -> String {
    estimate.name().to_ascii_lowercase()
}

/// Automatable and exposed share by each reading, `of` what.
pub fn reading_fields(of: &str) -> Vec<Field> {
    let fields = Estimate::ALL.into_iter().flat_map(|estimate| {
        [("a", "Automatable"), ("x", "Exposed")].map(|(letter, word)| {
            let about = format!("{word} share of {of} by reading {}", estimate.name());
            Field::new(format!("{}_{letter}", prefix(estimate)), Kind::Share, about)
        })
    });
    fields.collect()
}

/// The fields of every range, `of` what.
pub fn range_fields(of: &str) -> Vec<Field> {
    let fields = RANGES.into_iter().flat_map(|(name, word, about)| {
        range(
            name,
            &Kind::Share,
            &format!("{word} share of {of} ({about})"),
        )
    });
    fields.collect()
}

/// The three fields of a range.
pub fn range(name: &str, kind: &Kind, about: &str) -> [Field; 3] {
    ENDS.map(|(end, which)| {
        Field::new(
            format!("{name}_{end}"),
            kind.clone(),
            format!("{about}, {which}"),
        )
        .unit("share")
    })
}

/// The cells of one range.
pub fn range_cells(range: Range) -> [String; 3] {
    [range.low, range.central, range.high].map(decimal)
}

/// The cells of [`reading_fields`].
pub fn reading_cells(readings: &PerEstimate<(f64, f64)>) -> Vec<String> {
    let all = readings.iter();
    let cells = all.flat_map(|(_, (automatable, exposed))| [automatable, exposed].map(decimal));
    cells.collect()
}

/// The cells of [`range_fields`] for an activity.
pub fn activity_ranges(readings: &PerEstimate<Reading>) -> Vec<String> {
    let parts: [fn(Reading) -> f64; 4] = [
        Reading::automatable,
        Reading::assistable,
        Reading::human_core,
        Reading::exposed,
    ];
    let ranges = parts.map(|part| readings.map(part).range());
    ranges.into_iter().flat_map(range_cells).collect()
}

/// The cells of [`range_fields`] for a week.
pub fn week_ranges(week: &MixResult) -> Vec<String> {
    let ranges = [
        week.automatable(),
        week.assistable(),
        week.human_core(),
        week.exposed(),
    ];
    ranges.into_iter().flat_map(range_cells).collect()
}
