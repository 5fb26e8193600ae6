//! The rate: the form, the scenarios, what surprises about them.

use yew::prelude::*;

use super::Dispatch;
use super::rate_form::RateForm;
use super::scenario::Scenarios;
use super::scenario_table::scenario_table;
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
) -> Html {
    let base = &rate.base;
    let count = if state.all_scenarios { rate.scenarios.len() } else { SHOWN_FIRST };
    let shown = rate.scenarios.get(..count).unwrap_or_default();
    html! {
        <section class="section" id="rate" aria-labelledby="rate-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="rate-heading">{"Your rate"}</h2>
                <p>{"What the saved time does to your income depends on who gets it: you, your client, or nobody. All money is before tax."}</p>
            </header>
            {RateForm { state, base, wage, numbers, dispatch }.html()}
            {Scenarios { shown, state, base, numbers, dispatch }.html()}
            if let Some(trap) = &rate.trap { {trap_section(trap)} }
            {scenario_table(shown, &rate.today, base.example)}
        </section>
    }
}
