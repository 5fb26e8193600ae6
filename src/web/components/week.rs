//! The user's week: hours by activity, with the total always in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::add_activity::AddActivity;
use super::field::{NumberField, Shown};
use super::week_row::{Props as RowProps, Row};
use crate::present::{Answer, Numbers, words};
use crate::web::browser::BrowserFormats;
use crate::web::state::{Action, Field, State};
use crate::web::view::currency;

/// Activities shown before the user asks for the rest.
const SHOWN_FIRST: usize = 12;

/// The week.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub state: Rc<State>,
    /// The answer for the week; nothing while it has no hours.
    pub answer: Option<Rc<Answer>>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The user's week.
#[function_component]
pub fn WeekSection(props: &Props) -> Html {
    let state = &props.state;
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let rows = &state.week.rows;
    let shown: Vec<_> = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| state.all_rows || *at < SHOWN_FIRST || row.is_changed())
        .map(|(_, row)| row)
        .collect();
    let hidden: Vec<_> = rows.len().checked_sub(shown.len()).into_iter().collect();
    let hidden = hidden.first().copied().unwrap_or(0);
    let all = props.dispatch.clone();
    html! {
        <section class="section" id="week" aria-labelledby="week-heading">
            <header class="section-head">
                <h2 id="week-heading" tabindex="-1">{"Your week"}</h2>
                <p>
                    {if state.week.occupations.is_empty() {
                        "Add what you do, with its hours."
                    } else {
                        "These hours are only a start: how important an activity is to an occupation is not how long it takes you. Set your own; minutes such as 1:30 are fine."
                    }}
                </p>
            </header>
            <ul class="rows">
                {for shown.into_iter().map(|row| {
                    let row_props = RowProps::of(row, state, &numbers, &props.dispatch);
                    html! { <Row key={row.activity.id} ..row_props /> }
                })}
            </ul>
            if rows.is_empty() { <p class="empty">{"Nothing in it yet."}</p> }
            if hidden > 0 {
                <button type="button" class="button" id="all-rows" onclick={move |_| all.dispatch(Action::ShowAllRows)}>
                    {format!("Show {} more", words::count(hidden, "activity", "activities"))}
                </button>
            }
            <AddActivity dispatch={props.dispatch.clone()} />
            {sums(props, &numbers)}
        </section>
    }
}

/// The line that stays in sight: total, share, undo.
fn sums(props: &Props, numbers: &Numbers<'_>) -> Html {
    let state = &props.state;
    let on = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    html! {
        <div class="sums" data-testid="week-sum">
            <NumberField
                id="week-total"
                field={Field::Total}
                label="Total"
                shown={Shown::of(state, Field::Total, numbers)}
                dispatch={props.dispatch.clone()}
            />
            <p class="sums-share">
                {props.answer.as_ref().map_or("No hours yet.", |answer| answer.short.as_str())}
            </p>
            <div class="sums-buttons">
                <button type="button" class="button-quiet" id="undo" disabled={state.past.is_empty()} onclick={on(Action::Undo)}>{"Undo"}</button>
                <button type="button" class="button-quiet" id="redo" disabled={state.future.is_empty()} onclick={on(Action::Redo)}>{"Redo"}</button>
                if !state.inputs.rows.is_empty() && !state.inputs.roles.is_empty() {
                    <button type="button" class="button-quiet" id="reset-week" onclick={on(Action::ResetWeek)}>{"Start over"}</button>
                }
            </div>
        </div>
    }
}
