//! Worked examples of METHOD, computed anew.

use super::{says, share};
use crate::command::answer;
use serde_json::json;
use taskmix_catalog::catalog;
use taskmix_method::monte_carlo::stated;
use taskmix_method::rate::{
    PiecesPerHour, Price, PriceLot, PricedUnit, RateField, RateModel, RateOutcome, RateTerms,
    Undefined,
};
use taskmix_method::scenario::{Scenario, ScenarioContext};
use taskmix_method::{Assumptions, ReadingSet, Share};

const METHOD: &str = "docs/METHOD.md";

/// The copywriter of METHOD §4, at the central reading.
fn copywriter() -> RateTerms {
    let writers = catalog().occupation("27-3043.00").expect("writers");
    let shares = catalog().default_shares(writers, ReadingSet::ALL);
    let shares = shares.expect("writers have a mix");
    RateTerms {
        utilisation: 0.65,
        extra_non_billable: 1.0,
        tools_month: 20.0,
        automatable: shares.automatable().central,
        assistable: shares.assistable().central,
        realised: Assumptions::REALISED,
        ..RateTerms::at_rate(60.0)
    }
}

fn fact(id: &str) -> f64 {
    let fact = catalog().evidence(id).expect("a fact");
    fact.value.expect("a value")
}

fn measured() -> RateTerms {
    RateTerms {
        measured_before: Some(fact("freelance-hours-before")),
        measured_with: Some(fact("freelance-hours-after")),
        ..copywriter()
    }
}

fn outcome(scenario: Scenario, terms: RateTerms) -> RateOutcome {
    let context = ScenarioContext {
        automatable: terms.automatable,
        customer_support: false,
        discount: Share::ZERO,
    };
    let terms = scenario.preset(context).apply(terms);
    RateModel::new(terms).expect("within limits").outcome()
}

/// The change of income in percent with its sign.
fn change(scenario: Scenario, terms: RateTerms) -> String {
    let change = outcome(scenario, terms).change_relative;
    let percent = 100.0 * change.expect("an income today");
    format!("{percent:+.1}").replace('-', "−")
}

#[test]
fn the_scenarios_of_a_copywriter() {
    let saved = outcome(Scenario::FixedPrice, copywriter()).time_saved;
    let both = |scenario| {
        let [estimated, measured] = [copywriter(), measured()].map(|terms| change(scenario, terms));
        (estimated, measured)
    };
    let hold = both(Scenario::FixedPrice);
    let others = [
        ("by the hour", Scenario::BillByTheHour),
        ("share", Scenario::ShareTheSaving),
        ("premium", Scenario::AiEnabledPremium),
        ("integration", Scenario::AiIntegrationSpecialist),
    ]
    .map(|(name, scenario)| {
        let (estimated, measured) = both(scenario);
        format!("{name} {estimated} and {measured}")
    });
    let (war, war_measured) = both(Scenario::PriceWar);
    assert_eq!(war, war_measured);
    says(
        METHOD,
        &format!(
            "estimated time saved {}, and measured {} h → {} h): hold {} % and {} % of today's \
             net, {}, price war {war} both.",
            share(saved, 2),
            fact("freelance-hours-before"),
            fact("freelance-hours-after"),
            hold.0,
            hold.1,
            others.join(", "),
        ),
    );
    let [tolerated, with_measured] = [copywriter(), measured()].map(|terms| {
        let outcome = outcome(Scenario::FixedPrice, terms);
        format!("{:.0} %", 100.0 * outcome.loss_tolerated.expect("sales"))
    });
    says(
        METHOD,
        &format!("({tolerated} and {with_measured} when holding the price)"),
    );
}

#[test]
fn a_client_asks_for_a_discount() {
    let held = outcome(Scenario::FixedPrice, copywriter());
    let discount = 100.0 * held.break_even_discount.expect("sales");
    says(
        METHOD,
        &format!("(\"up to {discount:.0} % you earn as much as today"),
    );
    // A translator at .09 a word.
    let before = PiecesPerHour::new(350.0).expect("a pace");
    let with = PiecesPerHour::new(700.0).expect("a pace");
    let word = PricedUnit::pieces(before, PriceLot::One).with_pieces(with);
    let measured = word.measured();
    let price = Price::new(0.09).expect("a price");
    let terms = RateTerms {
        utilisation: 28.0 / 40.0,
        tools_month: 25.0,
        measured_before: measured.map(|(before, _)| before),
        measured_with: measured.map(|(_, with)| with),
        ..RateTerms::at_rate(price.per_hour(word))
    };
    let context = ScenarioContext {
        automatable: 0.0,
        customer_support: false,
        discount: Share::new(0.3).expect("a share"),
    };
    let terms = Scenario::ClientDiscount.preset(context).apply(terms);
    let asked = RateModel::new(terms).expect("within limits").outcome();
    let percent = |value: Result<f64, Undefined>| 100.0 * value.expect("a value");
    says(
        METHOD,
        &format!(
            "30 % off change the income by {:+.1} %; up to {:.1} % it stays as today; \
             30 % are {:.0} % of the saved time.",
            percent(asked.change_relative),
            percent(asked.break_even_discount),
            percent(asked.discount_pass_through),
        ),
    );
}

/// A preset's value as METHOD writes it: `−.25`, `1`.
fn preset(scenario: Scenario, field: RateField, decimals: usize) -> String {
    let context = ScenarioContext {
        automatable: 0.5,
        customer_support: false,
        discount: Share::ZERO,
    };
    let value = scenario.preset(context).value(field).expect("a value");
    let sign = if value < 0.0 { "−" } else { "" };
    [sign, &share(value.abs(), decimals)].concat()
}

