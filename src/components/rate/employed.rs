//! For those who are employed: the outlook, and what to ask an employer for.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::answer::section::outlook_part;
use crate::components::controls::layout::section;
use crate::components::controls::source::{PROJECTIONS, WAGES, source};
use crate::components::evidence::facts::{Chosen, FactList};
use crate::context::use_formatting;
use crate::state::{PtrEq, Snapshot};
use crate::view::Context;
use taskmix_present::Week;
use taskmix_present::context::{Outlook, median_wage, wage_note};

/// What to ask for, with the topic of the evidence it rests on.
const ASKS: [(&str, &str, &str); 4] = [
    (
        "Time to learn on paid hours",
        "Using AI well takes practice. Ask for hours for a course on this page, and for saying first what is to become of the time it saves.",
        "lesson",
    ),
    (
        "Quality measured beside speed",
        "Ask that customers’ outcomes are watched every day, and that your judgement may stop the machine.",
        "control",
    ),
    (
        "The hard cases, at what they are worth",
        "When AI takes the routine, what is left is harder. Ask for a role and pay that say so.",
        "pattern",
    ),
    (
        "A way back to a person",
        "Ask that every automated service has a visible way to a human, and that hard cases go to one first.",
        "move",
    ),
];

/// What the section shows.
#[derive(Properties, PartialEq)]
struct Props {
    /// The week, for the pay of its occupation.
    week: PtrEq<Week>,
    /// The official outlook of each role.
    outlooks: Vec<Outlook>,
}

/// For those who are employed.
pub fn employed_section(snapshot: &Snapshot, context: &Context) -> Html {
    let week = PtrEq(Rc::clone(&snapshot.week));
    html! { <EmployedSection {week} outlooks={context.outlooks.clone()} /> }
}

#[function_component]
fn EmployedSection(props: &Props) -> Html {
    let formatting = use_formatting();
    let wage = median_wage(&props.week, &formatting.numbers());
    section(
        "employed",
        "Your job",
        Some(
            "An employer decides what happens with the time AI saves. Here is the official outlook, and what you can ask for.",
        ),
        html! {
            <>
                <div class="beside">
                    {for props.outlooks.iter().map(|outlook| html! { <div>{outlook_part(outlook, source(PROJECTIONS))}</div> })}
                </div>
                if let Some(wage) = wage {
                    <div class="note">
                        <p>
                            {"Median pay: "}<strong>{wage.text}</strong>{". "}
                            <span class="hint">{wage_note()}</span>
                        </p>
                        {source(WAGES)}
                    </div>
                }
                <h3>{"What to ask your employer for"}</h3>
                {asks("h4")}
            </>
        },
    )
}

/// What to ask an employer for, and what it rests on, with headings of this level.
pub fn asks(level: &'static str) -> Html {
    html! {
        <div class="asks">
            {for ASKS.into_iter().map(|(title, text, topic)| html! {
                <article class="ask">
                    <@{level}>{title}</@>
                    <p>{text}</p>
                    <details><summary>{"What it rests on"}</summary><FactList chosen={Chosen::Topic(topic)} /></details>
                </article>
            })}
        </div>
    }
}
