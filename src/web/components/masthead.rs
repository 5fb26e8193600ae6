//! The name of the page and where to go on it.

use yew::prelude::*;

use super::link::PageLink;

/// The name of the page and where to go on it.
#[function_component]
pub fn Masthead() -> Html {
    html! {
        <header class="masthead">
            <PageLink to="main" class="skip-link">{"Skip to the calculator"}</PageLink>
            <p class="brand">{"Taskmix"}</p>
            <nav aria-label="On this page">
                <PageLink to="evidence">{"Evidence"}</PageLink>
                <PageLink to="method">{"Method"}</PageLink>
                <PageLink to="limits">{"Limits"}</PageLink>
            </nav>
        </header>
    }
}
