//! The rate: the form, the scenarios, what surprises about them.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::answer::arithmetic::Arithmetic;
use crate::components::controls::tag::{head, section};
use crate::components::explore::explore_section;
use crate::components::rate::form::{Form, Props as FormProps};
use crate::components::rate::pricing_pitfalls::trap_section;
use crate::components::rate::scenario_cards::Scenarios;
use crate::components::rate::scenario_table::scenario_table;
use crate::registry::Topic;
use crate::state::Snapshot;
use crate::view::{RateView, currency};
use taskmix_present::Numbers;
use taskmix_present::scenarios::shown_keys;

/// The rate.
pub fn rate_section(state: &Snapshot) -> Html {
    let dispatch = &state.dispatcher();
    let numbers = &Numbers::new(&BrowserFormats, currency(&state.inputs));
    let rate = &RateView::of(&state.inputs, &state.week, numbers);
    let base = &rate.base;
    let keys = shown_keys(&state.inputs, state.all_scenarios);
    let views = rate.scenarios.iter();
    let shown: Vec<_> = views.filter(|view| keys.contains(&view.key)).collect();
    section("rate", "rate-heading")
        .add(head(
            "rate-heading",
            "Your rate",
            "What the saved time does to your income depends on who gets it: you, your client, or nobody. All money is before tax.",
        ))
        .with(html! { <Form ..FormProps::of(state, base, numbers) /> })
        .add(Scenarios { shown: &shown, state, base, numbers }.tag())
        .maybe(rate.trap.as_ref().map(trap_section))
        .add(scenario_table(&shown, &rate.today, base.example))
        .with(html! { <Arithmetic topic={Topic::Scenario} snapshot={state.clone()} /> })
        .add(explore_section(state, base, numbers, dispatch))
        .html()
}
