//! The rate: the form, the scenarios, what surprises about them.

use super::Dispatch;
use super::arithmetic::arithmetic_part;
use super::explore::explore_section;
use super::rate_form::RateForm;
use super::scenario::Scenarios;
use super::scenario_table::scenario_table;
use super::tag::{Tag, head, section};
use super::trap::trap_section;
use crate::present::Numbers;
use crate::present::context::Wage;
use crate::present::scenarios::{SHOWN_FIRST, title_of};
use crate::web::state::State;
use crate::web::view::RateView;
use crate::wire::scenarios::ScenarioKey;

/// The rate; `wage` is the median pay of employees, to start from.
pub fn rate_section(
    state: &State,
    rate: &RateView,
    wage: Option<&Wage>,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Tag {
    let base = &rate.base;
    // Three at first; those the user made or chose are never hidden.
    let mut shown = Vec::new();
    for (at, view) in rate.scenarios.iter().enumerate() {
        let own = matches!(view.key, ScenarioKey::Own(_)) || view.key == state.inputs.chosen;
        if state.all_scenarios || at < SHOWN_FIRST || own {
            shown.push(view);
        }
    }
    let chosen = state.inputs.chosen;
    section("rate", "rate-heading")
        .add(head(
            "rate-heading",
            "Your rate",
            "What the saved time does to your income depends on who gets it: you, your client, or nobody. All money is before tax.",
        ))
        .add(RateForm { state, base, wage, numbers, dispatch }.tag())
        .add(Scenarios { shown: &shown, state, base, numbers, dispatch }.tag())
        .maybe(rate.trap.as_ref().map(trap_section))
        .add(scenario_table(&shown, &rate.today, base.example))
        .with(arithmetic_part(&title_of(chosen, &state.inputs), &rate.steps))
        .add(explore_section(state, base, numbers, dispatch))
}
