//! What the page is for, and the search it starts with.

use yew::prelude::*;

use crate::components::controls::buttons::ActionButton;
use crate::components::controls::job_search::{Found, JobSearch};
use crate::context::use_dispatch;
use crate::state::Action;
use taskmix_catalog::catalog;

/// What is chosen so far.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Title of the chosen occupation.
    pub title: Option<&'static str>,
    /// The title it was found by, where that is another; may be empty.
    pub searched_title: String,
    /// Whether there is a week.
    pub started: bool,
}

/// Examples to start with: what people say, and the occupation meant.
const EXAMPLES: [(&str, &str); 6] = [
    ("Copywriter", "27-3043.00"),
    ("Customer service", "43-4051.00"),
    ("Web developer", "15-1254.00"),
    ("Bookkeeper", "43-3031.00"),
    ("Paralegal", "23-2011.00"),
    ("Roofer", "47-2181.00"),
];

/// What the page is for, and the search it starts with.
#[function_component]
pub fn Hero(props: &Props) -> Html {
    let onfound = {
        let dispatch = use_dispatch();
        Callback::from(move |(occupation, by): Found| {
            dispatch.emit(Action::Choose(occupation.code, by.unwrap_or_default()));
        })
    };
    html! {
        <section class="hero" aria-labelledby="heading">
            <h1 id="heading">{"How much of your work could AI do, and what would that do to your rate?"}</h1>
            <p class="standfirst">
                {"Say what you do, then correct the hours. You see at once what share of your week current AI could do, what that does to your income in several scenarios, and what would be worth learning."}
            </p>
            <JobSearch
                id="what"
                label="What do you do?"
                placeholder="A job title, such as copywriter"
                value={AttrValue::from(props.title.unwrap_or_default())}
                none="No reliable match. Try another word for your work, or start with an empty week."
                {onfound}
            />
            if !props.searched_title.is_empty() {
                <p class="hint" data-testid="said">{"The closest official occupation to “"}{&props.searched_title}{"”. Its task mix is where you start."}</p>
            }
            {examples()}
            if !props.started {
                <p class="promise">{"Nothing you type leaves this page. No account, no cookies."}</p>
            }
        </section>
    }
}

fn examples() -> Html {
    let known = EXAMPLES
        .into_iter()
        .filter(|(_, code)| catalog().occupation(code).is_some());
    html! {
        <div class="examples">
            <span id="examples-label">{"For example"}</span>
            <ul aria-labelledby="examples-label">
                {for known.map(|(label, code)| html! {
                    <li data-testid="example"><ActionButton class="chip" {label} action={Action::Choose(code, String::new())} /></li>
                })}
                <li><ActionButton class="chip chip-quiet" id="start-empty" label="An empty week" action={Action::StartEmpty} /></li>
            </ul>
        </div>
    }
}
