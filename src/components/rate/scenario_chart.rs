//! The scenarios' change of income on one scale: a point and its range for each.

use yew::prelude::*;

use crate::components::controls::bar::{block, horizontal_line, percent};
use taskmix_present::scenarios::{Direction, ScenarioView};

/// The scenarios on one scale; nothing while there is no income today to compare with.
pub fn scenario_chart(scenarios: &[&ScenarioView]) -> Html {
    let spans = || scenarios.iter().filter_map(|view| view.change_span);
    let lowest = spans().map(|(low, ..)| low).fold(0.0, f64::min);
    let highest = spans().map(|(.., high)| high).fold(0.0, f64::max);
    if highest <= lowest {
        return Html::default();
    }
    // A little space at both ends, so that no point is cut in half.
    let width = (highest - lowest) * 1.08;
    let x = |change: f64| (change - lowest) / width + 0.037;
    let row = |view: &&ScenarioView| {
        let (low, central, high) = view.change_span?;
        let figure = view.change_share.as_ref()?;
        let class = match Direction::between(low, high) {
            Direction::Up => "gain",
            Direction::Down => "loss",
            Direction::Open => "open-change",
        };
        Some(html! {
            <div data-scenario={view.key.id()}>
                <dt>{&view.title}</dt>
                <dd>
                    <svg class="scale" aria-hidden="true" width="100%" height="20">
                        {horizontal_line("axis", 0.0, 1.0, "10")}
                        <line class="zero" x1={percent(x(0.0))} x2={percent(x(0.0))} y1="0" y2="20" />
                        {block(class, x(low), ((high - low) / width).max(0.004), ("7", "6"))}
                        <circle {class} cx={percent(x(central))} cy="10" r="5" />
                    </svg>
                    <span class="span-value">
                        {&figure.value}
                        if let Some(range) = &figure.range { <span class="range">{range}</span> }
                    </span>
                </dd>
            </div>
        })
    };
    html! {
        <figure class="span-chart">
            <dl class="spans">{for scenarios.iter().filter_map(row)}</dl>
            <figcaption class="hint">{"Change of income against today; the line is today, the bar the range over the readings, the mark its mean."}</figcaption>
        </figure>
    }
}
