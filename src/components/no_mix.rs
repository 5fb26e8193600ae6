//! An occupation without a task mix, and what to start from instead.

use yew::Html;

use super::Dispatch;
use super::act::button;
use super::tag::{paragraph, section, tag};
use crate::state::Action;
use taskmix_catalog::{Occupation, catalog};

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
    neighbours.truncate(MOST);
    let offers = tag("ul", "neighbours").each(&neighbours, |neighbour| {
        let action = Action::Choose(neighbour.code, String::new());
        tag("li", "").set("data-testid", "neighbour").with(button(
            "chip",
            "",
            neighbour.title,
            dispatch,
            action,
        ))
    });
    let empty = button(
        "chip chip-quiet",
        "",
        "An empty week",
        dispatch,
        Action::StartEmpty,
    );
    let heading = tag("h2", "")
        .set("id", "no-mix-heading")
        .say("No task mix is published for ")
        .say(occupation.title);
    section("no-mix", "no-mix-heading")
        .add(heading)
        .add(paragraph("", "O*NET describes this group only in general. Start from a neighbour that comes closest and correct it, or from an empty week."))
        .add(offers.add(tag("li", "").with(empty)))
        .html()
}
