//! An occupation without a task mix, and what to start from instead.

use yew::prelude::*;

use super::Dispatch;
use super::act::press;
use crate::catalog::{Occupation, catalog};
use crate::web::state::Action;

/// Neighbours offered at most.
const MOST: usize = 8;

/// An occupation without a task mix, and what to start from instead.
pub fn no_mix(occupation: &'static Occupation, dispatch: &Dispatch) -> Html {
    let mut neighbours = catalog().siblings(occupation);
    for related in catalog().related(occupation) {
        if related.has_mix && !neighbours.iter().any(|one| one.code == related.code) {
            neighbours.push(related);
        }
    }
    html! {
        <section class="section" id="no-mix" aria-labelledby="no-mix-heading">
            <h2 id="no-mix-heading">{"No task mix is published for "}{occupation.title}</h2>
            <p>{"O*NET describes this group only in general. Start from a neighbour that comes closest and correct it, or from an empty week."}</p>
            <ul class="neighbours">
                {for neighbours.iter().take(MOST).map(|neighbour| {
                    let onclick = press(dispatch, Action::Choose(neighbour.code));
                    html! {
                        <li key={neighbour.code}><button type="button" class="chip" data-testid="neighbour" {onclick}>{neighbour.title}</button></li>
                    }
                })}
                <li><button type="button" class="chip chip-quiet" onclick={press(dispatch, Action::StartEmpty)}>{"An empty week"}</button></li>
            </ul>
        </section>
    }
}
