//! A page of its own that shows the tokens and every component in its states, made by
//! `cargo xtask design`. The components are the page's, each with a state like the page's.
//! Several of a kind stand on one page: `design/design.js` tells their ids apart, and does in
//! them what a visitor would have to do.

mod controls;
mod reached;
mod specimens;
mod states;
mod tokens;

use yew::prelude::*;

use super::browser;
use super::components::controls::legacy::patterns;
use super::components::controls::tag::{Tag, heading, paragraph, tag};
use super::late::{self, Chunk, Status};
use specimens::Specimen;
use states::{Case, cases};

/// Mounts it where the page would be, once all parts of the page are here.
pub fn run() {
    let Some(root) = browser::root() else { return };
    browser::show_panics();
    let all = vec![Chunk::Rate, Chunk::More, Chunk::Embed, Chunk::Link];
    late::load_all(all, move |status| match status {
        Status::Here => drop(yew::Renderer::<Design>::with_root(root).render()),
        _ => browser::say_lost(),
    });
}

/// The page.
#[function_component]
fn Design() -> Html {
    let cases = cases();
    let mut sections = Vec::new();
    for group in cases.chunk_by(|one, next| one.shows == next.shows) {
        sections.extend(group.first().map(|first| (first.shows.name(), group)));
    }
    let mut names = tag("ul", "").add(entry("tokens", "Tokens"));
    let mut shown = Vec::new();
    for (at, (name, group)) in sections.into_iter().enumerate() {
        let id = ["component-", &at.to_string()].concat();
        names = names.add(entry(&id, name));
        shown.push(section(&id, name, group));
    }
    html! {
        <>
            {patterns()}
            <main id="main" tabindex="-1" class="design">
                <h1>{"Components"}</h1>
                {intro().html()}
                {tag("nav", "design-contents").set("aria-label", "Components").add(names).html()}
                {tokens::tokens().html()}
                {for shown}
            </main>
        </>
    }
}

fn intro() -> Tag {
    let theme = |query: &'static str, name: &'static str| tag("a", "").set("href", query).say(name);
    tag("div", "")
        .add(paragraph(
            "standfirst",
            "The tokens, and every component of the page in every state that matters. They are the page’s own and work; what is done in one changes this one alone.",
        ))
        .add(
            tag("p", "")
                .say("Colours: ")
                .add(theme("?", "as the system"))
                .say(", ")
                .add(theme("?theme=light", "light"))
                .say(", ")
                .add(theme("?theme=dark", "dark"))
                .say("."),
        )
}

fn entry(id: &str, name: &'static str) -> Tag {
    tag("li", "").add(tag("a", "").put("href", ["#", id].concat()).say(name))
}

fn section(id: &str, name: &'static str, cases: &[Case]) -> Html {
    let mut section = tag("section", "section design-section")
        .put("id", id.to_owned())
        .add(heading("h2", "", name));
    for case in cases {
        section = section.with(html! { <Specimen case={*case} /> });
    }
    section.html()
}
