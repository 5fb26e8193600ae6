//! What the page is for, and the search it starts with.

use yew::prelude::*;

use super::Dispatch;
use super::act::button;
use super::job_search::{Found, JobSearch};
use super::tag::tag;
use crate::state::Action;
use taskmix_catalog::catalog;

/// What is chosen so far.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Title of the chosen occupation.
    pub title: Option<&'static str>,
    /// What the user called it, where that is something else; may be empty.
    pub said: String,
    /// Whether there is a week.
    pub started: bool,
    /// Where choices go.
    pub dispatch: Dispatch,
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
        let dispatch = props.dispatch.clone();
        Callback::from(move |(occupation, by): Found| {
            dispatch.dispatch(Action::Choose(occupation.code, by.unwrap_or_default()));
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
            if !props.said.is_empty() {
                <p class="hint" data-testid="said">{"The closest official occupation to “"}{&props.said}{"”. Its task mix is where you start."}</p>
            }
            {examples(&props.dispatch)}
            if !props.started {
                <p class="promise">{"Nothing you type leaves this page. No account, no cookies."}</p>
            }
        </section>
    }
}

fn examples(dispatch: &Dispatch) -> Html {
    let mut list = tag("ul", "").set("aria-labelledby", "examples-label");
    for (name, code) in EXAMPLES {
        if catalog().occupation(code).is_some() {
            let action = Action::Choose(code, String::new());
            list = list.add(
                tag("li", "")
                    .set("data-testid", "example")
                    .with(button("chip", "", name, dispatch, action)),
            );
        }
    }
    let empty = "An empty week";
    let empty = button(
        "chip chip-quiet",
        "start-empty",
        empty,
        dispatch,
        Action::StartEmpty,
    );
    tag("div", "examples")
        .add(
            tag("span", "")
                .set("id", "examples-label")
                .say("For example"),
        )
        .add(list.add(tag("li", "").with(empty)))
        .html()
}
