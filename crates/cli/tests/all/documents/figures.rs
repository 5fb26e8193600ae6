//! Figures of METHOD that follow from the tables.

use super::{cell, says, share, with_mix};
use taskmix_catalog::catalog;
use taskmix_method::{Assumptions, Estimate, Hours, MixResult, ReadingSet, ReadingSource};
use taskmix_present::readings::spelled;

const METHOD: &str = "docs/METHOD.md";

/// The default shares of every occupation with a mix.
fn defaults(readings: ReadingSet) -> Vec<MixResult> {
    let shares = |occupation| catalog().default_shares(occupation, readings);
    with_mix().filter_map(shares).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Ranks from 0; equal values have their mean rank.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count() as f64;
        let equal = values.iter().filter(|other| *other == value).count() as f64;
        below + (equal - 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

fn rank_correlation(first: &[f64], second: &[f64]) -> f64 {
    let centred = |values: &[f64]| {
        let ranks = ranks(values);
        let mean = mean(&ranks);
        ranks
            .into_iter()
            .map(|rank| rank - mean)
            .collect::<Vec<_>>()
    };
    let (first, second) = (centred(first), centred(second));
    let product = |first: &[f64], second: &[f64]| -> f64 {
        first
            .iter()
            .zip(second)
            .map(|(one, other)| one * other)
            .sum()
    };
    product(&first, &second) / (product(&first, &first) * product(&second, &second)).sqrt()
}

fn centrals(results: &[MixResult]) -> Vec<f64> {
    let central = |result: &MixResult| result.automatable().central;
    results.iter().map(central).collect()
}

#[test]
fn what_the_use_of_claude_changes() {
    let all = defaults(ReadingSet::ALL);
    let without = defaults(ReadingSet::ALL.without(ReadingSource::Anthropic));
    let (with, without) = (centrals(&all), centrals(&without));
    says(
        METHOD,
        &format!(
            "is {} without it and {} with it (rank correlation {})",
            share(mean(&without), 3),
            share(mean(&with), 3),
            share(rank_correlation(&with, &without), 3),
        ),
    );
    let [before, after] = [&without, &with].map(|values| 100.0 * mean(values));
    says(
        "CHANGELOG.md",
        &format!("the mean automatable share of all occupations from {before:.1} to {after:.1} %"),
    );
    let ends = all
        .iter()
        .map(|result| result.by_estimate.map(|set| set.automatable).extremes());
    let lowest = ends.clone().filter(|ends| ends.0 == Estimate::C).count();
    let highest = ends.filter(|ends| ends.1 == Estimate::C).count();
    let part = 100.0 * lowest as f64 / all.len() as f64;
    says(
        METHOD,
        &format!(
            "the lowest reading in {part:.0} % of them and the highest in {}",
            spelled(highest)
        ),
    );
}

#[test]
fn the_labels_rank_occupations_almost_alike() {
    let all = defaults(ReadingSet::ALL);
    let by_label = ReadingSource::Labels.readings().iter().map(|label| {
        let share = |result: &MixResult| result.by_estimate.get(*label).automatable;
        all.iter().map(share).collect::<Vec<_>>()
    });
    let by_label: Vec<_> = by_label.collect();
    let mut least: f64 = 1.0;
    for (index, first) in by_label.iter().enumerate() {
        for second in &by_label[..index] {
            least = least.min(rank_correlation(first, second));
        }
    }
    let least = (least * 100.0).floor() / 100.0;
    says(METHOD, &format!("almost alike (≥ {})", share(least, 2)));
}

#[test]
fn a_high_share_and_a_growing_occupation() {
    let occupation = |code: &str| catalog().occupation(code).expect("an occupation");
    let (writers, service) = (occupation("27-3043.00"), occupation("43-4051.00"));
    let percent = |change: f64| format!("{:.1} %", 100.0 * change).replace('-', "−");
    let change = |outlook: Option<taskmix_catalog::Outlook>| outlook.and_then(|one| one.change);
    let (up, down) = (change(writers.outlook), change(service.outlook));
    let (up, down) = (up.expect("a change"), down.expect("a change"));
    assert!(up > 0.0 && down < 0.0, "the method says which one grows");
    let openings = service.outlook.and_then(|outlook| outlook.openings);
    let openings = openings.expect("openings") as usize;
    says(
        METHOD,
        &format!(
            "projects their employment to grow {} by 2034; customer service {}, with {} openings",
            percent(up),
            percent(down),
            super::thousands(openings),
        ),
    );
    says(METHOD, "writers rank in the top tenth");
    let own = catalog().default_shares(writers, ReadingSet::ALL);
    let own = own.expect("writers have a mix").automatable().central;
    let centrals = centrals(&defaults(ReadingSet::ALL));
    let above = centrals.iter().filter(|other| **other > own).count();
    assert!(above * 10 < centrals.len(), "{above} have a higher share");
}

#[test]
fn how_large_a_default_week_is() {
    let hours = Hours::new(40.0).expect("a week");
    let mut counts = Vec::new();
    let mut parts = Vec::new();
    for occupation in with_mix() {
        let mix = catalog().default_mix(occupation, hours);
        counts.push(mix.len() as f64);
        let largest: f64 = mix.iter().take(12).map(|(_, hours)| hours.get()).sum();
        parts.push(100.0 * largest / 40.0);
    }
    let (count, part) = (mean(&counts), mean(&parts));
    says(METHOD, "About 20 activities each");
    assert!((count - 20.0).abs() < 2.5, "{count:.1} activities each");
    says(METHOD, "the largest 12 cover about 80 % of the hours");
    assert!((part - 80.0).abs() < 2.5, "{part:.1} % of the hours");
}

#[test]
fn constants_are_those_of_the_parameters() {
    let parameter = |symbol: &str| -> f64 {
        let default = cell("parameters.csv", symbol, "default");
        default.parse().expect("a number")
    };
    let plain = |symbol: &str, decimals| share(parameter(symbol), decimals);
    let chat = plain("estimate.delegation_chat", 3);
    let programs = plain("estimate.delegation_programs", 3);
    says(METHOD, &format!("takes {chat} (c) or {programs} (a)"));
    let chat = plain("estimate.success_chat", 3);
    let programs = plain("estimate.success_programs", 3);
    says(METHOD, &format!("Success `σ`: {chat} (c), {programs} (a)"));
    let group = parameter("estimate.coverage_floor");
    let activity = parameter("estimate.coverage_floor_activity");
    says(
        METHOD,
        &format!("min(1, q_d/{activity}) + 2·min(1, q_g/{group}))/(n + 2)"),
    );
    says(METHOD, &format!("min(1, q_ai/{group})"));
    let steps = [("t0", 4), ("t1", 2), ("t2", 6), ("t3", 6)].map(|(step, decimals)| {
        let symbol = format!("estimate.f_cal_{step}");
        format!("{} {}", step.to_uppercase(), plain(&symbol, decimals))
    });
    says(METHOD, &format!("{}; T4 := 1", steps.join(", ")));
    let defaults = [
        ("ρ", Assumptions::RHO),
        ("σ", Assumptions::SIGMA),
        ("r", Assumptions::REALISED),
    ];
    for (symbol, value) in defaults {
        says(METHOD, &format!("{symbol} = {}", share(value, 2)));
    }
    let fact = |id: &str| {
        let fact = catalog().evidence(id).expect("a fact");
        share(fact.value.expect("a value"), 3)
    };
    says(
        METHOD,
        &format!(
            "a convention from {}/{}, median over top quartile of support deflection",
            fact("support-deflection-median"),
            fact("support-deflection-top-quartile")
        ),
    );
}
