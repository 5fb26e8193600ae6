//! Units of price, targets and discounts, worked out by hand.

use taskmix_method::rate::{
    HOURS_OF_A_DAY, PiecesPerHour, Price, PriceLot, PriceUnit, PricedUnit, RateModel, RateOutcome,
    RateTerms, Undefined,
};

fn outcome(terms: RateTerms) -> RateOutcome {
    RateModel::new(terms).unwrap().outcome()
}

fn price(amount: f64) -> Price {
    Price::new(amount).unwrap()
}

fn pieces(per_hour: f64) -> PiecesPerHour {
    PiecesPerHour::new(per_hour).unwrap()
}

#[track_caller]
fn near(left: f64, right: f64) {
    assert!(
        (left - right).abs() <= 1e-12 * right.abs().max(1.0),
        "{left}, not {right}"
    );
}

#[test]
fn a_price_of_each_unit_is_a_rate() {
    near(price(60.0).per_hour(PricedUnit::HOUR), 60.0);
    let day = PricedUnit::day(7.5).unwrap();
    near(price(450.0).per_hour(day), 60.0);
    let usual = PricedUnit::day(HOURS_OF_A_DAY).unwrap();
    near(price(480.0).per_hour(usual), 60.0);
    let project = PricedUnit::project(15.0).unwrap();
    near(price(900.0).per_hour(project), 60.0);
    // 350 words at .09 are 31.50, and so are 350 of 1,000 at 90.
    let word = PricedUnit::pieces(pieces(350.0), PriceLot::One);
    near(price(0.09).per_hour(word), 31.5);
    let thousand = PricedUnit::pieces(pieces(350.0), PriceLot::Thousand);
    near(price(90.0).per_hour(thousand), 31.5);
    // An image of 20 hours.
    let image = PricedUnit::pieces(pieces(0.05), PriceLot::One);
    near(price(800.0).per_hour(image), 40.0);
    let retainer = PricedUnit::retainer(20.0).unwrap();
    near(price(1_200.0).per_hour(retainer), 60.0);
    let units = [PricedUnit::HOUR, day, project, word, retainer];
    assert_eq!(units.map(PricedUnit::kind), PriceUnit::ALL);
    // Back from the rate to the price of the unit.
    let prices = [60.0, 450.0, 900.0, 60.0 / 350.0, 1_200.0];
    for (unit, expected) in units.into_iter().zip(prices) {
        near(unit.price(60.0), expected);
        near(price(unit.price(60.0)).per_hour(unit), 60.0);
    }
}

#[test]
fn hours_with_ai_are_of_one_deliverable() {
    let project = PricedUnit::project(15.0).unwrap();
    assert_eq!(project.measured(), None);
    assert_eq!(
        project.with_hours(9.0).unwrap().measured(),
        Some((15.0, 9.0))
    );
    for lot in [PriceLot::One, PriceLot::Thousand] {
        let unit = PricedUnit::pieces(pieces(350.0), lot).with_pieces(pieces(700.0));
        let (before, with) = unit.measured().unwrap();
        near(before, 1.0 / 350.0);
        near(with, 1.0 / 700.0);
    }
}

#[test]
fn units_have_limits() {
    let (none, day, project) = (0.0, 24.0, 1e4);
    assert!(PricedUnit::day(none).is_err() && PricedUnit::day(day).is_ok());
    assert!(PricedUnit::day(24.1).is_err());
    assert!(PricedUnit::project(none).is_err() && PricedUnit::project(project).is_ok());
    assert!(PricedUnit::retainer(744.0).is_ok() && PricedUnit::retainer(744.1).is_err());
    let unit = PricedUnit::project(1.0).unwrap();
    assert!(unit.with_hours(none).is_ok() && unit.with_hours(project).is_ok());
    assert!(unit.with_hours(1e4 + 1.0).is_err() && unit.with_hours(f64::NAN).is_err());
    for (low, high) in [Price::LIMITS, PiecesPerHour::LIMITS] {
        assert!(low < high);
    }
    assert!(Price::new(1e13).is_ok() && Price::new(1.1e13).is_err());
    assert!(PiecesPerHour::new(1e-4).is_ok() && PiecesPerHour::new(9e-5).is_err());
    assert!(PiecesPerHour::new(1e6).is_ok() && PiecesPerHour::new(1.1e6).is_err());
    // Both ends of the pieces are hours that the model takes, in either lot.
    for lot in [PriceLot::One, PriceLot::Thousand] {
        let ends = PricedUnit::pieces(pieces(1e-4), lot).with_pieces(pieces(1e6));
        let measured = ends.measured();
        let model = RateModel::new(RateTerms {
            measured_before: measured.map(|(before, _)| before),
            measured_with: measured.map(|(_, with)| with),
            ..RateTerms::at_rate(60.0)
        });
        assert!(model.is_ok(), "{measured:?}");
    }
}

/// A translator: .09 a word, 350 words an hour before, 700 with AI, 28 of 40 hours paid for, tools
/// for 25 a month; half of the freed hours are sold again.
fn translator() -> (PricedUnit, RateTerms) {
    let word = PricedUnit::pieces(pieces(350.0), PriceLot::One).with_pieces(pieces(700.0));
    let (before, with) = word.measured().unwrap();
    let terms = RateTerms {
        utilisation: 0.7,
        resold: 0.5,
        demand_cap: 0.5,
        tools_month: 25.0,
        measured_before: Some(before),
        measured_with: Some(with),
        ..RateTerms::at_rate(price(0.09).per_hour(word))
    };
    (word, terms)
}

