//! Rank among occupations, shown as a band over the readings that count.

use super::estimate::{PerEstimate, Range};
use super::limits::clamped;

/// The automatable shares of one occupation by each estimate, with its employment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peer {
    /// Automatable share of the default mix, by each estimate.
    pub automatable: PerEstimate<f64>,
    /// People employed; 0 where it is not known.
    pub employment: f64,
}

/// Part of the peers whose automatable share is lower, over the readings that count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankBand {
    /// The lowest rank by a reading, 0 to 1.
    pub low: f64,
    /// The highest rank by a reading, 0 to 1.
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

impl Weighting {
    /// The weight of a peer.
    #[must_use]
    pub const fn of(self, peer: &Peer) -> f64 {
        match self {
            Self::Occupations => 1.0,
            Self::Employment => peer.employment,
        }
    }
}

/// The rank of a mix among its peers by each estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The weight of the peers with a lower automatable share, by each estimate.
    pub below: PerEstimate<f64>,
    /// The total weight of the peers, above 0.
    pub total: f64,
}

impl Standing {
    /// The rank by each estimate, 0 to 1.
    #[must_use]
    pub fn ranks(&self) -> PerEstimate<f64> {
        self.below
            .map(|below| clamped(below / self.total, 0.0, 1.0))
    }
}

/// The rank of a mix among `peers`; `None` where their total weight is 0.
///
/// A peer with exactly the same share counts half, so that a mix equal to all its peers has the
/// rank ½.
#[must_use]
pub fn standing(own: &PerEstimate<f64>, peers: &[Peer], weighting: Weighting) -> Option<Standing> {
    let total: f64 = peers.iter().map(|peer| weighting.of(peer)).sum();
    if total <= 0.0 {
        return None;
    }
    let mut below = own.map(|_| 0.0);
    for (estimate, value) in own.iter() {
        let counted = peers.iter().map(|peer| {
            let theirs = peer.automatable.get(estimate);
            if theirs < value {
                weighting.of(peer)
            } else if theirs > value {
                0.0
            } else {
                weighting.of(peer) / 2.0
            }
        });
        *below.get_mut(estimate) = counted.sum();
    }
    Some(Standing { below, total })
}

/// The band of ranks of a mix among `peers`; `None` where their total weight is 0.
#[must_use]
pub fn band(own: &PerEstimate<f64>, peers: &[Peer], weighting: Weighting) -> Option<RankBand> {
    let Range { low, high, .. } = standing(own, peers, weighting)?.ranks().range();
    Some(RankBand { low, high })
}
