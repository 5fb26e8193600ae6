//! Rounds estimates so that the default mixes keep their sums.
//!
//! Each estimate goes to the step below it or above it, whichever leaves the shares of the
//! occupations closer to the tables: their largest difference falls to a fraction of what
//! rounding each estimate to the nearest step would leave.

use crate::data::rows::Tables;

/// Most rounds; it settles long before.
const ROUNDS: usize = 50;

/// The default mixes, by what is rounded.
pub(super) struct Weeks {
    /// For each activity or group, the mixes it is in and its share of them.
    parts: Vec<Vec<(usize, f64)>>,
    mixes: usize,
}

impl Weeks {
    /// The mixes by activity, or by whatever `place` says an activity belongs to.
    pub fn of(tables: &Tables, count: usize, place: impl Fn(&str) -> Option<usize>) -> Self {
        let mut weeks = Self {
            parts: vec![Vec::new(); count],
            mixes: 0,
        };
        for mix in tables.mixes.chunk_by(|one, other| one.code == other.code) {
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
            // A share times the steps is within 0 and the number of steps.
            .map(|(exact, ceiling)| (exact.round() as u32).min(*ceiling))
            .collect();
        // How far each mix is from its exact sum.
        let mut off = vec![0.0; self.mixes];
        for ((rounded, exact), parts) in rounded.iter().zip(&exact).zip(&self.parts) {
            shift(&mut off, parts, f64::from(*rounded) - exact);
        }
        for _ in 0..ROUNDS {
            let mut settled = true;
            let rows = rounded.iter_mut().zip(&exact).zip(ceilings);
            for (((rounded, exact), ceiling), parts) in rows.zip(&self.parts) {
                let other = if f64::from(*rounded) > *exact {
                    *rounded - 1
                } else {
                    *rounded + 1
                };
                let allowed = (f64::from(other) - exact).abs() < 1.0 && other <= *ceiling;
                let by = f64::from(other) - f64::from(*rounded);
                if allowed && change(&off, parts, by) < -1e-9 {
                    shift(&mut off, parts, by);
                    *rounded = other;
                    settled = false;
                }
            }
            if settled {
                break;
            }
        }
        rounded
    }
}

/// Moves the mixes that something is in.
fn shift(off: &mut [f64], parts: &[(usize, f64)], by: f64) {
    for (mix, share) in parts {
        if let Some(off) = off.get_mut(*mix) {
            *off += share * by;
        }
    }
}

/// How much a move would change the sum of the squares.
fn change(off: &[f64], parts: &[(usize, f64)], by: f64) -> f64 {
    let change = parts.iter().map(|(mix, share)| {
        let before = off.get(*mix).copied().unwrap_or(0.0);
        share * by * (2.0 * before + share * by)
    });
    change.sum()
}
