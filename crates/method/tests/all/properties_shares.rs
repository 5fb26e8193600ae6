//! What must always hold of shares (METHOD §5), on random mixes, natively and in wasm.

use proptest::prelude::*;
use taskmix_method::{
    Assumptions, Estimate, Hours, Judgement, Mix, MixResult, MixRow, PerEstimate, Reading,
    ReadingSet, Readings, shares,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Rounding of sums over a few hundred products.
const ROUNDING: f64 = 1e-9;

fn reading() -> impl Strategy<Value = Reading> {
    (0.0..=1.0_f64, 0.0..=1.0_f64).prop_map(|(exposed, part)| {
        Reading::new(exposed * part, exposed).expect("a part of it is not above it")
    })
}

fn readings() -> impl Strategy<Value = Readings> {
    proptest::array::uniform6(reading()).prop_map(|[g5, g1, h5, h1, m, c]| PerEstimate {
        g5,
        g1,
        h5,
        h1,
        m,
        c,
        counted: ReadingSet::ALL,
    })
}

fn row() -> impl Strategy<Value = MixRow> {
    let judgement = proptest::option::weighted(0.2, (0.0..=0.5_f64, 0.0..=0.5_f64));
    (0.01..=4.0_f64, readings(), judgement).prop_map(|(hours, published, own)| MixRow {
        hours: Hours::new(hours).expect("hours"),
        published,
        judgement: own.map(|(a, s)| Judgement::new(a, s).expect("a judgement")),
        billable: true,
    })
}

fn rows() -> impl Strategy<Value = Vec<MixRow>> {
    proptest::collection::vec(row(), 1..20)
}

fn result_of(rows: &[MixRow], assumptions: Assumptions) -> MixResult {
    let mix = Mix::new(rows.to_vec(), ReadingSet::ALL).expect("a week holds it");
    shares::of_mix(&mix, assumptions).expect("there are hours")
}

fn result(rows: &[MixRow]) -> MixResult {
    result_of(rows, Assumptions::default())
}

fn with_hours(row: MixRow, hours: f64) -> MixRow {
    MixRow {
        hours: Hours::new(hours).expect("hours"),
        ..row
    }
}

#[track_caller]
fn assert_near(left: f64, right: f64, what: &str) {
    assert!(
        (left - right).abs() <= ROUNDING,
        "{what}: {left} and {right}"
    );
}

#[track_caller]
fn assert_same(left: &MixResult, right: &MixResult) {
    for estimate in Estimate::ALL {
        let (left, right) = (
            left.by_estimate.get(estimate),
            right.by_estimate.get(estimate),
        );
        assert_near(left.automatable, right.automatable, estimate.name());
        assert_near(left.assistable, right.assistable, estimate.name());
        assert_near(left.human_core, right.human_core, estimate.name());
    }
    assert_near(
        left.time_saved().central,
        right.time_saved().central,
        "time saved",
    );
}

/// Raises the automatable part of every reading by `part` of what its exposure allows.
fn raised(published: Readings, part: f64) -> Readings {
    published.map(|reading| {
        let (a, x) = (reading.automatable(), reading.exposed());
        Reading::new((a + part * (x - a)).min(x), x).expect("still a part of it")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_three_shares_add_up_to_one(rows in rows()) {
        let result = result(&rows);
        for (_, set) in result.by_estimate.iter() {
            assert_near(set.automatable + set.assistable + set.human_core, 1.0, "one estimate");
        }
        let central = result.automatable().central
            + result.assistable().central
            + result.human_core().central;
        assert_near(central, 1.0, "central");
    }

    #[test]
    fn ranges_are_ordered_and_within_zero_and_one(rows in rows()) {
        let result = result(&rows);
        for range in [
            result.automatable(),
            result.assistable(),
            result.human_core(),
            result.exposed(),
        ] {
            prop_assert!(0.0 <= range.low, "{range:?}");
            prop_assert!(range.low <= range.central, "{range:?}");
            prop_assert!(range.central <= range.high, "{range:?}");
            prop_assert!(range.high <= 1.0, "{range:?}");
        }
    }

    #[test]
    fn scaling_all_hours_changes_no_share(rows in rows(), factor in 0.01..=2.0_f64) {
        let scaled: Vec<_> = rows
            .iter()
            .map(|row| with_hours(*row, row.hours.get() * factor))
            .collect();
        assert_same(&result(&rows), &result(&scaled));
    }

    #[test]
    fn the_order_of_rows_changes_no_share(rows in rows(), turn in 0..20_usize) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        assert_same(&result(&rows), &result(&turned));
    }

    #[test]
    fn splitting_a_row_changes_no_share(rows in rows(), pick in 0..20_usize, part in 0.0..=1.0_f64) {
        let mut split = rows.clone();
        let row = split.remove(pick % rows.len());
        split.push(with_hours(row, row.hours.get() * part));
        split.push(with_hours(row, row.hours.get() * (1.0 - part)));
        assert_same(&result(&rows), &result(&split));
    }

    #[test]
    fn rows_of_zero_hours_change_no_share(rows in rows(), idle in row()) {
        let mut longer = rows.clone();
        longer.push(with_hours(idle, 0.0));
        assert_same(&result(&rows), &result(&longer));
    }

    #[test]
    fn joining_two_mixes_weighs_them_by_hours(first in rows(), second in rows()) {
        let (left, right) = (result(&first), result(&second));
        let both = result(&[first, second].concat());
        let weigh = |a: f64, b: f64| {
            (a * left.total_hours + b * right.total_hours)
                / (left.total_hours + right.total_hours)
        };
        let (a, b, joined) = (left.automatable(), right.automatable(), both.automatable());
        assert_near(joined.central, weigh(a.central, b.central), "central");
        prop_assert!(joined.low >= weigh(a.low, b.low) - ROUNDING);
        prop_assert!(joined.high <= weigh(a.high, b.high) + ROUNDING);
    }

    #[test]
    fn raising_one_activity_raises_the_range(rows in rows(), pick in 0..20_usize, part in 0.1..=1.0_f64) {
        let mut higher = rows.clone();
        let index = pick % rows.len();
        // Room to rise in every reading, and no judgement in its place.
        let published = higher[index].published.map(|reading| {
            Reading::new(reading.exposed() / 2.0, reading.exposed().max(0.2)).expect("a reading")
        });
        higher[index].judgement = None;
        higher[index].published = published;
        let before = result(&higher).automatable();
        higher[index].published = raised(published, part);
        let after = result(&higher).automatable();
        prop_assert!(after.low >= before.low);
        prop_assert!(after.central >= before.central);
        prop_assert!(after.high >= before.high);
        let grew = higher[index]
            .published
            .iter()
            .any(|(estimate, reading)| reading.automatable() > published.get(estimate).automatable());
        prop_assert!(!grew || after.central > before.central);
    }

    #[test]
    fn time_saved_follows_its_assumptions(
        rows in rows(),
        rho in 0.0..=1.0_f64,
        sigma in 0.0..=1.0_f64,
        realised in 0.0..=1.0_f64,
        step in 0.0..=1.0_f64,
    ) {
        let saved = |rho, sigma, realised| {
            let assumptions = Assumptions::new(rho, sigma, realised).expect("within limits");
            result_of(&rows, assumptions).time_saved()
        };
        let base = saved(rho, sigma, realised);
        let reviewed = saved(rho + step * (1.0 - rho), sigma, realised);
        let assisted = saved(rho, sigma + step * (1.0 - sigma), realised);
        let realised_more = saved(rho, sigma, realised + step * (1.0 - realised));
        for (lower, higher) in [(reviewed, base), (base, assisted), (base, realised_more)] {
            prop_assert!(lower.low <= higher.low + ROUNDING);
            prop_assert!(lower.central <= higher.central + ROUNDING);
            prop_assert!(lower.high <= higher.high + ROUNDING);
        }
    }

    #[test]
    fn contributions_add_up_to_the_central_shares(rows in rows()) {
        let result = result(&rows);
        let sum = |part: fn(&shares::Contribution) -> f64| {
            result.contributions.iter().map(part).sum::<f64>()
        };
        assert_near(sum(|c| c.automatable().central), result.automatable().central, "automatable");
        assert_near(sum(|c| c.assistable().central), result.assistable().central, "assistable");
        assert_near(sum(|c| c.human_core().central), result.human_core().central, "human-core");
        assert_near(sum(|c| c.hours_share), 1.0, "hours");
        for (estimate, shares) in result.by_estimate.iter() {
            let parts = result.contributions.iter().map(|part| part.by_estimate.get(estimate));
            let (automatable, human_core) = parts.fold((0.0, 0.0), |(a, h), part| {
                (a + part.automatable, h + part.human_core)
            });
            assert_near(automatable, shares.automatable, estimate.name());
            assert_near(human_core, shares.human_core, estimate.name());
        }
    }

    #[test]
    fn a_judgement_stands_for_all_readings(mut rows in rows(), a in 0.0..=0.5_f64, s in 0.0..=0.5_f64) {
        for row in &mut rows {
            row.judgement = Some(Judgement::new(a, s).expect("a judgement"));
        }
        let result = result(&rows);
        let range = result.automatable();
        assert_near(range.low, a, "low");
        assert_near(range.high, a, "high");
        assert_near(result.assistable().central, s, "assistable");
        assert_near(result.judged_share, 1.0, "judged");
    }
}

#[test]
fn numbers_that_are_not_finite_or_outside_are_rejected() {
    for bad in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -1e-9,
        168.000_001,
    ] {
        assert!(Hours::new(bad).is_err(), "{bad} hours");
    }
    let errors = Assumptions::new(f64::NAN, 1.5, -0.1).expect_err("all three are outside");
    let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["rho", "sigma", "r"]);
    assert!(Mix::new(vec![with_hours(sample(), 100.0); 2], ReadingSet::ALL).is_err());
    assert!(Reading::new(0.5, 0.4).is_err());
}

fn sample() -> MixRow {
    MixRow {
        hours: Hours::ZERO,
        published: Readings::all(Reading::new(0.2, 0.5).expect("a reading")),
        judgement: None,
        billable: false,
    }
}
