//! Commands that compute the page's numbers.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::tidy;
use crate::scenarios::preset;
use crate::terms::BaseTerms;
use crate::week::Week;
use taskmix_inputs::json;
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_inputs::readings;
use taskmix_method::rate::{PriceLot, PriceUnit, PricedUnit, RateField, RateModel, RateTerms};

#[derive(Serialize)]
struct CalculateInput {
    mix: Vec<RowOut>,
    assumptions: AssumptionsOut,
    overrides: Vec<OverrideOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<Vec<&'static str>>,
}

#[derive(Serialize)]
struct RowOut {
    activity: &'static str,
    hours: f64,
}

#[derive(Serialize)]
struct AssumptionsOut {
    rho: f64,
    sigma: f64,
    r: f64,
}

#[derive(Serialize)]
struct OverrideOut {
    activity: &'static str,
    automatable: f64,
    assistable: f64,
}

/// The command that computes the shares of the week; `None` where it cannot be written.
#[must_use]
pub fn calculate_command(inputs: &PageInputs, week: &Week) -> Option<String> {
    let rows = || week.rows.iter();
    let input = CalculateInput {
        mix: rows()
            .map(|row| RowOut {
                activity: row.activity.id,
                hours: tidy(row.hours),
            })
            .collect(),
        assumptions: AssumptionsOut {
            rho: inputs.assumptions.rho(),
            sigma: inputs.assumptions.sigma(),
            r: inputs.assumptions.realised(),
        },
        overrides: rows()
            .filter_map(|row| {
                let own = row.judgement?;
                Some(OverrideOut {
                    activity: row.activity.id,
                    automatable: own.automatable,
                    assistable: own.assistable,
                })
            })
            .collect(),
        readings: readings::names(inputs.readings),
    };
    command("calculate", &input)
}

/// The inputs of the rate model by name, with the price in its unit in place of the rate, and the
/// rate of exchange where the price is in another currency.
struct Terms {
    terms: RateTerms,
    price: Option<PriceOut>,
    /// The rate, in the currency of the price.
    rate: f64,
    exchange: Option<f64>,
}

/// A price and what it is for.
#[derive(Serialize, Clone, Copy)]
struct PriceOut {
    amount: f64,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours_with: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pieces_hour: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pieces_hour_with: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pieces: Option<f64>,
}

impl PriceOut {
    /// The price of a form that is complete; `None` for an hourly rate. `with_ai` says whether the
    /// work takes the hours that the unit has with AI.
    fn of(inputs: &PageInputs, with_ai: bool) -> Option<Self> {
        let form = &inputs.form;
        let (amount, unit) = (form.price()?, form.unit()?);
        let by_piece = unit.kind() == PriceUnit::Piece;
        let by_project = unit.kind() == PriceUnit::Project;
        (unit.kind() != PriceUnit::Hour).then(|| Self {
            amount,
            unit: unit.kind().name(),
            hours: (!by_piece).then(|| unit.hours()),
            hours_with: form.measured_with.filter(|_| by_project && with_ai),
            pieces_hour: form.pieces_before.filter(|_| by_piece),
            pieces_hour_with: form.pieces_with.filter(|_| by_piece && with_ai),
            pieces: (by_piece && form.per_thousand).then(|| PriceLot::Thousand.pieces()),
        })
    }
}

impl Terms {
    /// The terms of a scenario. Where it sets a rate of its own, the form's price does not count.
    fn of(mut terms: RateTerms, inputs: &PageInputs) -> Self {
        let measured = terms.measured_before.zip(terms.measured_with);
        let of_unit = inputs.form.unit().and_then(PricedUnit::measured);
        let with_ai = measured.is_some() && measured == of_unit;
        let same_rate = inputs.hourly_rate() == Some(terms.rate);
        let price = PriceOut::of(inputs, with_ai).filter(|_| same_rate);
        if price.is_some() && with_ai {
            (terms.measured_before, terms.measured_with) = (None, None);
        }
        let exchange = inputs.conversion().map(|(_, exchange)| exchange);
        let rate = match inputs.form.hourly_rate() {
            Some(rate) if same_rate => rate,
            _ => terms.rate / inputs.exchange(),
        };
        Self {
            terms,
            price,
            rate,
            exchange,
        }
    }
}

impl Serialize for Terms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in RateField::ALL {
            match &self.price {
                Some(price) if field == RateField::Rate => map.serialize_entry("price", price)?,
                _ if field == RateField::Rate => {
                    map.serialize_entry(field.name(), &tidy(self.rate))?;
                }
                _ => map.serialize_entry(field.name(), &tidy(field.of(&self.terms)))?,
            }
        }
        if let Some(exchange) = self.exchange {
            map.serialize_entry("exchange", &exchange)?;
        }
        if let (Some(before), Some(with)) = (self.terms.measured_before, self.terms.measured_with) {
            map.serialize_entry("h0", &before)?;
            map.serialize_entry("h1", &with)?;
        }
        if let Some(target) = self.terms.target {
            map.serialize_entry("target", &tidy(target))?;
        }
        map.end()
    }
}

/// The command that computes the chosen scenario at the central reading; none for those who
/// are employed and gave no rate, nor for inputs outside their limits.
#[must_use]
pub fn rate_command(inputs: &PageInputs, week: &Week) -> Option<String> {
    let base = BaseTerms::of(inputs, week);
    if base.example && inputs.employment_status == EmploymentStatus::Employed {
        return None;
    }
    let preset = preset(inputs.chosen, base.central_context, inputs);
    let model = RateModel::new(preset.apply(base.central)).ok()?;
    command("rate", &Terms::of(*model.terms(), inputs))
}

/// The commands that compute it at each reading that counts: their lowest and highest are the
/// ends of the ranges. Empty where all are the same, or where there is no
/// [`rate_command`].
#[must_use]
pub fn rate_commands_by_reading(inputs: &PageInputs, week: &Week) -> Vec<String> {
    let Some(central) = rate_command(inputs, week) else {
        return Vec::new();
    };
    let base = BaseTerms::of(inputs, week);
    let commands: Vec<_> = base
        .by_estimate
        .counted
        .iter()
        .filter_map(|estimate| {
            let preset = preset(inputs.chosen, base.context.get(estimate), inputs);
            let terms = preset.apply(base.by_estimate.get(estimate));
            command("rate", &Terms::of(terms, inputs))
        })
        .collect();
    if commands.iter().all(|command| *command == central) {
        return Vec::new();
    }
    commands
}

/// What the commands compute besides the shares of the week, and whose rate is in them: the end
/// of a sentence.
#[must_use]
pub fn reproduced(inputs: &PageInputs) -> &'static str {
    match (inputs.hourly_rate(), inputs.employment_status) {
        (Some(_), _) => {
            ", and the chosen scenario at the mean of the readings that count and at each of them."
        }
        (None, EmploymentStatus::Employed) => ".",
        (None, EmploymentStatus::Charging) => {
            ", and the chosen scenario at the mean of the readings that count and at each of them. The rate is the example of this page: you gave none."
        }
    }
}

/// Numbers, names and ids alone, without characters that a shell interprets.
fn command(name: &str, input: &impl Serialize) -> Option<String> {
    let input = json::text(input).ok()?;
    Some(["echo '", &input, "' | taskmix ", name].concat())
}
