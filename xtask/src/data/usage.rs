//! Reading M: Copilot usage by group (METHOD §1).

use std::collections::BTreeMap;

use anyhow::Result;

use super::estimates::Reading;
use super::raw::{Dialect, Row};
use super::sources::Sources;

/// Share of conversations from which on a group counts as fully covered.
pub const COVERAGE_FLOOR: f64 = 0.0005;

/// The reading of every group in the file.
///
/// # Errors
///
/// Names the line that cannot be read.
pub fn load(sources: &Sources) -> Result<BTreeMap<String, Reading>> {
    let table = sources.table("microsoft/iwa_metrics.csv", Dialect::Comma)?;
    table
        .rows()
        .map(|row| {
            let action = product(&row, "ai")?;
            let goal = product(&row, "user")?;
            Ok((row.required("IWA")?.to_owned(), reading(action, goal)))
        })
        .collect()
}

/// Completion times impact scope times coverage of one side; 0 where a factor is missing.
fn product(row: &Row<'_>, side: &str) -> Result<f64> {
    let completion = row.number(&format!("completion_{side}"))?;
    let scope = row.number(&format!("impact_scope_{side}"))?;
    let share = row.number(&format!("share_{side}"))?;
    Ok(match (completion, scope, share) {
        (Some(completion), Some(scope), Some(share)) => {
            completion * scope * (share / COVERAGE_FLOOR).min(1.0)
        }
        _ => 0.0,
    })
}

fn reading(action: f64, goal: f64) -> Reading {
    Reading {
        automatable: action,
        exposed: action.max(f64::midpoint(action, goal)),
    }
}

#[cfg(test)]
mod tests {
    use super::{product, reading};
    use crate::data::raw::{Dialect, RawTable};

    #[test]
    fn exposed_is_never_below_automatable() {
        assert_eq!(reading(0.5, 0.2).exposed, 0.5);
        assert_eq!(reading(0.25, 0.75).exposed, 0.5);
    }

    #[test]
    fn rare_use_counts_in_proportion_and_missing_use_not_at_all() {
        let text =
            b"completion_ai,impact_scope_ai,share_ai\n0.8,0.5,0.00025\n0.8,0.5,0.3\n,0.5,0.3\n";
        let table = RawTable::parse("m.csv", text, Dialect::Comma).unwrap();
        let products: Vec<f64> = table
            .rows()
            .map(|row| product(&row, "ai").unwrap())
            .collect();
        assert_eq!(products, [0.2, 0.4, 0.0]);
    }
}
