//! Sections, and parts of lists.

use yew::prelude::*;

/// A section of the page, labelled by its heading, whose id is `ID-heading`. It can take the focus.
pub fn section(id: &'static str, title: &str, lead: Option<&'static str>, content: Html) -> Html {
    let heading = [id, "-heading"].concat();
    html! {
        <section class="section" {id} aria-labelledby={heading.clone()} tabindex="-1">
            if let Some(lead) = lead {
                <header class="section-head"><h2 id={heading}>{title}</h2><p>{lead}</p></header>
            } else {
                <h2 id={heading}>{title}</h2>
            }
            {content}
        </section>
    }
}

/// A term and its value in a list of them.
pub fn entry(term: &str, value: &str) -> Html {
    html! { <div><dt>{term}</dt><dd>{value}</dd></div> }
}

/// A range behind its value.
pub fn in_brackets(range: Option<&str>) -> Html {
    match range {
        Some(range) => html! { <span class="range">{" ("}{range}{")"}</span> },
        None => Html::default(),
    }
}
