//! What must always hold of the rate model (METHOD §5), on random inputs, natively and in wasm.

use proptest::prelude::*;
use proptest::sample::select;
use taskmix_method::rate::{
    BreakEven, RateField, RateModel, RateOutcome, RateTerms, TARGET_LIMITS, Undefined,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A value of a field: anywhere within its limits, and often at an edge.
fn value(field: RateField) -> BoxedStrategy<f64> {
    let (low, high) = field.limits();
    let everyday = match field {
        RateField::Rate => 5.0..=300.0,
        RateField::HourlyCost => 0.0..=40.0,
        RateField::ToolsMonth => 0.0..=500.0,
        RateField::Premium | RateField::DemandCap => -0.9..=2.0,
        RateField::CoursePrice => 0.0..=3_000.0,
        RateField::LearningHours => 0.0..=200.0,
        RateField::ExtraNonBillable => 0.0..=2.0,
        _ => low..=high,
    };
    prop_oneof![
        6 => everyday,
        2 => low..=high,
        1 => select(vec![low, high, 0.0, 1.0_f64.min(high)]),
    ]
    .boxed()
}

fn terms() -> impl Strategy<Value = RateTerms> {
    let fields: Vec<_> = RateField::ALL.into_iter().map(value).collect();
    let measured = proptest::option::weighted(0.3, (0.1..=100.0_f64, 0.0..=150.0_f64));
    let (low, high) = TARGET_LIMITS;
    let target = prop_oneof![
        6 => 0.0..=200_000.0_f64,
        1 => low..=high,
        1 => select(vec![low, high]),
    ];
    let target = proptest::option::weighted(0.7, target);
    (fields, measured, target).prop_map(|(values, measured, target)| {
        let mut terms = RateTerms::at_rate(0.0);
        for (field, value) in RateField::ALL.into_iter().zip(values) {
            *field.of_mut(&mut terms) = value;
        }
        terms.assistable = terms.assistable.min(1.0 - terms.automatable);
        terms.measured_before = measured.map(|(before, _)| before);
        terms.measured_with = measured.map(|(_, with)| with);
        terms.target = target;
        terms
    })
}

#[track_caller]
fn outcome(terms: RateTerms) -> RateOutcome {
    RateModel::new(terms).expect("within limits").outcome()
}

/// Relative to the money that moves.
fn near(left: f64, right: f64, scale: f64) -> bool {
    (left - right).abs() <= 1e-7 * scale.abs().max(1.0)
}

/// The largest sums that a result is a difference of.
fn turnover(terms: &RateTerms, outcome: &RateOutcome) -> f64 {
    let sold = outcome.output_dh * outcome.price_per_dh;
    let before = outcome.billable_before * terms.rate;
    terms.weeks * (sold + before + terms.hourly_cost * (outcome.hours_worked + terms.hours_week))
        + 12.0 * terms.tools_month
}

fn numbers(outcome: &RateOutcome) -> Vec<(&'static str, Result<f64, Undefined>)> {
    vec![
        ("time_saved", Ok(outcome.time_saved)),
        ("hours_per_dh", Ok(outcome.hours_per_dh)),
        ("price_per_dh", Ok(outcome.price_per_dh)),
        ("output_dh", Ok(outcome.output_dh)),
        ("delivery_hours", Ok(outcome.delivery_hours)),
        ("hours_worked", Ok(outcome.hours_worked)),
        ("hours_freed_left", Ok(outcome.hours_freed_left)),
        ("effective_rate_before", Ok(outcome.effective_rate_before)),
        ("effective_rate", outcome.effective_rate),
        ("net_per_hour_before", outcome.net_per_hour_before),
        ("net_per_hour", outcome.net_per_hour),
        ("annual_before", Ok(outcome.annual_before)),
        ("annual", Ok(outcome.annual)),
        ("change_annual", Ok(outcome.change_annual)),
        ("change_relative", outcome.change_relative),
        ("break_even_discount", outcome.break_even_discount),
        ("discount_pass_through", outcome.discount_pass_through),
        ("target_price_per_dh", outcome.target_price_per_dh),
        ("target_rate", outcome.target_rate),
        ("target_premium", outcome.target_premium),
        ("annual_after_reserve", Ok(outcome.annual_after_reserve)),
        ("min_price_per_dh", outcome.min_price_per_dh),
        ("min_rate", outcome.min_rate),
        ("premium_needed", outcome.premium_needed),
        ("volume_needed", outcome.volume_needed),
        ("loss_tolerated", outcome.loss_tolerated),
        ("one_off_cost", Ok(outcome.one_off_cost)),
        ("payback_weeks", outcome.payback_weeks),
    ]
}

/// Random inputs of each property. Mutation tests say how many they take; a browser takes the
/// usual ones.
fn cases() -> u32 {
    if cfg!(target_arch = "wasm32") || std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default().cases
    } else {
        5_000
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_output_is_finite_or_absent(terms in terms()) {
        for (name, value) in numbers(&outcome(terms)) {
            if let Ok(value) = value {
                prop_assert!(value.is_finite(), "{name} is {value}");
            }
        }
    }

    #[test]
    fn income_that_costs_cancel_has_no_percentage(terms in terms()) {
        let cancelled = outcome(RateTerms {
            hourly_cost: terms.rate * (1.0 - terms.fee) * terms.utilisation,
            ..terms
        });
        prop_assert_eq!(cancelled.change_relative, Err(Undefined::NoIncome));
        let given = outcome(terms);
        if let Ok(relative) = given.change_relative {
            let change = relative * given.annual_before;
            prop_assert!(near(change, given.change_annual, given.change_annual));
        }
    }

    #[test]
    fn income_does_not_rise_with_pass_through(terms in terms(), more in 0.0..=1.0_f64) {
        let lower = outcome(terms);
        let higher = outcome(RateTerms {
            pass_through: terms.pass_through + more * (1.0 - terms.pass_through),
            ..terms
        });
        prop_assert!(higher.annual <= lower.annual + 1e-7 * turnover(&terms, &lower).max(1.0));
    }

    #[test]
    fn income_does_not_fall_with_the_premium(terms in terms(), more in 0.0..=1.0_f64) {
        let lower = outcome(terms);
        let higher = outcome(RateTerms {
            premium: terms.premium + more * (10.0 - terms.premium),
            ..terms
        });
        prop_assert!(higher.annual >= lower.annual - 1e-7 * turnover(&terms, &lower).max(1.0));
    }

    #[test]
    fn ten_more_for_tools_a_month_cost_120_a_year(mut terms in terms()) {
        terms.tools_month = terms.tools_month.min(9e4);
        let without = outcome(terms);
        let with = outcome(RateTerms { tools_month: terms.tools_month + 10.0, ..terms });
        prop_assert!(near(without.annual - with.annual, 120.0, turnover(&terms, &without)));
    }

    #[test]
    fn at_the_break_even_nothing_changes(terms in terms()) {
        let result = outcome(terms);
        if let BreakEven::At(share) = result.break_even {
            let there = outcome(RateTerms { pass_through: share, ..terms });
            prop_assert!(
                near(there.change_annual, 0.0, turnover(&terms, &there)),
                "{} at {share}", there.change_annual
            );
        }
    }

    #[test]
    fn with_the_premium_needed_nothing_changes(terms in terms()) {
        let result = outcome(terms);
        let Ok(premium) = result.premium_needed else { return Ok(()); };
        // p_raw ≥ 0 where the least price is above 0; at 0 income may exceed today's.
        let minimum = result.min_price_per_dh.unwrap_or(0.0);
        if minimum > 0.0 && (-1.0..=10.0).contains(&premium) {
            let there = outcome(RateTerms { premium, ..terms });
            prop_assert!(
                near(there.change_annual, 0.0, turnover(&terms, &there)),
                "{} at {premium}", there.change_annual
            );
        }
    }

    #[test]
    fn at_the_break_even_discount_nothing_changes(terms in terms()) {
        let Ok(discount) = outcome(terms).break_even_discount else { return Ok(()); };
        if (-10.0..=1.0).contains(&discount) {
            let there = outcome(RateTerms { premium: -discount, pass_through: 0.0, ..terms });
            prop_assert!(
                near(there.change_annual, 0.0, turnover(&terms, &there)),
                "{} at {discount}", there.change_annual
            );
        }
    }

    #[test]
    fn the_break_even_discount_does_not_depend_on_the_price_of_the_scenario(
        terms in terms(),
        premium in -1.0..=10.0_f64,
        pass_through in 0.0..=1.0_f64,
    ) {
        let other = RateTerms { premium, pass_through, ..terms };
        match (outcome(terms).break_even_discount, outcome(other).break_even_discount) {
            (Ok(one), Ok(other)) => prop_assert!(near(one, other, one), "{one} and {other}"),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn a_discount_is_the_pass_through_of_the_same_price(terms in terms(), part in 0.0..=1.0_f64) {
        let asked = outcome(RateTerms { premium: -part, pass_through: 0.0, ..terms });
        let Ok(pass_through) = asked.discount_pass_through else {
            prop_assert!(part < 1e-8 || terms.rate <= 0.0 || asked.time_saved <= 0.0);
            return Ok(());
        };
        prop_assert!(pass_through >= 0.0);
        if pass_through <= 1.0 {
            let passed_on = outcome(RateTerms { premium: 0.0, pass_through, ..terms });
            prop_assert!(near(passed_on.price_per_dh, asked.price_per_dh, terms.rate));
            prop_assert!(near(passed_on.annual, asked.annual, turnover(&terms, &asked)));
        }
    }

    #[test]
    fn with_the_target_premium_the_target_is_left_after_the_reserve(terms in terms()) {
        let result = outcome(terms);
        let (Some(target), Ok(premium)) = (terms.target, result.target_premium) else {
            return Ok(());
        };
        if (-1.0..=10.0).contains(&premium) {
            let there = outcome(RateTerms { premium, ..terms });
            prop_assert!(
                near(there.annual_after_reserve, target, target + turnover(&terms, &there)),
                "{} at {premium}, not {target}", there.annual_after_reserve
            );
        }
    }

    #[test]
    fn the_target_price_rises_with_target_and_reserve(terms in terms(), more in 0.0..=1.0_f64) {
        let (Some(target), Ok(price)) = (terms.target, outcome(terms).target_price_per_dh) else {
            return Ok(());
        };
        let dearer = |terms| outcome(terms).target_price_per_dh.map_or(f64::INFINITY, |one| one);
        let reserve = terms.reserve + more * (0.95 - terms.reserve);
        let larger_reserve = dearer(RateTerms { reserve, ..terms });
        prop_assert!(larger_reserve >= price);
        let target = Some(target + more * (1e12 - target));
        let larger_target = dearer(RateTerms { target, ..terms });
        prop_assert!(larger_target >= price);
    }

    #[test]
    fn the_reserve_takes_its_part_of_an_income_and_nothing_of_a_loss(terms in terms()) {
        let result = outcome(terms);
        let kept = result.annual_after_reserve;
        if result.annual > 0.0 {
            prop_assert!(near(kept, result.annual * (1.0 - terms.reserve), result.annual));
        } else {
            prop_assert_eq!(kept, result.annual);
        }
        let without = outcome(RateTerms { reserve: 0.0, target: None, ..terms });
        prop_assert_eq!(without.annual, result.annual);
        prop_assert_eq!(without.target_rate, Err(Undefined::NoTarget));
    }

    #[test]
    fn no_more_is_sold_than_the_market_takes(terms in terms()) {
        let result = outcome(terms);
        let market = result.billable_before * (1.0 + terms.demand_cap);
        prop_assert!(result.output_dh <= market + 1e-9);
    }

    #[test]
    fn no_more_is_worked_than_today_when_time_is_saved(terms in terms()) {
        let result = outcome(terms);
        prop_assert!(
            result.time_saved < 0.0 || result.hours_worked <= terms.hours_week + 1e-6,
            "{}", result.hours_worked
        );
    }

    #[test]
    fn at_the_volume_needed_nothing_changes(terms in terms()) {
        let result = outcome(terms);
        let Ok(volume) = result.volume_needed else { return Ok(()); };
        if volume <= 0.0 {
            return Ok(());
        }
        // METHOD §4 with Q = volume: income at that volume equals today's.
        let billable = result.billable_before;
        let non_billable =
            terms.hours_week * (1.0 - terms.utilisation) * (1.0 - terms.non_billable_saved);
        let extra = if billable > 0.0 {
            terms.extra_non_billable * non_billable / billable
        } else {
            0.0
        };
        let worked = volume * result.hours_per_dh
            + non_billable
            + extra * (volume - billable).max(0.0);
        let income = terms.weeks * volume * result.price_per_dh * (1.0 - terms.fee);
        let costs = terms.weeks * terms.hourly_cost * worked + 12.0 * terms.tools_month;
        prop_assert!(near(income - costs, result.annual_before, income + costs + turnover(&terms, &result)));
    }

    #[test]
    fn scaling_all_money_scales_all_money(terms in terms(), factor in 0.1..=1.0_f64) {
        let result = outcome(terms);
        let scaled = outcome(RateTerms {
            rate: terms.rate * factor,
            hourly_cost: terms.hourly_cost * factor,
            tools_month: terms.tools_month * factor,
            course_price: terms.course_price * factor,
            target: terms.target.map(|target| target * factor),
            ..terms
        });
        let scale = turnover(&terms, &result);
        prop_assert!(near(scaled.annual, result.annual * factor, scale));
        prop_assert!(near(scaled.annual_before, result.annual_before * factor, scale));
        prop_assert!(near(scaled.one_off_cost, result.one_off_cost * factor, result.one_off_cost));
        prop_assert!(near(scaled.price_per_dh, result.price_per_dh * factor, result.price_per_dh));
        prop_assert!((scaled.output_dh - result.output_dh).abs() < 1e-9);
        prop_assert!(near(
            scaled.annual_after_reserve,
            result.annual_after_reserve * factor,
            scale
        ));
        if let (Ok(small), Ok(large)) = (scaled.target_price_per_dh, result.target_price_per_dh) {
            prop_assert!(near(small, large * factor, large));
        }
    }

    #[test]
    fn no_change_in_no_change_out(terms in terms()) {
        let still = RateTerms {
            automatable: 0.0,
            assistable: 0.0,
            premium: 0.0,
            demand_cap: terms.demand_cap.max(0.0),
            non_billable_saved: 0.0,
            tools_month: 0.0,
            measured_before: None,
            measured_with: None,
            ..terms
        };
        let result = outcome(still);
        prop_assert_eq!(result.change_annual, 0.0);
        prop_assert_eq!(result.hours_freed_left, 0.0);
        if let Ok(discount) = result.break_even_discount {
            // Costs far above turnover cancel with a rounding error of their own size.
            let costs = still.hourly_cost * still.hours_week;
            let sales = result.billable_before * still.rate * (1.0 - still.fee);
            prop_assert!(discount.abs() <= 1e-12 * costs / sales, "{discount}");
        }
        prop_assert!(near(result.output_dh, result.billable_before, result.billable_before));
    }

    #[test]
    fn every_field_outside_its_limit_is_named(mut terms in terms(), pick in 0..RateField::ALL.len(), over: bool) {
        let field = RateField::ALL[pick];
        let (low, high) = field.limits();
        *field.of_mut(&mut terms) = if over { high + 1.0 } else { low - 1.0 };
        terms.fee = f64::NAN;
        let errors = RateModel::new(terms).expect_err("outside");
        prop_assert!(errors.iter().any(|error| error.field == field.name()));
        prop_assert!(errors.iter().any(|error| error.field == "fee"));
    }
}

#[test]
fn a_measured_value_needs_the_other_one() {
    let terms = RateTerms::at_rate(60.0);
    let before = RateTerms {
        measured_before: Some(6.0),
        ..terms
    };
    let with = RateTerms {
        measured_with: Some(4.0),
        ..terms
    };
    for (terms, expected) in [
        (before, "h0: allowed only together with h1"),
        (with, "h1: allowed only together with h0"),
    ] {
        let errors = RateModel::new(terms).expect_err("the other one is missing");
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].to_string(), expected);
    }
}

#[test]
fn a_billable_part_too_small_to_divide_by_is_no_trap() {
    let result = outcome(RateTerms {
        utilisation: 1e-310,
        non_billable_saved: 0.5,
        extra_non_billable: 10.0,
        resold: 1.0,
        demand_cap: 1.0,
        ..RateTerms::at_rate(60.0)
    });
    for (name, value) in numbers(&result) {
        assert!(value.map_or(true, f64::is_finite), "{name} is {value:?}");
    }
}
