//! The constants of the code are the parameters that the page cites.

use std::path::Path;
use taskmix_method::courses::{CourseKind, Format, conventions};
use taskmix_method::monte_carlo::{Distribution, Uncertain, stated};
use taskmix_method::moves;
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
        (Scenario::FixedPrice, "hold"),
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
    let most = |kind, zone| count(conventions::max_of_kind(kind, zone));
    let cited = [
        ("alternatives", count(conventions::MAX_ALTERNATIVES)),
        ("build_at_most", most(CourseKind::Build, Some(3))),
        ("build_at_most_zone_4", most(CourseKind::Build, Some(4))),
        ("business_at_most", most(CourseKind::Business, None)),
        ("closest", count(conventions::CLOSEST)),
        ("code_few", conventions::FEW_CODING_HOURS),
        ("code_hours", conventions::CODING_HOURS),
        ("country_unsaid", conventions::COUNTRY_NOT_SAID),
        ("craft_group", conventions::CRAFT_OF_GROUP),
        ("craft_major", conventions::CRAFT_OF_MAJOR_GROUP),
        ("craft_others", conventions::CRAFT_OF_OTHERS),
        ("effort_hours", conventions::EFFORT_HOURS),
        ("hearsay", conventions::HEARSAY),
        ("learning_least", conventions::MIN_LEARNING_HOURS),
        ("level_above", conventions::ONE_LEVEL_ABOVE),
        ("maker_at_most", count(conventions::MAX_OF_MAKER)),
        ("min_fit_business", conventions::MIN_FIT_OF_BUSINESS),
        ("min_hours", conventions::MIN_HOURS),
        ("min_hours_related", conventions::MIN_HOURS_OF_RELATED),
        ("min_score", conventions::MIN_SCORE),
        ("month_hours", conventions::LEARNING_HOURS_A_MONTH),
        ("move_at_most", most(CourseKind::Move, None)),
        ("move_entry", conventions::LEAST_HOURS_OF_AN_ENTRY),
        ("move_most", conventions::MOST_MOVED),
        ("named_part", conventions::OF_A_NAMED_OCCUPATION),
        ("price_unknown", conventions::UNKNOWN_PRICE_HOURS),
        ("seller_lead", conventions::SELLER_LEAD),
        ("use_at_most", most(CourseKind::Use, None)),
        ("whole_week", conventions::OF_THE_WHOLE_WEEK),
    ];
    for (symbol, value) in cited {
        assert_default(&format!("course.{symbol}"), value);
    }
    for format in Format::ALL {
        let symbol = format!("course.hours_{}", format.name());
        assert_default(&symbol, format.usual_hours());
    }
}

#[test]
fn the_constants_of_offered_moves_are_cited() {
    for (symbol, value) in [
        ("at_most", count(moves::MAX_OFFERED)),
        ("hours", moves::OFFERED_HOURS),
        ("min_nearness", moves::MIN_NEARNESS),
        ("min_score", moves::MIN_SCORE),
        ("near_part", moves::NEAR_PART),
        ("related_listed", moves::RELATED_LISTED),
    ] {
        assert_default(&format!("shift.{symbol}"), value);
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
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
