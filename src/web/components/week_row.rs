//! One activity of the week.

use yew::prelude::*;

use super::Dispatch;
use super::act::press;
use super::bar::bar;
use super::field::{NumberField, Shown};
use crate::catalog::ActivityIndex;
use crate::domain::{Range, Readings};
use crate::present::Numbers;
use crate::present::answer::Part;
use crate::present::week::{self, WeekRow};
use crate::web::browser::{self, BrowserFormats};
use crate::web::state::{Action, Draft, Field, State};

/// What the published readings say of an activity.
struct Published {
    /// Automatable share in words: "45% (30–60%)".
    automatable: String,
    /// Assistable share in words.
    assistable: String,
}

/// What a row is made from; its words are written only when one of these changes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The activity and the user's changes.
    pub row: WeekRow,
    /// What is typed into its fields: hours, own automatable, own assistable share.
    pub drafts: [Option<Draft>; 3],
    /// Whether the fields for one's own judgement are shown without one.
    pub judging: bool,
    /// Whether to ask who pays for it.
    pub charges: bool,
    /// The language numbers are written in.
    pub language: Option<AttrValue>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The fields of an activity, in the order of the drafts.
const fn fields(index: ActivityIndex) -> [Field; 3] {
    [
        Field::Hours(index),
        Field::Own(index, Part::Automatable),
        Field::Own(index, Part::Assistable),
    ]
}

impl Props {
    /// A row in this state.
    pub fn of(
        row: &WeekRow,
        state: &State,
        language: &Option<AttrValue>,
        dispatch: &Dispatch,
    ) -> Self {
        Self {
            row: row.clone(),
            drafts: fields(row.activity.index).map(|field| state.draft(field).cloned()),
            judging: state.judging.contains(&row.activity.index),
            charges: state.charges(),
            language: language.clone(),
            dispatch: dispatch.clone(),
        }
    }

    /// What its fields show.
    fn shown(&self) -> [Shown; 3] {
        // No field of a row is about money.
        let numbers = Numbers::new(&BrowserFormats, "");
        let own = self.row.judgement;
        let own = own.unwrap_or_else(|| week::published(self.row.activity));
        let values = [self.row.hours, own.automatable, own.assistable].map(Some);
        let [hours, first, second] = fields(self.row.activity.index);
        let [typed, own_first, own_second] = &self.drafts;
        let [hours_now, first_now, second_now] = values;
        let shown = |draft: &Option<Draft>, value, field| {
            Shown::made(draft.as_ref(), || value, field, &numbers)
        };
        [
            shown(typed, hours_now, hours),
            shown(own_first, first_now, first),
            shown(own_second, second_now, second),
        ]
    }

    /// Lengths of the row's bar.
    fn shares(&self) -> [f64; 3] {
        let published = &self.row.activity.readings;
        self.row.judgement.map_or_else(
            || central(published),
            |own| {
                [
                    own.automatable,
                    own.assistable,
                    1.0 - own.automatable - own.assistable,
                ]
            },
        )
    }

    fn published(&self) -> Published {
        let numbers = Numbers::new(&BrowserFormats, "");
        let readings = &self.row.activity.readings;
        Published {
            automatable: words(automatable(readings), &numbers),
            assistable: words(assistable(readings), &numbers),
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

fn words(range: Range, numbers: &Numbers<'_>) -> String {
    format!(
        "{} ({})",
        numbers.percent(range.central),
        numbers.percent_range(range.low, range.high)
    )
}

/// One activity of the week.
#[function_component]
pub fn Row(props: &Props) -> Html {
    let activity = props.row.activity;
    let index = activity.index;
    let own = props.row.judgement.is_some();
    let open = own || props.judging;
    let [typed, first, second] = props.shown();
    let published = props.published();
    let mut hours = NumberField::new(
        format!("hours-{}", index.get()),
        Field::Hours(index),
        "",
        &typed,
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
                        {&published.automatable}{" automatable"}
                    }
                    if activity.thin_evidence() && !own { <span class="mark">{"thin evidence"}</span> }
                </span>
                <span class="row-bar">{bar(props.shares()).html()}</span>
            </div>
            <div class="row-controls">
                {hours.html(&props.dispatch)}
                if props.charges { {billable(props)} }
                {judge(props, open)}
                {remove(props)}
            </div>
            if open { {own_fields(props, &published, &[first, second])} }
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

fn judge(props: &Props, open: bool) -> Html {
    let index = props.row.activity.index;
    let action = if open {
        Action::Unjudge(index)
    } else {
        Action::Judge(index)
    };
    html! {
        <button
            type="button"
            class="button-quiet"
            data-testid="judge"
            aria-pressed={if open { "true" } else { "false" }}
            aria-label={["judge: ", props.row.activity.label].concat()}
            onclick={press(&props.dispatch, action)}
        >
            {"judge"}
        </button>
    }
}

fn own_fields(props: &Props, published: &Published, shown: &[Shown; 2]) -> Html {
    let index = props.row.activity.index;
    let parts = [
        (Part::Automatable, "own-automatable", &published.automatable),
        (Part::Assistable, "own-assistable", &published.assistable),
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
