//! A link to another part of the page. The fragment of the address holds the user's inputs,
//! so the browser must not follow it.

use yew::prelude::*;

use crate::web::browser::Section;
use crate::web::late;

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
