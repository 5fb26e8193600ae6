//! A team: jobs and how many people do them.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::controls::buttons::ActionButton;
use crate::components::controls::job_search::{Found, JobSearch};
use crate::components::controls::layout::section;
use crate::components::controls::number_field::{NumberField, Shown};
use crate::components::rate::employed::asks;
use crate::context::{use_dispatch, use_formatting};
use crate::state::{Action, Field, SnapshotProps, State};
use taskmix_present::Numbers;
use taskmix_present::team::{Team, TeamRow, TeamTotal};

/// The columns of the table.
const COLUMNS: [&str; 7] = [
    "Job",
    "People",
    "Hours a week",
    "Automatable hours",
    "Assistable hours",
    "Human-core hours",
    "Automatable share",
];

/// The text above the team.
const LEAD: &str = "Several jobs, and how many people do each. Every job has the usual week of its occupation; your own has the week you set above.";

/// A team.
#[function_component]
pub fn TeamSection(props: &SnapshotProps) -> Html {
    let formatting = use_formatting();
    let numbers = formatting.numbers();
    let state: &State = &props.snapshot;
    let team = Team::of(&state.inputs, &state.week, &numbers);
    let dispatch = use_dispatch();
    let onfound = use_callback(dispatch, |(occupation, _): Found, dispatch| {
        dispatch.emit(Action::AddJob(occupation.code));
    });
    let taken: Rc<[String]> = state
        .inputs
        .team
        .iter()
        .map(|job| job.code.clone())
        .collect();
    section(
        "team",
        "A team",
        Some(LEAD),
        html! {
            <>
                <JobSearch
                    id="job"
                    label="Add a job"
                    placeholder="A job title in the team"
                    none="No reliable match. Try another word for this work."
                    clears={true}
                    {taken}
                    {onfound}
                />
                if let Some(total) = &team.total { <p data-testid="team-sentence">{&total.sentence}</p> }
                if !team.rows.is_empty() { {table(&team, state, &numbers)} }
                <details><summary>{"What a good deployment owes its people"}</summary>{asks("h3")}</details>
            </>
        },
    )
}

fn table(team: &Team, state: &State, numbers: &Numbers<'_>) -> Html {
    html! {
        <div class="scroll" role="region" aria-label="Table of the team, scrolls sideways" tabindex="0">
            <table class="plain-table team-table">
                <caption class="visually-hidden">{"The team’s hours a week, with the range over the readings in brackets"}</caption>
                <thead><tr>{for COLUMNS.iter().map(|name| html! { <th scope="col">{*name}</th> })}</tr></thead>
                <tbody>
                    {for team.rows.iter().map(|row| {
                        job(row, Shown::of(state, Field::People(row.index), numbers))
                    })}
                    if let Some(total) = &team.total { {total_row(total)} }
                </tbody>
            </table>
        </div>
    }
}

fn job(row: &TeamRow, shown: Shown) -> Html {
    let (index, title) = (row.index, row.occupation.title);
    html! {
        <tr data-testid="job">
            <th scope="row">
                {title}
                <ActionButton
                    class="icon-button"
                    testid="job-remove"
                    label="×"
                    aria_label={["Remove the job: ", title].concat()}
                    action={Action::RemoveJob(index)}
                    moves_focus_to="job"
                />
            </th>
            <td>
                <NumberField
                    id={["people-", &index.to_string()].concat()}
                    field={Field::People(index)}
                    label={["People: ", title].concat()}
                    label_hidden={true}
                    {shown}
                    testid="people"
                />
            </td>
            if let (Some(hours), Some(parts), Some(share)) = (&row.hours, &row.parts, &row.share) {
                {for figures([hours, share], parts)}
            } else {
                <td colspan="5">{"No task mix is published for it, so it is not counted."}</td>
            }
        </tr>
    }
}

fn total_row(total: &TeamTotal) -> Html {
    html! {
        <tr class="total" data-testid="team-total">
            <th scope="row">{"Together"}</th>
            <td class="number">{&total.people}</td>
            {for figures([&total.hours, &total.share], &total.parts)}
        </tr>
    }
}

/// The cells of hours, parts and automatable share.
fn figures<'a>([hours, share]: [&'a str; 2], parts: &'a [String; 3]) -> impl Iterator<Item = Html> {
    let [automatable, assistable, human_core] = parts;
    let texts = [hours, automatable, assistable, human_core, share];
    texts
        .into_iter()
        .map(|text| html! { <td class="number">{text}</td> })
}
