//! The answer first: sentence, bar, and what stands beside it.

use yew::prelude::*;

use super::bar::{block, week_bar};
use super::drivers::drivers;
use super::link::page_link;
use super::phrase::phrase;
use super::readings::readings;
use crate::present::Answer;
use crate::present::context::{Outlook, Rank};
use crate::web::view::Context;

/// The answer; `title` is the occupation's, and absent for a week of one's own.
pub fn answer_section(answer: &Answer, context: &Context, title: Option<&'static str>) -> Html {
    html! {
        <section class="answer" id="answer" aria-labelledby="answer-heading" tabindex="-1">
            <h2 id="answer-heading" class="visually-hidden">{"The answer: "}{title.unwrap_or("a week of your own")}</h2>
            <p class="sentence" data-testid="sentence">{phrase(&answer.sentence)}</p>
            {week_bar(&answer.segments)}
            <div class="answer-more">
                <p data-testid="rest">{phrase(&answer.rest)}</p>
                <p data-testid="saved">{phrase(&answer.saved)}</p>
                <p class="caution">
                    {"This is technical potential, judged on the AI of 2023 and 2024. It is not a forecast, and it says nothing about whether a job will be there. "}
                    {page_link("limits", "", "What this cannot tell you")}
                </p>
            </div>
            <div class="beside">
                if let Some(rank) = &context.rank { {ranked(rank)} }
                {for context.outlooks.iter().map(outlook)}
            </div>
            <div class="panels">
                if !answer.drivers.is_empty() { {drivers(answer)} }
                {readings(answer)}
            </div>
        </section>
    }
}

fn ranked(rank: &Rank) -> Html {
    let (low, high) = rank.band;
    html! {
        <section class="beside-part" data-testid="rank" aria-labelledby="rank-heading">
            <h3 id="rank-heading">{"Among all occupations"}</h3>
            <p>{&rank.sentence}</p>
            <div class="rank-band" aria-hidden="true">
                <svg width="100%" height="16">
                    <line class="axis" x1="0" x2="100%" y1="8" y2="8" />
                    {block("band", low, (high - low).max(0.012), ("3", "10"))}
                </svg>
                <div class="rank-ends"><span>{"smallest share"}</span><span>{"largest share"}</span></div>
            </div>
            if let Some(text) = &rank.by_employment { <p class="hint">{text}</p> }
        </section>
    }
}

/// The official projection of an occupation.
pub fn outlook(outlook: &Outlook) -> Html {
    let parts = [
        ("Employment", &outlook.change),
        ("Openings a year", &outlook.openings),
        ("Self-employed", &outlook.self_employed),
    ];
    html! {
        <section class="beside-part" data-testid="outlook">
            <h3>{"Official US outlook, 2024–34"}</h3>
            <dl class="outlook">
                {for parts.into_iter().filter_map(|(name, value)| value.as_ref().map(|value| html! {
                    <div><dt>{name}</dt><dd>{value}</dd></div>
                }))}
            </dl>
            <p class="hint">
                {"Bureau of Labor Statistics, for "}{outlook.title}{". Most openings replace people who leave. A high automatable share does not mean that employment is projected to fall: writers rank near the top, and theirs is projected to grow."}
            </p>
        </section>
    }
}
