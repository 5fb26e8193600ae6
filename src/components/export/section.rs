//! The section "Take it along".

use std::rc::Rc;

use yew::prelude::*;

use super::commands::CommandsPart;
use super::files::FilesPart;
use super::link::LinkPart;
use crate::browser::{self, BrowserFormats};
use crate::components::controls::layout::section;
use crate::components::embed::builder::builder;
use crate::state::{PtrEq, Snapshot};
use taskmix_inputs::PageInputs;
use taskmix_present::week::WeekRow;
use taskmix_present::{Numbers, Week, export};

/// The result of the last action.
#[derive(Clone, PartialEq, Default)]
pub struct Status {
    text: AttrValue,
    failed: bool,
}

impl Status {
    /// Something was done.
    pub fn done(text: &'static str) -> Self {
        Self {
            text: text.into(),
            failed: false,
        }
    }

    /// Something could not be done.
    pub fn failed(text: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            failed: true,
        }
    }
}

/// What is taken along.
#[derive(Properties, PartialEq)]
struct Props {
    /// Whether there is a week; without one only the calculator itself can be taken along.
    started: bool,
    /// Everything the visitor set.
    inputs: PtrEq<PageInputs>,
    /// The week that follows from it.
    week: PtrEq<Week>,
}

/// What a visitor takes along.
pub fn export_section(state: &Snapshot) -> Html {
    let (inputs, week) = (
        PtrEq(Rc::clone(&state.inputs)),
        PtrEq(Rc::clone(&state.week)),
    );
    html! { <ExportSection started={state.started} {inputs} {week} /> }
}

/// On paper, the activities that the screen shows only when asked.
pub fn rest_of_week(hidden: &[&WeekRow]) -> Html {
    match export::rest_of_week(hidden, &Numbers::new(&BrowserFormats, "")) {
        Some(text) => html! { <p class="paper">{text}</p> },
        None => Html::default(),
    }
}

#[function_component]
fn ExportSection(props: &Props) -> Html {
    let status = use_state_eq(Status::default);
    let onstatus = {
        let setter = status.setter();
        use_callback((), move |status, ()| setter.set(status))
    };
    let (started, inputs, week) = (props.started, props.inputs.clone(), props.week.clone());
    let lead = "Everything is made in your browser. Nothing is sent anywhere, and nothing of it is kept when you close the page, unless you save it.";
    let class = if status.failed { "error" } else { "hint" };
    section(
        "take",
        "Take it along",
        Some(lead),
        html! {
            <>
                if started { <LinkPart inputs={inputs.clone()} onstatus={onstatus.clone()} /> }
                <FilesPart {started} inputs={inputs.clone()} week={week.clone()} {onstatus} />
                <p {class} id="take-told" role="status" aria-live="polite">{&status.text}</p>
                if started { <CommandsPart {inputs} {week} /> }
                {builder()}
                <p class="paper">{export::made(&browser::today(), &browser::home())}</p>
            </>
        },
    )
}
