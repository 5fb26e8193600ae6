//! The switch between charging clients and being employed.

use yew::prelude::*;

use super::Dispatch;
use crate::web::state::Action;
use crate::wire::page::Standing;

/// Which of the two.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The choice now.
    pub standing: Standing,
    /// Where choices go.
    pub dispatch: Dispatch,
}

/// The switch between charging clients and being employed.
#[function_component]
pub fn StandingSwitch(props: &Props) -> Html {
    html! {
        <fieldset class="switch">
            <legend>{"How do you earn your money?"}</legend>
            {choice(props, Standing::Charging, "stand-charging", "I charge clients")}
            {choice(props, Standing::Employed, "stand-employed", "I am employed")}
        </fieldset>
    }
}

fn choice(props: &Props, standing: Standing, id: &'static str, label: &'static str) -> Html {
    let dispatch = props.dispatch.clone();
    let onchange = move |_| dispatch.dispatch(Action::Stand(standing));
    html! {
        <label for={id}>
            <input type="radio" name="standing" {id} checked={props.standing == standing} {onchange} />
            <span>{label}</span>
        </label>
    }
}
