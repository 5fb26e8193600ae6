//! What must hold of the rate form and of the outputs of `rate`, on random forms.

use proptest::prelude::*;
use taskmix_inputs::PageInputs;
use taskmix_inputs::rate::RateInput;
use taskmix_method::rate::{PricedUnit, RateModel, RateTerms};

use super::page_inputs::form;

/// Random inputs of each property. Mutation tests say how many they take.
fn cases() -> u32 {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default().cases
    } else {
        1_000
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn days_costs_and_currencies_are_what_the_form_adds_up_to(
        form in form(), currency in proptest::option::of("[A-C]{3}")
    ) {
        let inputs = PageInputs { form, currency, ..PageInputs::default() };
        let form = &inputs.form;
        let (weeks, costs) = (form.weeks_worked(), form.costs_per_hour());
        prop_assert!((0.0..=52.0).contains(&weeks), "{weeks} weeks");
        // Costs over next to no hours may be above the limit of the model, which then has no result.
        prop_assert!(costs >= form.hourly_cost, "{costs}");
        if let Some(days) = form.from_days() {
            prop_assert!((0.0..=366.0).contains(&days.worked), "{days:?}");
            prop_assert!(days.billable.is_none_or(|part| (0.0..=1.0).contains(&part)), "{days:?}");
            // Days off alone say something of the weeks.
            let off = form.holidays.or(form.sick_days).is_some();
            prop_assert_eq!(days.weeks.is_some(), off);
        }
        // The rate in the user's own currency is that of the form times the rate of exchange.
        let rate = form.hourly_rate().map(|rate| rate * inputs.exchange());
        prop_assert_eq!(inputs.hourly_rate(), rate);
        prop_assert_eq!(inputs.conversion().is_some(), inputs.income_currency() != inputs.price_currency());
    }

    #[test]
    fn prices_of_the_unit_are_in_the_clients_currency(
        (rate, exchange, hours) in (1.0..=1e4_f64, 1e-3..=1e3_f64, 0.1..=100.0_f64)
    ) {
        let output = |exchange: f64| {
            let terms = RateTerms { target: Some(1e4), ..RateTerms::at_rate(rate) };
            let input = RateInput {
                model: RateModel::new(terms).unwrap(),
                unit: PricedUnit::project(hours).unwrap(),
                exchange,
            };
            input.output().numbers()
        };
        for ((name, one), (_, other)) in output(1.0).into_iter().zip(output(exchange)) {
            let expected = if name.contains("_per_unit") { one.map(|one| one / exchange) } else { one };
            match (expected, other) {
                (Ok(expected), Ok(other)) => {
                    prop_assert!((expected - other).abs() <= 1e-9 * expected.abs().max(1.0), "{}", name);
                }
                (expected, other) => prop_assert_eq!(expected, other),
            }
        }
    }
}
