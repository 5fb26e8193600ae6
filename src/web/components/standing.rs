//! The switch between charging clients and being employed.

use yew::prelude::*;

use super::Dispatch;
use super::act::side;
use crate::web::state::Action;
use crate::wire::page::Standing;

/// The switch between charging clients and being employed.
pub fn standing_switch(standing: Standing, dispatch: &Dispatch) -> Html {
    let one = |choice: Standing, id, label| {
        side(("standing", id, label), standing == choice, dispatch, Action::Stand(choice))
    };
    html! {
        <fieldset class="switch">
            <legend>{"How do you earn your money?"}</legend>
            {one(Standing::Charging, "stand-charging", "I charge clients")}
            {one(Standing::Employed, "stand-employed", "I am employed")}
        </fieldset>
    }
}
