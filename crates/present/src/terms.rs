//! From the page's inputs to those of the rate model.

use taskmix_inputs::page::{PageInputs, RateForm};
use taskmix_method::rate::{PricedUnit, RateTerms};
use taskmix_method::scenario::ScenarioContext;
use taskmix_method::work_split::{WorkReading, WorkSplit};
use taskmix_method::{PerEstimate, Share};

use super::format::Numbers;
use super::week::Week;

/// The example rate used until the user types one, in the currency of the price; always shown as
/// an example.
pub const EXAMPLE_RATE: f64 = 60.0;

/// The example rate in words: "$60".
#[must_use]
pub fn example_rate(inputs: &PageInputs, numbers: &Numbers<'_>) -> String {
    let numbers = numbers.in_currency(inputs.price_currency());
    numbers.money(EXAMPLE_RATE)
}

/// First digits of the code of customer service representatives, for whom a share was measured.
const CUSTOMER_SERVICE: &str = "43-4051";

/// The rate model's inputs before any scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct BaseTerms {
    /// At the central reading.
    pub central: RateTerms,
    /// At each reading.
    pub by_estimate: PerEstimate<RateTerms>,
    /// The context of the presets.
    pub context: PerEstimate<ScenarioContext>,
    /// The same at the central reading.
    pub central_context: ScenarioContext,
    /// Whether the rate is only an example.
    pub example: bool,
    /// Whether hours were measured, so that the readings do not matter.
    pub measured: bool,
    /// Whether the billable part follows from the mix.
    pub utilisation_from_mix: bool,
    /// What the price is for; an hour, where its hours are not given.
    pub unit: PricedUnit,
    /// What a unit of the price's currency is worth in that of the income.
    pub exchange: f64,
}

impl BaseTerms {
    /// The inputs for a week.
    #[must_use]
    pub fn of(inputs: &PageInputs, week: &Week) -> Self {
        let form = &inputs.form;
        let split = WorkSplit::of(&week.mix, inputs.assumptions);
        let given = inputs.hourly_rate();
        let measured = form.measured();
        let discount = form.discount.and_then(|part| Share::new(part).ok());
        let utilisation = if split.all_billable() {
            let from_days = form.from_days().and_then(|days| days.billable);
            from_days
                .or(form.utilisation)
                .unwrap_or(RateForm::UTILISATION)
        } else {
            split.utilisation().unwrap_or(0.0)
        };
        let rate = given.unwrap_or(EXAMPLE_RATE * inputs.exchange());
        let terms = |reading: WorkReading| RateTerms {
            hours_week: week.total_hours(),
            utilisation,
            weeks: form.weeks_worked(),
            automatable: reading.automatable,
            assistable: reading.assistable,
            rho: inputs.assumptions.rho(),
            sigma: inputs.assumptions.sigma(),
            realised: inputs.assumptions.realised(),
            non_billable_saved: reading.non_billable_saved,
            fee: form.fee,
            hourly_cost: form.costs_per_hour(),
            tools_month: form.tools_month,
            course_price: form.course_price,
            learning_hours: form.learning_hours,
            displaced: form.displaced,
            extra_non_billable: form.extra_non_billable,
            reserve: form.reserve,
            target: form.target,
            measured_before: measured.map(|(before, _)| before),
            measured_with: measured.map(|(_, with)| with),
            ..RateTerms::at_rate(rate)
        };
        let customer_support = week
            .occupations
            .iter()
            .any(|occupation| occupation.soc() == CUSTOMER_SERVICE);
        let context = |reading: WorkReading| ScenarioContext {
            automatable: reading.automatable,
            customer_support,
            discount: discount.unwrap_or_default(),
        };
        let (central, readings) = (split.central(), split.by_estimate());
        Self {
            central: terms(central),
            by_estimate: readings.map(terms),
            context: readings.map(context),
            central_context: context(central),
            example: given.is_none(),
            measured: measured.is_some(),
            utilisation_from_mix: !split.all_billable(),
            unit: form.unit().unwrap_or(PricedUnit::HOUR),
            exchange: inputs.exchange(),
        }
    }
}
