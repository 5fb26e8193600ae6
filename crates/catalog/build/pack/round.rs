//! Rounds estimates so that the default mixes keep their sums.
//!
//! Each estimate is rounded down or up, so that the shares of the occupations stay close to the
//! tables. Their largest error is a fraction of that of rounding to the nearest step.

use crate::data::rows::Tables;

/// Maximum number of rounds; far fewer are needed.
const MAX_ROUNDS: usize = 50;

/// The default mixes, by activity or group.
pub(super) struct Weeks {
    /// For each activity or group, the mixes it is in and its share of them.
    parts: Vec<Vec<(usize, f64)>>,
    mixes: usize,
}

impl Weeks {
    /// The mixes by activity or group. `place` gives the position that an activity counts for.
    pub fn of(tables: &Tables, count: usize, place: impl Fn(&str) -> Option<usize>) -> Self {
        let mut weeks = Self {
            parts: vec![Vec::new(); count],
            mixes: 0,
        };
        for mix in tables.mixes.chunk_by(|a, b| a.code == b.code) {
            let total: f64 = mix.iter().map(|link| f64::from(link.weight)).sum();
            for link in mix {
                let parts = place(&link.activity).and_then(|at| weeks.parts.get_mut(at));
                let share = f64::from(link.weight) / total;
                let Some(parts) = parts else { continue };
                match parts.last_mut() {
                    Some((mix, sum)) if *mix == weeks.mixes => *sum += share,
                    _ => parts.push((weeks.mixes, share)),
                }
            }
            weeks.mixes += 1;
        }
        weeks
    }

    /// The shares in steps, none above its `ceiling`.
    pub fn round(&self, shares: &[f64], steps: u32, ceilings: &[u32]) -> Vec<u32> {
        let exact: Vec<f64> = shares
            .iter()
            .map(|share| share * f64::from(steps))
            .collect();
        let mut rounded: Vec<u32> = exact
            .iter()
            .zip(ceilings)
            // From 0 to `steps`.
            .map(|(exact, ceiling)| (exact.round() as u32).min(*ceiling))
            .collect();
        // Error of each mix.
        let mut errors = vec![0.0; self.mixes];
        for ((rounded, exact), parts) in rounded.iter().zip(&exact).zip(&self.parts) {
            shift(&mut errors, parts, f64::from(*rounded) - exact);
        }
        for _ in 0..MAX_ROUNDS {
            let mut converged = true;
            let rows = rounded.iter_mut().zip(&exact).zip(ceilings);
            for (((rounded, exact), ceiling), parts) in rows.zip(&self.parts) {
                let other = if f64::from(*rounded) > *exact {
                    *rounded - 1
                } else {
                    *rounded + 1
                };
                let allowed = (f64::from(other) - exact).abs() < 1.0 && other <= *ceiling;
                let by = f64::from(other) - f64::from(*rounded);
                if allowed && change(&errors, parts, by) < -1e-9 {
                    shift(&mut errors, parts, by);
                    *rounded = other;
                    converged = false;
                }
            }
            if converged {
                break;
            }
        }
        rounded
    }
}

/// Adds a change of a share to the errors of the mixes that it is part of.
fn shift(errors: &mut [f64], parts: &[(usize, f64)], by: f64) {
    for (mix, share) in parts {
        if let Some(error) = errors.get_mut(*mix) {
            *error += share * by;
        }
    }
}

/// How much a change of a share would change the sum of the squared errors.
fn change(errors: &[f64], parts: &[(usize, f64)], by: f64) -> f64 {
    let change = parts.iter().map(|(mix, share)| {
        let before = errors.get(*mix).copied().unwrap_or(0.0);
        share * by * (2.0 * before + share * by)
    });
    change.sum()
}
