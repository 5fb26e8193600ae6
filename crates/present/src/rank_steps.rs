//! The rank among all occupations step by step, with the user's own numbers.

use super::format::Numbers;
use super::readings;
use taskmix_catalog::catalog;
use taskmix_method::rank::{Standing, Weighting, standing};
use taskmix_method::{Estimate, MixResult, PerEstimate};

/// Number of people that counts of people are written in.
const MILLION: f64 = 1e6;

/// The rank by one reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankStep {
    /// The reading.
    pub reading: &'static str,
    /// What kind of evidence it is, from when and whose.
    pub evidence: String,
    /// The automatable share of the week.
    pub share: String,
    /// Occupations whose share is smaller, and all of them: "781 ÷ 923".
    pub occupations: String,
    /// What that is as a percentage.
    pub rank: String,
    /// The same in millions of people employed: "120.3 ÷ 153.5".
    pub people: String,
    /// What that is as a percentage.
    pub by_employment: String,
}

/// The rank by each reading that counts; `None` without peers.
#[must_use]
pub fn rank_steps(result: &MixResult, numbers: &Numbers<'_>) -> Option<Vec<RankStep>> {
    let own: PerEstimate<f64> = result.by_estimate.map(|set| set.automatable);
    let peers = catalog().peers();
    let occupations = standing(&own, peers, Weighting::Occupations)?;
    let people = standing(&own, peers, Weighting::Employment)?;
    let written = |of: &Standing, estimate: Estimate, unit: f64| {
        let below = of.below.get(estimate);
        // Equal occupations count half; people are counted in tenths of a million.
        let count = |value: f64| numbers.number(value / unit, 1);
        (
            [count(below), count(of.total)].join(" ÷ "),
            numbers.percent_with(below / of.total, 1),
        )
    };
    let step = |(estimate, share): (Estimate, f64)| {
        let (occupations, rank) = written(&occupations, estimate, 1.0);
        let (people, by_employment) = written(&people, estimate, MILLION);
        RankStep {
            reading: readings::name(estimate),
            evidence: catalog()
                .reading(estimate)
                .map(readings::evidence)
                .unwrap_or_default(),
            share: numbers.percent_with(share, 1),
            occupations,
            rank,
            people,
            by_employment,
        }
    };
    Some(own.iter().map(step).collect())
}
