//! Where the data is from.

use yew::prelude::*;

use crate::components::controls::source::citation;
use taskmix_catalog::{Source, catalog};

/// Where the data is from; sources with the same attribution stand once.
#[function_component]
pub fn SourcesFooter() -> Html {
    let mut sources: Vec<&Source> = Vec::new();
    for source in catalog().sources() {
        let listed = |earlier: &&Source| earlier.attribution == source.attribution;
        if !source.attribution.is_empty() && !sources.iter().any(listed) {
            sources.push(source);
        }
    }
    html! {
        <footer class="footer" data-testid="sources">
            <h2>{"Sources"}</h2>
            <ul>{for sources.into_iter().map(|source| html! { <li>{citation(source)}</li> })}</ul>
            <p>{"Taskmix computes in your browser. Nothing you type is sent anywhere; pay stays out of the address. Your browser may keep the files of this page, so that it opens without a connection; nothing you type is kept with them."}</p>
        </footer>
    }
}
