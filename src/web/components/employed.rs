//! For those who are employed: the outlook, and what to ask an employer for.

use yew::prelude::*;

use super::answer::outlook;
use super::evidence::facts;
use crate::present::{Numbers, evidence};
use crate::web::view::Context;

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
pub fn employed_section(context: &Context, numbers: &Numbers<'_>) -> Html {
    html! {
        <section class="section" id="employed" aria-labelledby="employed-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="employed-heading">{"Your job"}</h2>
                <p>{"An employer decides what happens with the time AI saves. Here is the official outlook, and what you can ask for."}</p>
            </header>
            <div class="beside">{for context.outlooks.iter().map(outlook)}</div>
            if let Some(wage) = &context.wage {
                <p class="note">{"Median pay: "}<strong>{&wage.text}</strong>{". "}<span class="hint">{"Median wage of US employees, May 2025, before tax."}</span></p>
            }
            <h3>{"What to ask your employer for"}</h3>
            <div class="asks">
                {for ASKS.into_iter().map(|(title, text, topic)| html! {
                    <article class="ask">
                        <h4>{title}</h4>
                        <p>{text}</p>
                        <details>
                            <summary>{"What it rests on"}</summary>
                            {facts(&evidence::of_topic(topic, numbers))}
                        </details>
                    </article>
                })}
            </div>
        </section>
    }
}
