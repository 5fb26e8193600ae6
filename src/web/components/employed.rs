//! For those who are employed: the outlook, and what to ask an employer for.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::outlook;
use super::evidence::Facts;
use crate::present::{DEFAULT_CURRENCY, Numbers, evidence};
use crate::web::browser::BrowserFormats;
use crate::web::view::Context;

/// What stands beside the answer.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Rank, outlook and wages.
    pub context: Rc<Context>,
}

/// What to ask for, with the topic of the evidence it rests on.
const ASKS: [(&str, &str, &str); 4] = [
    (
        "Time to learn on paid hours",
        "Using AI well takes practice. Ask for hours for a course below, and for saying first what is to become of the time it saves.",
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

/// For those who are employed.
#[function_component]
pub fn EmployedSection(props: &Props) -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    html! {
        <section class="section" id="employed" aria-labelledby="employed-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="employed-heading">{"Your job"}</h2>
                <p>{"An employer decides what happens with the time AI saves. Here is the official outlook, and what you can ask for."}</p>
            </header>
            <div class="beside">{for props.context.outlooks.iter().map(outlook)}</div>
            if let Some(wage) = &props.context.wage {
                <p class="note">{"Median pay: "}<strong>{&wage.text}</strong>{". "}<span class="hint">{"Median wage of US employees, May 2025, before tax."}</span></p>
            }
            <h3>{"What to ask your employer for"}</h3>
            <div class="asks">
                {for ASKS.into_iter().map(|(title, text, topic)| html! {
                    <article class="ask" key={topic}>
                        <h4>{title}</h4>
                        <p>{text}</p>
                        <details>
                            <summary>{"What it rests on"}</summary>
                            <Facts entries={evidence::of_topic(topic, &numbers)} />
                        </details>
                    </article>
                })}
            </div>
        </section>
    }
}
