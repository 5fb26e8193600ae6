//! A number field with its label, steps, remark and error.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::buttons::ActionButton;
use crate::context::{Dispatch, use_dispatch};
use crate::state::{Action, Draft, Field, State};
use taskmix_present::fields::Unit;
use taskmix_present::{Numbers, problems};

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
        Self::made(state.draft(field), value, field, numbers)
    }

    /// What a field shows that has this value while nothing is typed into it.
    pub fn made(
        draft: Option<&Draft>,
        value: impl Fn() -> Option<f64>,
        field: Field,
        numbers: &Numbers<'_>,
    ) -> Self {
        match draft {
            Some(draft) => Self {
                text: draft.text.clone().into(),
                error: draft.problem.as_ref().map(|problem| {
                    let mut text = problems::message(problem, field.unit(), numbers);
                    text.push(' ');
                    text.push_str(&problems::still_used(value(), field.unit(), numbers));
                    text.into()
                }),
            },
            None => Self {
                text: rounded(value(), field, numbers).into(),
                error: None,
            },
        }
    }
}

/// The value as it stands in the field: hours of the default mix are never round.
fn rounded(value: Option<f64>, field: Field, numbers: &Numbers<'_>) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let value = field.unit().shown(value);
    let digits = match field {
        Field::Hours(_) => 100.0,
        Field::Total => 10_f64.powi(Numbers::total_digits(value).into()),
        // The price of a word has more decimals than others, and a rate of exchange has, too.
        _ if field.takes_currency() => 1e9,
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
        Unit::Days => "days",
        Unit::Money | Unit::Times | Unit::Exchange => "",
    }
}

/// What a number field asks and shows.
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
    /// What stands after the number; by default the field's unit.
    #[prop_or_default]
    pub after: Option<AttrValue>,
    /// A remark below it; may be empty.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What stands in it while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Its name in tests.
    #[prop_or_default]
    pub testid: Option<&'static str>,
    /// How an unclear number was read, and the button that takes the other reading.
    #[prop_or_default]
    pub offer: Option<(AttrValue, AttrValue, f64)>,
}

/// A number field with its label, step buttons, remark and error.
#[function_component]
pub fn NumberField(props: &Props) -> Html {
    let shown = &props.shown;
    let dispatch = use_dispatch();
    let (oninput, onblur, onkeydown) = listeners(props.field, &dispatch);
    let after = props
        .after
        .clone()
        .unwrap_or_else(|| AttrValue::Static(suffix(props.field.unit())));
    let hint_id = [&props.id, "-hint"].concat();
    let error_id = [&props.id, "-error"].concat();
    let described = match (&shown.error, props.hint.is_empty()) {
        (Some(_), false) => Some([error_id.as_str(), " ", &hint_id].concat()),
        (Some(_), true) => Some(error_id.clone()),
        (None, false) => Some(hint_id.clone()),
        (None, true) => None,
    };
    let wrong = shown.error.is_some();
    html! {
        <div class={if wrong { "field field-wrong" } else { "field" }}>
            <label for={props.id.clone()} class={props.label_hidden.then_some("visually-hidden")}>{&props.label}</label>
            <div class="field-control">
                {step_button(props, &dispatch, false)}
                <input
                    id={props.id.clone()}
                    data-testid={props.testid}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    value={shown.text.clone()}
                    placeholder={props.placeholder.clone()}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={described}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
                if !after.is_empty() { <span class="unit" aria-hidden="true">{after}</span> }
                {step_button(props, &dispatch, true)}
            </div>
            if let Some((read, other, value)) = &props.offer {
                <p class="reading-offer" role="status">
                    {read}{" "}
                    <ActionButton
                        class="button-quiet"
                        testid="other-reading"
                        label={other.clone()}
                        action={Action::Put(props.field, *value)}
                    />
                </p>
            }
            if let Some(error) = &shown.error { <p class="error" id={error_id}>{error.clone()}</p> }
            if !props.hint.is_empty() { <p class="hint" id={hint_id}>{&props.hint}</p> }
        </div>
    }
}

/// A step button. The arrow keys do the same in the field, so it is not a stop of the Tab key.
fn step_button(props: &Props, dispatch: &Dispatch, up: bool) -> Html {
    let (word, sign, testid) = if up {
        ("More: ", "+", "more")
    } else {
        ("Less: ", "−", "less")
    };
    html! {
        <button
            type="button"
            class="step"
            tabindex="-1"
            aria-label={[word, &props.label].concat()}
            data-testid={testid}
            onclick={
                let (dispatch, field) = (dispatch.clone(), props.field);
                Callback::from(move |_: MouseEvent| dispatch.emit(Action::Step(field, up)))
            }
        >
            {sign}
        </button>
    }
}

/// What a field listens to: typing, leaving, and the arrow keys.
fn listeners(
    field: Field,
    dispatch: &Dispatch,
) -> (
    Callback<InputEvent>,
    Callback<FocusEvent>,
    Callback<KeyboardEvent>,
) {
    let (typing, leaving, stepping) = (dispatch.clone(), dispatch.clone(), dispatch.clone());
    (
        Callback::from(move |event: InputEvent| {
            typing.emit(Action::Type(field, browser::typed_text(&event)));
        }),
        Callback::from(move |_: FocusEvent| leaving.emit(Action::Leave(field))),
        Callback::from(move |event: KeyboardEvent| {
            let up = match event.key().as_str() {
                "ArrowUp" => true,
                "ArrowDown" => false,
                _ => return,
            };
            event.prevent_default();
            stepping.emit(Action::Step(field, up));
        }),
    )
}
