//! The answer first: sentence, bar, and what stands beside it.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::WeekBar;
use super::drivers::Drivers;
use super::link::PageLink;
use super::phrase::phrase;
use super::readings::Readings;
use crate::present::Answer;
use crate::present::context::{Outlook, Rank};
use crate::web::view::Context;

/// What is answered.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The shares of the week.
    pub answer: Rc<Answer>,
    /// What stands beside them.
    pub context: Rc<Context>,
    /// Title of the occupation; nothing for a week of one's own.
    pub title: Option<&'static str>,
}

/// The answer.
#[function_component]
pub fn AnswerSection(props: &Props) -> Html {
    let answer = &props.answer;
    html! {
        <section class="answer" id="answer" aria-labelledby="answer-heading">
            <h2 id="answer-heading" class="kicker">{props.title.unwrap_or("A week of your own")}</h2>
            <p class="sentence" data-testid="sentence">{phrase(&answer.sentence)}</p>
            <WeekBar segments={answer.segments.clone()} />
            <div class="answer-more">
                <p data-testid="rest">{phrase(&answer.rest)}</p>
                <p data-testid="saved">{phrase(&answer.saved)}</p>
                <p class="caution">
                    {"This is technical potential, judged on the AI of 2023 and 2024. It is not a forecast, and it says nothing about whether a job will be there. "}
                    <PageLink to="limits">{"What this cannot tell you"}</PageLink>
                </p>
            </div>
            <div class="beside">
                {beside(&props.context)}
            </div>
            <div class="panels">
                <Drivers answer={Rc::clone(answer)} />
                <Readings answer={Rc::clone(answer)} />
            </div>
        </section>
    }
}

fn beside(context: &Context) -> Html {
    html! {
        <>
            if let Some(rank) = &context.rank { {ranked(rank)} }
            {for context.outlooks.iter().map(outlook)}
        </>
    }
}

fn ranked(rank: &Rank) -> Html {
    html! {
        <section class="beside-part" data-testid="rank" aria-labelledby="rank-heading">
            <h3 id="rank-heading">{"Among all occupations"}</h3>
            <p>{&rank.sentence}</p>
            <RankBand low={rank.band.0} high={rank.band.1} />
            if let Some(text) = &rank.by_employment { <p class="hint">{text}</p> }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RankBandProps {
    low: f64,
    high: f64,
}

#[function_component]
fn RankBand(props: &RankBandProps) -> Html {
    use super::bar::percent;
    html! {
        <div class="rank-band" aria-hidden="true">
            <svg width="100%" height="16">
                <line class="axis" x1="0" x2="100%" y1="8" y2="8" />
                <rect class="band" x={percent(props.low)} y="3" width={percent((props.high - props.low).max(0.012))} height="10" />
            </svg>
            <div class="rank-ends"><span>{"smallest share"}</span><span>{"largest share"}</span></div>
        </div>
    }
}

/// The official projection of an occupation.
pub fn outlook(outlook: &Outlook) -> Html {
    html! {
        <section class="beside-part" data-testid="outlook" aria-labelledby="outlook-heading">
            <h3 id="outlook-heading">{"Official US outlook, 2024–34"}</h3>
            <dl class="outlook">
                if let Some(change) = &outlook.change {
                    <div><dt>{"Employment"}</dt><dd>{change}</dd></div>
                }
                if let Some(openings) = &outlook.openings {
                    <div><dt>{"Openings a year"}</dt><dd>{openings}</dd></div>
                }
                if let Some(share) = &outlook.self_employed {
                    <div><dt>{"Self-employed"}</dt><dd>{share}</dd></div>
                }
            </dl>
            <p class="hint">
                {"Bureau of Labor Statistics, for "}{outlook.title}{". Most openings replace people who leave. A high automatable share does not mean that employment is projected to fall: writers rank near the top, and theirs is projected to grow."}
            </p>
        </section>
    }
}
