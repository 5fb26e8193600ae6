//! One assumption at a time, the map of pass-through × resold hours, and how draws are
//! counted: worked cases, and what must always hold.

use proptest::prelude::*;
use taskmix_method::case::{Case, Cases, Unpaid};
use taskmix_method::monte_carlo::{
    Distribution, Histogram, Simulation, Uncertain, stated, stated_around,
};
use taskmix_method::rate::{RateField, RateModel, RateTerms};
use taskmix_method::what_if::{Assumed, Bar, Border, IncomeMap, Tornado};
use taskmix_method::{PerEstimate, ReadingSet};

/// 40 billable hours at 60 in 46 weeks, half of them automatable; half of the freed hours are
/// sold again, without a limit of the market: t = .7 · .5 · .85 = .2975.
fn worked() -> RateTerms {
    RateTerms {
        automatable: 0.5,
        realised: 0.7,
        resold: 0.5,
        demand_cap: 10.0,
        ..RateTerms::at_rate(60.0)
    }
}

/// The same at every reading.
fn agreed(terms: RateTerms) -> Cases {
    let case = Case::of(terms);
    Cases {
        central: case,
        by_estimate: PerEstimate::all(case),
    }
}

/// What a year brings today: 46 · 40 · 60.
const TODAY: f64 = 110_400.0;

/// Without cost and fee: net/net₀ − 1 = (1 + κ·t/(1 − t))·(1 + m)·(1 − φ·t) − 1.
fn change(saved: f64, resold: f64, premium: f64, pass_through: f64) -> f64 {
    let volume = 1.0 + resold * saved / (1.0 - saved);
    TODAY * (volume * (1.0 + premium) * (1.0 - pass_through * saved) - 1.0)
}

#[track_caller]
fn assert_near(left: f64, right: f64) {
    let scale = left.abs().max(right.abs()).max(1.0);
    assert!(
        (left - right).abs() <= 1e-9 * scale,
        "{left} is not {right}"
    );
}

#[track_caller]
fn bar(tornado: &Tornado, field: RateField) -> Bar {
    let of_field =
        |bar: &&Bar| matches!(bar.assumed, Assumed::Field { field: known, .. } if known == field);
    *tornado.bars.iter().find(of_field).expect("a bar")
}

#[test]
fn each_bar_is_the_model_at_both_ends() {
    let tornado = Tornado::of(&agreed(worked()), &stated()).expect("within limits");
    assert_near(tornado.base.central, change(0.2975, 0.5, 0.0, 0.0));
    // t = .7 · .5 · (1 − ρ), ρ from .05 to .40
    let rho = bar(&tornado, RateField::Rho);
    assert_near(rho.at_low, change(0.3325, 0.5, 0.0, 0.0));
    assert_near(rho.at_high, change(0.21, 0.5, 0.0, 0.0));
    assert_near(rho.width(), rho.at_low - rho.at_high);
    // t = r · .5 · .85, r from .41 to .90
    let realised = bar(&tornado, RateField::Realised);
    assert_near(realised.at_low, change(0.17425, 0.5, 0.0, 0.0));
    assert_near(realised.at_high, change(0.3825, 0.5, 0.0, 0.0));
    let resold = bar(&tornado, RateField::Resold);
    assert_near(resold.at_low, 0.0);
    assert_near(resold.at_high, change(0.2975, 1.0, 0.0, 0.0));
    // Nothing is assistable, and the readings agree.
    assert_eq!(bar(&tornado, RateField::Sigma).width(), 0.0);
    let order: Vec<_> = tornado.bars.iter().map(Bar::width).collect();
    assert!(order.is_sorted_by(|left, right| left >= right), "{order:?}");
    assert_eq!(tornado.deciding().count(), 0, "selling more never loses");
}

