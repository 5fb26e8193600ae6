//! The switch between charging clients and being employed.

use yew::prelude::*;

use crate::components::controls::buttons::RadioOption;
use crate::state::Action;
use taskmix_inputs::page::EmploymentStatus;

/// The switch between charging clients and being employed.
pub fn employment_switch(chosen: EmploymentStatus) -> Html {
    let option = |status: EmploymentStatus, id: &'static str, label: &'static str| {
        let checked = chosen == status;
        html! { <RadioOption name="standing" {id} {label} {checked} action={Action::SetEmploymentStatus(status)} /> }
    };
    html! {
        <fieldset class="switch">
            <legend>{"How do you earn your money?"}</legend>
            {option(EmploymentStatus::Charging, "stand-charging", "I charge clients")}
            {option(EmploymentStatus::Employed, "stand-employed", "I am employed")}
        </fieldset>
    }
}
