//! One assumption at a time: a table whose bars are the chart.

use yew::prelude::*;

use super::section::part;
use crate::components::controls::bar::{block, percent};
use crate::components::controls::phrase::phrase;
use taskmix_present::explore::tornado::{Row, TornadoView};

/// The assumptions and what each of them does to income.
pub fn tornado_part(view: &TornadoView) -> Html {
    part(
        "tornado-heading",
        "Which assumption decides?",
        html! {
            <>
                <p data-testid="tornado-sentence">{phrase(&view.sentence)}</p>
                <table class="readings">
                    <caption class="visually-hidden">
                        {"Change of income a year when one assumption moves and the others keep their values"}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{"Assumption"}</th>
                            <th class="readings-scale" scope="col">
                                <span class="visually-hidden">{"Change of income, less to the left and more to the right of today"}</span>
                            </th>
                            <th class="number" scope="col">{"At its low end"}</th>
                            <th class="number" scope="col">{"At its high end"}</th>
                        </tr>
                    </thead>
                    <tbody>{for view.rows.iter().map(|assumption| row(assumption, view))}</tbody>
                </table>
                <p class="hint">{"Each bar moves one assumption from its low to its high end; the others keep their values, at the mean of the readings. The thin line is today’s income, the thick one the scenario."}</p>
            </>
        },
    )
}

fn row(row: &Row, view: &TornadoView) -> Html {
    let (lowest, highest) = row.bar;
    let zero = view.zero;
    let gain_start = lowest.max(zero);
    let end = |(value, change): &(String, String), label: &'static str| {
        html! { <td class="number" data-label={label}>{change}<span class="range">{value}</span></td> }
    };
    html! {
        <tr data-testid="tornado-row" data-field={row.slug}>
            <th scope="row">
                {row.label}
                if row.decides { <span class="mark">{"gain or loss"}</span> }
            </th>
            <td class="readings-scale" aria-hidden="true">
                <svg aria-hidden="true" width="100%" height="22">
                    {vertical_line("zero", zero, ("0", "22"))}
                    if lowest < zero { {block("loss", lowest, highest.min(zero) - lowest, ("5", "12"))} }
                    if highest > zero { {block("gain", gain_start, highest - gain_start, ("5", "12"))} }
                    {vertical_line("tornado-base", view.base, ("2", "20"))}
                </svg>
            </td>
            {end(&row.low, "Low end")}
            {end(&row.high, "High end")}
        </tr>
    }
}

/// A line across a strip, at a share of its width.
fn vertical_line(
    class: &'static str,
    share: f64,
    (top, bottom): (&'static str, &'static str),
) -> Html {
    html! { <line {class} x1={percent(share)} x2={percent(share)} y1={top} y2={bottom} /> }
}
