//! Kinds of text, and the smallest components: buttons, choices, fields.

use yew::prelude::*;

use crate::components::controls::buttons::{ActionButton, radio_option};
use crate::components::controls::link::page_link;
use crate::components::controls::number_field::{NumberField, Shown};
use crate::components::controls::scenario_choice::ScenarioChoice;
use crate::components::courses::filters::CourseFilters;
use crate::context::{use_dispatch, use_formatting};
use crate::state::{Action, Field, PtrEq, Snapshot};
use std::rc::Rc;
use taskmix_present::fields::FormField;

/// Words longer than any line of a telephone.
pub const LONG: &str = "Bundesausbildungsförderungsgesetzantragsbearbeitungsbeauftragte and everything else that nobody else does";

/// Headings and kinds of text.
pub fn text() -> Html {
    html! {
        <>
            <h2>{"A heading of a section"}</h2>
            <h3>{"A heading of a part of it"}</h3>
            <h4>{"A heading of a card"}</h4>
            <p class="standfirst">{"A standfirst says what a page is for."}</p>
            <p class="prose">{"A paragraph is as wide as it may become: about seventy letters to a line, so that the eye finds the beginning of the next one, and no wider on a large screen."}</p>
            <p class="hint">{"A hint says what is meant."}</p>
            <p class="error">{"An error says what is wrong, and what is used meanwhile."}</p>
            <p class="empty">{"Nothing in it yet."}</p>
            <div class="note"><p>{"A note stands apart."}</p></div>
            <p>{"A word with "}<span class="mark">{"a mark"}</span></p>
            <p>{LONG}</p>
            <p>{"A link "}{page_link("main", None, "to a part of the page")}{"."}</p>
            <details><summary>{"Something that opens"}</summary><p>{"What was folded away."}</p></details>
        </>
    }
}

/// Buttons and choices.
#[function_component]
pub fn Controls() -> Html {
    let dispatch = use_dispatch();
    let button = |class: &'static str, label: &'static str| {
        html! { <ActionButton {class} {label} action={Action::Undo} /> }
    };
    let option = |id: &'static str, label: &'static str, checked: bool| {
        let onchange = dispatch.reform(|_: Event| Action::Undo);
        radio_option("side", id, label, checked, onchange)
    };
    html! {
        <>
            <div class="design-line">
                {button("button", "A button")}
                <button type="button" class="button" id="closed" aria-expanded="false">{"That opens something"}</button>
                <button type="button" class="button" id="open" aria-expanded="true">{"That has opened it"}</button>
                <button type="button" class="button" id="disabled" aria-disabled="true">{"That cannot be used"}</button>
                {button("button-quiet", "A quiet button")}
            </div>
            <div class="design-line">
                {button("button", "A button whose words are so long that they do not fit onto one line of a telephone")}
            </div>
            <div class="design-line">
                {button("chip", "A chip")}
                {button("chip chip-quiet", "A quiet chip")}
                <button type="button" class="chip" disabled={true}>{"Not ready yet"}</button>
                <button type="button" class="icon-button" aria-label="Remove">{"×"}</button>
            </div>
            <fieldset class="switch">
                <legend>{"A choice of two"}</legend>
                {option("side-on", "Chosen", true)}
                {option("side-off", "Not chosen", false)}
            </fieldset>
        </>
    }
}

/// What the fields show.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub snapshot: Snapshot,
}

/// Number fields, lists, boxes to tick, a text to copy.
#[function_component]
pub fn Fields(props: &Props) -> Html {
    let formatting = use_formatting();
    let state = &props.snapshot;
    let inputs = PtrEq(Rc::clone(&state.inputs));
    let shown = |field: Field| Shown::of(state, field, &formatting.numbers());
    let (hinted, empty) = (
        Field::Form(FormField::Utilisation),
        Field::Form(FormField::MeasuredWith),
    );
    let nothing = Shown {
        text: AttrValue::default(),
        error: None,
    };
    let languages = &state.inputs.languages;
    let language = languages.iter().find(|code| *code != "en");
    html! {
        <>
            <div class="fields">
                <NumberField id="total" field={Field::Total} label="A number with its unit" shown={shown(Field::Total)} />
                <NumberField id="hinted" field={hinted} label="A number with a hint" shown={shown(hinted)} hint="What is meant, in a sentence." />
                <NumberField id="empty" field={empty} label="A number that may be left out" shown={nothing} placeholder="unknown" />
            </div>
            <ScenarioChoice id="list" label="A choice from a list" {inputs} />
            <CourseFilters filter={state.inputs.courses} language={language.cloned().unwrap_or_default()} />
            <p class="copy-line">
                <label for="copy">{"A text to copy"}</label>
                <input id="copy" readonly={true} value={LONG} />
                <button class="button-quiet" type="button" data-copy="copy">{"Copy"}</button>
                <span class="hint" role="status" id="copy-said"></span>
            </p>
        </>
    }
}
