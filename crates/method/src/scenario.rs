//! The scenarios: presets of the rate model's inputs that a user can open and change.

use super::rate::{RateField, RateTerms};
use super::units::Share;

/// One of the presets of METHOD §4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scenario {
    /// The client pays the same for the result; the saved time is the freelancer's.
    FixedPrice,
    /// Every saved hour lowers the bill: the hourly trap.
    BillByTheHour,
    /// The market's prices and volume fall.
    PriceWar,
    /// Half of the saved time goes to the client as a lower price.
    ShareTheSaving,
    /// A higher rate, billed by the hour.
    AiEnabledPremium,
    /// New work in a growing market, after learning for it.
    AiIntegrationSpecialist,
    /// AI takes what it can; the rest comes at the price it would need.
    OnlyTheExceptions,
    /// The client asks for a lower price because of AI; the discount is the user's to enter.
    ClientDiscount,
}

/// The context of a preset.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScenarioContext {
    /// The user's own automatable share of billable work, central.
    pub automatable: f64,
    /// Whether the work is customer support, where a measured share is known.
    pub customer_support: bool,
    /// The discount that the client asks for; zero where none is.
    pub discount: Share,
}

/// Changes to the inputs of the rate model.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preset {
    /// Fields with the value the scenario gives them.
    pub changes: Vec<(RateField, f64)>,
    /// Whether measured hours are left out, because the scenario has no AI in the work.
    pub without_measured_hours: bool,
}

impl Preset {
    /// The terms with the preset's changes.
    #[must_use]
    pub fn apply(&self, mut terms: RateTerms) -> RateTerms {
        for (field, value) in &self.changes {
            *field.of_mut(&mut terms) = *value;
        }
        if self.without_measured_hours {
            terms.measured_before = None;
            terms.measured_with = None;
        }
        terms
    }

    /// The value the preset gives a field, if it changes it.
    #[must_use]
    pub fn value(&self, field: RateField) -> Option<f64> {
        self.changes
            .iter()
            .find(|(changed, _)| *changed == field)
            .map(|(_, value)| *value)
    }
}

impl Scenario {
    /// All of them; the first three are shown at first.
    pub const ALL: [Self; 8] = [
        Self::FixedPrice,
        Self::BillByTheHour,
        Self::PriceWar,
        Self::ShareTheSaving,
        Self::AiEnabledPremium,
        Self::AiIntegrationSpecialist,
        Self::OnlyTheExceptions,
        Self::ClientDiscount,
    ];

    /// Default part of the freed hours sold again.
    pub const RESOLD: f64 = 0.5;
    /// Default maximum of extra volume.
    pub const DEMAND_CAP: f64 = 0.5;
    /// Measured median share of tier-1 support tickets that AI resolves alone.
    pub const SUPPORT_DEFLECTION: f64 = 0.412;
    /// Part of the automatable work that is lost where nothing was measured.
    pub const REALISED_LOSS: f64 = 0.7;

    /// The stable name used in links and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FixedPrice => "hold",
            Self::BillByTheHour => "by-the-hour",
            Self::PriceWar => "price-war",
            Self::ShareTheSaving => "share",
            Self::AiEnabledPremium => "premium",
            Self::AiIntegrationSpecialist => "integration",
            Self::OnlyTheExceptions => "exceptions",
            Self::ClientDiscount => "client-discount",
        }
    }

    /// The scenario with this stable name.
    ///
    /// ```
    /// use taskmix_method::scenario::Scenario;
    /// assert_eq!(Scenario::from_id("price-war"), Some(Scenario::PriceWar));
    /// assert_eq!(Scenario::from_id("peace"), None);
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.id() == id)
    }

    /// The facts of `data/evidence.csv` the preset rests on.
    #[must_use]
    pub const fn evidence(self) -> &'static [&'static str] {
        match self {
            Self::FixedPrice => &[
                "pattern-ai-augmented-freelancer",
                "freelance-hours-before",
                "freelance-hours-after",
            ],
            Self::BillByTheHour | Self::ShareTheSaving | Self::ClientDiscount => &[],
            Self::PriceWar => &["freelance-posts-automation-prone"],
            Self::AiEnabledPremium => &["freelance-premium"],
            Self::AiIntegrationSpecialist => &["upwork-integration-demand"],
            Self::OnlyTheExceptions => &["pattern-vip-agent", "support-deflection-median"],
        }
    }

    /// The preset for a user.
    ///
    /// ```
    /// use taskmix_method::Share;
    /// use taskmix_method::rate::RateField;
    /// use taskmix_method::scenario::{Scenario, ScenarioContext};
    /// let context = ScenarioContext {
    ///     automatable: 0.4,
    ///     customer_support: false,
    ///     discount: Share::new(0.3)?,
    /// };
    /// let asked = Scenario::ClientDiscount.preset(context);
    /// assert_eq!(asked.value(RateField::Premium), Some(-0.3));
    /// assert_eq!(asked.value(RateField::PassThrough), Some(0.0));
    /// # Ok::<(), taskmix_method::OutOfLimit>(())
    /// ```
    #[must_use]
    pub fn preset(self, context: ScenarioContext) -> Preset {
        let of = |own: &[(RateField, f64)]| {
            let mut changes = vec![
                (RateField::PassThrough, 0.0),
                (RateField::Premium, 0.0),
                (RateField::Resold, Self::RESOLD),
                (RateField::DemandCap, Self::DEMAND_CAP),
            ];
            for (field, value) in own {
                match changes.iter_mut().find(|(changed, _)| changed == field) {
                    Some(change) => change.1 = *value,
                    None => changes.push((*field, *value)),
                }
            }
            Preset {
                changes,
                without_measured_hours: self == Self::OnlyTheExceptions,
            }
        };
        match self {
            Self::FixedPrice => of(&[]),
            Self::BillByTheHour => of(&[(RateField::PassThrough, 1.0)]),
            Self::PriceWar => of(&[(RateField::Premium, -0.25), (RateField::DemandCap, -0.21)]),
            // A sum, since the negative of no discount would be −0.
            Self::ClientDiscount => of(&[(RateField::Premium, 0.0 - context.discount.get())]),
            Self::ShareTheSaving => of(&[(RateField::PassThrough, 0.5)]),
            Self::AiEnabledPremium => {
                of(&[(RateField::PassThrough, 1.0), (RateField::Premium, 0.4)])
            }
            Self::AiIntegrationSpecialist => of(&[
                (RateField::PassThrough, 0.5),
                (RateField::Premium, 0.4),
                (RateField::Resold, 1.0),
                (RateField::DemandCap, 1.78),
                (RateField::LearningHours, 40.0),
            ]),
            Self::OnlyTheExceptions => {
                let lost = if context.customer_support {
                    Self::SUPPORT_DEFLECTION
                } else {
                    Self::REALISED_LOSS * context.automatable
                };
                of(&[
                    (RateField::Realised, 0.0),
                    (RateField::NonBillableSaved, 0.0),
                    (RateField::DemandCap, -lost),
                ])
            }
        }
    }
}
