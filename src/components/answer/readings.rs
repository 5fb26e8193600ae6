//! The readings, as marks on one scale and in numbers, and the switches of their sources.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::bar::{block, horizontal_line, percent};
use crate::context::Dispatch;
use crate::state::Action;
use taskmix_present::answer::{Part, SourceTicks, Tick};
use taskmix_present::readings::{handed_over_rule, introduction};
use taskmix_present::{Answer, Numbers};

/// All readings; those of a source count or are left out together.
pub fn readings(answer: &Answer, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Html {
    let ticks = answer.sources.iter().flat_map(|source| &source.ticks);
    html! {
        <section class="panel" aria-labelledby="readings-heading">
            <h3 id="readings-heading">{"Where the readings differ"}</h3>
            <p data-testid="ends">{&answer.ends}</p>
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
                {for answer.sources.iter().map(|source| source_rows(source, answer.span, dispatch))}
            </table>
            <p class="hint">
                {"Filled marks are judged ability, open ones observed use. Untick a source to leave it out of every figure; one always counts."}
            </p>
            <details>
                <summary>{"What the readings are"}</summary>
                <p>{introduction(answer.readings)}</p>
                <dl class="plain-list">
                    {for ticks.map(|tick| html! { <><dt>{tick.name}</dt><dd>{tick.about}</dd></> })}
                </dl>
                <p>{handed_over_rule(numbers)}</p>
            </details>
        </section>
    }
}

/// The readings of a source: beneath its switch, or beside it where there is only one.
fn source_rows(source: &SourceTicks, span: (f64, f64), dispatch: &Dispatch) -> Html {
    let observed = source.observed;
    let switch = html! {
        <>
            {source_switch(source, dispatch)}
            if !source.counts { <span class="mark">{"left out"}</span> }
        </>
    };
    let evidence = html! {
        <tr class="readings-evidence"><td class="hint" colspan="5">{&source.evidence}</td></tr>
    };
    let rows = match source.ticks.as_slice() {
        [only] => html! { <>{row(only, "readings-source", switch, observed, span)}{evidence}</> },
        several => html! {
            <>
                <tr class="readings-source"><th colspan="5" scope="rowgroup">{switch}</th></tr>
                {evidence}
                {for several.iter().map(|tick| row(tick, "", html! { tick.name }, observed, span))}
            </>
        },
    };
    html! {
        <tbody class={(!source.counts).then_some("left-out")} data-testid={["source-", source.source.name()].concat()}>
            {rows}
        </tbody>
    }
}

/// The switch of a source. The last one that counts stays, and keeps the focus.
fn source_switch(source: &SourceTicks, dispatch: &Dispatch) -> Html {
    let (of, counts, is_last) = (source.source, source.counts, source.is_last);
    let onclick = Callback::from(move |event: MouseEvent| {
        if is_last {
            event.prevent_default();
        }
    });
    let onchange =
        dispatch.reform(move |event: Event| Action::Count(of, browser::is_checked(&event)));
    html! {
        <label class="check">
            <input
                type="checkbox"
                id={["count-", of.name()].concat()}
                checked={counts}
                aria-disabled={is_last.then_some("true")}
                {onclick}
                {onchange}
            />
            <span>{source.name}</span>
        </label>
    }
}

fn row(
    tick: &Tick,
    class: &'static str,
    head: Html,
    observed: bool,
    (low, high): (f64, f64),
) -> Html {
    let dot = if observed { "dot dot-observed" } else { "dot" };
    html! {
        <tr {class} data-testid={["reading-", tick.estimate.name()].concat()}>
            <th scope="row">
                {head}
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
