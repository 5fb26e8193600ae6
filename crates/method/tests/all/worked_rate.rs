//! The rate model at its edges: worked by hand. The method's own cases are in `golden_rate.rs`.

use taskmix_method::rate::{BreakEven, RateModel, RateOutcome, RateTerms, Undefined};

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
    let outcome = |pass_through: f64| {
        outcome(RateTerms {
            measured_before: Some(2.0),
            measured_with: Some(1.0),
            premium: 0.3,
            pass_through,
            ..RateTerms::at_rate(60.0)
        })
    };
    let even = 2.0 * (1.0 - 1.0 / 1.3);
    assert_ne!(outcome(even).price_per_dh, 60.0);
    assert_eq!(outcome(even).change_annual, 0.0);
    // A millionth more for the client changes the income: 46 · 40 · 60 · 1.3/2 · 1e-6 = .07176.
    let change = outcome(even + 1e-6).change_annual;
    assert!((change + 0.071_76).abs() < 1e-8, "{change}");
}

#[test]
fn a_break_even_at_either_end_is_still_one() {
    // Half of the time is saved.
    let break_even = |resold: f64, premium: f64| {
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
    assert_eq!(break_even(1.0, 0.0), BreakEven::At(1.0));
    assert_eq!(break_even(1.0, 0.01), BreakEven::Always);
    // None of them: whatever is passed on is lost.
    assert_eq!(break_even(0.0, 0.0), BreakEven::At(0.0));
    assert_eq!(break_even(0.0, -0.01), BreakEven::Never);
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

#[test]
fn there_is_no_percentage_of_an_income_of_rounding() {
    // Turnover 46 · 26 · 40 · .9 = 43,056, costs 46 · 40 · 23.4 = 43,056: what is left of
    // today's income is the rounding of both.
    let terms = RateTerms {
        utilisation: 0.65,
        fee: 0.1,
        hourly_cost: 23.4,
        automatable: 0.41,
        assistable: 0.3,
        realised: 0.7,
        resold: 0.5,
        demand_cap: 0.5,
        ..RateTerms::at_rate(40.0)
    };
    let held = outcome(terms);
    assert!(held.annual_before > 0.0 && held.annual_before < 1e-10);
    assert_eq!(held.change_relative, Err(Undefined::NoIncome));
    // t = .7 · (.41 · .85 + .3 · .3) = .30695; Q = 26 + .5 · 26 · t/(1 − t) = 31.757 665;
    // worked 31.757 665 · .69305 + 14 = 36.009 65;
    // 46 · (31.757 665 · 36 − 23.4 · 36.009 65) = 13,829.906 6.
    assert!((held.change_annual - 13_829.906_629_33).abs() < 1e-6);
    // With costs of 23.39, 46 · 40 · .01 = 18.40 is left, and 46 · 36.009 65 · .01 = 16.564 4
    // of the change on top: (13,829.906 6 + 16.564 4 − 18.4)/18.4 = 751.525 6 times today's.
    let little = outcome(RateTerms {
        hourly_cost: 23.39,
        ..terms
    });
    let times = little.change_relative.unwrap();
    assert!((times - 751.525_601).abs() < 1e-4, "{times}");
    // Costs above turnover leave less than nothing, of which there is no percentage either.
    let loss = outcome(RateTerms {
        hourly_cost: 30.0,
        ..terms
    });
    assert_eq!(loss.change_relative, Err(Undefined::NoIncome));
}

#[test]
fn dust_is_measured_by_turnover_and_costs() {
    // 25,000 an hour for 40 hours over 46 weeks: a turnover of 46,000,000, of which a
    // billionth is .046. Costs leave nothing of it.
    let terms = RateTerms {
        hourly_cost: 25_000.0,
        ..RateTerms::at_rate(25_000.0)
    };
    let with_tools = |tools_month: f64| {
        outcome(RateTerms {
            tools_month,
            ..terms
        })
    };
    // 12 · .003 = .036 a year is less than that, 12 · .004 = .048 is more.
    assert_eq!(with_tools(0.003).change_annual, 0.0);
    assert!((with_tools(0.004).change_annual + 0.048).abs() < 1e-6);
}

#[test]
fn time_saved_within_rounding_is_none_or_all() {
    // .1 · (1 − .1) − .3 · .3 = 0, but for the last bits.
    let none = RateTerms {
        automatable: 0.1,
        assistable: 0.3,
        rho: 0.1,
        sigma: -0.3,
        ..RateTerms::at_rate(60.0)
    };
    assert_ne!(0.1 * 0.9 - 0.3 * 0.3, 0.0);
    assert_eq!(outcome(none).time_saved, 0.0);
    assert_eq!(outcome(none).break_even, BreakEven::Always);
    // 10,000 h become a third of a thousandth of a second: no hour to divide a price by.
    let all = RateTerms {
        measured_before: Some(1e4),
        measured_with: Some(1e-7),
        ..RateTerms::at_rate(60.0)
    };
    assert_eq!(outcome(all).time_saved, 1.0);
    assert_eq!(outcome(all).effective_rate, Err(Undefined::NoTimeNeeded));
}

#[test]
fn a_margin_of_rounding_is_none() {
    // 26 · (1 − .1) is 23.4, but for the last bits: an hour sold brings what it costs.
    let terms = RateTerms {
        utilisation: 0.65,
        fee: 0.1,
        hourly_cost: 23.4,
        learning_hours: 40.0,
        ..RateTerms::at_rate(26.0)
    };
    assert!(terms.rate * (1.0 - terms.fee) > terms.hourly_cost);
    let even = outcome(terms);
    assert_eq!(even.volume_needed, Err(Undefined::NoMargin));
    assert_eq!(even.loss_tolerated, Err(Undefined::NoMargin));
    // So an hour of learning displaces nothing, and nothing has to be paid back.
    assert_eq!((even.one_off_cost, even.payback_weeks), (0.0, Ok(0.0)));
}

#[test]
fn a_loss_that_is_tolerated_to_rounding_is_none() {
    // 40 h at 39, of which 20 % are a fee: 40 h are needed to earn what 40 h earn.
    let same = outcome(RateTerms {
        fee: 0.2,
        hourly_cost: 0.1,
        utilisation: 0.7,
        ..RateTerms::at_rate(39.0)
    });
    assert_eq!(same.loss_tolerated, Ok(0.0));
}
