//! The figures of a scenario: what they are called, and what they mean.

use super::format::Numbers;
use super::kept::after_reserve;
use super::price_words::PriceWords;
use super::terms::BaseTerms;
use taskmix_inputs::page::PageInputs;
use taskmix_method::scenario::Scenario;

/// A line of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Change of income a year.
    Change,
    /// Income a year.
    Year,
    /// Hours worked a week.
    Hours,
    /// Work that could be lost.
    LossTolerated,
    /// Income a week.
    Week,
    /// The price of the unit.
    Price,
    /// Income per delivery hour.
    EffectiveRate,
    /// The price of the unit that keeps today's income.
    MinimumPrice,
    /// The rate that keeps today's income.
    MinimumRate,
    /// How much lower today's price could be.
    LargestDiscount,
    /// How much of the saving can be passed on.
    BreakEven,
    /// The price of the unit at which the target is kept.
    TargetPrice,
    /// The rate at which the target is kept.
    TargetRate,
    /// The premium that restores today's income.
    PremiumNeeded,
    /// Weeks until one-off costs are earned back.
    Payback,
}

impl Line {
    /// All lines, in the order they are shown.
    pub const ALL: [Self; 15] = [
        Self::Change,
        Self::Year,
        Self::Hours,
        Self::LossTolerated,
        Self::Week,
        Self::Price,
        Self::EffectiveRate,
        Self::MinimumPrice,
        Self::MinimumRate,
        Self::LargestDiscount,
        Self::BreakEven,
        Self::TargetPrice,
        Self::TargetRate,
        Self::PremiumNeeded,
        Self::Payback,
    ];

    /// The lines that a card shows first, below the change of income.
    pub const FIRST: [Self; 3] = [Self::Year, Self::Hours, Self::LossTolerated];

    /// What it means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Change => "Income in this scenario less today’s income, in a year.",
            Self::Year => "What you sell, less fees, costs and tools.",
            Self::Week => "A year’s income over 52.",
            Self::Price => {
                "What the client pays for the unit of your price, before fees, as it was made before AI."
            }
            Self::EffectiveRate => {
                "What an hour of billable work really brings, after fees: the price of a result over the hours it now takes."
            }
            Self::Hours => "Hours you work a week, paid and unpaid.",
            Self::MinimumPrice => {
                "What you have to charge for the unit of your price, before fees, to earn what you earn today."
            }
            Self::MinimumRate => {
                "What you have to charge for an hour of billable work, before fees, to earn what you earn today."
            }
            Self::LargestDiscount => {
                "How much lower the price of a result could be than today’s before you earn less than today, at the hours sold again and the market of this scenario. A result then takes fewer hours, so an hour can cost more than today all the same."
            }
            Self::BreakEven => {
                "The part of the saved time you can pass on to clients before you earn less than today. It is no discount in percent of the price."
            }
            Self::TargetPrice | Self::TargetRate => {
                "What you have to charge, before fees, to keep the income you need after your reserve."
            }
            Self::LossTolerated => {
                "The part of the work in this scenario that you could lose and still earn what you earn today; below 0% you need that much more. Faster work that costs clients is how the well-known reversals happened."
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
            Self::Price => "price",
            Self::EffectiveRate => "effective-rate",
            Self::Hours => "hours",
            Self::MinimumPrice => "minimum-price",
            Self::MinimumRate => "minimum-rate",
            Self::LargestDiscount => "largest-discount",
            Self::BreakEven => "break-even",
            Self::TargetPrice => "target-price",
            Self::TargetRate => "target-rate",
            Self::LossTolerated => "loss-tolerated",
            Self::PremiumNeeded => "premium-needed",
            Self::Payback => "payback",
        }
    }
}

/// What the lines are called: in the unit of the price, and after the reserve where one is set.
#[derive(Debug, Clone, PartialEq)]
pub struct LineNames {
    /// What the price is for: "per word"; nothing where it is an hour.
    per: Option<String>,
    /// ", after your reserve of 35%"; empty where none is set.
    reserve: String,
    /// Whether an income is wanted.
    has_target: bool,
}

impl LineNames {
    /// The names for these inputs.
    #[must_use]
    pub fn of(inputs: &PageInputs, base: &BaseTerms, numbers: &Numbers<'_>) -> Self {
        let words = PriceWords::of(inputs, base);
        Self {
            per: words.has_unit().then_some(words.per),
            reserve: after_reserve(inputs.form.reserve, numbers),
            has_target: inputs.form.target.is_some(),
        }
    }

    /// What a line is called.
    #[must_use]
    pub fn name(&self, line: Line) -> String {
        let per = self.per.as_deref().unwrap_or("per hour");
        let income = |name: &str| [name, &self.reserve].concat();
        match line {
            Line::Change => income("Change in a year"),
            Line::Year => income("Income a year"),
            Line::Week => income("Income a week"),
            Line::Price => ["Price ", per].concat(),
            Line::EffectiveRate => "Effective rate per hour, after fees".to_owned(),
            Line::Hours => "Hours a week".to_owned(),
            Line::MinimumPrice => ["Price ", per, " to match today’s income"].concat(),
            Line::MinimumRate => "Hourly price to match today’s income".to_owned(),
            Line::LargestDiscount => "Largest discount".to_owned(),
            Line::BreakEven => "Saved time you can pass on".to_owned(),
            Line::TargetPrice => ["Price ", per, " for the income you need"].concat(),
            Line::TargetRate => "Hourly price for the income you need".to_owned(),
            Line::LossTolerated => "Work you could lose".to_owned(),
            Line::PremiumNeeded => "Premium needed".to_owned(),
            Line::Payback => "Payback".to_owned(),
        }
    }

    /// The lines that say something with these inputs.
    pub fn lines(&self) -> impl Iterator<Item = Line> + '_ {
        Line::ALL.into_iter().filter(|line| match line {
            Line::Price | Line::MinimumPrice => self.per.is_some(),
            Line::TargetPrice => self.per.is_some() && self.has_target,
            Line::TargetRate => self.has_target,
            _ => true,
        })
    }

    /// The lines of a card's further figures; two belong to one scenario alone.
    pub fn further(&self, base: Scenario) -> impl Iterator<Item = Line> + '_ {
        self.lines()
            .filter(|line| !Line::FIRST.contains(line))
            .filter(move |line| match line {
                Line::PremiumNeeded => base == Scenario::OnlyTheExceptions,
                Line::Payback => base == Scenario::AiIntegrationSpecialist,
                _ => true,
            })
    }
}
