//! The simulation: reproducible, within its distributions, and right where the answer is known.

use proptest::prelude::*;
use taskmix_method::monte_carlo::{
    Distribution, Random, Simulation, Summary, Uncertain, stated, stated_around,
};
use taskmix_method::rate::{RateField, RateModel, RateTerms};
use taskmix_method::{Case, PerEstimate, ReadingSet, ReadingSource};

fn copywriter() -> RateTerms {
    RateTerms {
        utilisation: 0.65,
        automatable: 0.427,
        assistable: 0.314,
        realised: 0.7,
        resold: 0.5,
        demand_cap: 0.5,
        extra_non_billable: 1.0,
        tools_month: 20.0,
        ..RateTerms::at_rate(60.0)
    }
}

fn run(terms: RateTerms, uncertain: Vec<Uncertain>, seed: u64, draws: usize) -> Summary {
    let mut simulation =
        Simulation::new(Case::of(terms), None, uncertain, seed).expect("within limits");
    simulation.advance(draws);
    simulation.summary().expect("draws were done")
}

#[test]
fn the_same_seed_gives_the_same_numbers_in_steps_or_at_once() {
    let mut steps = Simulation::new(Case::of(copywriter()), None, stated().to_vec(), 42)
        .expect("within limits");
    for _ in 0..10 {
        steps.advance(100);
    }
    assert_eq!(
        steps.summary(),
        Some(run(copywriter(), stated().to_vec(), 42, 1_000))
    );
    assert_ne!(
        run(copywriter(), stated().to_vec(), 42, 1_000),
        run(copywriter(), stated().to_vec(), 43, 1_000)
    );
}

#[test]
fn without_uncertainty_every_draw_is_the_model_itself() {
    let change = RateModel::new(copywriter())
        .expect("within limits")
        .outcome()
        .change_annual;
    let summary = run(copywriter(), Vec::new(), 1, 50);
    assert_eq!(
        (summary.p5, summary.median, summary.p95),
        (change, change, change)
    );
    assert_eq!(summary.better, 1.0);
}

#[test]
fn each_of_six_readings_is_drawn_in_a_sixth_of_the_cases() {
    // Only one reading saves anything, and only there income rises.
    let none = Case::of(RateTerms::at_rate(60.0));
    let better = Case::of(copywriter());
    let all = PerEstimate::all(none);
    let cases = [
        PerEstimate { g5: better, ..all },
        PerEstimate { g1: better, ..all },
        PerEstimate { h5: better, ..all },
        PerEstimate { h1: better, ..all },
        PerEstimate { m: better, ..all },
        PerEstimate { c: better, ..all },
    ];
    for cases in cases {
        let mut simulation =
            Simulation::new(none, Some(cases), Vec::new(), 11).expect("within limits");
        simulation.advance(10_000);
        let better = simulation.summary().expect("draws were done").better;
        assert!((better - 1.0 / 6.0).abs() < 0.02, "{better}");
    }
}

#[test]
fn the_chance_matches_where_it_can_be_computed() {
    // Nothing is saved and nothing extra is sold, so income rises exactly when m > 0:
    // m uniform on −.3 … .1 is above 0 in a quarter of the draws.
    let premium = Distribution::Uniform {
        low: -0.3,
        high: 0.1,
    };
    let uncertain = vec![Uncertain::new(RateField::Premium, premium).expect("within limits")];
    let summary = run(RateTerms::at_rate(60.0), uncertain, 7, 40_000);
    assert!((summary.better - 0.25).abs() < 0.01, "{}", summary.better);
}

#[test]
fn each_reading_is_drawn() {
    let reading = |automatable| {
        Case::of(RateTerms {
            automatable,
            assistable: 0.0,
            ..copywriter()
        })
    };
    let readings = PerEstimate {
        g5: reading(0.1),
        g1: reading(0.2),
        h5: reading(0.3),
        h1: reading(0.4),
        m: reading(0.5),
        c: reading(0.6),
        counted: ReadingSet::ALL,
    };
    let mut simulation = Simulation::new(Case::of(copywriter()), Some(readings), Vec::new(), 3)
        .expect("within limits");
    simulation.advance(1_000);
    let summary = simulation.summary().expect("draws were done");
    let change = |automatable| reading(automatable).change().expect("within limits");
    assert_eq!(
        (summary.p5, summary.p25, summary.p75, summary.p95),
        (change(0.1), change(0.2), change(0.5), change(0.6))
    );
}

#[test]
fn readings_that_are_left_out_are_not_drawn() {
    let none = Case::of(RateTerms::at_rate(60.0));
    let better = Case::of(copywriter());
    let cases = PerEstimate {
        m: better,
        ..PerEstimate::all(none)
    };
    let share = |counted: ReadingSet| {
        let cases = Some(cases.counting(counted));
        let mut simulation = Simulation::new(none, cases, Vec::new(), 5).expect("within limits");
        simulation.advance(10_000);
        simulation.summary().expect("draws were done").better
    };
    let without_labels = ReadingSet::ALL.without(ReadingSource::Labels);
    assert!((share(without_labels) - 0.5).abs() < 0.02);
    assert_eq!(
        share(ReadingSet::ALL.without(ReadingSource::Microsoft)),
        0.0
    );
    let microsoft = without_labels.without(ReadingSource::Anthropic);
    assert_eq!(share(microsoft), 1.0);
}

