//! The visitor's week: hours by activity, with the total always in sight.

use yew::prelude::*;

use super::row::{Row, drafts};
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::layout::section;
use crate::components::controls::number_field::{NumberField, Shown};
use crate::components::controls::placeholder::reserved_space;
use crate::context::use_formatting;
use crate::registry;
use crate::state::{Action, Field, PtrEq, Snapshot, State};
use crate::view::View;
use taskmix_catalog::catalog;
use taskmix_present::week::{UNPAID, WeekRow};

/// Shown for a week without hours.
pub const NO_HOURS: &str = "No hours yet.";

/// Activities shown before the visitor asks for the rest.
const SHOWN_FIRST: usize = 12;

/// What the week shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub snapshot: Snapshot,
    /// The view of the same state.
    pub view: PtrEq<View>,
}

/// The visitor's week.
#[function_component]
pub fn WeekSection(props: &Props) -> Html {
    let details = registry::details();
    let formatting = use_formatting();
    let state: &State = &props.snapshot;
    let rows = &state.week.rows;
    let is_shown = |(index, row): &(usize, &WeekRow)| {
        state.all_rows || *index < SHOWN_FIRST || row.is_changed()
    };
    let (shown, hidden): (Vec<_>, Vec<_>) = rows.iter().enumerate().partition(is_shown);
    let hidden: Vec<_> = hidden.into_iter().map(|(_, row)| row).collect();
    let lead = if state.week.occupations.is_empty() {
        "Add what you do, with its hours."
    } else {
        "These hours are only a start: how important an activity is to an occupation is not how long it takes you. Set your own; minutes such as 1:30 are fine."
    };
    let show_all = match hidden.len() {
        0 => None,
        1 => Some("Show one more activity".to_owned()),
        many => Some(format!("Show {many} more activities")),
    };
    section(
        "week",
        "Your week",
        Some(lead),
        html! {
            <>
                <ul class="rows">
                    {for shown.into_iter().map(|(_, row)| html! {
                        <Row
                            key={row.activity.id}
                            row={row.clone()}
                            drafts={drafts(row, state)}
                            judging={state.judging.contains(&row.activity.index)}
                            charges={state.charges()}
                            readings={state.inputs.readings}
                        />
                    })}
                </ul>
                if rows.is_empty() { <p class="empty">{"Nothing in it yet."}</p> }
                if let Some(label) = show_all { <ActionButton id="all-rows" {label} action={Action::ShowAllRows} /> }
                if let Some(details) = details {
                    {(details.rest_of_week)(&hidden)}
                    {(details.add_activity)()}
                } else {
                    {reserved_space(state.chunks)}
                }
                if state.charges() { {unpaid(rows)} }
                <div class="sums" data-testid="week-sum">
                    <NumberField
                        id="week-total"
                        field={Field::Total}
                        label="Total"
                        shown={Shown::of(state, Field::Total, &formatting.numbers())}
                    />
                    <p class="sums-share">{props.view.answer.as_ref().map_or(NO_HOURS, |answer| answer.short.as_str())}</p>
                    {undo_buttons(state)}
                </div>
            </>
        },
    )
}

/// Work that nobody pays for, as long as it is not in the week yet.
fn unpaid(rows: &[WeekRow]) -> Html {
    let missing: Vec<_> = UNPAID
        .into_iter()
        .filter(|(_, id, _)| {
            !rows
                .iter()
                .any(|row| row.activity.id == *id && !row.billable)
        })
        .filter_map(|(name, id, hours)| Some((name, catalog().activity(id)?, hours)))
        .collect();
    let label = if missing.is_empty() {
        "Your unpaid work is in your week; the billable part follows from it."
    } else {
        "Unpaid work to count as well; the billable part of your week then follows from it:"
    };
    html! {
        <div class="examples unpaid">
            <span id="unpaid-label">{label}</span>
            if !missing.is_empty() {
                <ul aria-labelledby="unpaid-label">
                    {for missing.into_iter().map(|(label, activity, hours)| html! {
                        <li data-testid="unpaid">
                            <ActionButton class="chip" {label} action={Action::AddUnpaid(activity.index, hours)} />
                        </li>
                    })}
                </ul>
            }
        </div>
    }
}

fn undo_buttons(state: &State) -> Html {
    let pristine = state.inputs.rows.is_empty() || state.inputs.roles.is_empty();
    let button = |id: &'static str, label: &'static str, inactive: bool, action: Action| {
        html! { <ActionButton class="button-quiet" {id} {label} {inactive} {action} /> }
    };
    html! {
        <div class="sums-buttons">
            {button("undo", "Undo", state.past.is_empty(), Action::Undo)}
            {button("redo", "Redo", state.future.is_empty(), Action::Redo)}
            {button("reset-week", "Start over", pristine, Action::ResetWeek)}
        </div>
    }
}
