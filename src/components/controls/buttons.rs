//! Buttons and other controls that change the state.

use yew::prelude::*;

use crate::browser;
use crate::context::use_dispatch;
use crate::state::Action;

/// A button that changes the state.
#[derive(Properties, PartialEq)]
pub struct ActionButtonProps {
    /// What it does.
    pub action: Action,
    /// What it says.
    pub label: AttrValue,
    /// Its class.
    #[prop_or("button")]
    pub class: &'static str,
    /// Its id, if it has one.
    #[prop_or_default]
    pub id: Option<&'static str>,
    /// Its name in tests, if it has one.
    #[prop_or_default]
    pub testid: Option<&'static str>,
    /// What it says to screen readers, where the label alone is not clear.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// Whether it is pressed, for a toggle.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Whether what it opens is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Whether it does nothing now. It keeps the focus, which `disabled` would lose.
    #[prop_or_default]
    pub inactive: bool,
    /// Id of the element that takes the focus, where the button itself goes.
    #[prop_or_default]
    pub moves_focus_to: Option<&'static str>,
}

/// A button that changes the state.
#[function_component]
pub fn ActionButton(props: &ActionButtonProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = {
        let (action, inactive) = (props.action.clone(), props.inactive);
        let target = props.moves_focus_to;
        Callback::from(move |_: MouseEvent| {
            if inactive {
                return;
            }
            dispatch.emit(action.clone());
            if let Some(target) = target {
                browser::focus(target);
            }
        })
    };
    html! {
        <button
            type="button"
            class={props.class}
            id={props.id}
            data-testid={props.testid}
            aria-label={props.aria_label.clone()}
            aria-pressed={props.pressed.map(|pressed| if pressed { "true" } else { "false" })}
            aria-expanded={props.expanded.map(|expanded| if expanded { "true" } else { "false" })}
            aria-disabled={props.inactive.then_some("true")}
            {onclick}
        >
            {&props.label}
        </button>
    }
}

/// One option of the choice with a name; `onchange` is called when it is chosen.
pub fn radio_option(
    name: &'static str,
    id: &'static str,
    label: &'static str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label for={id}>
            <input type="radio" {name} {id} {checked} {onchange} />
            <span>{label}</span>
        </label>
    }
}
