//! Callbacks that say what the user did.

use yew::prelude::*;

use super::Dispatch;
use crate::web::state::Action;

/// On a press of a button.
pub fn press(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// On a change of a choice.
pub fn choice(dispatch: &Dispatch, action: Action) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// On a choice from a list, by its value.
pub fn listed(dispatch: &Dispatch, action: fn(String) -> Option<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        if let Some(action) = action(crate::web::browser::chosen_value(&event)) {
            dispatch.dispatch(action);
        }
    })
}

/// A quiet button.
pub fn quiet(id: Option<&'static str>, text: &str, dispatch: &Dispatch, action: Action) -> Html {
    html! {
        <button type="button" class="button-quiet" {id} onclick={press(dispatch, action)}>{text}</button>
    }
}

/// One side of a switch.
pub fn side(
    (name, id, label): (&'static str, &'static str, &'static str),
    checked: bool,
    dispatch: &Dispatch,
    action: Action,
) -> Html {
    html! {
        <label for={id}>
            <input type="radio" {name} {id} {checked} onchange={choice(dispatch, action)} />
            <span>{label}</span>
        </label>
    }
}
