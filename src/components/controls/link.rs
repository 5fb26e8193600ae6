//! Links: to another part of the page, and to other sites.

use yew::prelude::*;

use crate::browser;

/// A link to the part of the page with an id. The browser must not follow it itself: the fragment of the
/// address holds the visitor's inputs.
pub fn page_link(to: &'static str, class: Option<&'static str>, text: &'static str) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::navigate(to);
    });
    html! { <a href={["#", to].concat()} {class} {onclick}>{text}</a> }
}

/// A link to another site; plain text where the address is not one of the web.
pub fn external_link(url: &'static str, text: &'static str) -> Html {
    if url.starts_with("https://") {
        html! { <a href={url} rel="noopener noreferrer external">{text}</a> }
    } else {
        html! { <span>{text}</span> }
    }
}
