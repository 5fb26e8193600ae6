//! The user's week: hours by activity, with the total always in sight.

use yew::prelude::*;

use super::Dispatch;
use super::act::press;
use super::add_activity::AddActivity;
use super::field::{NumberField, Shown};
use super::week_row::{Props as RowProps, Row};
use crate::present::{Answer, Numbers};
use crate::web::state::{Action, Field, State};

/// Activities shown before the user asks for the rest.
const SHOWN_FIRST: usize = 12;

/// The user's week; `answer` is absent while it has no hours.
pub fn week_section(
    state: &State,
    answer: Option<&Answer>,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Html {
    let rows = &state.week.rows;
    let mut hidden = 0_usize;
    let mut shown = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if state.all_rows || at < SHOWN_FIRST || row.is_changed() {
            let props = RowProps::of(row, state, numbers, dispatch);
            shown.push(html! { <Row key={row.activity.id} ..props /> });
        } else {
            hidden += 1;
        }
    }
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
            <ul class="rows">{for shown}</ul>
            if rows.is_empty() { <p class="empty">{"Nothing in it yet."}</p> }
            if hidden > 0 {
                <button type="button" class="button" id="all-rows" onclick={press(dispatch, Action::ShowAllRows)}>
                    {if hidden == 1 { "Show one more activity".to_owned() } else { format!("Show {hidden} more activities") }}
                </button>
            }
            <AddActivity dispatch={dispatch.clone()} />
            {sums(state, answer, numbers, dispatch)}
        </section>
    }
}

/// The line that stays in sight: total, share, undo.
fn sums(
    state: &State,
    answer: Option<&Answer>,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Html {
    let shown = Shown::of(state, Field::Total, numbers);
    let button = |id: &'static str, text: &'static str, disabled: bool, action: Action| {
        html! { <button type="button" class="button-quiet" {id} {disabled} onclick={press(dispatch, action)}>{text}</button> }
    };
    html! {
        <div class="sums" data-testid="week-sum">
            {NumberField::new("week-total".into(), Field::Total, "Total", &shown).html(dispatch)}
            <p class="sums-share">{answer.map_or("No hours yet.", |answer| answer.short.as_str())}</p>
            <div class="sums-buttons">
                {button("undo", "Undo", state.past.is_empty(), Action::Undo)}
                {button("redo", "Redo", state.future.is_empty(), Action::Redo)}
                if !state.inputs.rows.is_empty() && !state.inputs.roles.is_empty() {
                    {button("reset-week", "Start over", false, Action::ResetWeek)}
                }
            </div>
        </div>
    }
}
