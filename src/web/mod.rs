//! The page: one state, one reducer, small components.

mod app;
mod browser;
mod components;
mod embed;
#[cfg(feature = "panic-on-purpose")]
mod on_purpose;
mod parts;
mod search;
mod simulation;
mod state;
mod view;

/// Mounts the page where the static page has its place for it.
pub fn run() {
    if let Some(root) = browser::root() {
        browser::show_panics();
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
