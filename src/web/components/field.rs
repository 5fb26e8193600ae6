//! A number field with its label, steps, remark and error.

use yew::prelude::*;

use super::Dispatch;
use super::act::press;
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
pub struct NumberField<'a> {
    /// Its id.
    pub id: String,
    /// Which field it is.
    pub field: Field,
    /// What it asks.
    pub label: &'a str,
    /// Whether the label is only for those who do not see the field's surroundings.
    pub label_hidden: bool,
    /// What it shows.
    pub shown: &'a Shown,
    /// What stands after the number.
    pub after: &'a str,
    /// A remark below it; may be empty.
    pub hint: String,
    /// What stands in it while it is empty.
    pub placeholder: String,
    /// A name for tests.
    pub testid: Option<&'static str>,
}

impl<'a> NumberField<'a> {
    /// A field with a visible label, its unit and nothing else.
    pub fn new(id: String, field: Field, label: &'a str, shown: &'a Shown) -> Self {
        Self {
            id,
            field,
            label,
            label_hidden: false,
            shown,
            after: suffix(field.unit()),
            hint: String::new(),
            placeholder: String::new(),
            testid: None,
        }
    }

    /// The field as markup.
    pub fn html(self, dispatch: &Dispatch) -> Html {
        let shown = self.shown;
        let (oninput, onblur, onkeydown) = listeners(self.field, dispatch);
        let hint_id = [self.id.as_str(), "-hint"].concat();
        let error_id = [self.id.as_str(), "-error"].concat();
        let described = match (&shown.error, self.hint.is_empty()) {
            (Some(_), false) => Some([error_id.as_str(), " ", &hint_id].concat()),
            (Some(_), true) => Some(error_id.clone()),
            (None, false) => Some(hint_id.clone()),
            (None, true) => None,
        };
        let wrong = shown.error.is_some();
        html! {
            <div class={if wrong { "field field-wrong" } else { "field" }}>
                <label for={self.id.clone()} class={self.label_hidden.then_some("visually-hidden")}>{self.label}</label>
                <div class="field-control">
                    {self.step(false, dispatch)}
                    <input
                        id={self.id.clone()}
                        data-testid={self.testid}
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        value={shown.text.clone()}
                        placeholder={self.placeholder.clone()}
                        aria-invalid={wrong.then_some("true")}
                        aria-describedby={described}
                        {oninput}
                        {onblur}
                        {onkeydown}
                    />
                    if !self.after.is_empty() { <span class="unit" aria-hidden="true">{self.after}</span> }
                    {self.step(true, dispatch)}
                </div>
                if let Some(error) = &shown.error { <p class="error" id={error_id}>{error.clone()}</p> }
                if !self.hint.is_empty() { <p class="hint" id={hint_id}>{&self.hint}</p> }
            </div>
        }
    }

    /// A step button. The arrow keys do the same in the field, so it is not a stop of the
    /// Tab key.
    fn step(&self, up: bool, dispatch: &Dispatch) -> Html {
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
                aria-label={[word, self.label].concat()}
                data-testid={testid}
                onclick={press(dispatch, Action::Step(self.field, up))}
            >
                {sign}
            </button>
        }
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
            typing.dispatch(Action::Type(field, browser::typed_text(&event)));
        }),
        Callback::from(move |_: FocusEvent| leaving.dispatch(Action::Leave(field))),
        Callback::from(move |event: KeyboardEvent| {
            let up = match event.key().as_str() {
                "ArrowUp" => true,
                "ArrowDown" => false,
                _ => return,
            };
            event.prevent_default();
            stepping.dispatch(Action::Step(field, up));
        }),
    )
}
