//! The rate model at its edges: worked by hand. The method's own cases are in `golden_rate.rs`.

use taskmix_method::rate::{BreakEven, RateModel, RateOutcome, RateTerms};

fn outcome(terms: RateTerms) -> RateOutcome {
    RateModel::new(terms).unwrap().outcome()
}

#[test]
fn where_no_time_is_needed_only_what_is_sold_again_is_more() {
    // 40 h at 60; what took 2 h takes none, so a dh has no hours that could be counted.
    let free = RateTerms {
        measured_before: Some(2.0),
        measured_with: Some(0.0),
        demand_cap: 0.5,
        ..RateTerms::at_rate(60.0)
    };
    // Nothing is sold again: 40 dh, as before. Else all the market takes: 40 · 1.5.
    assert_eq!(outcome(free).output_dh, 40.0);
    let sold = RateTerms {
        resold: 0.1,
        ..free
    };
    assert_eq!(outcome(sold).output_dh, 60.0);
    // With a market that shrinks, no more than that: 40 · .8.
    let shrunk = RateTerms {
        demand_cap: -0.2,
        ..free
    };
    assert_eq!(outcome(shrunk).output_dh, 32.0);
}

#[test]
fn rounding_makes_no_change_of_income() {
    // Half of the time is saved. 1.3 · (1 − φ/2) = 1 at φ = 2 · (1 − 1/1.3): the same price,
    // but for the last bits.
    let at = |pass_through: f64| {
        outcome(RateTerms {
            measured_before: Some(2.0),
            measured_with: Some(1.0),
            premium: 0.3,
            pass_through,
            ..RateTerms::at_rate(60.0)
        })
    };
    let even = 2.0 * (1.0 - 1.0 / 1.3);
    assert_ne!(at(even).price_per_dh, 60.0);
    assert_eq!(at(even).change_annual, 0.0);
    // A millionth more for the client is told: 46 · 40 · 60 · 1.3/2 · 1e-6 = .07176.
    let change = at(even + 1e-6).change_annual;
    assert!((change + 0.071_76).abs() < 1e-8, "{change}");
}

#[test]
fn a_break_even_at_either_end_is_still_one() {
    // Half of the time is saved.
    let at = |resold: f64, premium: f64| {
        outcome(RateTerms {
            measured_before: Some(2.0),
            measured_with: Some(1.0),
            demand_cap: 10.0,
            resold,
            premium,
            ..RateTerms::at_rate(60.0)
        })
        .break_even
    };
    // All freed hours are sold again: twice the output, at 1 − φ/2 of the price.
    assert_eq!(at(1.0, 0.0), BreakEven::At(1.0));
    assert_eq!(at(1.0, 0.01), BreakEven::Always);
    // None of them: whatever is passed on is lost.
    assert_eq!(at(0.0, 0.0), BreakEven::At(0.0));
    assert_eq!(at(0.0, -0.01), BreakEven::Never);
}

#[test]
fn hours_within_rounding_of_none_are_none() {
    // 10 of 40 h are not billable; a billionth of the week, 4e-8 h, is rounding.
    let left = |non_billable_saved: f64| {
        outcome(RateTerms {
            utilisation: 0.75,
            non_billable_saved,
            ..RateTerms::at_rate(60.0)
        })
        .hours_freed_left
    };
    assert_eq!(left(1e-9), 0.0);
    assert!((left(1e-8) - 1e-7).abs() < 1e-12, "{}", left(1e-8));
}
