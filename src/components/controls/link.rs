//! Links: to another part of the page, and to other sites.

use yew::prelude::*;

use crate::browser;

/// Where a link goes.
#[derive(Properties, PartialEq)]
pub struct PageLinkProps {
    /// Id of the part of the page.
    pub to: &'static str,
    /// Its words.
    pub text: &'static str,
    /// Its class.
    #[prop_or_default]
    pub class: Option<&'static str>,
}

/// A link to another part of the page. The browser must not follow it itself: the fragment of the
/// address holds the visitor's inputs.
#[function_component]
pub fn PageLink(props: &PageLinkProps) -> Html {
    let to = props.to;
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::navigate(to);
    });
    html! { <a href={["#", to].concat()} class={props.class} {onclick}>{props.text}</a> }
}

/// A link to another site; plain text where the address is not one of the web.
pub fn external_link(url: &'static str, text: &'static str) -> Html {
    if url.starts_with("https://") {
        html! { <a href={url} rel="noopener noreferrer external">{text}</a> }
    } else {
        html! { <span>{text}</span> }
    }
}
