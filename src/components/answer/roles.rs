//! The occupations a week is blended from, and their parts of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::controls::buttons::ActionButton;
use crate::components::controls::job_search::{Found, JobSearch};
use crate::components::controls::number_field::{NumberField, Shown};
use crate::context::{use_dispatch, use_formatting};
use crate::state::{Action, Field, SnapshotProps, State};
use taskmix_catalog::catalog;
use taskmix_present::Numbers;

/// Blending occupations; offered once there is one to start from.
#[function_component]
pub fn Roles(props: &SnapshotProps) -> Html {
    let formatting = use_formatting();
    let numbers = &formatting.numbers();
    let dispatch = use_dispatch();
    let onfound = use_callback(dispatch, |(occupation, _): Found, dispatch| {
        dispatch.emit(Action::Blend(occupation.code));
    });
    let state: &State = &props.snapshot;
    let roles = &state.inputs.roles;
    let is_blended = roles.len() > 1;
    let taken: Rc<[String]> = roles.iter().map(|role| role.code.clone()).collect();
    let titles = roles
        .iter()
        .enumerate()
        .filter_map(|(index, role)| Some((index, catalog().occupation(&role.code)?.title)));
    html! {
        <section class="blend" id="roles" aria-labelledby="roles-heading">
            <h2 id="roles-heading">{if is_blended { "Your roles" } else { "More than one role?" }}</h2>
            if is_blended {
                <ul class="roles" aria-labelledby="roles-heading">
                    {for titles.map(|(index, title)| role(index, title, state, numbers))}
                </ul>
            }
            <div class="blend-add">
                <JobSearch
                    id="another"
                    label="Add another role"
                    placeholder="A second job title"
                    none="No reliable match. Try another word for this work."
                    clears={true}
                    {taken}
                    {onfound}
                />
                if !is_blended {
                    <p class="hint">{"Such as 60% copywriter and 40% search marketing: the activities of both make up one week."}</p>
                }
            </div>
        </section>
    }
}

fn role(index: usize, title: &'static str, state: &State, numbers: &Numbers<'_>) -> Html {
    let field = Field::RolePart(index);
    html! {
        <li class="role" data-testid="role">
            <span class="role-title">{title}</span>
            <NumberField
                id={format!("role-part-{index}")}
                {field}
                label={["Part of the week: ", title].concat()}
                label_hidden={true}
                shown={Shown::of(state, field, numbers)}
                testid="role-part"
            />
            <ActionButton
                class="icon-button"
                testid="unblend"
                label="×"
                aria_label={["Remove the role: ", title].concat()}
                action={Action::Unblend(index)}
                moves_focus_to="another"
            />
        </li>
    }
}
