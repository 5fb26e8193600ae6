//! The switch between charging clients and being employed.

use yew::prelude::*;

use crate::components::controls::buttons::radio_option;
use crate::context::Dispatch;
use crate::state::Action;
use taskmix_inputs::page::EmploymentStatus;

/// The switch between charging clients and being employed.
pub fn employment_switch(chosen: EmploymentStatus, dispatch: &Dispatch) -> Html {
    let option = |status: EmploymentStatus, id: &'static str, label: &'static str| {
        let onchange = dispatch.reform(move |_: Event| Action::SetEmploymentStatus(status));
        radio_option("standing", id, label, chosen == status, onchange)
    };
    html! {
        <fieldset class="switch">
            <legend>{"How do you earn your money?"}</legend>
            {option(EmploymentStatus::Charging, "stand-charging", "I charge clients")}
            {option(EmploymentStatus::Employed, "stand-employed", "I am employed")}
        </fieldset>
    }
}
