//! What the page is for, and the search it starts with.

use yew::prelude::*;

use super::Dispatch;
use super::act::button;
use super::combobox::{Combobox, Suggestion};
use super::tag::tag;
use crate::catalog::catalog;
use crate::web::search;
use crate::web::state::Action;

/// What is chosen so far.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Title of the chosen occupation.
    pub title: Option<&'static str>,
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
    // Counts arrivals of the long index, so that what stands in the field is searched again.
    let arrivals = use_state(|| 0_u32);
    let found = use_mut_ref(Vec::<search::FoundOccupation>::new);
    let find = {
        let found = found.clone();
        Callback::from(move |query: String| {
            let hits = search::occupations(&query);
            let suggestions = hits.iter().map(suggestion).collect();
            found.replace(hits);
            suggestions
        })
    };
    let onchoose = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |at: usize| {
            if let Some(hit) = found.borrow().get(at) {
                dispatch.dispatch(Action::Choose(hit.occupation.code));
            }
        })
    };
    let onapproach = {
        let arrivals = arrivals.clone();
        Callback::from(move |()| {
            let arrivals = arrivals.clone();
            search::approach(move || arrivals.set(*arrivals + 1));
        })
    };
    html! {
        <section class="hero" aria-labelledby="heading">
            <h1 id="heading">{"How much of your work could AI do, and what would that do to your rate?"}</h1>
            <p class="standfirst">
                {"Say what you do, then correct the hours. You see at once what share of your week current AI could do, what that does to your income in several scenarios, and what would be worth learning."}
            </p>
            <Combobox
                id="what"
                label="What do you do?"
                placeholder="A job title, such as copywriter"
                value={AttrValue::from(props.title.unwrap_or_default())}
                none="No reliable match. Try another word for your work, or start with an empty week."
                version={*arrivals}
                {find}
                {onchoose}
                {onapproach}
            />
            {examples(&props.dispatch)}
            if !props.started {
                <p class="promise">{"Nothing you type leaves this page. No account, no cookies."}</p>
            }
        </section>
    }
}

fn suggestion(hit: &search::FoundOccupation) -> Suggestion {
    let mut note = hit.by.clone().unwrap_or_default();
    if !hit.occupation.has_mix {
        if !note.is_empty() {
            note.push_str(" · ");
        }
        note.push_str("no task mix published");
    }
    Suggestion {
        key: hit.occupation.code.into(),
        text: hit.occupation.title.into(),
        note: note.into(),
    }
}

fn examples(dispatch: &Dispatch) -> Html {
    let mut list = tag("ul", "").set("aria-labelledby", "examples-label");
    for (name, code) in EXAMPLES {
        if catalog().occupation(code).is_some() {
            let action = Action::Choose(code);
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
