//! What must hold of an outcome of the rate model (METHOD §4 and §5).

use taskmix_inputs::json;
use taskmix_inputs::rate::RateInput;
use taskmix_method::rate::{BreakEven, PricedUnit, RateModel, RateTerms};

/// Relative to the money that moves.
const DUST: f64 = 1e-7;

/// Checks an outcome: numbers finite or absent with a reason, and what ties them together.
pub fn check(model: &RateModel) {
    let (terms, outcome) = (model.terms(), model.outcome());
    let input = RateInput {
        model: *model,
        unit: PricedUnit::HOUR,
        exchange: 1.0,
    };
    let output = input.output();
    for (name, value) in output.numbers() {
        match value {
            Ok(value) => assert!(value.is_finite(), "{name} is {value} of {terms:?}"),
            Err(reason) => assert!(!reason.is_empty(), "{name} of {terms:?}"),
        }
    }
    let text = json::text(&output).expect("an outcome can be written");
    serde_json::from_str::<serde_json::Value>(&text).expect("what we write is JSON");

    let near = |one: f64, other: f64| (one - other).abs() <= DUST * one.abs().max(1.0);
    assert!(outcome.time_saved <= 1.0 && outcome.time_saved >= -1.0);
    assert!(near(outcome.hours_per_dh, 1.0 - outcome.time_saved));
    assert!(near(outcome.weekly, outcome.annual / 52.0));
    assert_eq!(
        outcome.change_annual,
        outcome.annual - outcome.annual_before
    );
    let market = outcome.billable_before * (1.0 + terms.demand_cap);
    assert!(outcome.output_dh <= market + DUST, "{terms:?}");
    if outcome.time_saved >= 0.0 {
        let most = terms.hours_week * (1.0 + DUST) + DUST;
        assert!(outcome.hours_worked <= most, "{outcome:?} of {terms:?}");
    }
    if let BreakEven::At(share) = outcome.break_even {
        assert!((0.0..=1.0).contains(&share), "{share}");
    }
    if outcome.loss_tolerated.is_ok() {
        assert!(outcome.volume_needed.is_ok_and(|volume| volume >= 0.0));
    }
    assert!(
        outcome.payback_weeks.is_ok_and(|weeks| weeks >= 0.0) || outcome.payback_weeks.is_err()
    );

    let kept = outcome.annual_after_reserve;
    assert!(kept <= outcome.annual, "{outcome:?}");
    assert!(
        near(kept, outcome.annual * (1.0 - terms.reserve)) || outcome.annual <= 0.0,
        "{outcome:?} of {terms:?}"
    );
    assert!(outcome.break_even_discount.is_err() || terms.rate > 0.0);
    assert!(outcome.discount_pass_through.is_err() || outcome.time_saved > 0.0);
    assert!(outcome.target_price_per_dh.is_err() || terms.target.is_some());

    let turnover = terms.weeks
        * (outcome.output_dh * terms.rate * 11.0
            + terms.hourly_cost * (outcome.hours_worked + terms.hours_week))
        + 12.0 * terms.tools_month;
    let least = DUST * turnover.max(1.0);
    let other = |terms: RateTerms| {
        RateModel::new(terms)
            .expect("within limits")
            .outcome()
            .annual
    };
    let passed_on = RateTerms {
        pass_through: 1.0,
        ..*terms
    };
    assert!(other(passed_on) <= outcome.annual + least, "{terms:?}");
    let dearer = RateTerms {
        premium: 10.0,
        ..*terms
    };
    assert!(other(dearer) >= outcome.annual - least, "{terms:?}");
}
