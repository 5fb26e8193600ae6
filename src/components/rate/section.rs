//! The rate: the form, the scenarios, and the pitfalls of pricing.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::raise_answer;
use super::client_words::ClientWords;
use super::form::RateForm;
use super::pricing_pitfalls::pricing_pitfalls;
use super::scenario_cards::scenario_cards;
use super::scenario_table::scenario_table;
use crate::components::answer::arithmetic::ScenarioArithmetic;
use crate::components::controls::layout::section;
use crate::components::explore::ExploreSection;
use crate::context::use_formatting;
use crate::state::{Draft, Field, PtrEq, SnapshotProps, State};
use crate::view::RateView;
use taskmix_present::context::median_wage;
use taskmix_present::rate_answers;
use taskmix_present::scenarios::shown_keys;

/// The rate. Its results are computed here, once a draw, and handed to its parts.
#[function_component]
pub fn RateSection(props: &SnapshotProps) -> Html {
    let formatting = use_formatting();
    let numbers = &formatting.numbers();
    let snapshot = &props.snapshot;
    let state: &State = snapshot;
    let inputs = &state.inputs;
    let RateView {
        base,
        scenarios,
        names,
        today,
        pricing_pitfalls: pitfalls,
    } = RateView::of(inputs, &state.week, numbers);
    let base = PtrEq(Rc::new(base));
    let keys = shown_keys(inputs, state.all_scenarios);
    let shown: Vec<_> = keys
        .iter()
        .filter_map(|key| scenarios.iter().find(|view| view.key == *key))
        .collect();
    let inputs_ptr = PtrEq(Rc::clone(&state.inputs));
    let week_ptr = PtrEq(Rc::clone(&state.week));
    let is_of_form = |draft: &&Draft| matches!(draft.field, Field::Form(_));
    section(
        "rate",
        "Your rate",
        Some(
            "What the saved time does to your income depends on who gets it: you, your client, or nobody. Money is before tax, and after your own reserve only where it says so.",
        ),
        html! {
            <>
                <RateForm
                    form={inputs.form.clone()}
                    currency={inputs.price_currency().to_owned()}
                    assumptions={inputs.assumptions}
                    drafts={state.drafts.iter().filter(is_of_form).cloned().collect::<Vec<_>>()}
                    unsure={state.unsure.clone()}
                    utilisation={base.utilisation_from_mix.then_some(base.central.utilisation)}
                    is_example={base.example}
                    wage={median_wage(&state.week, numbers)}
                    discount={rate_answers::discount(inputs, &base, numbers)}
                    target={rate_answers::target(&keys, inputs, &base, numbers)}
                />
                if let Some(raise) = rate_answers::raise(inputs, &base, numbers) { {raise_answer(&raise)} }
                <ClientWords inputs={inputs_ptr} week={week_ptr} base={base.clone()} />
                {scenario_cards(&shown, state, (&base, &names), numbers)}
                if let Some(pitfalls) = &pitfalls { {pricing_pitfalls(pitfalls)} }
                {scenario_table(&shown, &names, &today, base.example)}
                <ScenarioArithmetic snapshot={snapshot.clone()} base={base.clone()} />
                <ExploreSection snapshot={snapshot.clone()} />
            </>
        },
    )
}
