//! The constants of the code are the parameters that the page cites.

use std::path::Path;
use taskmix_method::courses::{BASICS, EFFORT_HOURS, MAX_OF_KIND, THRESHOLD};
use taskmix_method::monte_carlo::{Distribution, Uncertain, stated};
use taskmix_method::rate::{RateField, RateTerms};
use taskmix_method::scenario::{Scenario, ScenarioContext};
use taskmix_method::{Assumptions, Share};

/// A row of `data/parameters.csv`.
#[derive(Debug, Clone, serde::Deserialize)]
struct Parameter {
    symbol: String,
    default: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

fn cited(symbol: &str) -> Option<Parameter> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/parameters.csv");
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(path)
        .unwrap();
    let mut all = reader.deserialize().map(Result::<Parameter, _>::unwrap);
    all.find(|parameter| parameter.symbol == symbol)
}

#[track_caller]
fn parameter(symbol: &str) -> Parameter {
    cited(symbol).unwrap_or_else(|| panic!("no parameter {symbol}"))
}

#[track_caller]
fn assert_default(symbol: &str, value: f64) {
    assert_eq!(parameter(symbol).default, Some(value), "{symbol}");
}

#[test]
fn the_rate_models_defaults_and_limits_are_cited() {
    let terms = RateTerms::at_rate(60.0);
    for field in RateField::ALL {
        let cited = parameter(&format!("rate.{}", field.name()));
        let (low, high) = field.limits();
        assert_eq!(
            (cited.low, cited.high),
            (Some(low), Some(high)),
            "{field:?}"
        );
        if field != RateField::Rate {
            assert_eq!(cited.default, Some(field.of(&terms)), "{field:?}");
        }
    }
}

#[test]
fn the_assumptions_are_cited() {
    assert_default("rho", Assumptions::RHO);
    assert_default("sigma", Assumptions::SIGMA);
    assert_default("r", Assumptions::REALISED);
}

#[test]
fn the_scenarios_are_cited() {
    let context = ScenarioContext {
        automatable: 0.5,
        customer_support: false,
        discount: Share::ZERO,
    };
    let names = [
        (Scenario::HoldThePrice, "hold"),
        (Scenario::BillByTheHour, "by_the_hour"),
        (Scenario::PriceWar, "price_war"),
        (Scenario::ShareTheSaving, "share"),
        (Scenario::AiEnabledPremium, "premium"),
        (Scenario::AiIntegrationSpecialist, "integration"),
    ];
    for (scenario, name) in names {
        for (field, value) in scenario.preset(context).changes {
            let own = format!("scenario.{name}.{}", field.name());
            let shared = format!("scenario.{}", field.name());
            match cited(&own).or_else(|| cited(&shared)) {
                Some(cited) => assert_eq!(cited.default, Some(value), "{own}"),
                // A premium that no parameter names is the model's neutral one.
                None => assert_eq!(value, 0.0, "{own} is not cited"),
            }
        }
    }
    let loss = |customer_support| {
        let context = ScenarioContext {
            automatable: 1.0,
            customer_support,
            discount: Share::ZERO,
        };
        let preset = Scenario::OnlyTheExceptions.preset(context);
        -preset.value(RateField::DemandCap).expect("a demand cap")
    };
    assert_default("scenario.exceptions.loss", loss(false));
    assert_default("scenario.exceptions.support_loss", loss(true));
}

#[test]
fn the_course_constants_are_cited() {
    assert_default("course.threshold", THRESHOLD);
    assert_default("course.effort_hours", EFFORT_HOURS);
    assert_default("course.basics", BASICS);
    for (kind, max) in MAX_OF_KIND {
        let symbol = format!("course.{}_at_most", kind.name());
        assert_default(&symbol, f64::from(u32::try_from(max).expect("few")));
    }
}

#[test]
fn the_simulations_distributions_are_cited() {
    for input in stated() {
        let checked = Uncertain::new(input.field(), input.distribution());
        assert_eq!(checked, Ok(input), "within the limits of its field");
        let cited = parameter(&format!("monte_carlo.{}", input.field().name()));
        let Distribution::Triangular { low, mode, high } = input.distribution() else {
            panic!("{:?} is not triangular", input.field());
        };
        assert_eq!(
            (cited.low, cited.default, cited.high),
            (Some(low), Some(mode), Some(high)),
            "{}",
            cited.symbol
        );
    }
}