#[test]
fn a_client_of_a_translator_asks_for_thirty_percent_off() {
    let (word, terms) = translator();
    let asked = outcome(RateTerms {
        premium: -0.3,
        ..terms
    });
    near(word.price(asked.price_per_dh), 0.063);
    // Today 46 · 28 · 31.5 = 40,572 a year; then 46 · 42 · 22.05 − 12 · 25 = 42,300.60.
    near(asked.change_annual, 42_300.6 - 40_572.0);
    // 46 · 42 hours' worth have to bring 40,872: 21.155 an hour's worth, .060 44 a word, 32.8 %
    // less than today.
    near(asked.min_price_per_dh.unwrap(), 40_872.0 / 1_932.0);
    near(
        word.price(asked.min_price_per_dh.unwrap()),
        40_872.0 / 1_932.0 / 350.0,
    );
    near(
        asked.break_even_discount.unwrap(),
        1.0 - 40_872.0 / 1_932.0 / 31.5,
    );
    // Half of the time is saved: 30 % off are 60 % of it.
    near(asked.discount_pass_through.unwrap(), 0.6);
}

#[test]
fn a_discount_may_be_more_than_the_time_saved() {
    let (_, terms) = translator();
    let pass_through = |premium: f64, pass_through: f64| {
        outcome(RateTerms {
            premium,
            pass_through,
            ..terms
        })
        .discount_pass_through
    };
    near(pass_through(-0.6, 0.0).unwrap(), 1.2);
    // A pass-through alone is itself; a premium of 40 % less half of it leaves 1.4 · .75 = 1.05.
    near(pass_through(0.0, 0.3).unwrap(), 0.3);
    assert_eq!(pass_through(0.4, 0.5), Err(Undefined::NoDiscount));
    assert_eq!(pass_through(0.0, 0.0), Err(Undefined::NoDiscount));
    let slower = RateTerms {
        premium: -0.1,
        measured_with: terms.measured_before,
        ..terms
    };
    assert_eq!(
        outcome(slower).discount_pass_through,
        Err(Undefined::NoTimeSaved)
    );
    let free = RateTerms { rate: 0.0, ..terms };
    assert_eq!(outcome(free).discount_pass_through, Err(Undefined::NoPrice));
    assert_eq!(outcome(free).break_even_discount, Err(Undefined::NoPrice));
}

#[test]
fn a_target_has_its_price_in_the_unit() {
    // 40,000 a year are wanted, 25 % are put aside: (40,000/.75 + 300)/(46 · 42) = 27.76 an hour’s
    // worth, .079 3 a word, 55.52 an hour of work.
    let (word, terms) = translator();
    let terms = RateTerms {
        target: Some(40_000.0),
        reserve: 0.25,
        ..terms
    };
    let result = outcome(terms);
    let per_dh = (40_000.0 / 0.75 + 300.0) / 1_932.0;
    near(result.target_price_per_dh.unwrap(), per_dh);
    near(word.price(per_dh), (40_000.0 / 0.75 + 300.0) / 676_200.0);
    near(result.target_rate.unwrap(), 2.0 * per_dh);
    near(result.target_premium.unwrap(), per_dh / 31.5 - 1.0);
    // At the price of today 46 · 42 · 31.5 − 300 = 60,558 are earned, of which .75 are left.
    near(result.annual_after_reserve, 60_558.0 * 0.75);
    // The price of the scenario does not matter for the price of the target, but a pass-through
    // for its premium: half of half the time makes the price 3/4.
    let shared = outcome(RateTerms {
        pass_through: 0.5,
        ..terms
    });
    near(shared.target_price_per_dh.unwrap(), per_dh);
    near(shared.target_premium.unwrap(), per_dh / (31.5 * 0.75) - 1.0);
}

#[test]
fn a_target_without_sales_or_price_has_no_rate() {
    let (_, terms) = translator();
    let with = |change: fn(&mut RateTerms)| {
        let mut terms = RateTerms {
            target: Some(40_000.0),
            ..terms
        };
        change(&mut terms);
        let result = outcome(terms);
        (
            result.target_price_per_dh.err(),
            result.target_rate.err(),
            result.target_premium.err(),
        )
    };
    let all = |why| (Some(why), Some(why), Some(why));
    assert_eq!(with(|terms| terms.target = None), all(Undefined::NoTarget));
    assert_eq!(with(|terms| terms.weeks = 0.0), all(Undefined::NothingSold));
    assert_eq!(
        with(|terms| terms.rate = 0.0),
        (None, None, Some(Undefined::NoPrice))
    );
    assert_eq!(
        with(|terms| terms.measured_with = Some(0.0)),
        (None, Some(Undefined::NoTimeNeeded), None)
    );
}

#[test]
fn nothing_is_put_aside_of_a_loss() {
    // Costs of 70 an hour at a rate of 60: 46 · 40 · −10.
    let terms = RateTerms {
        hourly_cost: 70.0,
        reserve: 0.35,
        ..RateTerms::at_rate(60.0)
    };
    let loss = outcome(terms);
    assert_eq!(loss.annual, -18_400.0);
    assert_eq!(loss.annual_after_reserve, -18_400.0);
    let gain = outcome(RateTerms {
        hourly_cost: 50.0,
        ..terms
    });
    near(gain.annual_after_reserve, 18_400.0 * 0.65);
}

#[test]
fn a_discount_of_rounding_is_none() {
    // A fee of a fifth leaves 31.2 of 39, but for the last bits; what is needed is 39 again.
    let same = outcome(RateTerms {
        fee: 0.2,
        hourly_cost: 0.1,
        utilisation: 0.7,
        ..RateTerms::at_rate(39.0)
    });
    assert_eq!(same.break_even_discount, Ok(0.0));
}
