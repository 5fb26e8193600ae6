//! How far the figures of the chosen scenario can be trusted. Nothing of it is computed while it
//! is closed.

use std::rc::Rc;

use yew::prelude::*;

use super::chance::{Chance, assumptions};
use super::map::map_part;
use super::tornado::tornado_part;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::scenario_choice::ScenarioChoice;
use crate::context::use_formatting;
use crate::state::{Action, PtrEq, Snapshot};
use taskmix_inputs::PageInputs;
use taskmix_method::monte_carlo::stated_around;
use taskmix_present::Week;
use taskmix_present::explore::cases;
use taskmix_present::explore::chance::drawn_fields;
use taskmix_present::explore::map::MapView;
use taskmix_present::explore::tornado::TornadoView;
use taskmix_present::scenarios::title_of;
use taskmix_present::terms::BaseTerms;

/// Where the chosen scenario comes from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub snapshot: Snapshot,
}

/// How far the figures of the chosen scenario can be trusted.
#[function_component]
pub fn ExploreSection(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let open = snapshot.exploring;
    let (inputs, week) = (
        PtrEq(Rc::clone(&snapshot.inputs)),
        PtrEq(Rc::clone(&snapshot.week)),
    );
    html! {
        <section class="explore" id="explore" aria-labelledby="explore-heading">
        <h3 id="explore-heading">{"Explore: how sure is that?"}</h3>
        <p class="hint">{"What you could pass on, which assumption decides, and how often the scenario beats today."}</p>
        <ActionButton
            id="explore-toggle"
            label={if open { "Close" } else { "Explore the scenario" }}
            expanded={open}
            action={Action::Explore(!open)}
        />
        <div>if open { <Exploration {inputs} {week} /> }</div>
        </section>
    }
}

/// What is explored.
#[derive(Properties, PartialEq)]
struct ExplorationProps {
    inputs: PtrEq<PageInputs>,
    week: PtrEq<Week>,
}

#[function_component]
fn Exploration(props: &ExplorationProps) -> Html {
    let formatting = use_formatting();
    let numbers = formatting.numbers();
    let inputs = &props.inputs;
    let title = title_of(inputs.chosen, inputs);
    let cases = cases(&BaseTerms::of(inputs, &props.week), inputs, &props.week);
    let terms = &cases.central.terms;
    let uncertain = stated_around(terms);
    let map = MapView::of(&title, &cases, &numbers);
    let tornado = TornadoView::of(&title, &cases, &uncertain, &numbers);
    let parts = if let (Some(map), Some(tornado)) = (map, tornado) {
        let fields = drawn_fields(&cases, &uncertain, &numbers);
        html! {
            <>
            {map_part(&map)}
            {tornado_part(&tornado)}
            {part("chance-heading", "How often does it beat today?", html! {
                <>
                    {assumptions(&fields)}
                    <Chance model={Rc::new((cases, uncertain))} {title} />
                </>
            })}
            </>
        }
    } else {
        html! { <p class="error">{"The scenario’s assumptions do not fit together; change one of them above."}</p> }
    };
    html! {
        <>
        <ScenarioChoice id="explore-scenario" label="Scenario" inputs={inputs.clone()} />
        {parts}
        </>
    }
}

/// A part of the exploration, labelled by its heading.
pub fn part(id: &'static str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="explore-part" aria-labelledby={id}><h4 {id}>{title}</h4>{content}</section>
    }
}
