//! How the draws are spread, as bars and in numbers.

use yew::prelude::*;

use crate::components::controls::chart::{line, rectangle, tick_label, view_box};
use taskmix_present::explore::chance::{Bin, HistogramView};

/// Drawing area in units of the view box.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 170.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 22.0;
/// The line the bars stand on.
const FLOOR: f64 = HEIGHT - BOTTOM;

/// The histogram with its table; `summary` says it in words.
pub fn histogram(view: &HistogramView, summary: &str) -> Html {
    let median = view.median * WIDTH;
    let (start, end) = &view.ends;
    html! {
        <figure class="histogram">
            <svg viewBox={view_box(WIDTH, HEIGHT)} role="img" aria-label={["Histogram. ", summary].concat()}>
                {for bars(&view.bins)}
                {line("axis", (0.0, FLOOR), (WIDTH, FLOOR))}
                {tick_label("start", 0.0, HEIGHT - 6.0, start)}
                {tick_label("end", WIDTH, HEIGHT - 6.0, end)}
                {line("tornado-base", (median, 14.0), (median, FLOOR))}
                {tick_label(anchor(view.median), median, 10.0, "middle draw")}
                if let Some(zero) = view.zero {
                    {line("zero", (zero * WIDTH, 27.0), (zero * WIDTH, FLOOR))}
                    {tick_label(anchor(zero), zero * WIDTH, 24.0, "today")}
                }
            </svg>
            {table(&view.bins)}
        </figure>
    }
}

fn bars(bins: &[Bin]) -> impl Iterator<Item = Html> {
    let count = f64::from(u16::try_from(bins.len()).unwrap_or(u16::MAX)).max(1.0);
    let width = WIDTH / count;
    let mut left = 0.0;
    bins.iter().map(move |bin| {
        let height = bin.height * (FLOOR - TOP);
        let class = if bin.gain { "gain" } else { "loss" };
        let corner = (left + 0.5, FLOOR - height);
        left += width;
        rectangle(class, corner, (width - 1.0).max(1.0), height)
    })
}

/// Where a label is anchored, so that it stays in the picture.
const fn anchor(share: f64) -> &'static str {
    if share < 0.15 {
        "start"
    } else if share > 0.85 {
        "end"
    } else {
        "middle"
    }
}

fn table(bins: &[Bin]) -> Html {
    html! {
        <details>
            <summary>{"The draws in numbers"}</summary>
            <table class="explore-table">
                <thead>
                    <tr>
                        <th scope="col">{"Change in a year"}</th>
                        <th class="number" scope="col">{"Draws"}</th>
                        <th class="number" scope="col">{"Part"}</th>
                    </tr>
                </thead>
                <tbody>
                    {for bins.iter().map(|bin| html! {
                        <tr><th scope="row">{&bin.span}</th><td class="number">{&bin.draws}</td><td class="number">{&bin.part}</td></tr>
                    })}
                </tbody>
            </table>
        </details>
    }
}