#[test]
fn the_seed_gives_these_numbers_for_ever() {
    // SplitMix64 from seed 0, as published with the algorithm.
    assert_eq!(Random::seeded(0).bits(), 0xE220_A839_7B1D_CDAF);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn draws_stay_within_their_ends(seed: u64, low in -1.0..=1.0_f64, a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let (mode, high) = (low + a, low + a + b);
        let mut random = Random::seeded(seed);
        for distribution in [
            Distribution::Uniform { low, high },
            Distribution::Triangular { low, mode, high },
        ] {
            let value = distribution.draw(&mut random);
            prop_assert!(low <= value && value <= high, "{value} of {distribution:?}");
        }
    }
}

#[test]
fn the_triangle_has_its_mean() {
    let (low, mode, high) = (-0.19, 0.30, 0.50);
    let mut random = Random::seeded(11);
    let draws = 100_000;
    let sum: f64 = (0..draws)
        .map(|_| Distribution::Triangular { low, mode, high }.draw(&mut random))
        .sum();
    // (low + mode + high) / 3 = .2033
    assert!((sum / f64::from(draws) - (low + mode + high) / 3.0).abs() < 0.002);
}

#[test]
fn a_wide_triangle_has_its_parts_on_both_sides_of_the_mode() {
    let hours = Distribution::Triangular {
        low: 0.0,
        mode: 10.0,
        high: 40.0,
    };
    let mut random = Random::seeded(5);
    let draws: Vec<_> = (0..40_000).map(|_| hours.draw(&mut random)).collect();
    let below = |limit: f64| draws.iter().filter(|value| **value < limit).count() as f64 / 4e4;
    // (mode − low)/(high − low) = .25 are below the mode; 5²/(40 · 10) = .0625 below 5, and
    // all but 15²/(40 · 30) = .1875 below 25.
    assert!((below(10.0) - 0.25).abs() < 0.01, "{}", below(10.0));
    assert!((below(5.0) - 0.0625).abs() < 0.01, "{}", below(5.0));
    assert!((below(25.0) - 0.8125).abs() < 0.01, "{}", below(25.0));
}

#[test]
fn more_that_is_automatable_leaves_less_to_assist() {
    let automatable = Distribution::Uniform {
        low: 0.5,
        high: 0.9,
    };
    let drawn = Uncertain::new(RateField::Automatable, automatable).expect("in order");
    let terms = RateTerms {
        automatable: 0.5,
        assistable: 0.4,
        ..RateTerms::at_rate(60.0)
    };
    // Above .6 both would be more than the whole; each draw still has its outcome.
    let mut simulation =
        Simulation::new(Case::of(terms), None, vec![drawn], 3).expect("within limits");
    assert_eq!((simulation.draws(), simulation.summary()), (0, None));
    simulation.advance(400);
    assert_eq!(simulation.draws(), 400);
    // Nothing is sold again: no draw earns more, and none less.
    let summary = simulation.summary().expect("draws were done");
    assert_eq!((summary.draws, summary.better), (400, 0.0));
    assert_eq!((summary.p5, summary.p95), (0.0, 0.0));
}

#[test]
fn an_assumption_outside_its_stated_range_is_not_drawn() {
    let around = |terms: RateTerms| -> Vec<_> {
        let all = stated_around(&terms);
        all.iter()
            .map(|input| (input.field(), input.distribution()))
            .collect()
    };
    let triangular = |field, low, mode, high| (field, Distribution::Triangular { low, mode, high });
    // Each at one of its ends, which still belong to it.
    let ends = RateTerms {
        rho: 0.05,
        sigma: 0.5,
        realised: 0.41,
        resold: 1.0,
        ..RateTerms::at_rate(60.0)
    };
    let expected = [
        triangular(RateField::Rho, 0.05, 0.05, 0.40),
        triangular(RateField::Sigma, -0.19, 0.50, 0.50),
        triangular(RateField::Realised, 0.41, 0.41, 0.90),
        triangular(RateField::Resold, 0.0, 1.0, 1.0),
    ];
    assert_eq!(around(ends), expected);
    // Beyond .05 to .40, −.19 to .50 and .41 to .90.
    let beyond = RateTerms {
        rho: 0.04,
        sigma: 0.51,
        realised: 0.4,
        resold: 0.3,
        ..RateTerms::at_rate(60.0)
    };
    let expected = [triangular(RateField::Resold, 0.0, 0.3, 1.0)];
    assert_eq!(around(beyond), expected);
}
