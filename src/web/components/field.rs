//! A number field with its label, steps, remark and error.

use yew::prelude::*;

use super::Dispatch;
use crate::present::fields::Unit;
use crate::present::{Numbers, problems};
use crate::web::browser;
use crate::web::state::{Action, Field, State};

/// What a field shows.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// Its text.
    pub text: AttrValue,
    /// What is wrong with it, and what the results use meanwhile.
    pub error: Option<AttrValue>,
}

impl Shown {
    /// What a field shows in this state.
    pub fn of(state: &State, field: Field, numbers: &Numbers<'_>) -> Self {
        let value = || field.value(&state.inputs, &state.week);
        match state.draft(field) {
            Some(draft) => Self {
                text: draft.text.clone().into(),
                error: draft.problem.as_ref().map(|problem| {
                    let mut text = problems::message(problem, field.unit(), numbers);
                    text.push(' ');
                    text.push_str(&problems::still_used(value(), field.unit(), numbers));
                    text.into()
                }),
            },
            None => Self { text: rounded(value(), field, numbers).into(), error: None },
        }
    }
}

/// The value as it stands in the field: hours of the default mix are never round.
fn rounded(value: Option<f64>, field: Field, numbers: &Numbers<'_>) -> String {
    let Some(value) = value else { return String::new() };
    let value = field.unit().shown(value);
    let digits = match field {
        Field::Hours(_) => 100.0,
        Field::Total => 10.0,
        _ => 1000.0,
    };
    numbers.typed((value * digits).round() / digits)
}

/// What stands before and after the number.
pub const fn suffix(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "%",
        Unit::Hours => "h",
        Unit::Weeks => "weeks",
        Unit::Money | Unit::Times => "",
    }
}

/// A number field.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id.
    pub id: AttrValue,
    /// Which field it is.
    pub field: Field,
    /// What it asks.
    pub label: AttrValue,
    /// Whether the label is only for those who do not see the field's surroundings.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What it shows.
    pub shown: Shown,
    /// What stands after the number; the unit if nothing is said.
    #[prop_or_default]
    pub after: Option<AttrValue>,
    /// A remark below it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What stands in it while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// A name for tests.
    #[prop_or_default]
    pub testid: Option<&'static str>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// A number field.
#[function_component]
pub fn NumberField(props: &Props) -> Html {
    let field = props.field;
    let dispatch = &props.dispatch;
    let oninput = {
        let dispatch = dispatch.clone();
        move |event: InputEvent| dispatch.dispatch(Action::Type(field, browser::typed_text(&event)))
    };
    let onblur = {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(Action::Leave(field))
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        move |event: KeyboardEvent| {
            let up = match event.key().as_str() {
                "ArrowUp" => true,
                "ArrowDown" => false,
                _ => return,
            };
            event.prevent_default();
            dispatch.dispatch(Action::Step(field, up));
        }
    };
    let hint_id = format!("{}-hint", props.id);
    let error_id = format!("{}-error", props.id);
    let mut described = Vec::new();
    if props.shown.error.is_some() {
        described.push(error_id.as_str());
    }
    if !props.hint.is_empty() {
        described.push(hint_id.as_str());
    }
    let described = (!described.is_empty()).then(|| described.join(" "));
    let after = props.after.clone().unwrap_or_else(|| suffix(field.unit()).into());
    html! {
        <div class={classes!("field", props.shown.error.is_some().then_some("field-wrong"))}>
            <label for={props.id.clone()} class={props.label_hidden.then_some("visually-hidden")}>{props.label.clone()}</label>
            <div class="field-control">
                {step(props, false)}
                <input
                    id={props.id.clone()}
                    data-testid={props.testid}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    value={props.shown.text.clone()}
                    placeholder={props.placeholder.clone()}
                    aria-invalid={props.shown.error.is_some().then_some("true")}
                    aria-describedby={described}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
                if !after.is_empty() { <span class="unit" aria-hidden="true">{after}</span> }
                {step(props, true)}
            </div>
            if let Some(error) = &props.shown.error {
                <p class="error" id={error_id.clone()}>{error.clone()}</p>
            }
            if !props.hint.is_empty() { <p class="hint" id={hint_id.clone()}>{props.hint.clone()}</p> }
        </div>
    }
}

/// A step button. The arrow keys do the same in the field, so it is not a stop of the Tab key.
fn step(props: &Props, up: bool) -> Html {
    let (dispatch, field) = (props.dispatch.clone(), props.field);
    let onclick = move |_| dispatch.dispatch(Action::Step(field, up));
    let label = format!("{}: {}", if up { "More" } else { "Less" }, props.label);
    html! {
        <button
            type="button"
            class="step"
            tabindex="-1"
            aria-label={label}
            data-testid={if up { "more" } else { "less" }}
            {onclick}
        >
            {if up { "+" } else { "−" }}
        </button>
    }
}
