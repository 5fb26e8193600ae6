//! The section "Explore": how reliable the figures of the chosen scenario are.

pub mod chance;
pub mod map;
pub mod tornado;

use super::fields::{FormField, assumed};
use super::terms::BaseTerms;
use super::week::Week;
use taskmix_inputs::page::PageInputs;
use taskmix_method::case::{Case, Cases, Unpaid};
use taskmix_method::rate::{RateField, RateTerms};
use taskmix_method::scenario::ScenarioContext;
use taskmix_method::work_split::WorkSplit;
use taskmix_method::{MixResult, PerEstimate, ShareSet};

/// The rate model's inputs in the chosen scenario, at every reading.
#[must_use]
pub fn cases(base: &BaseTerms, inputs: &PageInputs, week: &Week) -> Cases {
    let split = WorkSplit::of(&week.mix, inputs.assumptions);
    let unpaid = split.other.as_ref();
    let case = |terms: RateTerms, context: ScenarioContext, unpaid: Option<Unpaid>| {
        let preset = super::scenarios::preset(inputs.chosen, context, inputs);
        Case {
            terms: preset.apply(terms),
            // A scenario that sets t_n means that value.
            unpaid: unpaid.filter(|_| preset.value(RateField::NonBillableSaved).is_none()),
        }
    };
    let (terms, context) = (&base.by_estimate, &base.context);
    let shares = unpaid.map(|unpaid| unpaid.by_estimate.map(of_shares));
    Cases {
        central: case(base.central, base.central_context, unpaid.map(of_mean)),
        by_estimate: PerEstimate::from_fn(terms.counted, |estimate| {
            let unpaid = shares.map(|shares| shares.get(estimate));
            case(terms.get(estimate), context.get(estimate), unpaid)
        }),
    }
}

const fn of_shares(shares: ShareSet) -> Unpaid {
    Unpaid {
        automatable: shares.automatable,
        assistable: shares.assistable,
    }
}

fn of_mean(result: &MixResult) -> Unpaid {
    Unpaid {
        automatable: result.automatable().central,
        assistable: result.assistable().central,
    }
}

/// The label of an assumption in this section.
#[must_use]
pub const fn name(field: RateField) -> &'static str {
    match field {
        RateField::Rho => FormField::Rho.label(),
        RateField::Sigma => FormField::Sigma.label(),
        RateField::Realised => FormField::Realised.label(),
        _ => assumed(field).label,
    }
}
