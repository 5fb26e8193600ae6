//! The name of the page and links to its parts.

use yew::prelude::*;

use crate::components::controls::link::PageLink;

/// The name of the page and links to its parts.
#[function_component]
pub fn Masthead() -> Html {
    html! {
        <header class="masthead">
            <PageLink to="main" class="skip-link" text="Skip to the calculator" />
            <p class="brand">{"Taskmix"}</p>
            <nav aria-label="On this page">
                <PageLink to="evidence" text="Evidence" />
                <PageLink to="method" text="Method" />
                <PageLink to="limits" text="Limits" />
                <PageLink to="embed-code" text="Embed" />
            </nav>
        </header>
    }
}
