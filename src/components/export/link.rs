//! The link to the page, with or without pay.

use yew::prelude::*;

use super::section::Status;
use crate::browser;
use crate::context::use_formatting;
use crate::registry;
use crate::state::PtrEq;
use taskmix_inputs::PageInputs;
use taskmix_inputs::link::Pay;
use taskmix_inputs::page::EmploymentStatus;
use taskmix_present::export;

/// Id of the field with the link.
const LINK: &str = "take-link";

/// What the link holds, and where its status goes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Everything the visitor set.
    pub inputs: PtrEq<PageInputs>,
    /// Called with what happened last.
    pub onstatus: Callback<Status>,
}

/// The link, and what it reveals.
#[function_component]
pub fn LinkPart(props: &Props) -> Html {
    let pay = use_state_eq(|| Pay::Private);
    let formatting = use_formatting();
    let inputs: &PageInputs = &props.inputs;
    let link = registry::link().and_then(|link| (link.encode)(inputs, *pay).ok());
    let oncopy = {
        let onstatus = props.onstatus.clone();
        Callback::from(move |_: MouseEvent| {
            let onstatus = onstatus.clone();
            browser::copy(LINK, move |copied| {
                onstatus.emit(Status::done(if copied {
                    "The link is copied."
                } else {
                    "The browser does not allow copying here. The link is selected: copy it by hand."
                }));
            });
        })
    };
    let onpay = {
        let pay = pay.setter();
        Callback::from(move |event: Event| {
            pay.set(if browser::is_checked(&event) {
                Pay::Shared
            } else {
                Pay::Private
            });
        })
    };
    // Employed visitors have no rate to share, unless they entered one before.
    let offers_pay =
        inputs.employment_status == EmploymentStatus::Charging || export::bears_pay(inputs);
    let reveals = export::reveals(inputs, *pay, &formatting.numbers());
    html! {
        <section class="take-part" aria-labelledby="take-link-heading">
            <h3 id="take-link-heading">{"A link to this page"}</h3>
            if let Some(link) = link {
                <div class="take-line">
                    <label class="visually-hidden" for={LINK}>{"Link"}</label>
                    <input id={LINK} type="text" readonly={true} value={browser::home() + "#" + &link} />
                    <button type="button" class="button" id="take-copy" onclick={oncopy}>{"Copy the link"}</button>
                </div>
                if offers_pay {
                    <label class="check"><input type="checkbox" id="take-pay" checked={*pay == Pay::Shared} onchange={onpay} /><span>{"Include my rate, prices and costs"}</span></label>
                }
                <p class="hint">{"Whoever opens it sees:"}</p>
                <ul class="reveals" data-testid="reveals">{for reveals.into_iter().map(|text| html! { <li>{text}</li> })}</ul>
            } else {
                <p class="error">{"There are more changes than fit into a link. Save a file instead."}</p>
            }
        </section>
    }
}
