//! A text field with suggestions, after the editable combobox of the ARIA practices: the
//! focus stays in the field, one polite announcement follows a pause in typing.

use yew::prelude::*;

use crate::browser;

/// One suggestion.
#[derive(Clone, PartialEq)]
pub struct Suggestion {
    /// Its unique key.
    pub key: AttrValue,
    /// Its text.
    pub text: AttrValue,
    /// A remark; may be empty.
    pub note: AttrValue,
}

/// What the field asks and where answers come from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Id of the field; the list's is `ID-options`.
    pub id: &'static str,
    /// What it asks.
    pub label: AttrValue,
    /// The placeholder.
    pub placeholder: AttrValue,
    /// What was chosen last; shown until something else is typed.
    pub value: AttrValue,
    /// Shown when nothing matches.
    pub none: AttrValue,
    /// Shown while more suggestions are loading; empty when none will follow.
    #[prop_or_default]
    pub loading: AttrValue,
    /// Changes when the same text may find more than before.
    #[prop_or_default]
    pub version: u32,
    /// Whether the field is emptied once something is chosen.
    #[prop_or_default]
    pub clears: bool,
    /// Finds suggestions for a text.
    pub find: Callback<String, Vec<Suggestion>>,
    /// Called with the position of the chosen suggestion.
    pub onchoose: Callback<usize>,
    /// Called when the field gets the focus.
    #[prop_or_default]
    pub onapproach: Callback<()>,
}

/// What is typed and what is offered.
#[derive(Clone, PartialEq, Default)]
struct Popup {
    /// What was typed; nothing while the chosen value is shown.
    typed: Option<String>,
    suggestions: Vec<Suggestion>,
    open: bool,
    active: Option<usize>,
}

/// Pause in typing before the number of suggestions is read out.
const ANNOUNCE_AFTER_MS: i32 = 700;

/// A text field with suggestions.
#[function_component]
pub fn Combobox(props: &Props) -> Html {
    let popup = use_state_eq(Popup::default);
    let find = {
        let (popup, find) = (popup.clone(), props.find.clone());
        move |typed: String, active: Option<usize>| {
            let suggestions = if typed.trim().is_empty() {
                Vec::new()
            } else {
                find.emit(typed.clone())
            };
            let open = !typed.trim().is_empty();
            popup.set(Popup {
                typed: Some(typed),
                suggestions,
                open,
                active,
            });
        }
    };
    let choose = {
        let (popup, onchoose) = (popup.clone(), props.onchoose.clone());
        let (id, clears) = (props.id, props.clears);
        Callback::from(move |index: usize| {
            let typed = clears.then(String::new);
            popup.set(Popup {
                typed,
                ..Popup::default()
            });
            onchoose.emit(index);
            if browser::touch_only() && !clears {
                browser::leave_field(id);
            }
        })
    };
    // Something else was chosen, here or by going back: show it.
    {
        let popup = popup.clone();
        use_effect_with(props.value.clone(), move |_| popup.set(Popup::default()));
    }
    // The same text may find more now; earlier suggestions keep their positions.
    {
        let (find, popup) = (find.clone(), popup.clone());
        use_effect_with(props.version, move |version| {
            if let (true, true, Some(typed)) = (*version > 0, popup.open, popup.typed.clone()) {
                find(typed, popup.active);
            }
        });
    }
    let empty = if props.loading.is_empty() {
        (&props.none, "no-match")
    } else {
        (&props.loading, "titles-loading")
    };
    let spoken = use_spoken(&popup, empty.0, &props.loading);

    let oninput = move |event: InputEvent| find(browser::typed_text(&event), None);
    let onkeydown = keys(&popup, &choose);
    let onblur = {
        let popup = popup.clone();
        move |_| {
            popup.set(Popup {
                open: false,
                active: None,
                ..(*popup).clone()
            })
        }
    };
    let onfocus = props.onapproach.reform(|_: FocusEvent| ());
    let list_id = format!("{}-options", props.id);
    let shown = popup.open && !popup.suggestions.is_empty();
    let active = popup
        .active
        .filter(|_| shown)
        .map(|index| option_id(props.id, index));
    use_effect_with(active.clone(), |active| {
        if let Some(active) = active {
            browser::reveal(active);
        }
    });
    let value = popup
        .typed
        .clone()
        .map_or_else(|| props.value.clone(), AttrValue::from);
    html! {
        <div class="combobox">
            <label for={props.id}>{props.label.clone()}</label>
            <input
                id={props.id}
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded={if shown { "true" } else { "false" }}
                aria-controls={list_id.clone()}
                aria-activedescendant={active}
                placeholder={props.placeholder.clone()}
                {value}
                {oninput}
                {onkeydown}
                {onblur}
                {onfocus}
            />
            // A list that scrolls would be a stop of the Tab key.
            <ul id={list_id} role="listbox" tabindex="-1" aria-label={props.label.clone()} class="options" hidden={!shown}>
                {for popup.suggestions.iter().enumerate().map(|(index, suggestion)| {
                    option(props.id, index, suggestion, popup.active == Some(index), &choose)
                })}
                if shown && !props.loading.is_empty() {
                    <li role="presentation" class="option-note" data-testid="titles-loading" onmousedown={keep_focus}>{&props.loading}</li>
                }
            </ul>
            if popup.open && popup.suggestions.is_empty() {
                <p class="no-match" data-testid={empty.1}>{empty.0.clone()}</p>
            }
            <p class="visually-hidden" role="status" aria-live="polite">{spoken}</p>
        </div>
    }
}

