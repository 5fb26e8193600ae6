//! For those who are employed: the outlook, and what to ask an employer for.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::answer::section::outlook_part;
use crate::components::controls::source::{PROJECTIONS, WAGES, source};
use crate::components::controls::tag::{Tag, disclosure, head, heading, paragraph, section, tag};
use crate::components::evidence::facts::{Chosen, FactList};
use crate::state::Snapshot;
use crate::view::{Context, currency};
use taskmix_present::Numbers;
use taskmix_present::context::median_wage;

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

/// For those who are employed.
pub fn employed_section(state: &Snapshot, context: &Context) -> Html {
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let wage = median_wage(&state.week, &numbers).map(|wage| {
        tag("div", "note")
            .add(
                tag("p", "")
                    .say("Median pay: ")
                    .add(tag("strong", "").text(&wage.text))
                    .say(". ")
                    .add(
                        tag("span", "hint")
                            .say("Median wage of US employees, May 2025, before tax."),
                    ),
            )
            .with(source(WAGES))
    });
    section("employed", "employed-heading")
        .add(head(
            "employed-heading",
            "Your job",
            "An employer decides what happens with the time AI saves. Here is the official outlook, and what you can ask for.",
        ))
        .add(tag("div", "beside").each(&context.outlooks, |outlook| tag("div", "").with(outlook_part(outlook, source(PROJECTIONS)))))
        .maybe(wage)
        .add(heading("h3", "", "What to ask your employer for"))
        .add(asks("h4"))
        .html()
}

/// What to ask an employer for, and what it rests on, with headings of this level.
pub fn asks(level: &'static str) -> Tag {
    tag("div", "asks").each(&ASKS, |(title, text, topic)| {
        let chosen = Chosen::Topic(topic);
        let rests = disclosure("", "What it rests on").with(html! { <FactList {chosen} /> });
        tag("article", "ask")
            .add(heading(level, "", title))
            .add(paragraph("", text))
            .add(rests)
    })
}
