//! The five readings, as marks on one scale and in numbers.

use yew::prelude::*;

use super::bar::{block, percent};
use crate::domain::Estimate;
use crate::present::Answer;
use crate::present::answer::{Part, Tick};
use crate::present::readings::INTRODUCTION;

/// The five readings.
pub fn readings(answer: &Answer) -> Html {
    html! {
        <section class="panel" aria-labelledby="readings-heading">
            <h3 id="readings-heading">{"Where the five readings differ"}</h3>
            <p>{&answer.ends}</p>
            <table class="readings">
                <caption class="visually-hidden">{"Shares of the week by each reading"}</caption>
                <thead>
                    <tr>
                        <th scope="col">{"Reading"}</th>
                        <th scope="col" class="readings-scale"><span class="visually-hidden">{"Automatable share on a scale from 0 to 100%"}</span></th>
                        {for Part::ALL.into_iter().map(|part| html! { <th scope="col" class="number">{part.name()}</th> })}
                    </tr>
                </thead>
                <tbody>{for answer.ticks.iter().map(|tick| row(tick, answer.span))}</tbody>
            </table>
            <details>
                <summary>{"What the five readings are"}</summary>
                <p>{INTRODUCTION}</p>
                <dl class="plain-list">
                    {for answer.ticks.iter().map(|tick| html! { <><dt>{tick.name}</dt><dd>{tick.explanation}</dd></> })}
                </dl>
            </details>
        </section>
    }
}

fn row(tick: &Tick, (low, high): (f64, f64)) -> Html {
    let class = if tick.estimate == Estimate::M { "dot dot-observed" } else { "dot" };
    html! {
        <tr data-testid={format!("reading-{}", tick.estimate.name())}>
            <th scope="row">
                {tick.name}
                if !tick.mark.is_empty() { <span class="mark">{tick.mark}</span> }
            </th>
            <td class="readings-scale" aria-hidden="true">
                <svg width="100%" height="22">
                    <line class="axis" x1="0" x2="100%" y1="11" y2="11" />
                    {block("span", low, high - low, ("7", "8"))}
                    <circle {class} cx={percent(tick.share)} cy="11" r="5.5" />
                </svg>
            </td>
            {for tick.percents.iter().zip(Part::ALL).map(|(text, part)| html! {
                <td class="number" data-label={part.name()}>{text}</td>
            })}
        </tr>
    }
}
