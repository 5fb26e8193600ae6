//! The user's week: hours by activity, with the total always in sight.

use yew::prelude::*;

use super::Dispatch;
use super::act::{button, press};
use super::field::{NumberField, Shown};
use super::late_place::room;
use super::tag::{Tag, head, paragraph, section, tag};
use super::week_row::{Props as RowProps, Row};
use crate::browser::BrowserFormats;
use crate::late::{self, Chunk};
use crate::state::{Action, Field, State};
use crate::view::currency;
use taskmix_catalog::catalog;
use taskmix_present::week::{UNPAID, WeekRow};
use taskmix_present::{Answer, Numbers};

/// What is said of a week without hours.
pub const NO_HOURS: &str = "No hours yet.";

/// Activities shown before the user asks for the rest.
const SHOWN_FIRST: usize = 12;

/// The user's week; `answer` is absent while it has no hours.
pub fn week_section(
    state: &UseReducerHandle<State>,
    answer: Option<&Answer>,
    language: &Option<AttrValue>,
) -> Tag {
    let dispatch = &state.dispatcher();
    let numbers = &Numbers::new(&BrowserFormats, currency(&state.inputs));
    let rows = &state.week.rows;
    let mut hidden = Vec::new();
    let mut shown = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if state.all_rows || at < SHOWN_FIRST || row.is_changed() {
            let props = RowProps::of(row, state, language, dispatch);
            shown.push(html! { <Row key={row.activity.id} ..props /> });
        } else {
            hidden.push(row);
        }
    }
    let lead = if state.week.occupations.is_empty() {
        "Add what you do, with its hours."
    } else {
        "These hours are only a start: how important an activity is to an occupation is not how long it takes you. Set your own; minutes such as 1:30 are fine."
    };
    let mut list = tag("ul", "rows");
    for row in shown {
        list = list.with(row);
    }
    let rest = match hidden.len() {
        0 => Html::default(),
        1 => show_all("Show one more activity", dispatch),
        many => show_all(&format!("Show {many} more activities"), dispatch),
    };
    section("week", "week-heading")
        .add(head("week-heading", "Your week", lead))
        .add(list)
        .maybe(
            rows.is_empty()
                .then(|| paragraph("empty", "Nothing in it yet.")),
        )
        .with(rest)
        .with(late::more().map_or_else(Html::default, |more| (more.rest_of_week)(&hidden)))
        .with(match late::rate() {
            Some(rate) => (rate.add_activity)(dispatch),
            None => room(state, Chunk::Rate, dispatch),
        })
        .maybe(state.charges().then(|| unpaid(state, dispatch)))
        .add(sums(state, answer, numbers, dispatch))
}

/// Work that nobody pays for, as long as it is not there yet.
fn unpaid(state: &State, dispatch: &Dispatch) -> Tag {
    let mut list = tag("ul", "").set("aria-labelledby", "unpaid-label");
    let mut left = 0;
    for (name, id, hours) in UNPAID {
        let there = |row: &WeekRow| row.activity.id == id && !row.billable;
        let open = !state.week.rows.iter().any(there);
        if let Some(activity) = catalog().activity(id).filter(|_| open) {
            let action = Action::AddUnpaid(activity.index, hours);
            left += 1;
            list = list.add(
                tag("li", "")
                    .set("data-testid", "unpaid")
                    .with(button("chip", "", name, dispatch, action)),
            );
        }
    }
    let label = if left == 0 {
        "Your unpaid work is in your week; the billable part follows from it."
    } else {
        "Unpaid work to count as well; the billable part of your week then follows from it:"
    };
    tag("div", "examples unpaid")
        .add(tag("span", "").set("id", "unpaid-label").say(label))
        .maybe((left > 0).then_some(list))
}

fn show_all(text: &str, dispatch: &Dispatch) -> Html {
    button("button", "all-rows", text, dispatch, Action::ShowAllRows)
}

/// The line that stays in sight: total, share, undo.
fn sums(state: &State, answer: Option<&Answer>, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Tag {
    let shown = Shown::of(state, Field::Total, numbers);
    let total = NumberField::new("week-total".into(), Field::Total, "Total", &shown);
    let button = |id: &'static str, text: &'static str, disabled: bool, action: Action| {
        // Not disabled in the browser's sense: that would lose the focus.
        let onclick = if disabled {
            Callback::noop()
        } else {
            press(dispatch, action)
        };
        html! { <button type="button" class="button-quiet" {id} aria-disabled={disabled.then_some("true")} {onclick}>{text}</button> }
    };
    let pristine = state.inputs.rows.is_empty() || state.inputs.roles.is_empty();
    let buttons = tag("div", "sums-buttons")
        .with(button("undo", "Undo", state.past.is_empty(), Action::Undo))
        .with(button(
            "redo",
            "Redo",
            state.future.is_empty(),
            Action::Redo,
        ))
        .with(button(
            "reset-week",
            "Start over",
            pristine,
            Action::ResetWeek,
        ));
    let short = answer.map_or(NO_HOURS, |answer| answer.short.as_str());
    tag("div", "sums")
        .set("data-testid", "week-sum")
        .with(total.html(dispatch))
        .add(tag("p", "sums-share").text(short))
        .add(buttons)
}
