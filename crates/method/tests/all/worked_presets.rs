//! The scenarios and the words of courses, as METHOD §4 and §4b have them.

use taskmix_method::Share;
use taskmix_method::courses::{CourseKind, Level};
use taskmix_method::rate::{RateField, RateTerms};
use taskmix_method::scenario::{Preset, Scenario, ScenarioContext};

const WRITER: ScenarioContext = ScenarioContext {
    automatable: 0.5,
    customer_support: false,
    discount: Share::ZERO,
};

fn preset(scenario: Scenario) -> Preset {
    scenario.preset(WRITER)
}

#[test]
fn every_scenario_has_the_values_of_the_method() {
    // φ, m, κ, g.
    let expected = [
        ("hold", [0.0, 0.0, 0.5, 0.5]),
        ("by-the-hour", [1.0, 0.0, 0.5, 0.5]),
        ("price-war", [0.0, -0.25, 0.5, -0.21]),
        ("share", [0.5, 0.0, 0.5, 0.5]),
        ("premium", [1.0, 0.4, 0.5, 0.5]),
        ("integration", [0.5, 0.4, 1.0, 1.78]),
        ("exceptions", [0.0, 0.0, 0.5, -0.35]),
        // Nothing is asked for.
        ("client-discount", [0.0, 0.0, 0.5, 0.5]),
    ];
    let fields = [
        RateField::PassThrough,
        RateField::Premium,
        RateField::Resold,
        RateField::DemandCap,
    ];
    for (scenario, (id, values)) in Scenario::ALL.into_iter().zip(expected) {
        assert_eq!(scenario.id(), id);
        assert_eq!(Scenario::from_id(id), Some(scenario));
        let preset = preset(scenario);
        assert_eq!(
            fields.map(|field| preset.value(field).unwrap()),
            values,
            "{id}"
        );
        let without = scenario == Scenario::OnlyTheExceptions;
        assert_eq!(preset.without_measured_hours, without, "{id}");
    }
    assert_eq!(Scenario::from_id(""), None);
    let learning = |scenario| preset(scenario).value(RateField::LearningHours);
    assert_eq!(learning(Scenario::AiIntegrationSpecialist), Some(40.0));
    assert_eq!(learning(Scenario::FixedPrice), None);
}

#[test]
fn support_loses_what_was_measured() {
    let support = ScenarioContext {
        customer_support: true,
        ..WRITER
    };
    let preset = Scenario::OnlyTheExceptions.preset(support);
    assert_eq!(preset.value(RateField::DemandCap), Some(-0.412));
    assert_eq!(preset.value(RateField::Realised), Some(0.0));
    assert_eq!(preset.value(RateField::NonBillableSaved), Some(0.0));
}

#[test]
fn a_client_asks_for_the_users_discount() {
    let context = ScenarioContext {
        discount: Share::new(0.3).unwrap(),
        ..WRITER
    };
    let asked = Scenario::ClientDiscount.preset(context);
    assert_eq!(asked.value(RateField::Premium), Some(-0.3));
    assert_eq!(asked.value(RateField::PassThrough), Some(0.0));
    // Without a discount it is the price as it is, not −0.
    let none = preset(Scenario::ClientDiscount).value(RateField::Premium);
    assert_eq!(none.map(f64::to_bits), Some(0));
}

#[test]
fn a_preset_changes_its_fields_and_leaves_the_others() {
    let mut terms = RateTerms::at_rate(60.0);
    terms.measured_before = Some(6.0);
    terms.measured_with = Some(2.5);
    let war = preset(Scenario::PriceWar).apply(terms);
    assert_eq!(
        (war.premium, war.demand_cap, war.rate),
        (-0.25, -0.21, 60.0)
    );
    assert_eq!(
        (war.measured_before, war.measured_with),
        (Some(6.0), Some(2.5))
    );
    let exceptions = preset(Scenario::OnlyTheExceptions).apply(terms);
    assert_eq!(
        (exceptions.measured_before, exceptions.measured_with),
        (None, None)
    );
    assert_eq!(exceptions.realised, 0.0);
}

#[test]
fn every_scenario_names_what_it_rests_on() {
    let counts = Scenario::ALL.map(|scenario| scenario.evidence().len());
    assert_eq!(counts, [3, 0, 1, 0, 1, 1, 2, 0]);
    assert_eq!(
        Scenario::PriceWar.evidence(),
        ["freelance-posts-automation-prone"]
    );
}

#[test]
fn kinds_and_levels_have_their_names() {
    for (kind, name) in [
        (CourseKind::Use, "use"),
        (CourseKind::Build, "build"),
        (CourseKind::Move, "move"),
        (CourseKind::Business, "business"),
    ] {
        assert_eq!(kind.name(), name);
        assert_eq!(CourseKind::from_name(name), Some(kind));
    }
    assert_eq!(CourseKind::from_name("rest"), None);
    for (level, name) in [
        (Level::Beginner, "beginner"),
        (Level::Intermediate, "intermediate"),
        (Level::Advanced, "advanced"),
    ] {
        assert_eq!(level.name(), name);
        assert_eq!(Level::from_name(name), Some(level));
    }
    assert_eq!(Level::from_name(""), None);
    let allowed = [None, Some(1), Some(2), Some(3), Some(4), Some(5), Some(6)].map(Level::allowed);
    use Level::{Advanced, Beginner, Intermediate};
    assert_eq!(
        allowed,
        [
            Beginner,
            Beginner,
            Beginner,
            Intermediate,
            Intermediate,
            Advanced,
            Beginner
        ]
    );
    assert_eq!(
        (Advanced.above(Beginner), Advanced.above(Intermediate)),
        (2, 1)
    );
    assert_eq!((Beginner.above(Advanced), Beginner.above(Beginner)), (0, 0));
}
