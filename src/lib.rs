//! The page: one state, one reducer, small components.

mod address;
mod app;
mod browser;
mod chunks;
mod components;
mod context;
mod deferred;
#[cfg(feature = "design")]
pub mod design;
mod embed;
mod hooks;
#[cfg(all(feature = "panic-on-purpose", target_arch = "wasm32"))]
mod on_purpose;
mod registry;
mod search;
mod simulation;
mod state;
mod view;

use state::{Chunk, ChunkStatus};

/// Mounts the page once the chunks that its address needs are loaded: that of links for a link, that
/// of embeds in a frame.
pub fn run() {
    let Some(root) = browser::root() else { return };
    browser::show_panics();
    let framed = browser::framed();
    let mut needed = Vec::new();
    if framed {
        needed.push(Chunk::Embed);
    }
    if framed || address::describes_inputs(&browser::read()) {
        needed.push(Chunk::Link);
    }
    chunks::load_all(needed, move |status| match status {
        ChunkStatus::Ready => drop(yew::Renderer::<app::App>::with_root(root).render()),
        _ => browser::report_missing_chunk(),
    });
}
