//! The choice of the scenario that payback and exploring are computed for.

use yew::prelude::*;

use super::select::Select;
use crate::context::use_dispatch;
use crate::state::{Action, PtrEq};
use taskmix_inputs::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_present::scenarios::title_of;

/// What the choice shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id.
    pub id: &'static str,
    /// What it asks.
    pub label: &'static str,
    /// The inputs with their scenarios.
    pub inputs: PtrEq<PageInputs>,
}

/// The choice of the scenario that payback and exploring are computed for.
#[function_component]
pub fn ScenarioChoice(props: &Props) -> Html {
    let Props { id, label, .. } = *props;
    let dispatch = use_dispatch();
    let onchoose = Callback::from(move |id: String| {
        if let Some(key) = ScenarioKey::from_id(&id) {
            dispatch.emit(Action::Prefer(key));
        }
    });
    let option = |key: ScenarioKey| (key.id().into(), title_of(key, &props.inputs).into());
    let options: Vec<_> = props
        .inputs
        .scenario_keys()
        .into_iter()
        .map(option)
        .collect();
    let chosen = props.inputs.chosen.id();
    html! { <p class="inline-field"><Select {id} {label} {options} {chosen} {onchoose} /></p> }
}
