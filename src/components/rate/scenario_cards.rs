//! The scenarios as cards: what changes, and on what assumptions.

use yew::prelude::*;

use super::scenario_controls::ScenarioControls;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::layout::in_brackets;
use crate::state::{Action, Draft, Field, State, UndoGroup};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_present::Numbers;
use taskmix_present::scenarios::{Direction, Line, LineNames, ScenarioView, story, title};
use taskmix_present::terms::{BaseTerms, example_rate};

/// The scenarios shown, each as a card.
pub fn scenario_cards(
    shown: &[&ScenarioView],
    state: &State,
    (base, names): (&BaseTerms, &LineNames),
    numbers: &Numbers<'_>,
) -> Html {
    let slower = base.central.measured_before < base.central.measured_with;
    let basis = if base.measured && slower {
        "Computed with the hours you measured; they replace the estimate. By them the work takes longer with AI: no time is freed, and a week that sells as much has more hours."
    } else if base.measured {
        "Computed with the hours you measured, which replace the estimate: there is little or no range here. The answer at the top still shows the estimate."
    } else {
        "Computed at the mean of the readings; in brackets their range."
    };
    html! {
        <section class="scenarios" id="scenarios" tabindex="-1" aria-labelledby="scenarios-heading">
            <h3 id="scenarios-heading">{"Scenarios"}</h3>
            <p class="hint">
                {basis}
                if base.example { <strong>{" Example rate: "}{example_rate(&state.inputs, numbers)}{" an hour."}</strong> }
            </p>
            <div class="cards">{for shown.iter().map(|view| card(view, state, names))}</div>
            if !state.all_scenarios {
                <ActionButton id="all-scenarios" label="Show the other scenarios" action={Action::ShowAllScenarios} />
            }
        </section>
    }
}

fn card(view: &ScenarioView, state: &State, names: &LineNames) -> Html {
    let id = view.key.id();
    let heading = ["scenario-", &id].concat();
    let (main, unit) = match &view.change_share {
        Some(share) => (share, " income"),
        None => (&view.change, " a year"),
    };
    let entry = |line: Line| {
        let index = Line::ALL.iter().position(|known| *known == line)?;
        let figure = view.lines.get(index)?;
        Some(html! {
            <div data-testid={["line-", line.slug()].concat()}>
                <dt>{names.name(line)}</dt>
                <dd>{&figure.value}{in_brackets(figure.range.as_deref())}</dd>
            </div>
        })
    };
    let is_of_card =
        |draft: &&Draft| matches!(draft.field, Field::Assumed(key, _) if key == view.key);
    html! {
        <article
            key={id.clone()}
            class={class(view.direction)}
            data-testid="scenario"
            data-scenario={id}
            aria-labelledby={heading.clone()}
        >
            <h4 id={heading}>
                {&view.title}
                if view.changed { <span class="mark">{"changed"}</span> }
            </h4>
            <p class="story">
                if let ScenarioKey::Preset(scenario) = view.key {
                    {story(scenario)}
                } else {
                    {"Your own, started from “"}{title(view.base)}{"”. Open the assumptions to change it."}
                }
            </p>
            if let Some(problem) = &view.problem { <p class="error">{problem}</p> }
            <p class="headline" data-testid="change">
                <strong class="headline-value">{&main.value}</strong>{unit}{in_brackets(main.range.as_deref())}
            </p>
            <dl class="lines">{for Line::FIRST.into_iter().filter_map(entry)}</dl>
            <details class="more-figures">
                <summary>{"More figures"}</summary>
                <dl class="lines">{for names.further(view.base).filter_map(entry)}</dl>
            </details>
            <ScenarioControls
                scenario={view.key}
                preset={view.base}
                assumptions={view.assumptions.clone()}
                is_changed={view.changed}
                name={state.inputs.scenario(view.key).and_then(|edit| edit.name.clone())}
                is_new_copy={state.undo_group == Some(UndoGroup::Copying(view.key))}
                drafts={state.drafts.iter().filter(is_of_card).cloned().collect::<Vec<_>>()}
            />
        </article>
    }
}

const fn class(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "card card-up",
        Direction::Down => "card card-down",
        Direction::Open => "card card-open",
    }
}
