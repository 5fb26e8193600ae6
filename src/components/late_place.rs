//! The place of a part that is not here yet.

use yew::prelude::*;

use super::Dispatch;
use super::act::button;
use super::tag::{Tag, heading, section, tag};
use crate::late::{Chunk, Status};
use crate::state::{Action, State};

const LOST: &str = "This part of the page could not be loaded. Nothing you typed is lost. Check the connection and try again.";

/// Says how far a part is, and offers to load it where nothing does so by itself.
pub fn place(state: &State, chunk: Chunk, dispatch: &Dispatch) -> Tag {
    let again = Action::Late(chunk, Status::Coming);
    let (text, offer) = match state.late.of(chunk) {
        Status::Failed => (LOST, Some("Try again")),
        Status::Absent => ("", Some("Show it")),
        Status::Coming | Status::Here => ("Loading …", None),
    };
    let said = tag("p", "").set("role", "status").say(text);
    let offer = offer.map(|offer| tag("p", "").with(button("button", "", offer, dispatch, again)));
    tag("div", "late")
        .set("data-testid", "late")
        .add(said)
        .maybe(offer)
}

/// Keeps room for a part that is not here yet, and says so only where it cannot come.
pub fn room(state: &State, chunk: Chunk, dispatch: &Dispatch) -> Html {
    if state.late.of(chunk) == Status::Failed {
        place(state, chunk, dispatch).html()
    } else {
        tag("div", "late-room").html()
    }
}

/// A part, once it is here.
pub fn part<Parts>(parts: Option<&'static Parts>, make: impl FnOnce(&Parts) -> Html) -> Html {
    parts.map_or_else(Html::default, make)
}

/// A part, or what stands in its place.
pub fn part_or<Parts>(
    parts: Option<&'static Parts>,
    make: impl FnOnce(&Parts) -> Html,
    instead: impl FnOnce() -> Html,
) -> Html {
    parts.map_or_else(instead, make)
}

/// A section that is not here yet, with its heading.
pub fn waiting(
    state: &State,
    chunk: Chunk,
    (id, heading_id, title): (&'static str, &'static str, &'static str),
    dispatch: &Dispatch,
) -> Html {
    section(id, heading_id)
        .add(heading("h2", heading_id, title))
        .add(place(state, chunk, dispatch))
        .html()
}
