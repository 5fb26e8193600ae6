//! The scenarios as cards: what changes, and on what assumptions.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::evidence::Facts;
use super::field::{NumberField, Shown, suffix};
use crate::domain::scenario::Scenario;
use crate::present::scenarios::{
    Direction, Figure, Line, ScenarioView, caution, story, title,
};
use crate::present::terms::EXAMPLE_RATE;
use crate::present::{Numbers, evidence};
use crate::web::browser::BrowserFormats;
use crate::web::state::{Action, Field, State};
use crate::web::view::currency;

/// The cards.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenarios shown.
    pub scenarios: Vec<Rc<ScenarioView>>,
    /// The page's state, for what is typed.
    pub state: Rc<State>,
    /// Whether the rate is only an example.
    pub example: bool,
    /// Whether hours were measured.
    pub measured: bool,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The lines a card shows; the comparison shows all.
const ON_CARD: [Line; 7] = [
    Line::Year,
    Line::Week,
    Line::EffectiveRate,
    Line::Hours,
    Line::MinimumRate,
    Line::BreakEven,
    Line::LossTolerated,
];

/// The scenarios as cards.
#[function_component]
pub fn Scenarios(props: &Props) -> Html {
    let numbers = Numbers::new(&BrowserFormats, currency(&props.state.inputs));
    let all = props.dispatch.clone();
    html! {
        <section class="scenarios" aria-labelledby="scenarios-heading">
            <h3 id="scenarios-heading">{"Scenarios"}</h3>
            <p class="hint">
                {if props.measured {
                    "Computed with the hours you measured; they replace the estimate, so there is little or no range."
                } else {
                    "Computed at the mean of the five readings; in brackets their range."
                }}
                if props.example {
                    {" "}<strong>{format!("Example rate: {} an hour.", numbers.money(EXAMPLE_RATE))}</strong>
                }
            </p>
            <div class="cards">
                {for props.scenarios.iter().map(|view| card(view, props, &numbers))}
            </div>
            if !props.state.all_scenarios {
                <button type="button" class="button" id="all-scenarios" onclick={move |_| all.dispatch(Action::ShowAllScenarios)}>
                    {"Show four more scenarios"}
                </button>
            }
        </section>
    }
}

fn card(view: &ScenarioView, props: &Props, numbers: &Numbers<'_>) -> Html {
    let id = view.scenario.id();
    let heading = format!("scenario-{id}");
    html! {
        <article class={classes!("card", direction(view.direction))} key={id} data-testid="scenario" data-scenario={id} aria-labelledby={heading.clone()}>
            <h4 id={heading}>
                {title(view.scenario)}
                if view.changed { <span class="mark">{"changed"}</span> }
            </h4>
            <p class="story">{story(view.scenario)}</p>
            if let Some(problem) = &view.problem { <p class="error">{problem}</p> }
            <p class="headline" data-testid="change">
                if let Some(share) = &view.change_share {
                    <strong class="headline-value">{&share.value}</strong>
                    {" "}<span>{"income"}{ranged(share)}</span>
                } else {
                    <strong class="headline-value">{&view.change.value}</strong>
                    {" "}<span>{"a year"}{ranged(&view.change)}</span>
                }
            </p>
            <dl class="lines">
                {for Line::ALL.into_iter().zip(&view.lines).filter(|(line, _)| on_card(*line, view)).map(|(line, figure)| html! {
                    <div key={line.slug()} data-testid={format!("line-{}", line.slug())}>
                        <dt>{line.name()}</dt>
                        <dd>{&figure.value}{ranged(figure)}</dd>
                    </div>
                })}
            </dl>
            {assumptions(view, props, numbers)}
        </article>
    }
}

fn on_card(line: Line, view: &ScenarioView) -> bool {
    match line {
        Line::PremiumNeeded => view.scenario == Scenario::OnlyTheExceptions,
        Line::Payback => view.scenario == Scenario::AiIntegrationSpecialist,
        _ => ON_CARD.contains(&line),
    }
}

fn ranged(figure: &Figure) -> Html {
    figure.range.as_ref().map_or_else(Html::default, |range| {
        html! { <span class="range">{" ("}{range}{")"}</span> }
    })
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "card-up",
        Direction::Down => "card-down",
        Direction::Open => "card-open",
    }
}

/// What the scenario assumes, to be opened and changed, with what it rests on.
fn assumptions(view: &ScenarioView, props: &Props, numbers: &Numbers<'_>) -> Html {
    let scenario = view.scenario;
    let reset = props.dispatch.clone();
    html! {
        <details class="assumptions">
            <summary>{"Assumptions"}</summary>
            <div class="fields">
                {for view.assumptions.iter().map(|one| {
                    let field = Field::Assumed(scenario, one.field);
                    let mut hint = one.words.hint.to_owned();
                    if one.value != one.preset {
                        if !hint.is_empty() { hint.push(' '); }
                        hint.push_str("Preset: ");
                        hint.push_str(&numbers.typed(one.words.unit.shown(one.preset)));
                        hint.push_str(suffix(one.words.unit));
                        hint.push('.');
                    }
                    html! {
                        <NumberField
                            key={one.field.name()}
                            id={format!("assume-{}-{}", scenario.id(), one.field.name())}
                            {field}
                            label={one.words.label}
                            shown={Shown::of(&props.state, field, numbers)}
                            {hint}
                            dispatch={props.dispatch.clone()}
                        />
                    }
                })}
            </div>
            if view.changed {
                <button type="button" class="button-quiet" onclick={move |_| reset.dispatch(Action::ResetScenario(scenario))}>{"Back to the preset"}</button>
            }
            <p class="hint">{caution(scenario)}</p>
            if !scenario.evidence().is_empty() {
                <Facts entries={evidence::facts(scenario.evidence(), numbers)} />
            }
        </details>
    }
}