#[test]
fn an_assumption_that_decides_between_gain_and_loss_is_found_with_its_turn() {
    // A change within rounding of today's income is none, so the turn is found to 1e-8.
    // 10 % more, billed by the hour: 1.1 · (1 − t + κ·t) = 1 at κ = (1/1.1 − 1 + t)/t.
    let terms = RateTerms {
        pass_through: 1.0,
        premium: 0.1,
        ..worked()
    };
    let tornado = Tornado::of(&agreed(terms), &stated()).expect("within limits");
    let resold = bar(&tornado, RateField::Resold);
    assert!(resold.decides(), "{resold:?}");
    let turn = resold.turn.expect("a turn");
    assert!(
        (turn - (1.0 / 1.1 - 1.0 + 0.2975) / 0.2975).abs() < 1e-8,
        "{turn}"
    );
    // t at which 1.1 · (1 − t/2) = 1 is 2/11; r = t/(.5 · .85)
    let realised = bar(&tornado, RateField::Realised);
    let turn = realised.turn.expect("a turn");
    assert!((turn - 2.0 / 11.0 / 0.425).abs() < 1e-8, "{turn}");
    // Both are named, the widest of those that decide first.
    let named: Vec<_> = tornado.deciding().map(|bar| bar.assumed).collect();
    assert!(named.contains(&resold.assumed) && named.contains(&realised.assumed));
    let undecided = tornado.bars.iter().filter(|bar| !bar.decides()).count();
    assert_eq!(named.len() + undecided, tornado.bars.len());
}

#[test]
fn the_readings_are_a_bar_of_their_own() {
    let case = |automatable| {
        Case::of(RateTerms {
            automatable,
            ..worked()
        })
    };
    let cases = Cases {
        central: case(0.5),
        by_estimate: PerEstimate {
            g5: case(0.3),
            g1: case(0.6),
            h5: case(0.2),
            h1: case(0.7),
            m: case(0.7),
            c: case(0.5),
            counted: ReadingSet::ALL,
        },
    };
    let tornado = Tornado::of(&cases, &[]).expect("within limits");
    let reading = tornado.bars.first().expect("a bar");
    assert_eq!(reading.assumed, Assumed::Reading);
    // t = .7 · .2 · .85 and .7 · .7 · .85
    assert_near(reading.at_low, change(0.119, 0.5, 0.0, 0.0));
    assert_near(reading.at_high, change(0.4165, 0.5, 0.0, 0.0));
}

#[test]
fn an_interior_extreme_belongs_to_the_bar() {
    // Half of the saving is passed on and all freed hours could be sold, but the market takes
    // a tenth more: income rises with r until 1 + t/(1 − t) = 1.1, t = 1/11, then falls.
    let terms = RateTerms {
        automatable: 0.15,
        rho: 0.0,
        pass_through: 0.5,
        resold: 1.0,
        demand_cap: 0.1,
        ..worked()
    };
    let tornado = Tornado::of(&agreed(terms), &stated()).expect("within limits");
    let realised = bar(&tornado, RateField::Realised);
    assert!(
        realised.highest > realised.at_low.max(realised.at_high),
        "{realised:?}"
    );
}

#[test]
fn of_two_turns_the_nearer_one_is_told() {
    // As above, 1/1.04 of the price: income is even at (1 − t/2)/(1 − t) = 1.04, t = 2/27, and
    // again at 1.1 · (1 − t/2) = 1.04, t = 6/55; r = t/.15.
    let turn = |realised| {
        let terms = RateTerms {
            automatable: 0.15,
            rho: 0.0,
            pass_through: 0.5,
            premium: 1.0 / 1.04 - 1.0,
            resold: 1.0,
            demand_cap: 0.1,
            realised,
            ..worked()
        };
        let tornado = Tornado::of(&agreed(terms), &stated()).expect("within limits");
        bar(&tornado, RateField::Realised).turn.expect("a turn")
    };
    for (realised, t) in [(0.5, 2.0 / 27.0), (0.7, 6.0 / 55.0)] {
        let turn = turn(realised);
        assert!((turn - t / 0.15).abs() < 1e-7, "{turn} at {realised}");
    }
}

