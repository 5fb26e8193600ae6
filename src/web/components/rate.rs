//! The rate: the form, the scenarios, what surprises about them.

use super::Dispatch;
use super::explore::explore_section;
use super::rate_form::RateForm;
use super::scenario::Scenarios;
use super::scenario_table::scenario_table;
use super::tag::{Tag, head, section};
use super::trap::trap_section;
use crate::present::Numbers;
use crate::present::context::Wage;
use crate::present::scenarios::SHOWN_FIRST;
use crate::web::state::State;
use crate::web::view::RateView;

/// The rate; `wage` is the median pay of employees, to start from.
pub fn rate_section(
    state: &State,
    rate: &RateView,
    wage: Option<&Wage>,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Tag {
    let base = &rate.base;
    let count = if state.all_scenarios {
        rate.scenarios.len()
    } else {
        SHOWN_FIRST
    };
    let shown = rate.scenarios.get(..count).unwrap_or_default();
    section("rate", "rate-heading")
        .add(head(
            "rate-heading",
            "Your rate",
            "What the saved time does to your income depends on who gets it: you, your client, or nobody. All money is before tax.",
        ))
        .add(RateForm { state, base, wage, numbers, dispatch }.tag())
        .add(Scenarios { shown, state, base, numbers, dispatch }.tag())
        .maybe(rate.trap.as_ref().map(trap_section))
        .add(scenario_table(shown, &rate.today, base.example))
        .add(explore_section(state, base, numbers, dispatch))
}
