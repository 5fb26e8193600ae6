//! The occupations a week is blended from, and their parts of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, BrowserFormats};
use crate::components::Dispatch;
use crate::components::controls::job_search::{Found, JobSearch};
use crate::components::controls::legacy::NumberField;
use crate::components::controls::number_field::Shown;
use crate::components::controls::tag::{Tag, heading, paragraph, tag};
use crate::state::{Action, Field, Snapshot, State};
use taskmix_catalog::catalog;
use taskmix_present::Numbers;

/// Blending occupations; offered once there is one to start from.
pub fn roles_section(snapshot: &Snapshot) -> Html {
    let (state, dispatch): (&State, _) = (snapshot, &snapshot.dispatcher());
    // No part of a week is an amount of money.
    let numbers = &Numbers::new(&BrowserFormats, "");
    let roles = &state.inputs.roles;
    let blended = roles.len() > 1;
    let mut list = tag("ul", "roles").set("aria-labelledby", "roles-heading");
    for (at, part) in roles.iter().enumerate().filter(|_| blended) {
        if let Some(occupation) = catalog().occupation(&part.code) {
            list = list.add(role(at, occupation.title, state, numbers, dispatch));
        }
    }
    let heading_text = if blended {
        "Your roles"
    } else {
        "More than one role?"
    };
    tag("section", "blend")
        .set("id", "roles")
        .set("aria-labelledby", "roles-heading")
        .add(heading("h2", "roles-heading", heading_text))
        .maybe(blended.then_some(list))
        .add(
            tag("div", "blend-add")
                .with(another(state, dispatch))
                .maybe((!blended).then(|| paragraph("hint", "Such as 60% copywriter and 40% search marketing: the activities of both make up one week."))),
        )
        .html()
}

fn role(
    at: usize,
    title: &'static str,
    state: &State,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Tag {
    let field = Field::RolePart(at);
    let shown = Shown::of(state, field, numbers);
    let label = ["Part of the week: ", title].concat();
    let mut number = NumberField::new(["role-part-", &at.to_string()].concat(), field, "", &shown);
    number.label = &label;
    number.label_hidden = true;
    number.testid = Some("role-part");
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Unblend(at));
            // The button goes, and the focus must not be lost with it.
            browser::focus("another");
        })
    };
    tag("li", "role")
        .set("data-testid", "role")
        .add(tag("span", "role-title").say(title))
        .with(number.html(dispatch))
        .with(html! {
            <button type="button" class="icon-button" data-testid="unblend" aria-label={["Remove the role: ", title].concat()} {onclick}>{"×"}</button>
        })
}

fn another(state: &State, dispatch: &Dispatch) -> Html {
    let roles = state.inputs.roles.iter();
    let taken: Rc<[String]> = roles.map(|role| role.code.clone()).collect();
    let dispatch = dispatch.clone();
    let onfound = Callback::from(move |(occupation, _): Found| {
        dispatch.dispatch(Action::Blend(occupation.code));
    });
    html! {
        <JobSearch
            id="another"
            label="Add another role"
            placeholder="A second job title"
            none="No reliable match. Try another word for this work."
            clears={true}
            {taken}
            {onfound}
        />
    }
}