/// Pressing must not take the focus from the field.
fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

fn option_id(id: &str, index: usize) -> String {
    format!("{id}-option-{index}")
}

fn option(
    id: &str,
    index: usize,
    suggestion: &Suggestion,
    selected: bool,
    choose: &Callback<usize>,
) -> Html {
    let onclick = choose.reform(move |_: MouseEvent| index);
    html! {
        <li
            key={suggestion.key.as_str()}
            id={option_id(id, index)}
            role="option"
            aria-selected={if selected { "true" } else { "false" }}
            {onclick}
            onmousedown={keep_focus}
        >
            <span class="option-text">{suggestion.text.clone()}</span>
            if !suggestion.note.is_empty() {
                <span class="option-note">{suggestion.note.clone()}</span>
            }
        </li>
    }
}

fn keys(popup: &UseStateHandle<Popup>, choose: &Callback<usize>) -> Callback<KeyboardEvent> {
    let (popup, choose) = (popup.clone(), choose.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let now = (*popup).clone();
        let last = now.suggestions.len().checked_sub(1);
        let shown = now.open && last.is_some();
        let go = |active: Option<usize>| {
            popup.set(Popup {
                open: true,
                active,
                ..now.clone()
            })
        };
        let handled = match (event.key().as_str(), last) {
            ("ArrowDown", Some(last)) => {
                go(Some(now.active.filter(|_| shown).map_or(0, |index| {
                    if index >= last { 0 } else { index + 1 }
                })));
                true
            }
            ("ArrowUp", Some(last)) => {
                go(Some(now.active.filter(|_| shown).map_or(last, |index| {
                    index.checked_sub(1).unwrap_or(last)
                })));
                true
            }
            ("Home", Some(_)) if shown && now.active.is_some() => {
                go(Some(0));
                true
            }
            ("End", Some(last)) if shown && now.active.is_some() => {
                go(Some(last));
                true
            }
            ("Enter", Some(_)) if shown => {
                choose.emit(now.active.unwrap_or(0));
                true
            }
            ("Escape", _) if now.open => {
                popup.set(Popup {
                    open: false,
                    active: None,
                    ..now.clone()
                });
                true
            }
            ("Escape", _) if now.typed.is_some() => {
                // Already closed: the field shows the chosen value again.
                popup.set(Popup::default());
                true
            }
            _ => false,
        };
        if handled {
            event.prevent_default();
        }
    })
}

#[hook]
fn use_spoken(popup: &UseStateHandle<Popup>, empty: &AttrValue, loading: &AttrValue) -> AttrValue {
    let spoken = use_state_eq(AttrValue::default);
    let mut text = match (popup.open, popup.suggestions.len()) {
        (false, _) => String::new(),
        (true, 0) => empty.to_string(),
        (true, 1) => "One suggestion.".to_owned(),
        (true, many) => format!("{many} suggestions; up and down arrows choose."),
    };
    if popup.open && !popup.suggestions.is_empty() && !loading.is_empty() {
        text = [&text, " ", loading].concat();
    }
    let text = AttrValue::from(text);
    let setter = spoken.setter();
    use_effect_with((text, popup.typed.clone()), move |(text, _)| {
        let text = text.clone();
        let timer = browser::after(ANNOUNCE_AFTER_MS, move || setter.set(text));
        move || drop(timer)
    });
    (*spoken).clone()
}
