//! Checks `parameters.csv`, which is kept by hand, against the figures the other tables rest on.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, bail};

use super::economic_index::{ACTIVITY_COVERAGE_FLOOR, CHAT, PROGRAMS};
use super::estimates::SHRINKAGE;
use super::evidence::{Evidence, read};
use super::ratings::{Automation, Calibration};
use super::raw::Row;
use super::tasks::core_weight;
use super::usage::COVERAGE_FLOOR;

const COLUMNS: &str = "symbol,name,default,low,high,unit,date,reference,note";

/// Checks the table in `folder`. An error names the line with a repeated symbol, a default outside
/// its limits, a missing unit, date or reference, or a fact that is not in the evidence; and every
/// default that is not the figure the tables are computed with.
pub fn check(folder: &Path, evidence: &Evidence, calibration: Calibration) -> Result<usize> {
    let mut defaults = BTreeMap::new();
    for row in read(folder, "parameters.csv", COLUMNS)?.rows() {
        row.insert(&mut defaults, "symbol", check_row(&row, evidence)?)?;
    }
    let wrong: Vec<String> = computed_with(calibration)
        .into_iter()
        .filter(|(symbol, figure)| {
            let default = defaults.get(symbol).copied().flatten();
            default.is_none_or(|default| (default - figure).abs() > 1e-6)
        })
        .map(|(symbol, figure)| format!("{symbol} is not {figure:.6}"))
        .collect();
    if !wrong.is_empty() {
        bail!("parameters.csv: {}", wrong.join(", "));
    }
    Ok(defaults.len())
}

fn check_row(row: &Row<'_>, evidence: &Evidence) -> Result<Option<f64>> {
    for column in ["name", "unit", "date", "reference"] {
        row.required(column)?;
    }
    let default = row.number("default")?;
    let bounds = [row.number("low")?, default, row.number("high")?];
    if !bounds.iter().flatten().is_sorted() {
        return Err(row.complaint("default", "is outside low and high"));
    }
    let reference = row.text("reference")?;
    for id in reference
        .strip_prefix("evidence: ")
        .unwrap_or("")
        .split_whitespace()
    {
        if !evidence.contains(id) {
            return Err(row
                .complaint("reference", "names a fact that is not there")
                .context(format!("no fact {id}")));
        }
    }
    Ok(default)
}

/// The figures the tables are computed with, by symbol.
fn computed_with(calibration: Calibration) -> Vec<(String, f64)> {
    let mut figures = vec![
        ("estimate.shrinkage".to_owned(), SHRINKAGE),
        ("estimate.coverage_floor".to_owned(), COVERAGE_FLOOR),
        ("estimate.core_weight".to_owned(), core_weight("Core")),
        (
            "estimate.other_weight".to_owned(),
            core_weight("Supplemental"),
        ),
    ];
    figures.push((
        "estimate.coverage_floor_activity".to_owned(),
        ACTIVITY_COVERAGE_FLOOR,
    ));
    for side in [CHAT, PROGRAMS] {
        let delegation = format!("estimate.delegation_{}", side.name);
        figures.push((delegation, side.mean_delegation));
        figures.push((format!("estimate.success_{}", side.name), side.success));
    }
    for label in Automation::ALL {
        let level = label.level();
        figures.push((format!("estimate.t{level}"), label.share()));
        figures.push((format!("estimate.f_cal_t{level}"), calibration.share(label)));
    }
    figures
}
