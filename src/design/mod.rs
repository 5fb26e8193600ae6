//! A page of its own that shows the tokens and every component in its states, made by
//! `cargo xtask design`. The components are the page's, each with a state like the page's.
//! Several of a kind stand on one page: `design/design.js` tells their ids apart, and does in
//! them what a visitor would have to do.

mod controls;
mod fixtures;
mod specimens;
mod states;
mod tokens;

use yew::prelude::*;

use crate::browser;
use crate::chunks;
use crate::components::controls::bar::patterns;
use crate::state::{Chunk, ChunkStatus};
use specimens::Specimen;
use states::cases;

/// Mounts it where the page would be, once all chunks have arrived.
pub fn run() {
    let Some(root) = browser::root() else { return };
    browser::show_panics();
    let all = vec![Chunk::Details, Chunk::Courses, Chunk::Embed, Chunk::Link];
    chunks::load_all(all, move |status| match status {
        ChunkStatus::Ready => drop(yew::Renderer::<Design>::with_root(root).render()),
        _ => browser::report_missing_chunk(),
    });
}

/// The page.
#[function_component]
fn Design() -> Html {
    let cases = cases();
    let groups: Vec<_> = cases
        .chunk_by(|case, next| case.shows == next.shows)
        .filter_map(|group| Some((group.first()?.shows.name(), group)))
        .collect();
    let id = |index: usize| format!("component-{index}");
    html! {
        <>
            {patterns()}
            <main id="main" tabindex="-1" class="design">
                <h1>{"Components"}</h1>
                <div>
                    <p class="standfirst">{"The tokens, and every component of the page in every state that matters. They are the page’s own and work; what is done in one changes this one alone."}</p>
                    <p>
                        {"Colours: "}<a href="?">{"as the system"}</a>{", "}
                        <a href="?theme=light">{"light"}</a>{", "}<a href="?theme=dark">{"dark"}</a>{"."}
                    </p>
                </div>
                <nav class="design-contents" aria-label="Components">
                    <ul>
                        <li><a href="#tokens">{"Tokens"}</a></li>
                        {for groups.iter().enumerate().map(|(index, (name, _))| html! {
                            <li><a href={["#", &id(index)].concat()}>{*name}</a></li>
                        })}
                    </ul>
                </nav>
                {tokens::tokens()}
                {for groups.iter().enumerate().map(|(index, (name, group))| html! {
                    <section class="section design-section" id={id(index)}>
                        <h2>{*name}</h2>
                        {for group.iter().map(|case| html! { <Specimen case={*case} /> })}
                    </section>
                })}
            </main>
        </>
    }
}
