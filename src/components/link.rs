//! Links: to another part of the page, which the browser must not follow since the fragment
//! of the address holds the user's inputs; and to other sites.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::browser::Section;
use crate::late;

/// A link to the part of the page with this id.
pub fn page_link(to: &'static str, class: &'static str, text: &'static str) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        late::go(Section(to));
    });
    let mut href = String::from("#");
    href.push_str(to);
    html! { <a {href} {onclick} {class}>{text}</a> }
}

/// A link to another site, where there is one.
pub fn outside(url: &'static str, text: &'static str) -> Tag {
    if url.starts_with("https://") {
        tag("a", "")
            .set("href", url)
            .set("rel", "noopener noreferrer external")
            .say(text)
    } else {
        tag("span", "").say(text)
    }
}
