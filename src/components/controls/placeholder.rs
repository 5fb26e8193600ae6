//! Placeholders of sections until their chunk has arrived.

use yew::prelude::*;

use super::buttons::ActionButton;
use super::layout::section;
use crate::state::{Action, Chunk, ChunkStatus, ChunkStatuses};

/// The status of a chunk: loading, failed with a button to retry, or not requested.
pub fn placeholder(chunk: Chunk, chunks: ChunkStatuses) -> Html {
    let (text, offer) = match chunks.of(chunk) {
        ChunkStatus::Failed => (
            "This part of the page could not be loaded. Nothing you typed is lost. Check the connection and try again.",
            Some("Try again"),
        ),
        ChunkStatus::Absent => ("", Some("Show it")),
        ChunkStatus::Loading | ChunkStatus::Ready => ("Loading …", None),
    };
    let action = Action::SetChunkStatus(chunk, ChunkStatus::Loading);
    html! {
        <div class="late" data-testid="late">
            <p role="status">{text}</p>
            if let Some(label) = offer { <p><ActionButton {label} {action} /></p> }
        </div>
    }
}

/// Space for a part of the details that loads without a request; shows a message only when loading failed.
pub fn reserved_space(chunks: ChunkStatuses) -> Html {
    if chunks.of(Chunk::Details) == ChunkStatus::Failed {
        placeholder(Chunk::Details, chunks)
    } else {
        html! { <div class="late-room"></div> }
    }
}

/// A section that has not arrived, with its heading.
pub fn section_placeholder(
    id: &'static str,
    title: &'static str,
    chunk: Chunk,
    chunks: ChunkStatuses,
) -> Html {
    section(id, title, None, placeholder(chunk, chunks))
}
