//! A team: jobs and how many people do them.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::Dispatch;
use crate::components::rate::employed::asks;
use crate::components::controls::legacy::NumberField;
use crate::components::controls::number_field::{ Shown};
use crate::components::controls::job_search::{Found, JobSearch};
use crate::components::controls::tag::{Tag, disclosure, head, section, tag};
use crate::browser::{self, BrowserFormats};
use crate::state::{Action, Field, Snapshot, State};
use taskmix_present::Numbers;
use taskmix_present::team::{Team, TeamRow};

/// The columns behind the job and its people.
const COLUMNS: [&str; 5] = [
    "Hours a week",
    "Automatable hours",
    "Assistable hours",
    "Human-core hours",
    "Automatable share",
];

/// A team.
pub fn team_section(snapshot: &Snapshot) -> Html {
    let (state, dispatch): (&State, _) = (snapshot, &snapshot.dispatcher());
    // Nothing of a team is an amount of money.
    let numbers = &Numbers::new(&BrowserFormats, "");
    let team = Team::of(&state.inputs, &state.week, numbers);
    let onfound = {
        let dispatch = dispatch.clone();
        Callback::from(move |(occupation, _): Found| {
            dispatch.dispatch(Action::AddJob(occupation.code));
        })
    };
    let taken: Rc<[String]> = state
        .inputs
        .team
        .iter()
        .map(|job| job.code.clone())
        .collect();
    let sentence = team.total.as_ref().map(|total| {
        tag("p", "")
            .set("data-testid", "team-sentence")
            .text(&total.sentence)
    });
    let table = (!team.rows.is_empty()).then(|| table(&team, state, numbers, dispatch));
    section("team", "team-heading")
        .add(head(
            "team-heading",
            "A team",
            "Several jobs, and how many people do each. Every job has the usual week of its occupation; your own has the week you set above.",
        ))
        .with(html! {
            <JobSearch
                id="job"
                label="Add a job"
                placeholder="A job title in the team"
                none="No reliable match. Try another word for this work."
                clears={true}
                {taken}
                {onfound}
            />
        })
        .maybe(sentence)
        .maybe(table)
        .add(disclosure("", "What a good deployment owes its people").with(asks("h3")))
        .html()
}

fn table(team: &Team, state: &State, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Tag {
    let column = |name: &'static str| tag("th", "").set("scope", "col").say(name);
    let head = tag("tr", "")
        .add(column("Job"))
        .add(column("People"))
        .each(&COLUMNS, |name| column(name));
    let mut body = tag("tbody", "");
    for row in &team.rows {
        body = body.add(job(row, state, numbers, dispatch));
    }
    if let Some(total) = &team.total {
        let mut line = tag("tr", "total")
            .set("data-testid", "team-total")
            .add(tag("th", "").set("scope", "row").say("Together"))
            .add(tag("td", "number").text(&total.people))
            .add(tag("td", "number").text(&total.hours));
        for part in &total.parts {
            line = line.add(tag("td", "number").text(part));
        }
        body = body.add(line.add(tag("td", "number").text(&total.share)));
    }
    let caption = "The team’s hours a week, with the range over the five readings in brackets";
    tag("div", "scroll")
        .set("role", "region")
        .set("aria-label", "Table of the team, scrolls sideways")
        .set("tabindex", "0")
        .add(
            tag("table", "plain-table team-table")
                .add(tag("caption", "visually-hidden").say(caption))
                .add(tag("thead", "").add(head))
                .add(body),
        )
}

fn job(row: &TeamRow, state: &State, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Tag {
    let (at, title) = (row.at, row.occupation.title);
    let field = Field::People(at);
    let shown = Shown::of(state, field, numbers);
    let label = ["People: ", title].concat();
    let mut people = NumberField::new(["people-", &at.to_string()].concat(), field, "", &shown);
    people.label = &label;
    people.label_hidden = true;
    people.testid = Some("people");
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::RemoveJob(at));
            // The button goes, and the focus must not be lost with it.
            browser::focus("job");
        })
    };
    let remove = html! {
        <button type="button" class="icon-button" data-testid="job-remove" aria-label={["Remove the job: ", title].concat()} {onclick}>{"×"}</button>
    };
    let mut line = tag("tr", "")
        .set("data-testid", "job")
        .add(tag("th", "").set("scope", "row").say(title).with(remove))
        .add(tag("td", "").with(people.html(dispatch)));
    match (&row.hours, &row.parts, &row.share) {
        (Some(hours), Some(parts), Some(share)) => {
            line = line.add(tag("td", "number").text(hours));
            for part in parts {
                line = line.add(tag("td", "number").text(part));
            }
            line.add(tag("td", "number").text(share))
        }
        _ => line.add(
            tag("td", "")
                .set("colspan", "5")
                .say("No task mix is published for it, so it is not counted."),
        ),
    }
}
