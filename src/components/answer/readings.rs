//! The readings, as marks on one scale and in numbers.

use yew::prelude::*;

use crate::components::controls::bar::{block, horizontal_line, percent};
use taskmix_method::Estimate;
use taskmix_present::Answer;
use taskmix_present::answer::{Part, Tick};
use taskmix_present::readings::introduction;

/// The readings that count.
pub fn readings(answer: &Answer) -> Html {
    html! {
        <section class="panel" aria-labelledby="readings-heading">
            <h3 id="readings-heading">{"Where the readings differ"}</h3>
            <p>{&answer.ends}</p>
            <table class="readings">
                <caption class="visually-hidden">{"Shares of the week by each reading"}</caption>
                <thead>
                    <tr>
                        <th scope="col">{"Reading"}</th>
                        <th class="readings-scale" scope="col">
                            <span class="visually-hidden">{"Automatable share on a scale from 0 to 100%"}</span>
                        </th>
                        {for Part::ALL.iter().map(|part| html! { <th class="number" scope="col">{part.name()}</th> })}
                    </tr>
                </thead>
                <tbody>{for answer.ticks.iter().map(|tick| row(tick, answer.span))}</tbody>
            </table>
            <details>
                <summary>{"What the readings are"}</summary>
                <p>{introduction(answer.readings)}</p>
                <dl class="plain-list">
                    {for answer.ticks.iter().map(|tick| html! { <><dt>{tick.name}</dt><dd>{&tick.explanation}</dd></> })}
                </dl>
            </details>
        </section>
    }
}

fn row(tick: &Tick, (low, high): (f64, f64)) -> Html {
    let dot = if matches!(tick.estimate, Estimate::M | Estimate::C) {
        "dot dot-observed"
    } else {
        "dot"
    };
    html! {
        <tr data-testid={["reading-", tick.estimate.name()].concat()}>
            <th scope="row">
                {tick.name}
                if !tick.mark.is_empty() { <span class="mark">{tick.mark}</span> }
            </th>
            <td class="readings-scale" aria-hidden="true">
                <svg aria-hidden="true" width="100%" height="22">
                    {horizontal_line("axis", 0.0, 1.0, "11")}
                    {block("span", low, high - low, ("7", "8"))}
                    <circle class={dot} cx={percent(tick.share)} cy="11" r="5.5" />
                </svg>
            </td>
            {for tick.percents.iter().zip(Part::ALL).map(|(text, part)| html! {
                <td class="number" data-label={part.name()}>{text}</td>
            })}
        </tr>
    }
}
