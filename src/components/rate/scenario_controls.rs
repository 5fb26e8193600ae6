//! What can be changed in a scenario's card: its assumptions, its name, copies of it.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::number_field::{NumberField, Shown, suffix};
use crate::components::evidence::facts::{Chosen, FactList};
use crate::context::{use_dispatch, use_formatting};
use crate::state::{Action, Draft, Field};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::scenario::Scenario;
use taskmix_present::Numbers;
use taskmix_present::scenarios::{Assumption, caution};

/// What can be changed.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which scenario.
    pub scenario: ScenarioKey,
    /// The preset it starts from.
    pub preset: Scenario,
    /// What it assumes.
    pub assumptions: Vec<Assumption>,
    /// Whether the user changed any of that.
    pub is_changed: bool,
    /// The user's name for it.
    pub name: Option<String>,
    /// Whether it was copied just now.
    pub is_new_copy: bool,
    /// What is typed into its fields.
    pub drafts: Vec<Draft>,
}

/// What can be changed in a card: a component of its own, since figures change more often.
#[function_component]
pub fn ScenarioControls(props: &Props) -> Html {
    let formatting = use_formatting();
    let numbers = formatting.numbers();
    let key = props.scenario;
    let new_copy = props.is_new_copy.then(|| name_id(key));
    // The new card may lie far below the button that was pressed.
    use_effect_with((), move |()| {
        if let Some(id) = new_copy {
            browser::focus(&id);
        }
    });
    let field = |assumption: &Assumption| {
        let typed_into = Field::Assumed(key, assumption.field);
        let draft = props.drafts.iter().find(|draft| draft.field == typed_into);
        assumption_field(key, assumption, draft, &numbers)
    };
    let copy = html! {
        <ActionButton class="button-quiet" label="Copy as my own" action={Action::CopyScenario(key)} />
    };
    html! {
        <>
            <details class="assumptions">
                <summary>{"Assumptions"}</summary>
                <div class="fields">{for props.assumptions.iter().map(field)}</div>
                if props.is_changed {
                    <ActionButton class="button-quiet" label="Back to the preset" action={Action::ResetScenario(key)} />
                }
                <p class="hint">{caution(props.preset)}</p>
                <FactList chosen={Chosen::Ids(props.preset.evidence())} />
            </details>
            if let ScenarioKey::Preset(_) = key {
                <p class="card-own">{copy}</p>
            } else {
                <div class="card-own">
                    <NameField scenario={key} name={props.name.clone().unwrap_or_default()} />
                    {copy}
                    <ActionButton
                        class="button-quiet"
                        testid="scenario-remove"
                        label="Remove"
                        action={Action::RemoveScenario(key)}
                        moves_focus_to="scenarios"
                    />
                </div>
            }
        </>
    }
}

fn assumption_field(
    key: ScenarioKey,
    assumption: &Assumption,
    draft: Option<&Draft>,
    numbers: &Numbers<'_>,
) -> Html {
    let (words, value) = (&assumption.words, assumption.value);
    let field = Field::Assumed(key, assumption.field);
    let mut hint = words.hint.to_owned();
    if value != assumption.preset {
        if !hint.is_empty() {
            hint.push(' ');
        }
        let preset = numbers.typed(words.unit.shown(assumption.preset));
        hint.push_str(&["Preset: ", &preset, suffix(words.unit), "."].concat());
    }
    html! {
        <NumberField
            id={["assume-", &key.id(), "-", assumption.field.name()].concat()}
            {field}
            label={words.label}
            shown={Shown::made(draft, || Some(value), field, numbers)}
            {hint}
        />
    }
}

/// The name of a scenario of the user's own.
#[derive(Properties, PartialEq)]
struct NameProps {
    /// Which scenario.
    scenario: ScenarioKey,
    /// Its name as typed.
    name: String,
}

#[function_component]
fn NameField(props: &NameProps) -> Html {
    let (dispatch, key) = (use_dispatch(), props.scenario);
    let oninput = Callback::from(move |event: InputEvent| {
        dispatch.emit(Action::NameScenario(key, browser::typed_text(&event)));
    });
    let id = name_id(key);
    html! {
        <>
            <label for={id.clone()}>{"Name"}</label>
            <input
                {id}
                type="text"
                autocomplete="off"
                maxlength="60"
                data-testid="scenario-name"
                value={props.name.clone()}
                {oninput}
            />
        </>
    }
}

/// Id of the field that names a scenario of the user's own.
fn name_id(key: ScenarioKey) -> String {
    ["name-", &key.id()].concat()
}
