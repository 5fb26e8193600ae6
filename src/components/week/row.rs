//! One activity of the week.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::bar::bar;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::number_field::{NumberField, Shown};
use crate::context::{Dispatch, use_dispatch, use_formatting};
use crate::state::{Action, Draft, Field, State};
use taskmix_catalog::ActivityIndex;
use taskmix_method::{Range, ReadingSet, Readings};
use taskmix_present::Numbers;
use taskmix_present::answer::Part;
use taskmix_present::readings::handed_over_since;
use taskmix_present::week::{self, WeekRow};

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
    /// Whether the fields for the visitor's own judgement are shown without one.
    pub judging: bool,
    /// Whether to ask who pays for it.
    pub charges: bool,
    /// The readings that count.
    pub readings: ReadingSet,
}

/// The fields of an activity, in the order of the drafts.
const fn fields(index: ActivityIndex) -> [Field; 3] {
    [
        Field::Hours(index),
        Field::Own(index, Part::Automatable),
        Field::Own(index, Part::Assistable),
    ]
}

/// What is typed into the fields of a row.
pub fn drafts(row: &WeekRow, state: &State) -> [Option<Draft>; 3] {
    fields(row.activity.index).map(|field| state.draft(field).cloned())
}

impl Props {
    /// What its fields show.
    fn shown(&self, numbers: &Numbers<'_>) -> [Shown; 3] {
        let own = self
            .row
            .judgement
            .unwrap_or_else(|| week::published(self.row.activity, self.readings));
        let [hours, automatable, assistable] = fields(self.row.activity.index);
        let [typed, typed_automatable, typed_assistable] = &self.drafts;
        let shown = |draft: &Option<Draft>, value, field| {
            Shown::made(draft.as_ref(), || value, field, numbers)
        };
        [
            shown(typed, Some(self.row.hours), hours),
            shown(typed_automatable, Some(own.automatable), automatable),
            shown(typed_assistable, Some(own.assistable), assistable),
        ]
    }

    /// Lengths of the row's bar.
    fn shares(&self) -> [f64; 3] {
        let published = self.row.activity.readings.counting(self.readings);
        self.row.judgement.map_or_else(
            || central(&published),
            |own| {
                [
                    own.automatable,
                    own.assistable,
                    1.0 - own.automatable - own.assistable,
                ]
            },
        )
    }

    fn published(&self, numbers: &Numbers<'_>) -> Published {
        let readings = self.row.activity.readings.counting(self.readings);
        Published {
            automatable: words(automatable(&readings), numbers),
            assistable: words(assistable(&readings), numbers),
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
    let dispatch = use_dispatch();
    let formatting = use_formatting();
    let numbers = formatting.numbers();
    let activity = props.row.activity;
    let own = props.row.judgement.is_some();
    let open = own || props.judging;
    let [hours, automatable, assistable] = props.shown(&numbers);
    let published = props.published(&numbers);
    let since = (!own)
        .then(|| handed_over_since(&activity.readings, props.readings, &numbers))
        .flatten();
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
                    if let Some(remark) = since { <span class="row-since" data-testid="handed-over">{remark}</span> }
                </span>
                <span class="row-bar">{bar(props.shares())}</span>
            </div>
            <div class="row-controls">
                <NumberField
                    id={format!("hours-{}", activity.index.get())}
                    field={Field::Hours(activity.index)}
                    label={["Hours a week: ", activity.label].concat()}
                    label_hidden={true}
                    shown={hours}
                    testid="hours"
                />
                if props.charges { {billable(&props.row, &dispatch)} }
                <ActionButton
                    class="button-quiet"
                    testid="judge"
                    label="judge"
                    aria_label={["judge: ", activity.label].concat()}
                    pressed={open}
                    action={if open { Action::Unjudge(activity.index) } else { Action::Judge(activity.index) }}
                />
                <ActionButton
                    class="icon-button"
                    testid="remove"
                    label="×"
                    aria_label={["Remove: ", activity.label].concat()}
                    action={Action::Remove(activity.index)}
                    moves_focus_to="undo"
                />
            </div>
            if open { {own_fields(props, &published, automatable, assistable)} }
        </li>
    }
}

/// Whether clients pay for an activity.
fn billable(row: &WeekRow, dispatch: &Dispatch) -> Html {
    let (index, label) = (row.activity.index, row.activity.label);
    let onchange =
        dispatch.reform(move |event: Event| Action::Bill(index, browser::is_checked(&event)));
    html! {
        <label class="check">
            <input type="checkbox" data-testid="billable" checked={row.billable} {onchange} aria-label={["Billable: ", label].concat()} />
            <span aria-hidden="true">{"billable"}</span>
        </label>
    }
}

fn own_fields(props: &Props, published: &Published, automatable: Shown, assistable: Shown) -> Html {
    let activity = props.row.activity;
    let field = |part: Part, testid: &'static str, published: &str, shown: Shown| {
        html! {
            <NumberField
                id={format!("{testid}-{}", activity.index.get())}
                field={Field::Own(activity.index, part)}
                label={part.name()}
                {shown}
                hint={["published: ", published].concat()}
                {testid}
            />
        }
    };
    html! {
        <div class="row-own" role="group" aria-label={["My own judgement: ", activity.label].concat()}>
            {field(Part::Automatable, "own-automatable", &published.automatable, automatable)}
            {field(Part::Assistable, "own-assistable", &published.assistable, assistable)}
            <ActionButton class="button-quiet" testid="published" label="Use the published value" action={Action::Unjudge(activity.index)} />
        </div>
    }
}