#[test]
fn a_gain_at_the_scenarios_own_value_alone_has_its_turns() {
    // As above, but today's income is beaten only near the peak at t = 1/11, which is the
    // scenario's own r and lies between two of the places looked at: (1 − t/2)/(1 − t) = p and
    // 1.1 · (1 − t/2) = p with p a little below the 1.05 of the peak.
    let step = (0.9 - 0.41) / 20.0;
    let peak = 0.41 + 8.5 * step;
    let automatable = 1.0 / 11.0 / peak;
    let even = 1.0497;
    let own = |realised: f64| {
        let terms = RateTerms {
            automatable,
            rho: 0.0,
            pass_through: 0.5,
            premium: 1.0 / even - 1.0,
            resold: 1.0,
            demand_cap: 0.1,
            realised,
            ..worked()
        };
        let tornado = Tornado::of(&agreed(terms), &stated()).expect("within limits");
        bar(&tornado, RateField::Realised).turn.expect("a turn")
    };
    let below = (even - 1.0) / (even - 0.5) / automatable;
    let above = 2.0 * (1.0 - even / 1.1) / automatable;
    assert!(peak - step / 2.0 < below && above < peak + step / 2.0);
    let shift = (above - below) / 8.0;
    let middle = f64::midpoint(below, above);
    for (realised, expected) in [(middle - shift, below), (middle + shift, above)] {
        let turn = own(realised);
        assert!((turn - expected).abs() < 1e-7, "{turn} at {realised}");
    }
}

#[test]
fn an_end_where_nothing_changes_is_no_turn() {
    // Nothing is saved: at the price of today income is that of today, below it less.
    let premium = Distribution::Uniform {
        low: -0.3,
        high: 0.0,
    };
    let uncertain = Uncertain::new(RateField::Premium, premium).expect("within limits");
    let terms = agreed(RateTerms::at_rate(60.0));
    let tornado = Tornado::of(&terms, &[uncertain]).expect("within limits");
    let bar = bar(&tornado, RateField::Premium);
    assert_near(bar.lowest, -0.3 * 60.0 * 40.0 * 46.0);
    assert_eq!((bar.highest, bar.turn, bar.decides()), (0.0, None, false));
}

#[test]
fn the_map_is_the_model_at_every_point() {
    let map = IncomeMap::new(agreed(worked()));
    for (pass_through, resold) in [(0.0, 0.0), (0.25, 0.5), (1.0, 0.75)] {
        let range = map.change(pass_through, resold).expect("within limits");
        assert_near(range.central, change(0.2975, resold, 0.0, pass_through));
        assert_eq!((range.low, range.high), (range.central, range.central));
    }
}

#[test]
fn the_border_is_where_income_stays() {
    let map = IncomeMap::new(agreed(worked()));
    let t = 0.2975;
    for resold in [0.25, 0.5, 0.75] {
        // (1 + κ·t/(1 − t))·(1 − φ·t) = 1
        let expected = (1.0 - 1.0 / (1.0 + resold * t / (1.0 - t))) / t;
        let Border::At(level) = map
            .column(resold)
            .expect("within limits")
            .border(0.0)
            .central
        else {
            panic!("no border at {resold}");
        };
        assert_near(level, expected);
        let change = map.change(level, resold).expect("within limits");
        assert!(change.central.abs() < 1e-6, "{change:?}");
    }
    // All of it resold makes up for all of it passed on: (1 + t/(1 − t))·(1 − t) = 1.
    let all = map
        .column(1.0)
        .expect("within limits")
        .border(-1e-6)
        .central;
    assert_eq!(all, Border::Always);
    // Nothing resold: whatever is passed on is lost, and income stays where nothing is.
    let none = map.column(0.0).expect("within limits").border(0.0).central;
    assert_eq!(none, Border::At(0.0));
    // No price makes 60 % more of it.
    let far = map
        .column(0.5)
        .expect("within limits")
        .border(0.6 * TODAY)
        .central;
    assert_eq!((far, far.position()), (Border::Never, 0.0));
}