#[test]
fn the_presets_of_the_scenarios_and_their_facts() {
    let (war, premium, integration) = (
        Scenario::PriceWar,
        Scenario::AiEnabledPremium,
        Scenario::AiIntegrationSpecialist,
    );
    says(
        METHOD,
        &format!(
            "| Price war | φ 0, m {}, g {} |",
            preset(war, RateField::Premium, 2),
            preset(war, RateField::DemandCap, 2)
        ),
    );
    says(
        METHOD,
        &format!(
            "| AI-enabled premium | φ 1, m {} |",
            preset(premium, RateField::Premium, 2)
        ),
    );
    says(
        METHOD,
        &format!(
            "| AI integration specialist | φ .5, m {}, κ {}, g {}, learning {} h |",
            preset(integration, RateField::Premium, 2),
            preset(integration, RateField::Resold, 0),
            preset(integration, RateField::DemandCap, 2),
            preset(integration, RateField::LearningHours, 0)
        ),
    );
    let deflected = fact("support-deflection-median");
    let other = Assumptions::REALISED;
    says(
        METHOD,
        &format!(
            "g = −({other} × the user's own A), for customer support −{};",
            share(deflected, 3)
        ),
    );
    // What a preset takes from a fact is the fact's value.
    for (scenario, field, id) in [
        (premium, RateField::Premium, "freelance-premium"),
        (integration, RateField::Premium, "freelance-premium"),
        (
            integration,
            RateField::DemandCap,
            "upwork-integration-demand",
        ),
        (
            war,
            RateField::DemandCap,
            "freelance-posts-automation-prone",
        ),
    ] {
        let context = ScenarioContext {
            automatable: 0.5,
            customer_support: false,
            discount: Share::ZERO,
        };
        let value = scenario.preset(context).value(field).expect("a value");
        assert_eq!(value, fact(id), "{id}");
    }
    let top = fact("support-deflection-top-quartile");
    let realised = (10.0 * deflected / top).round() / 10.0;
    assert_eq!(realised, Assumptions::REALISED);
}

#[test]
fn the_distributions_of_the_simulation() {
    for (symbol, field, decimals) in [
        ("ρ", RateField::Rho, 2),
        ("σ", RateField::Sigma, 2),
        ("r", RateField::Realised, 2),
        ("κ", RateField::Resold, 0),
    ] {
        let stated = stated().into_iter().find(|input| input.field() == field);
        let (low, high) = stated.expect("it is uncertain").distribution().ends();
        let sign = if low < 0.0 { "−" } else { "" };
        let (low, high) = (share(low.abs(), decimals), share(high, decimals));
        says(METHOD, &format!("| {symbol} | {sign}{low}, {high} |"));
    }
}

/// The premium of 40 % by the hour loses money once the work takes 39 % less time.
#[test]
fn where_a_premium_by_the_hour_starts_to_lose() {
    says(METHOD, "a +40 % rate billed by the hour loses money");
    says(METHOD, "about 39 % less time");
    let gains = |saved: f64| {
        let terms = RateTerms {
            measured_with: Some(6.0 * (1.0 - saved)),
            tools_month: 0.0,
            ..measured()
        };
        outcome(Scenario::AiEnabledPremium, terms).change_annual > 0.0
    };
    assert!(gains(0.38) && !gains(0.40));
}

/// The first courses, in order, as "name (score)", where these are their ids and names.
#[track_caller]
fn first_courses(code: &str, names: &[(&str, &str)]) -> Vec<String> {
    let input = json!({"occupation": code, "rate": 40});
    let courses = answer(&["courses"], &input.to_string());
    let courses = courses["courses"].as_array().expect("a list").iter();
    let named = courses.zip(names).map(|(course, (id, name))| {
        assert_eq!(course["id"], *id, "{code}");
        let score = course["score"].as_f64().expect("a score");
        format!("{name} ({score:.1})")
    });
    named.collect()
}

#[test]
fn the_courses_of_five_occupations() {
    let writer = first_courses(
        "27-3043.00",
        &[
            (
                "semrush-content-marketing-ai-search",
                "content marketing for AI search",
            ),
            ("ie-positioning", "positioning"),
            ("iese-art-of-storytelling", "storytelling"),
        ],
    );
    let photographer = first_courses(
        "27-4021.00",
        &[
            ("coursera-photoshop-generative-images", "generated images"),
            ("google-vr-360-video", "immersive video"),
        ],
    );
    let bookkeeper = first_courses(
        "43-3031.00",
        &[
            ("quickbooks-proadvisor", "QuickBooks"),
            ("coursera-excel-intermediate", "Excel"),
        ],
    );
    let developer = first_courses(
        "15-1252.00",
        &[
            (
                "mit-missing-semester-2026",
                "the missing semester, with agents",
            ),
            ("dlai-agentic-ai", "agentic AI"),
        ],
    );
    says(
        METHOD,
        &format!(
            "for a copywriter {}; for a photographer {}, whose provider sells AI; for a \
             bookkeeper {}; for a developer {}; for an employed roofer nothing.",
            writer.join(", "),
            photographer.join(", before "),
            bookkeeper.join(", "),
            developer.join(", "),
        ),
    );
    let roofer = json!({"occupation": "47-2181.00", "employed": true});
    assert_eq!(
        answer(&["courses"], &roofer.to_string())["courses"],
        json!([])
    );
}
