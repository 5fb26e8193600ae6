//! Buttons and callbacks that say what the user did.

use yew::prelude::*;

use super::Dispatch;
use crate::browser;
use crate::state::Action;

/// On a press of a button.
#[inline(never)]
pub fn press(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// On a choice from a list, by its value.
pub fn listed(dispatch: &Dispatch, action: fn(String) -> Option<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        if let Some(action) = action(browser::chosen_value(&event)) {
            dispatch.dispatch(action);
        }
    })
}

/// A button; an empty id is none.
#[inline(never)]
pub fn button(
    class: &'static str,
    id: &'static str,
    text: &str,
    dispatch: &Dispatch,
    action: Action,
) -> Html {
    let id = (!id.is_empty()).then_some(id);
    html! { <button type="button" {class} {id} onclick={press(dispatch, action)}>{text}</button> }
}

/// A button that concerns its own component alone.
#[inline(never)]
pub fn local(
    id: &'static str,
    text: &'static str,
    disabled: bool,
    expanded: Option<&'static str>,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="button" {id} aria-disabled={disabled.then_some("true")} aria-expanded={expanded} {onclick}>{text}</button>
    }
}

/// A quiet button.
pub fn quiet(id: &'static str, text: &str, dispatch: &Dispatch, action: Action) -> Html {
    button("button-quiet", id, text, dispatch, action)
}

/// One side of a switch.
#[inline(never)]
pub fn side(
    (name, id, label): (&'static str, &'static str, &'static str),
    checked: bool,
    dispatch: &Dispatch,
    action: Action,
) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(action.clone()));
    html! {
        <label for={id}>
            <input type="radio" {name} {id} {checked} {onchange} />
            <span>{label}</span>
        </label>
    }
}
