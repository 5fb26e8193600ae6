//! The scenarios side by side, line by line, with today.

use yew::prelude::*;

use crate::present::scenarios::{Line, ScenarioView, title};

/// The scenarios side by side; `today` has the figures in the order of the lines.
pub fn scenario_table(scenarios: &[ScenarioView], today: &[Option<String>], example: bool) -> Html {
    html! {
        <section class="compare" id="compare" aria-labelledby="compare-heading">
            <h3 id="compare-heading">{"Side by side"}</h3>
            <div class="scroll" role="region" aria-labelledby="compare-heading" tabindex="0">
                <table>
                    <caption class="visually-hidden">{"Every figure of the scenarios shown, with the range over the five readings"}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{if example { "Today (example)" } else { "Today" }}</th>
                            {for scenarios.iter().map(|view| html! { <th scope="col">{title(view.scenario)}</th> })}
                        </tr>
                    </thead>
                    <tbody>
                        {for Line::ALL.into_iter().enumerate().map(|(at, line)| html! {
                            <tr>
                                <th scope="row">{line.name()}<span class="meaning">{line.meaning()}</span></th>
                                <td class="number" data-testid="cell" data-scenario="today" data-line={line.slug()}>
                                    {today.get(at).and_then(Option::as_deref).unwrap_or("–")}
                                </td>
                                {for scenarios.iter().map(|view| cell(view, at, line))}
                            </tr>
                        })}
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(view: &ScenarioView, at: usize, line: Line) -> Html {
    html! {
        <td class="number" data-testid="cell" data-scenario={view.scenario.id()} data-line={line.slug()}>
            if let Some(figure) = view.lines.get(at) {
                <span class="cell-value">{&figure.value}</span>
                if let Some(range) = &figure.range { <span class="range">{range}</span> }
            } else {
                {"–"}
            }
        </td>
    }
}
