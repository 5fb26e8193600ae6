//! What the scenarios are called, and what they mean.

use taskmix_method::scenario::Scenario;

/// What a scenario is called.
#[must_use]
pub const fn title(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::FixedPrice => "Charge a fixed price",
        Scenario::BillByTheHour => "Bill by the hour",
        Scenario::PriceWar => "Price war",
        Scenario::ShareTheSaving => "Share the saving",
        Scenario::AiEnabledPremium => "AI-enabled premium",
        Scenario::AiIntegrationSpecialist => "AI integration specialist",
        Scenario::OnlyTheExceptions => "Only the exceptions",
        Scenario::ClientDiscount => "Give the discount",
    }
}

/// What happens in it, in a sentence or two.
#[must_use]
pub const fn story(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::FixedPrice => {
            "The client pays the same for the result, however long it takes. The saved time is yours; you sell half of it again."
        }
        Scenario::BillByTheHour => {
            "Same rate, fewer hours on the bill. Every saved hour goes to the client; half of the freed hours are sold again."
        }
        Scenario::PriceWar => {
            "Prices in your market fall by a quarter and a fifth of the work goes."
        }
        Scenario::ShareTheSaving => "You and the client each get half of the saved time.",
        Scenario::AiEnabledPremium => {
            "You raise your rate by 40% and bill the hours it really takes; half of the freed hours are sold again."
        }
        Scenario::AiIntegrationSpecialist => {
            "You learn for 40 hours, move to integration work in a growing market, charge 40% more and share the saving."
        }
        Scenario::OnlyTheExceptions => {
            "AI takes the routine cases; what is left is the difficult rest, done by hand."
        }
        Scenario::ClientDiscount => {
            "The client gets the lower price that they ask for because of AI. The saved time is yours; you sell half of it again."
        }
    }
}

/// What its numbers rest on, and what they do not.
#[must_use]
pub const fn caution(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::FixedPrice => {
            "Selling half of the freed hours, up to half as much work again, is an assumption without a source."
        }
        Scenario::BillByTheHour => {
            "No evidence is needed here: it is arithmetic. Half of the freed hours are sold again, an assumption."
        }
        Scenario::PriceWar => {
            "The 21% is a fall in job posts, not in hours. The 25% is an assumption without a source."
        }
        Scenario::ShareTheSaving => "An even split is an assumption without a source.",
        Scenario::AiEnabledPremium => {
            "The 40% comes from selected early adopters. It does not show that AI caused it."
        }
        Scenario::AiIntegrationSpecialist => {
            "The market’s growth is not your growth: here it only lifts the limit on extra work. The 40% is from early adopters; 40 hours and selling all freed time are assumptions."
        }
        Scenario::OnlyTheExceptions => {
            "The lost part is 70% of your automatable share; for customer support the measured 41.2% of tickets. Tickets are not hours."
        }
        Scenario::ClientDiscount => {
            "The discount is yours to enter. Selling half of the freed hours, up to half as much work again, is an assumption without a source."
        }
    }
}
