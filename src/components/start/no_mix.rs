//! An occupation without a task mix, and what to start from instead.

use yew::prelude::*;

use crate::components::controls::buttons::ActionButton;
use crate::components::controls::layout::section;
use crate::state::Action;
use taskmix_catalog::{Occupation, catalog};

/// Neighbours offered at most.
const MAX_NEIGHBOURS: usize = 8;

/// An occupation without a task mix, and what to start from instead.
pub fn no_mix(occupation: &'static Occupation) -> Html {
    let mut neighbours = catalog().siblings(occupation);
    for related in catalog().related(occupation) {
        if related.has_mix
            && !neighbours
                .iter()
                .any(|neighbour| neighbour.code == related.code)
        {
            neighbours.push(related);
        }
    }
    let offers = neighbours.into_iter().take(MAX_NEIGHBOURS);
    section(
        "no-mix",
        &["No task mix is published for ", occupation.title].concat(),
        None,
        html! {
            <>
                <p>{"O*NET describes this group only in general. Start from a neighbour that comes closest and correct it, or from an empty week."}</p>
                <ul class="neighbours">
                    {for offers.map(|neighbour| html! {
                        <li data-testid="neighbour">
                            <ActionButton class="chip" label={neighbour.title} action={Action::Choose(neighbour.code, String::new())} />
                        </li>
                    })}
                    <li><ActionButton class="chip chip-quiet" label="An empty week" action={Action::StartEmpty} /></li>
                </ul>
            </>
        },
    )
}
