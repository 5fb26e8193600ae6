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

/// Mounts the page where the static page has its place for it, once it has what its address
/// needs: of a link what reads it, in a frame what only a framed page needs.
pub fn run() {
    let Some(root) = browser::root() else { return };
    browser::show_panics();
    let framed = browser::framed();
    let mut needed = Vec::new();
    if framed {
        needed.push(Chunk::Embed);
    }
    if framed || address::says_something(&browser::read()) {
        needed.push(Chunk::Link);
    }
    chunks::load_all(needed, move |status| match status {
        ChunkStatus::Ready => drop(yew::Renderer::<app::App>::with_root(root).render()),
        _ => browser::say_lost(),
    });
}
