//! The five readings, as marks on one scale and in numbers.

use yew::prelude::*;

use super::bar::percent;
use crate::domain::Estimate;
use crate::present::Answer;
use crate::present::answer::Part;
use crate::present::readings::INTRODUCTION;
use std::rc::Rc;

/// The answer they belong to.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The answer.
    pub answer: Rc<Answer>,
}

/// The five readings.
#[function_component]
pub fn Readings(props: &Props) -> Html {
    let answer = &props.answer;
    let (low, high) = answer.span;
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
                <tbody>
                    {for answer.ticks.iter().map(|tick| html! {
                        <tr key={tick.estimate.name()} data-testid={format!("reading-{}", tick.estimate.name())}>
                            <th scope="row">
                                {tick.name}
                                if !tick.mark.is_empty() { <span class="mark">{tick.mark}</span> }
                            </th>
                            <td class="readings-scale" aria-hidden="true">
                                <svg width="100%" height="22">
                                    <line class="axis" x1="0" x2="100%" y1="11" y2="11" />
                                    <rect class="span" x={percent(low)} y="7" width={percent(high - low)} height="8" />
                                    <circle class={classes!("dot", (tick.estimate == Estimate::M).then_some("dot-observed"))} cx={percent(tick.share)} cy="11" r="5.5" />
                                </svg>
                            </td>
                            {for tick.percents.iter().zip(Part::ALL).map(|(text, part)| html! {
                                <td class="number" data-label={part.name()}>{text}</td>
                            })}
                        </tr>
                    })}
                </tbody>
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
