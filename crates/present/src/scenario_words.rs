//! What the scenarios and their figures are called, and what they mean.

use taskmix_method::scenario::Scenario;

/// What a scenario is called.
#[must_use]
pub const fn title(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::HoldThePrice => "Hold the price",
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
        Scenario::HoldThePrice => {
            "The client pays the same for the result. The saved time is yours; you sell half of it again."
        }
        Scenario::BillByTheHour => {
            "Same rate, fewer hours on the bill. Every saved hour goes to the client."
        }
        Scenario::PriceWar => {
            "Prices in your market fall by a quarter and a fifth of the work goes."
        }
        Scenario::ShareTheSaving => "You and the client each get half of the saved time.",
        Scenario::AiEnabledPremium => {
            "You raise your rate by 40% and bill the hours it really takes."
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
        Scenario::HoldThePrice => {
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

/// A line of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Change of income a year.
    Change,
    /// Income a year.
    Year,
    /// Income a week.
    Week,
    /// Income per delivery hour.
    EffectiveRate,
    /// Hours worked a week.
    Hours,
    /// The rate that keeps today's income.
    MinimumRate,
    /// How much of the saving can be passed on.
    BreakEven,
    /// Work that could be lost.
    LossTolerated,
    /// The premium that restores today's income.
    PremiumNeeded,
    /// Weeks until one-off costs are earned back.
    Payback,
}

impl Line {
    /// All lines, in the order they are shown.
    pub const ALL: [Self; 10] = [
        Self::Change,
        Self::Year,
        Self::Week,
        Self::EffectiveRate,
        Self::Hours,
        Self::MinimumRate,
        Self::BreakEven,
        Self::LossTolerated,
        Self::PremiumNeeded,
        Self::Payback,
    ];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Change => "Change in a year",
            Self::Year => "Income a year",
            Self::Week => "Income a week",
            Self::EffectiveRate => "Effective rate, after fees",
            Self::Hours => "Hours a week",
            Self::MinimumRate => "Minimum rate, before fees",
            Self::BreakEven => "Break-even",
            Self::LossTolerated => "Work you could lose",
            Self::PremiumNeeded => "Premium needed",
            Self::Payback => "Payback",
        }
    }

    /// What it means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Change => "Income in this scenario less today’s income, in a year, before tax.",
            Self::Year => "What you sell, less fees, costs and tools, before tax.",
            Self::Week => "A year’s income over 52, before tax.",
            Self::EffectiveRate => {
                "What an hour of billable work really brings, after fees: the price of a result over the hours it now takes."
            }
            Self::Hours => "Hours you work a week, paid and unpaid.",
            Self::MinimumRate => {
                "What you have to charge for an hour of billable work, before fees, to earn what you earn today."
            }
            Self::BreakEven => {
                "The part of the saved time you can pass on to clients before you earn less than today."
            }
            Self::LossTolerated => {
                "The part of the work in this scenario that you could lose and still earn what you earn today. Faster work that costs clients is how the well-known reversals happened."
            }
            Self::PremiumNeeded => {
                "The change of your rate at which you would earn what you earn today."
            }
            Self::Payback => {
                "Weeks until the price of a course and the paid hours spent on it are earned back."
            }
        }
    }

    /// A name for tests.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Year => "year",
            Self::Week => "week",
            Self::EffectiveRate => "effective-rate",
            Self::Hours => "hours",
            Self::MinimumRate => "minimum-rate",
            Self::BreakEven => "break-even",
            Self::LossTolerated => "loss-tolerated",
            Self::PremiumNeeded => "premium-needed",
            Self::Payback => "payback",
        }
    }
}
