//! The scenarios side by side, line by line, with today.

use std::rc::Rc;

use yew::prelude::*;

use crate::present::scenarios::{Line, ScenarioView, title};

/// What is compared.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenarios shown.
    pub scenarios: Vec<Rc<ScenarioView>>,
    /// Today's figures, in the order of the lines.
    pub today: Vec<Option<String>>,
    /// Whether the rate is only an example.
    pub example: bool,
}

/// The scenarios side by side.
#[function_component]
pub fn ScenarioTable(props: &Props) -> Html {
    html! {
        <section class="compare" id="compare" aria-labelledby="compare-heading">
            <h3 id="compare-heading">{"Side by side"}</h3>
            <div class="scroll" role="region" aria-labelledby="compare-heading" tabindex="0">
                <table>
                    <caption class="visually-hidden">{"Every figure of the scenarios shown, with the range over the five readings"}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{if props.example { "Today (example)" } else { "Today" }}</th>
                            {for props.scenarios.iter().map(|view| html! { <th scope="col" key={view.scenario.id()}>{title(view.scenario)}</th> })}
                        </tr>
                    </thead>
                    <tbody>
                        {for Line::ALL.into_iter().enumerate().map(|(at, line)| html! {
                            <tr key={line.slug()}>
                                <th scope="row">{line.name()}<span class="meaning">{line.meaning()}</span></th>
                                <td class="number" data-testid="cell" data-scenario="today" data-line={line.slug()}>
                                    {props.today.get(at).cloned().flatten().unwrap_or_else(|| "–".to_owned())}
                                </td>
                                {for props.scenarios.iter().map(|view| cell(view, at, line))}
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
        <td class="number" key={view.scenario.id()} data-testid="cell" data-scenario={view.scenario.id()} data-line={line.slug()}>
            if let Some(figure) = view.lines.get(at) {
                <span class="cell-value">{&figure.value}</span>
                if let Some(range) = &figure.range { <span class="range">{range}</span> }
            } else {
                {"–"}
            }
        </td>
    }
}
