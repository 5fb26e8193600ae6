//! Sections and disclosures.

use yew::prelude::*;

/// A section of the page.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// Its id; the heading's is `ID-heading`.
    pub id: &'static str,
    /// Its heading.
    pub title: AttrValue,
    /// What it is about.
    #[prop_or_default]
    pub lead: Option<&'static str>,
    /// Its content.
    pub children: Html,
}

/// A section of the page, labelled by its heading. It can take the focus.
#[function_component]
pub fn Section(props: &SectionProps) -> Html {
    let heading = [props.id, "-heading"].concat();
    html! {
        <section class="section" id={props.id} aria-labelledby={heading.clone()} tabindex="-1">
            if let Some(lead) = props.lead {
                <header class="section-head"><h2 id={heading}>{&props.title}</h2><p>{lead}</p></header>
            } else {
                <h2 id={heading}>{&props.title}</h2>
            }
            {props.children.clone()}
        </section>
    }
}

/// Something that opens.
#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    /// What is always shown.
    pub summary: AttrValue,
    /// Its class.
    #[prop_or_default]
    pub class: Option<&'static str>,
    /// Its id.
    #[prop_or_default]
    pub id: Option<&'static str>,
    /// What is shown when it is open.
    pub children: Html,
}

/// Something that opens. The browser keeps whether it is open.
#[function_component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    html! { <details class={props.class} id={props.id}><summary>{&props.summary}</summary>{props.children.clone()}</details> }
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
