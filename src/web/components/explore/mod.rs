//! Under "Explore": how far the figures of the chosen scenario can be trusted. Nothing of it
//! is computed before it is opened.

mod chance;
mod histogram;
mod map;
mod tornado;

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::act::local;
use super::courses::scenario_choice;
use super::tag::{Tag, heading, paragraph, tag};
use crate::domain::monte_carlo::stated_around;
use crate::present::explore::cases;
use crate::present::explore::chance::drawn_fields;
use crate::present::explore::map::MapView;
use crate::present::explore::tornado::TornadoView;
use crate::present::terms::BaseTerms;
use crate::present::{Numbers, Week};
use crate::web::browser::BrowserFormats;
use crate::web::view::currency;
use crate::wire::PageInputs;
use crate::wire::draws::Draws;
use crate::wire::monte_carlo::USUAL_DRAWS;

/// What it follows from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Everything the user set.
    pub inputs: Rc<PageInputs>,
    /// The week.
    pub week: Rc<Week>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// How far the figures of the chosen scenario can be trusted.
#[function_component]
pub fn Explore(props: &Props) -> Html {
    let open = use_mut_ref(|| false);
    let redraw = use_force_update();
    let is_open = *open.borrow();
    let toggle = Callback::from(move |_: MouseEvent| {
        open.replace(!is_open);
        redraw.force_update();
    });
    let (text, expanded) = if is_open {
        ("Close", "true")
    } else {
        ("Explore the scenario", "false")
    };
    let inside = tag("div", "").set("id", "explore-parts");
    tag("section", "explore")
        .set("id", "explore")
        .set("aria-labelledby", "explore-heading")
        .add(heading("h3", "explore-heading", "Explore: how sure is that?"))
        .add(paragraph("hint", "What you could pass on, which assumption decides, and how often the scenario beats today."))
        .with(local("explore-toggle", text, false, Some(expanded), toggle))
        .add(if is_open {
            inside.with(parts(&props.inputs, &props.week, &props.dispatch))
        } else {
            inside
        })
        .html()
}

fn parts(inputs: &PageInputs, week: &Week, dispatch: &Dispatch) -> Html {
    let numbers = Numbers::new(&BrowserFormats, currency(inputs));
    let scenario = inputs.chosen;
    let base = BaseTerms::of(inputs, week);
    let cases = cases(&base, inputs, week);
    let terms = &cases.central.terms;
    let uncertain = stated_around(terms);
    let choice = scenario_choice("explore-scenario", "Scenario", scenario, dispatch);
    let map = MapView::of(scenario, &cases, &numbers);
    let tornado = TornadoView::of(scenario, &cases, &uncertain, &numbers);
    let (Some(map), Some(tornado)) = (map, tornado) else {
        let problem = "The scenario’s assumptions do not fit together; change one of them above.";
        return [choice, paragraph("error", problem).html()]
            .into_iter()
            .collect();
    };
    let fields = drawn_fields(terms, &uncertain, &numbers);
    let currency = AttrValue::from(currency(inputs).to_owned());
    let draws = Draws {
        cases,
        uncertain,
        count: USUAL_DRAWS,
        seed: 0,
    };
    let numbers = draws.to_numbers();
    let chance = html! { <chance::Chance {numbers} {scenario} {currency} /> };
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
