//! The name of the page and links to its parts.

use yew::prelude::*;

use crate::components::controls::link::page_link;

/// The name of the page and links to its parts.
pub fn masthead() -> Html {
    html! {
        <header class="masthead">
            {page_link("main", Some("skip-link"), "Skip to the calculator")}
            <p class="brand">{"Taskmix"}</p>
            <nav aria-label="On this page">
                {page_link("evidence", None, "Evidence")}
                {page_link("method", None, "Method")}
                {page_link("limits", None, "Limits")}
                {page_link("embed-code", None, "Embed")}
            </nav>
        </header>
    }
}
