//! Rank among occupations, shown as a band over the five readings.

use super::estimate::PerEstimate;
use super::limits::clamped;

/// The automatable shares of one occupation by each estimate, with its employment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peer {
    /// Automatable share of the default mix, by each estimate.
    pub automatable: PerEstimate<f64>,
    /// People employed; 0 where it is not known.
    pub employment: f64,
}

/// Part of the peers whose automatable share is lower, over the five readings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankBand {
    /// The lowest of the five ranks, 0 to 1.
    pub low: f64,
    /// The highest of the five ranks, 0 to 1.
    pub high: f64,
}

/// How peers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighting {
    /// Every occupation counts once.
    Occupations,
    /// Every occupation counts by its employment.
    Employment,
}

/// The band of ranks of a mix among `peers`; nothing where they carry no weight.
///
/// A peer with exactly the same share counts half, so that a mix equal to all its peers
/// stands in the middle.
#[must_use]
pub fn band(own: &PerEstimate<f64>, peers: &[Peer], weighting: Weighting) -> Option<RankBand> {
    let weight = |peer: &Peer| match weighting {
        Weighting::Occupations => 1.0,
        Weighting::Employment => peer.employment,
    };
    let total: f64 = peers.iter().map(weight).sum();
    if total <= 0.0 {
        return None;
    }
    let mut band = RankBand {
        low: 1.0,
        high: 0.0,
    };
    for (estimate, value) in own.iter() {
        let below: f64 = peers
            .iter()
            .map(|peer| {
                let theirs = peer.automatable.get(estimate);
                if theirs < value {
                    weight(peer)
                } else if theirs > value {
                    0.0
                } else {
                    weight(peer) / 2.0
                }
            })
            .sum();
        let rank = clamped(below / total, 0.0, 1.0);
        band.low = band.low.min(rank);
        band.high = band.high.max(rank);
    }
    Some(band)
}
