//! One activity of the week.

use yew::prelude::*;

use super::Dispatch;
use super::act::press;
use super::bar::bar;
use super::field::{NumberField, Shown};
use crate::domain::{Range, Readings};
use crate::present::Numbers;
use crate::present::answer::Part;
use crate::present::week::WeekRow;
use crate::web::browser;
use crate::web::state::{Action, Field, State};

/// What the published readings say of an activity.
#[derive(Clone, PartialEq)]
pub struct Published {
    /// Automatable share in words: "45% (30–60%)".
    pub automatable: AttrValue,
    /// Assistable share in words.
    pub assistable: AttrValue,
}

/// A row as it is shown.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The activity and the user's changes.
    pub row: WeekRow,
    /// Its hours as typed.
    pub hours: Shown,
    /// Own automatable and assistable share as typed, where the user judges.
    pub own: Option<[Shown; 2]>,
    /// What the published readings say.
    pub published: Published,
    /// Lengths of the row's bar.
    pub shares: [f64; 3],
    /// Whether to ask who pays for it.
    pub charges: bool,
    /// Where changes go.
    pub dispatch: Dispatch,
}

impl Props {
    /// A row as it is shown in this state.
    pub fn of(row: &WeekRow, state: &State, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Self {
        let index = row.activity.index;
        let shown = |field| Shown::of(state, field, numbers);
        let published = row.activity.readings;
        let counted = row.judgement.map_or_else(
            || central(&published),
            |own| {
                [
                    own.automatable,
                    own.assistable,
                    1.0 - own.automatable - own.assistable,
                ]
            },
        );
        Self {
            row: row.clone(),
            hours: shown(Field::Hours(index)),
            own: row.judgement.map(|_| {
                [Part::Automatable, Part::Assistable].map(|part| shown(Field::Own(index, part)))
            }),
            published: Published {
                automatable: words(automatable(&published), numbers),
                assistable: words(assistable(&published), numbers),
            },
            shares: counted,
            charges: state.charges(),
            dispatch: dispatch.clone(),
        }
    }
}

fn automatable(readings: &Readings) -> Range {
    readings.map(|reading| reading.automatable()).range()
}

fn assistable(readings: &Readings) -> Range {
    readings.map(|reading| reading.assistable()).range()
}

fn central(readings: &Readings) -> [f64; 3] {
    let (automatable, assistable) = (automatable(readings).central, assistable(readings).central);
    [automatable, assistable, 1.0 - automatable - assistable]
}

fn words(range: Range, numbers: &Numbers<'_>) -> AttrValue {
    format!(
        "{} ({})",
        numbers.percent(range.central),
        numbers.percent_range(range.low, range.high)
    )
    .into()
}

/// One activity of the week.
#[function_component]
pub fn Row(props: &Props) -> Html {
    let activity = props.row.activity;
    let index = activity.index;
    let own = props.row.judgement.is_some();
    let mut hours = NumberField::new(
        format!("hours-{}", index.get()),
        Field::Hours(index),
        "",
        &props.hours,
    );
    let label = ["Hours a week: ", activity.label].concat();
    hours.label = &label;
    hours.label_hidden = true;
    hours.testid = Some("hours");
    html! {
        <li class="row" data-testid="row" data-activity={activity.id}>
            <div class="row-what">
                <span class="row-label">{activity.label}</span>
                <span class="row-share">
                    if own {
                        {"your judgement"}
                    } else {
                        {props.published.automatable.clone()}{" automatable"}
                    }
                    if activity.thin_evidence() && !own { <span class="mark">{"thin evidence"}</span> }
                </span>
                <span class="row-bar">{bar(props.shares).html()}</span>
            </div>
            <div class="row-controls">
                {hours.html(&props.dispatch)}
                if props.charges { {billable(props)} }
                {judge(props, own)}
                {remove(props)}
            </div>
            if let Some(shown) = &props.own { {own_fields(props, shown)} }
        </li>
    }
}

fn remove(props: &Props) -> Html {
    let (dispatch, activity) = (props.dispatch.clone(), props.row.activity);
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Remove(activity.index));
        // The button goes, and the focus must not be lost with it.
        browser::focus("undo");
    });
    html! {
        <button type="button" class="icon-button" data-testid="remove" aria-label={["Remove: ", activity.label].concat()} {onclick}>{"×"}</button>
    }
}

fn billable(props: &Props) -> Html {
    let (dispatch, index) = (props.dispatch.clone(), props.row.activity.index);
    let onchange = Callback::from(move |event: Event| {
        dispatch.dispatch(Action::Bill(index, browser::is_checked(&event)));
    });
    html! {
        <label class="check">
            <input type="checkbox" data-testid="billable" checked={props.row.billable} {onchange} aria-label={["Billable: ", props.row.activity.label].concat()} />
            <span aria-hidden="true">{"billable"}</span>
        </label>
    }
}

fn judge(props: &Props, own: bool) -> Html {
    let index = props.row.activity.index;
    let action = if own {
        Action::Unjudge(index)
    } else {
        Action::Judge(index)
    };
    html! {
        <button
            type="button"
            class="button-quiet"
            data-testid="judge"
            aria-pressed={if own { "true" } else { "false" }}
            aria-label={["My own judgement: ", props.row.activity.label].concat()}
            onclick={press(&props.dispatch, action)}
        >
            {"judge"}
        </button>
    }
}

fn own_fields(props: &Props, shown: &[Shown; 2]) -> Html {
    let index = props.row.activity.index;
    let parts = [
        (
            Part::Automatable,
            "own-automatable",
            &props.published.automatable,
        ),
        (
            Part::Assistable,
            "own-assistable",
            &props.published.assistable,
        ),
    ];
    html! {
        <div class="row-own" role="group" aria-label={["My own judgement: ", props.row.activity.label].concat()}>
            {for parts.into_iter().zip(shown).map(|((part, testid, published), shown)| {
                let id = format!("{testid}-{}", index.get());
                let mut field = NumberField::new(id, Field::Own(index, part), part.name(), shown);
                field.hint = ["published: ", published.as_str()].concat();
                field.testid = Some(testid);
                field.html(&props.dispatch)
            })}
            <button type="button" class="button-quiet" data-testid="published" onclick={press(&props.dispatch, Action::Unjudge(index))}>{"Use the published value"}</button>
        </div>
    }
}
