//! The name of the page and where to go on it.

use yew::prelude::*;

use super::link::page_link;

/// The name of the page and where to go on it.
pub fn masthead() -> Html {
    html! {
        <header class="masthead">
            {page_link("main", "skip-link", "Skip to the calculator")}
            <p class="brand">{"Taskmix"}</p>
            <nav aria-label="On this page">
                {page_link("evidence", "", "Evidence")}
                {page_link("method", "", "Method")}
                {page_link("limits", "", "Limits")}
            </nav>
        </header>
    }
}
