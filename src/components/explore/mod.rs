//! Under "Explore": how far the figures of the chosen scenario can be trusted. Nothing of it
//! is computed before it is opened.

mod chance;
mod histogram;
mod map;
mod tornado;

use yew::prelude::*;

use crate::components::Dispatch;
use crate::components::controls::buttons::{local, press};
use crate::components::controls::tag::{Tag, heading, paragraph, tag};
use crate::components::courses::section::scenario_choice;
use crate::state::{Action, State};
use crate::view::currency;
use taskmix_inputs::draws::Draws;
use taskmix_inputs::monte_carlo::USUAL_DRAWS;
use taskmix_method::monte_carlo::stated_around;
use taskmix_present::Numbers;
use taskmix_present::explore::cases;
use taskmix_present::explore::chance::drawn_fields;
use taskmix_present::explore::map::MapView;
use taskmix_present::explore::tornado::TornadoView;
use taskmix_present::scenarios::title_of;
use taskmix_present::terms::BaseTerms;

/// How far the figures of the chosen scenario can be trusted.
pub fn explore_section(
    state: &State,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Tag {
    let open = state.exploring;
    let (text, expanded) = if open {
        ("Close", "true")
    } else {
        ("Explore the scenario", "false")
    };
    let toggle = press(dispatch, Action::Explore(!open));
    let inside = tag("div", "");
    tag("section", "explore")
        .set("id", "explore")
        .set("aria-labelledby", "explore-heading")
        .add(heading("h3", "explore-heading", "Explore: how sure is that?"))
        .add(paragraph("hint", "What you could pass on, which assumption decides, and how often the scenario beats today."))
        .with(local("explore-toggle", text, false, Some(expanded), toggle))
        .add(if open { inside.with(parts(state, base, numbers, dispatch)) } else { inside })
}

fn parts(state: &State, base: &BaseTerms, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Html {
    let inputs = &state.inputs;
    let title = title_of(inputs.chosen, inputs);
    let cases = cases(base, inputs, &state.week);
    let terms = &cases.central.terms;
    let uncertain = stated_around(terms);
    let choice = scenario_choice("explore-scenario", "Scenario", inputs, dispatch);
    let map = MapView::of(&title, &cases, numbers);
    let tornado = TornadoView::of(&title, &cases, &uncertain, numbers);
    let (Some(map), Some(tornado)) = (map, tornado) else {
        let problem = "The scenario’s assumptions do not fit together; change one of them above.";
        return [choice, paragraph("error", problem).html()]
            .into_iter()
            .collect();
    };
    let fields = drawn_fields(terms, &uncertain, numbers);
    let currency = AttrValue::from(currency(inputs).to_owned());
    let draws = Draws {
        cases,
        uncertain,
        count: USUAL_DRAWS,
        seed: 0,
    };
    let numbers = draws.to_numbers();
    let chance = html! { <chance::Chance {numbers} {title} {currency} /> };
    [
        choice,
        map::map_part(&map).html(),
        tornado::tornado_part(&tornado).html(),
        part(
            "chance-heading",
            "How often does it beat today?",
            chance::assumptions(&fields),
        )
        .with(chance)
        .html(),
    ]
    .into_iter()
    .collect()
}

/// A part with its heading and the first thing in it.
fn part(id: &'static str, title: &'static str, first: Tag) -> Tag {
    tag("section", "explore-part")
        .set("aria-labelledby", id)
        .add(heading("h4", id, title))
        .add(first)
}