#[test]
fn the_border_ranges_over_the_readings() {
    let case = |automatable| {
        Case::of(RateTerms {
            automatable,
            ..worked()
        })
    };
    // t = .7 · a · .85: .1785, .2975 and .4165; half resold makes .5 · t/(1 − t) more volume:
    // 1.108643, 1.211744 and 1.356898 times today's.
    let map = IncomeMap::new(Cases {
        central: case(0.5),
        by_estimate: PerEstimate {
            g5: case(0.5),
            g1: case(0.7),
            h5: case(0.3),
            h1: case(0.5),
            m: case(0.5),
            c: case(0.5),
            counted: ReadingSet::ALL,
        },
    });
    let border = |level: f64| {
        map.column(0.5)
            .expect("within limits")
            .border(level * TODAY)
    };
    // (1 − 1/volume)/t
    let even = border(0.0);
    for (border, level) in [
        (even.low, 0.548_998),
        (even.central, 0.587_372),
        (even.high, 0.631_512),
    ] {
        assert!((border.position() - level).abs() < 1e-5, "{even:?}");
    }
    // A fifth more: never at .108643, at (1 − 1.2/volume)/t for the others.
    let more = border(0.2);
    assert_eq!(more.low, Border::Never);
    assert!(
        (more.central.position() - 0.032_577).abs() < 1e-5,
        "{more:?}"
    );
    assert!((more.high.position() - 0.277_623).abs() < 1e-5, "{more:?}");
    // A tenth less: all of it passed on leaves .9107 of today's income at the lowest reading,
    // .8513 and .7918 at the others.
    let less = border(-0.1);
    assert_eq!(less.high, Border::Always);
    assert_ne!(less.low, Border::Always);
}

#[test]
fn the_unpaid_hours_follow_what_their_saving_rests_on() {
    let unpaid = Some(Unpaid {
        automatable: 0.4,
        assistable: 0.5,
    });
    let case = Case {
        terms: worked(),
        unpaid,
    };
    let saved = |field, value| case.with(field, value).terms.non_billable_saved;
    // .7 · (.4 · .85 + .5 · (−.19)) and .7 · (.4 · .6 + .5 · .3)
    assert_near(saved(RateField::Sigma, -0.19), 0.1715);
    assert_near(saved(RateField::Rho, 0.4), 0.273);
    assert_eq!(saved(RateField::Resold, 1.0), worked().non_billable_saved);
    let slower = Case {
        unpaid: unpaid.map(|shares| Unpaid {
            automatable: 0.0,
            ..shares
        }),
        ..case
    };
    assert_eq!(
        slower
            .with(RateField::Sigma, -0.19)
            .terms
            .non_billable_saved,
        0.0
    );
}

#[test]
fn draws_are_counted_between_round_numbers() {
    let histogram = Histogram::of(&[-900.0, -1.0, 0.0, 0.5, 700.0, 1_100.0]).expect("values");
    // 2,000 over 24 is 83.3: bins of 100, none across 0.
    assert_eq!((histogram.start, histogram.width), (-1_000.0, 100.0));
    let counted: Vec<_> = histogram.bins().filter(|(.., count)| *count > 0).collect();
    let expected = [
        (-1_000.0, -900.0, 1),
        (-100.0, 0.0, 2),
        (0.0, 100.0, 1),
        (600.0, 700.0, 1),
        (1_000.0, 1_100.0, 1),
    ];
    assert_eq!(counted, expected);
    assert_eq!(histogram.counts.len(), 21);
    // A millionth of 250 is .00025, and the next of 1, 2 and 5 times a power of ten .0005.
    let histogram = Histogram::of(&[250.0; 3]).expect("values");
    assert_eq!(histogram.counts, [3]);
    assert_near(histogram.width, 0.0005);
    // 24 bins of at least so much.
    for (minimum, width) in [
        (0.03, 0.05),
        (0.3, 0.5),
        (1.0, 1.0),
        (1.5, 2.0),
        (3.0, 5.0),
        (7.0, 10.0),
        (10.0, 10.0),
        (340.0, 500.0),
    ] {
        let histogram = Histogram::of(&[0.0, 24.0 * minimum]).expect("values");
        assert_near(histogram.width, width);
    }
    assert_eq!(Histogram::of(&[]), None);
}

