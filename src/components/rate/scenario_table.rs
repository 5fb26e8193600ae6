//! The scenarios side by side, line by line, with today.

use yew::prelude::*;

use super::scenario_chart::scenario_chart;
use taskmix_present::scenarios::{Line, LineNames, ScenarioView};

/// Shown where there is no figure.
const NO_FIGURE: &str = "–";

/// The scenarios side by side; `today` has the figures in the order of the lines.
pub fn scenario_table(
    scenarios: &[&ScenarioView],
    names: &LineNames,
    today: &[Option<String>],
    is_example: bool,
) -> Html {
    let index = |line: Line| Line::ALL.iter().position(|known| *known == line);
    let row = |line: Line| {
        let index = index(line)?;
        let now = today.get(index).and_then(Option::as_deref);
        Some(html! {
            <tr class={["line-", line.slug()].concat()}>
                <th scope="row">{names.name(line)}</th>
                <td class="number" data-testid="cell" data-scenario="today" data-line={line.slug()}>{now.unwrap_or(NO_FIGURE)}</td>
                {for scenarios.iter().map(|view| cell(view, index, line))}
            </tr>
        })
    };
    html! {
        <section class="compare" id="compare" aria-labelledby="compare-heading">
            <h3 id="compare-heading">{"Side by side"}</h3>
            {scenario_chart(scenarios)}
            <div class="scroll" role="region" aria-label="Comparison table, scrolls sideways" tabindex="0">
                <table>
                    <caption class="visually-hidden">
                        {"Every figure of the scenarios shown, with the range over the readings; amounts to three digits"}
                    </caption>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{if is_example { "Today (example)" } else { "Today" }}</th>
                            {for scenarios.iter().map(|view| html! { <th scope="col">{&view.title}</th> })}
                        </tr>
                    </thead>
                    <tbody>{for names.lines().filter_map(row)}</tbody>
                </table>
            </div>
            <details>
                <summary>{"What these figures mean"}</summary>
                <dl class="plain-list">
                    {for names.lines().map(|line| html! { <><dt>{names.name(line)}</dt><dd>{line.meaning()}</dd></> })}
                </dl>
            </details>
        </section>
    }
}

fn cell(view: &ScenarioView, index: usize, line: Line) -> Html {
    html! {
        <td class="number" data-testid="cell" data-scenario={view.key.id()} data-line={line.slug()}>
            if let Some(figure) = view.lines.get(index) {
                <span class="cell-value">{&figure.value}</span>
                if let Some(range) = &figure.range { <span class="range">{range}</span> }
            } else {
                {NO_FIGURE}
            }
        </td>
    }
}
