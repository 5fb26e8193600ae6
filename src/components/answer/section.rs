//! The answer: the sentence, the bar, and what stands beside it.

use yew::prelude::*;

use super::drivers::drivers;
use super::readings::readings;
use crate::components::controls::bar::{block, horizontal_line, week_bar};
use crate::components::controls::layout::entry;
use crate::components::controls::link::page_link;
use crate::components::controls::phrase::phrase;
use crate::components::controls::placeholder::{placeholder, reserved_space};
use crate::components::controls::source::PROJECTIONS;
use crate::context::{use_dispatch, use_formatting};
use crate::registry::{self, Details, Topic};
use crate::state::{Chunk, PtrEq, Snapshot};
use crate::view::View;
use taskmix_present::context::{OUTLOOK_CAUTION, OUTLOOK_YEARS, Outlook, Rank};
use taskmix_present::practice;
use taskmix_present::readings::age;

/// What the answer shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub snapshot: Snapshot,
    /// The view of the same state.
    pub view: PtrEq<View>,
}

/// The answer; nothing while the week has no hours.
#[function_component]
pub fn AnswerSection(props: &Props) -> Html {
    let details = registry::details();
    let dispatch = use_dispatch();
    let formatting = use_formatting();
    let (snapshot, context) = (&props.snapshot, &props.view.context);
    let (Some(answer), Some(result)) = (&props.view.answer, &props.view.result) else {
        return Html::default();
    };
    html! {
        <section class="answer" id="answer" aria-labelledby="answer-heading" tabindex="-1">
            <h2 class="visually-hidden" id="answer-heading">{"The answer: "}{&answer.subject}</h2>
            <p class="sentence" data-testid="sentence">{phrase(&answer.sentence)}</p>
            {week_bar(&answer.segments)}
            <div class="answer-more">
                <p data-testid="rest">{phrase(&answer.rest)}</p>
                <p data-testid="saved">{phrase(&answer.saved)}</p>
                <p class="caution">
                    {"This is technical potential. "}{age(answer.readings)}
                    {" It is not a forecast, and it says nothing about whether a job will be there. "}
                    {page_link("limits", None, "What this cannot tell you")}
                </p>
            </div>
            <div class="beside">
                if let Some(rank) = &context.rank { {rank_part(rank, arithmetic(details, Topic::Rank, props))} }
                {for context.outlooks.iter().map(|outlook| outlook_part(outlook, html! {
                    <details>
                        <summary>{"Source"}</summary>
                        {details.map_or_else(|| placeholder(Chunk::Details, snapshot.chunks), |details| (details.source)(PROJECTIONS))}
                    </details>
                }))}
                {details.map_or_else(|| reserved_space(snapshot.chunks), |details| (details.since)())}
            </div>
            <div class="panels">
                if !answer.drivers.is_empty() { {drivers(answer)} }
                {readings(answer, &formatting.numbers(), &dispatch)}
            </div>
            {arithmetic(details, Topic::Shares, props)}
            if practice::is_measured(&snapshot.week) {
                {details.map_or_else(
                    || reserved_space(snapshot.chunks),
                    |details| (details.practice)(&snapshot.week, result, &formatting.numbers()),
                )}
            }
        </section>
    }
}

/// How a result comes about, or its place.
fn arithmetic(details: Option<&Details>, topic: Topic, props: &Props) -> Html {
    match details {
        Some(details) => (details.arithmetic)(topic, &props.snapshot, &props.view),
        None => {
            html! { <details id={topic.id()}><summary>{topic.summary()}</summary>{placeholder(Chunk::Details, props.snapshot.chunks)}</details> }
        }
    }
}

fn rank_part(rank: &Rank, steps: Html) -> Html {
    let (low, high) = rank.band;
    html! {
        <section class="beside-part" data-testid="rank" aria-labelledby="rank-heading">
            <h3 id="rank-heading">{"Among all occupations"}</h3>
            <p>{&rank.sentence}</p>
            <div class="rank-band" aria-hidden="true">
                <svg aria-hidden="true" width="100%" height="16">
                    {horizontal_line("axis", 0.0, 1.0, "8")}
                    {block("band", low, (high - low).max(0.012), ("3", "10"))}
                </svg>
                <div class="rank-ends"><span>{"smallest share"}</span><span>{"largest share"}</span></div>
            </div>
            if let Some(text) = &rank.by_employment { <p class="hint">{text}</p> }
            {steps}
        </section>
    }
}

/// The official projection of an occupation, with its source.
pub fn outlook_part(outlook: &Outlook, source: Html) -> Html {
    let figures = [
        ("Employment", &outlook.change),
        ("Openings a year", &outlook.openings),
        ("Self-employed", &outlook.self_employed),
    ];
    html! {
        <section class="beside-part" data-testid="outlook">
            <h3>{"Official US outlook, "}{OUTLOOK_YEARS}</h3>
            <dl class="outlook">
                {for figures.into_iter().filter_map(|(name, value)| Some(entry(name, value.as_ref()?)))}
            </dl>
            <p class="hint">
                {"Bureau of Labor Statistics, for "}{outlook.title}
                {". "}{OUTLOOK_CAUTION}
            </p>
            {source}
        </section>
    }
}
