//! The activities that add most to the automatable hours.

use crate::format::Numbers;
use crate::week::Week;
use taskmix_method::MixResult;
use taskmix_method::shares::Contribution;

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

/// Most drivers shown.
const MAX_DRIVERS: usize = 6;

/// The activities that add most, the first of them the largest; none where nothing is automatable.
pub(super) fn drivers(week: &Week, result: &MixResult, numbers: &Numbers<'_>) -> Vec<Driver> {
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
