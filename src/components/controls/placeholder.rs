//! Placeholders of sections until their chunk has arrived.

use yew::prelude::*;

use super::buttons::ActionButton;
use crate::context::use_chunks;
use crate::state::{Action, Chunk, ChunkStatus};

/// The status of the details chunk: loading, failed with a button to retry, or not requested.
#[function_component]
pub fn Placeholder() -> Html {
    let (text, offer) = match use_chunks().of(Chunk::Details) {
        ChunkStatus::Failed => (
            "This part of the page could not be loaded. Nothing you typed is lost. Check the connection and try again.",
            Some("Try again"),
        ),
        ChunkStatus::Absent => ("", Some("Show it")),
        ChunkStatus::Loading | ChunkStatus::Ready => ("Loading …", None),
    };
    let action = Action::SetChunkStatus(Chunk::Details, ChunkStatus::Loading);
    html! {
        <div class="late" data-testid="late">
            <p role="status">{text}</p>
            if let Some(label) = offer { <p><ActionButton {label} {action} /></p> }
        </div>
    }
}

/// Space for a part that loads without a request; shows a message only when loading failed.
#[function_component]
pub fn ReservedSpace() -> Html {
    if use_chunks().of(Chunk::Details) == ChunkStatus::Failed {
        html! { <Placeholder /> }
    } else {
        html! { <div class="late-room"></div> }
    }
}

/// The heading of a section.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// Its id; the heading's is `ID-heading`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
}

/// A section that has not arrived, with its heading.
#[function_component]
pub fn SectionPlaceholder(props: &SectionProps) -> Html {
    let heading = [props.id, "-heading"].concat();
    html! {
        <section class="section" id={props.id} aria-labelledby={heading.clone()} tabindex="-1">
            <h2 id={heading}>{props.title}</h2>
            <Placeholder />
        </section>
    }
}
