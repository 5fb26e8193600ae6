//! The answer first: sentence, bar, and what stands beside it.

use super::bar::{along, block, strip, week_bar};
use super::drivers::drivers;
use super::link::page_link;
use super::phrase::phrase;
use super::readings::readings;
use super::tag::{Tag, entry, heading, tag};
use crate::view::Context;
use taskmix_present::Answer;
use taskmix_present::context::{Outlook, Rank};
use yew::Html;

/// What stands in the answer once it is here.
pub struct Later {
    /// How the rank comes about.
    pub rank: Html,
    /// Where the outlook is from.
    pub outlook: Html,
    /// How the shares come about, and what was measured in practice.
    pub below: Html,
}

/// The answer.
pub fn answer_section(answer: &Answer, context: &Context, later: Later) -> Tag {
    let Later {
        rank,
        outlook: source,
        below,
    } = later;
    let more = tag("div", "answer-more")
        .add(phrase("", &answer.rest).set("data-testid", "rest"))
        .add(phrase("", &answer.saved).set("data-testid", "saved"))
        .add(
            tag("p", "caution")
                .say("This is technical potential, judged on the AI of 2023 and 2024. It is not a forecast, and it says nothing about whether a job will be there. ")
                .with(page_link("limits", "", "What this cannot tell you")),
        );
    let drivers = (!answer.drivers.is_empty()).then(|| drivers(answer));
    tag("section", "answer")
        .set("id", "answer")
        .set("aria-labelledby", "answer-heading")
        .set("tabindex", "-1")
        .add(
            tag("h2", "visually-hidden")
                .set("id", "answer-heading")
                .say("The answer: ")
                .text(&answer.subject),
        )
        .add(phrase("sentence", &answer.sentence).set("data-testid", "sentence"))
        .add(week_bar(&answer.segments))
        .add(more)
        .add(
            tag("div", "beside")
                .maybe(context.rank.as_ref().map(|one| ranked(one).with(rank)))
                .each(&context.outlooks, |one| outlook(one).with(source.clone())),
        )
        .add(tag("div", "panels").maybe(drivers).add(readings(answer)))
        .with(below)
}

fn ranked(rank: &Rank) -> Tag {
    let (low, high) = rank.band;
    let band = strip("", "16").add(along("axis", 0.0, 1.0, "8")).add(block(
        "band",
        low,
        (high - low).max(0.012),
        ("3", "10"),
    ));
    let ends = tag("div", "rank-ends")
        .add(tag("span", "").say("smallest share"))
        .add(tag("span", "").say("largest share"));
    tag("section", "beside-part")
        .set("data-testid", "rank")
        .set("aria-labelledby", "rank-heading")
        .add(heading("h3", "rank-heading", "Among all occupations"))
        .add(tag("p", "").text(&rank.sentence))
        .add(
            tag("div", "rank-band")
                .set("aria-hidden", "true")
                .add(band)
                .add(ends),
        )
        .maybe(
            rank.by_employment
                .as_ref()
                .map(|text| tag("p", "hint").text(text)),
        )
}

/// The official projection of an occupation.
pub fn outlook(outlook: &Outlook) -> Tag {
    let parts = [
        ("Employment", &outlook.change),
        ("Openings a year", &outlook.openings),
        ("Self-employed", &outlook.self_employed),
    ];
    let mut figures = tag("dl", "outlook");
    for (name, value) in parts {
        figures = figures.maybe(value.as_ref().map(|value| entry(name, value)));
    }
    tag("section", "beside-part")
        .set("data-testid", "outlook")
        .add(heading("h3", "", "Official US outlook, 2024–34"))
        .add(figures)
        .add(
            tag("p", "hint")
                .say("Bureau of Labor Statistics, for ")
                .say(outlook.title)
                .say(". Most openings replace people who leave. A high automatable share does not mean that employment is projected to fall: writers rank near the top, and theirs is projected to grow."),
        )
}
