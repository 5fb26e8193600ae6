//! A link to another part of the page. The fragment of the address holds the user's inputs,
//! so the browser must not follow it.

use yew::prelude::*;

use crate::web::browser::{self, Section};

/// Where the link goes and what it says.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Id of the part.
    pub to: &'static str,
    /// What it says.
    pub children: Html,
    /// Its class.
    #[prop_or_default]
    pub class: Classes,
}

/// A link to another part of the page.
#[function_component]
pub fn PageLink(props: &Props) -> Html {
    let to = props.to;
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::show(Section(to));
        browser::focus(to);
    });
    let mut href = String::from("#");
    href.push_str(to);
    html! { <a {href} {onclick} class={props.class.clone()}>{props.children.clone()}</a> }
}