/// Everyday terms in which time is saved.
fn terms() -> impl Strategy<Value = RateTerms> {
    let prices = (
        5.0..=300.0_f64,
        0.0..=0.3_f64,
        0.0..=20.0_f64,
        0.0..=300.0_f64,
    );
    let work = (0.2..=1.0_f64, 0.05..=0.9_f64, 0.0..=1.0_f64, 0.3..=1.0_f64);
    let plan = (
        0.0..=1.0_f64,
        -0.5..=1.0_f64,
        0.0..=1.0_f64,
        -0.5..=2.0_f64,
        0.0..=1.0_f64,
    );
    (prices, work, plan).prop_map(
        |((rate, fee, cost, tools), (used, a, s, r), (phi, m, k, g, nu))| RateTerms {
            fee,
            hourly_cost: cost,
            tools_month: tools,
            utilisation: used,
            automatable: a,
            assistable: s * (1.0 - a),
            realised: r,
            pass_through: phi,
            premium: m,
            resold: k,
            demand_cap: g,
            extra_non_billable: nu,
            ..RateTerms::at_rate(rate)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_border_is_the_models_break_even(terms in terms(), resold in 0.0..=1.0_f64) {
        let map = IncomeMap::new(agreed(terms));
        let border = map.column(resold).expect("within limits").border(0.0).central;
        let model = RateModel::new(RateTerms { resold, ..terms }).expect("within limits");
        if let Some(expected) = model.outcome().break_even.pass_through() {
            prop_assert!((border.position() - expected).abs() <= 1e-6, "{border:?} {expected}");
        }
    }

    #[test]
    fn a_bar_holds_the_base_and_both_ends(terms in terms()) {
        let tornado = Tornado::of(&agreed(terms), &stated_around(&terms)).expect("within limits");
        let base = RateModel::new(terms).expect("within limits").outcome().change_annual;
        prop_assert_eq!(tornado.base.central, base);
        for bar in &tornado.bars {
            prop_assert!(bar.width() >= 0.0);
            for value in [base, bar.at_low, bar.at_high] {
                prop_assert!(bar.lowest <= value && value <= bar.highest, "{bar:?}");
            }
            if bar.assumed != Assumed::Reading {
                prop_assert_eq!(bar.turn.is_some(), bar.decides(), "{:?}", bar);
            }
            if let (Assumed::Field { field, .. }, Some(turn)) = (bar.assumed, bar.turn) {
                let outcome = Case::of(terms).with(field, turn).outcome().expect("within limits");
                let scale = outcome.annual_before.abs().max(terms.rate * 8_736.0);
                prop_assert!(outcome.change_annual.abs() <= 1e-6 * scale, "{bar:?}");
            }
        }
    }

    #[test]
    fn a_value_at_its_base_changes_nothing(terms in terms(), a in 0.0..=1.0_f64) {
        let unpaid = Unpaid { automatable: a, assistable: 1.0 - a };
        let case = Case { terms, unpaid: Some(unpaid) }.with(RateField::Rho, terms.rho);
        for field in [RateField::Rho, RateField::Sigma, RateField::Realised, RateField::Resold] {
            prop_assert_eq!(case.with(field, field.of(&terms)), case);
        }
    }

    #[test]
    fn the_histogram_counts_every_draw_and_parts_gains_from_losses(terms in terms(), seed: u64) {
        let mut simulation = Simulation::new(Case::of(terms), None, stated_around(&terms), seed)
            .expect("within limits");
        simulation.advance(400);
        let summary = simulation.summary().expect("draws");
        let histogram = simulation.histogram().expect("draws");
        let all: u32 = histogram.counts.iter().sum();
        let gains: u32 = histogram.bins().filter(|(from, ..)| *from >= 0.0).map(|(.., count)| count).sum();
        prop_assert_eq!(all, 400);
        prop_assert_eq!(f64::from(gains) / 400.0, summary.better);
        prop_assert!(histogram.counts.len() <= 26, "{}", histogram.counts.len());
        prop_assert!(summary.p10 <= summary.median && summary.median <= summary.p90);
    }
}
