//! The currency of the price, and that of the income where it is another.

use yew::prelude::*;

use crate::browser::{self, currencies};
use crate::components::controls::select::use_choice;
use crate::context::use_dispatch;
use crate::state::Action;

/// What is chosen.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its code; empty where none is.
    pub chosen: AttrValue,
    /// Id of the list.
    pub id: &'static str,
    /// What it asks.
    pub label: &'static str,
    /// A remark below it.
    pub hint: AttrValue,
    /// What its first option says, which chooses none; without it there is no such option.
    #[prop_or_default]
    pub none: Option<&'static str>,
    /// The action of a choice.
    pub choose: Callback<String, Action>,
}

/// The choice of a currency. A component of its own, so that its long list is made only when the
/// choice changes.
#[function_component]
pub fn CurrencyField(props: &Props) -> Html {
    let Props { id, label, .. } = *props;
    let chosen = &props.chosen;
    let list = use_choice(chosen);
    let offered = currencies();
    let is_known = chosen.is_empty() || offered.iter().any(|currency| currency.code == **chosen);
    let onchange = {
        let (dispatch, choose) = (use_dispatch(), props.choose.clone());
        Callback::from(move |event: Event| {
            dispatch.emit(choose.emit(browser::chosen_value(&event)));
        })
    };
    html! {
        <div class="field">
            <label for={id}>{label}</label>
            <select ref={list} {id} {onchange}>
                if let Some(none) = props.none { <option value="" selected={chosen.is_empty()}>{none}</option> }
                if !is_known { <option value={chosen.clone()} selected={true}>{chosen}</option> }
                {for offered.iter().map(|currency| html! {
                    <option value={currency.code.clone()} selected={currency.code == **chosen}>
                        {&currency.code}{" · "}{&currency.name}
                    </option>
                })}
            </select>
            if !props.hint.is_empty() { <p class="hint">{&props.hint}</p> }
        </div>
    }
}
