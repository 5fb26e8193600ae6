//! Words for the client: a text to change and to copy.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::buttons::radio_option;
use crate::context::use_formatting;
use crate::state::PtrEq;
use taskmix_inputs::PageInputs;
use taskmix_present::Week;
use taskmix_present::client_words::{Attitude, REMINDER, text};
use taskmix_present::terms::BaseTerms;

/// Id of the field with the text.
const TEXT: &str = "client-text";

/// What the text is made from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Everything the visitor set.
    pub inputs: PtrEq<PageInputs>,
    /// The week that follows from it.
    pub week: PtrEq<Week>,
    /// The rate model's inputs.
    pub base: PtrEq<BaseTerms>,
}

/// The text for a client. What the visitor changes in it stays until another text is asked for.
#[function_component]
pub fn ClientWords(props: &Props) -> Html {
    let formatting = use_formatting();
    let attitude = use_state_eq(Attitude::default);
    let with_numbers = use_state_eq(|| true);
    let edited = use_state_eq(|| None::<String>);
    let status = use_state_eq(|| "");
    let made = text(
        *attitude,
        *with_numbers,
        (&props.inputs, &props.week, &props.base),
        &formatting.numbers(),
    );
    let shown = (*edited).clone().unwrap_or_else(|| made.clone());
    let option = |of: Attitude| {
        let (attitude, edited, status) = (attitude.clone(), edited.setter(), status.setter());
        let checked = *attitude == of;
        let id = match of {
            Attitude::Hold => "client-hold",
            Attitude::Share => "client-share",
            Attitude::Fixed => "client-fixed",
        };
        let onchange = Callback::from(move |_: Event| {
            attitude.set(of);
            edited.set(None);
            status.set("");
        });
        radio_option("client-attitude", id, of.label(), checked, onchange)
    };
    let onnumbers = {
        let (with_numbers, edited, status) =
            (with_numbers.setter(), edited.setter(), status.setter());
        Callback::from(move |event: Event| {
            with_numbers.set(browser::is_checked(&event));
            edited.set(None);
            status.set("");
        })
    };
    let oninput = {
        let (edited, status) = (edited.setter(), status.setter());
        Callback::from(move |event: InputEvent| {
            edited.set(Some(browser::typed_text(&event)));
            status.set("");
        })
    };
    let oncopy = {
        let status = status.setter();
        Callback::from(move |_: MouseEvent| {
            let status = status.clone();
            browser::copy(TEXT, move |copied| {
                status.set(if copied {
                    "The text is copied."
                } else {
                    "The browser does not allow copying here. The text is selected: copy it by hand."
                });
            });
        })
    };
    let onreset = {
        let (edited, status) = (edited.setter(), status.setter());
        Callback::from(move |_: MouseEvent| {
            edited.set(None);
            status.set("The text is as the page writes it.");
        })
    };
    let changed = edited.is_some();
    html! {
        <details class="group client" id="client-words">
            <summary>{"Words for your client"}</summary>
            <p>{"A text from the numbers of this page. Change it as you like before you copy it; it is not kept."}</p>
            <fieldset class="switch switch-many">
                <legend>{"What do you say of your price?"}</legend>
                {for Attitude::ALL.into_iter().map(option)}
            </fieldset>
            <label class="check">
                <input type="checkbox" id="client-numbers" checked={*with_numbers} onchange={onnumbers} />
                <span>{"With numbers"}</span>
            </label>
            if *with_numbers && props.base.example { <p class="hint">{"The text has no prices until you type yours above."}</p> }
            <label class="visually-hidden" for={TEXT}>{"The text for your client"}</label>
            <textarea id={TEXT} rows="9" value={shown} {oninput} />
            <div class="client-acts">
                <button type="button" class="button" id="client-copy" onclick={oncopy}>{"Copy the text"}</button>
                <button
                    type="button"
                    class="button-quiet"
                    id="client-reset"
                    aria-disabled={(!changed).then_some("true")}
                    onclick={onreset}
                >
                    {"Write it anew"}
                </button>
                <span role="status" data-testid="client-told">{*status}</span>
            </div>
            <p class="hint">{REMINDER}</p>
        </details>
    }
}
