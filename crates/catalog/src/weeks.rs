//! Default weeks: the mix of an occupation at given hours, its shares and its rank.

use super::activity::ActivityIndex;
use super::catalog::Catalog;
use super::occupation::Occupation;
use taskmix_method::order::sorted;
use taskmix_method::rank::{self, Peer, RankBand, Weighting};
use taskmix_method::{Assumptions, Hours, Mix, MixResult, MixRow, PerEstimate, ReadingSet, shares};

/// Hours of the week default mixes are compared at.
const FULL_WEEK: f64 = 40.0;

impl Catalog {
    /// The default mix of an occupation: its activities with their share of the hours, in the
    /// order of the activities. None where it has no mix.
    pub fn mix(
        &self,
        occupation: &Occupation,
    ) -> Option<impl Iterator<Item = (ActivityIndex, f64)>> {
        let mixes = &self.mixes;
        let rows = mixes.links.get(occupation.index.get())?;
        let weights = || {
            rows.iter().filter_map(|row| {
                let weight = mixes.weights.get(row.weight as usize)?;
                let activity = self.activities().get(row.activity as usize)?;
                Some((activity.index, *weight))
            })
        };
        // In floating point, because the integers of a damaged table may overflow.
        let total: f64 = weights().map(|(_, weight)| f64::from(weight)).sum();
        let share = move |weight| f64::from(weight) / total;
        (total > 0.0).then(|| weights().map(move |(activity, weight)| (activity, share(weight))))
    }

    /// The default mix of an occupation at given hours, most hours first, else by id; empty
    /// where it has no mix.
    ///
    /// ```
    /// use taskmix_catalog::catalog;
    /// use taskmix_method::Hours;
    /// let agents = catalog().occupation("43-4051.00").ok_or("no such code").unwrap();
    /// let week = catalog().default_mix(agents, Hours::new(40.0)?);
    /// let (most, hours) = week[0];
    /// let most = catalog().activity_at(most).map(|activity| activity.label);
    /// assert_eq!(most, Some("Responding to customer problems or complaints"));
    /// assert_eq!(hours.get(), 7.0);
    /// # Ok::<(), taskmix_method::OutOfLimit>(())
    /// ```
    #[must_use]
    pub fn default_mix(
        &self,
        occupation: &Occupation,
        hours: Hours,
    ) -> Vec<(ActivityIndex, Hours)> {
        let rows = self.mix(occupation).into_iter().flatten();
        let rows = rows
            .filter_map(|(activity, share)| Some((activity, Hours::new(share * hours.get()).ok()?)))
            .collect();
        sorted(rows, |a, b| {
            b.1.get().total_cmp(&a.1.get()).then(a.0.cmp(&b.0))
        })
    }

    /// The same as rows of a mix, in the same order, all billable and without judgements.
    #[must_use]
    pub fn default_rows(&self, occupation: &Occupation, hours: Hours) -> Vec<MixRow> {
        let rows = self.default_mix(occupation, hours).into_iter();
        rows.filter_map(|(activity, hours)| {
            Some(MixRow {
                hours,
                published: self.activity_at(activity)?.readings,
                judgement: None,
                billable: true,
            })
        })
        .collect()
    }

    /// Shares of the default mix at 40 hours and the default assumptions by the readings that
    /// count; none where the occupation has no mix.
    #[must_use]
    pub fn default_shares(
        &self,
        occupation: &Occupation,
        readings: ReadingSet,
    ) -> Option<MixResult> {
        let hours = Hours::new(FULL_WEEK).ok()?;
        let mix = Mix::new(self.default_rows(occupation, hours), readings).ok()?;
        shares::of_mix(&mix, Assumptions::default())
    }

    /// The occupations with a mix, by code, as the peers that a mix is ranked among.
    #[must_use]
    pub fn peers(&self) -> &[Peer] {
        self.peers.get_or_init(|| {
            let with_mix = self
                .occupations()
                .iter()
                .filter(|occupation| occupation.has_mix);
            let mut peers = Vec::new();
            for occupation in with_mix.clone() {
                // Occupations that BLS counts together all have the same people. To count these
                // once, each occupation gets an equal part.
                let together = |other: &&Occupation| other.pay == occupation.pay;
                let sharing = with_mix.clone().filter(together).count();
                let employment = occupation.employment.unwrap_or(0.0) / sharing.max(1) as f64;
                peers.extend(self.peer(occupation, employment));
            }
            peers
        })
    }

    fn peer(&self, occupation: &Occupation, employment: f64) -> Option<Peer> {
        let mut automatable = PerEstimate::all(0.0);
        for (activity, share) in self.mix(occupation)? {
            let readings = self.activity_at(activity)?.readings;
            automatable.add(&readings.map(|reading| share * reading.automatable()));
        }
        Some(Peer {
            automatable,
            employment,
        })
    }

    /// The band of ranks of a mix among the occupations with a mix, 0 to 1.
    #[must_use]
    pub fn rank_band(&self, own: &MixResult, weighting: Weighting) -> Option<RankBand> {
        let automatable = own.by_estimate.map(|set| set.automatable);
        rank::band(&automatable, self.peers(), weighting)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use crate::catalog;
    use crate::embedded::CATALOG;
    use crate::numbers::{Link, Mixes};
    use std::sync::LazyLock;

    /// Weights as only a damaged table can hold them.
    #[test]
    fn weights_too_large_to_be_added_as_whole_numbers_give_shares() {
        let agents = catalog().occupation("43-4051.00").unwrap();
        let own = Mixes {
            weights: vec![u32::MAX],
            links: vec![vec![Link::default(); 4]; catalog().occupations().len()],
        };
        let damaged = Catalog {
            mixes: LazyLock::new(Box::new(|| own)),
            ..Catalog::decode(CATALOG).unwrap()
        };
        let shares: Vec<f64> = damaged
            .mix(agents)
            .unwrap()
            .map(|(_, share)| share)
            .collect();
        assert_eq!(shares, [0.25; 4]);
    }
}
