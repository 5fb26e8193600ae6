//! An occupation without a task mix, and what to start from instead.

use yew::prelude::*;

use super::Dispatch;
use crate::catalog::{Occupation, catalog};
use crate::web::state::Action;

/// Neighbours offered at most.
const MOST: usize = 8;

/// Which occupation.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The occupation without a mix.
    pub occupation: &'static Occupation,
    /// Where choices go.
    pub dispatch: Dispatch,
}

/// An occupation without a task mix, and what to start from instead.
#[function_component]
pub fn NoMix(props: &Props) -> Html {
    let occupation = props.occupation;
    let mut neighbours = catalog().siblings(occupation);
    for related in catalog().related(occupation) {
        if related.has_mix && !neighbours.iter().any(|one| one.code == related.code) {
            neighbours.push(related);
        }
    }
    let empty = props.dispatch.clone();
    html! {
        <section class="section" id="no-mix" aria-labelledby="no-mix-heading">
            <h2 id="no-mix-heading">{"No task mix is published for "}{occupation.title}</h2>
            <p>{"O*NET describes this group only in general. Start from a neighbour that comes closest and correct it, or from an empty week."}</p>
            <ul class="neighbours">
                {for neighbours.iter().take(MOST).map(|neighbour| {
                    let (dispatch, code) = (props.dispatch.clone(), neighbour.code);
                    html! {
                        <li key={code}>
                            <button type="button" class="chip" data-testid="neighbour" onclick={move |_| dispatch.dispatch(Action::Choose(code))}>
                                {neighbour.title}
                            </button>
                        </li>
                    }
                })}
                <li>
                    <button type="button" class="chip chip-quiet" onclick={move |_| empty.dispatch(Action::StartEmpty)}>
                        {"An empty week"}
                    </button>
                </li>
            </ul>
        </section>
    }
}
