//! A list to choose one value from, with its label.

use yew::prelude::*;

use crate::browser;

/// The node of a list in which this value is chosen after every drawing: where the attribute
/// `selected` moves to another option, Firefox chooses the first one.
#[hook]
pub fn use_choice(chosen: &AttrValue) -> NodeRef {
    let select = use_node_ref();
    let (node, chosen) = (select.clone(), chosen.clone());
    use_effect(move || browser::choose(&node, &chosen));
    select
}

/// What a list offers.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id.
    pub id: &'static str,
    /// What it asks.
    pub label: &'static str,
    /// What its first option says, whose value is empty; without it there is no such option.
    #[prop_or_default]
    pub empty: Option<&'static str>,
    /// The other options: value and text.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The chosen value.
    pub chosen: AttrValue,
    /// Called with the value that is chosen.
    pub onchoose: Callback<String>,
}

/// A list to choose one value from, with its label; the element around both is the caller's.
#[function_component]
pub fn Select(props: &Props) -> Html {
    let Props { id, label, .. } = *props;
    let list = use_choice(&props.chosen);
    let onchange = props
        .onchoose
        .reform(|event: Event| browser::chosen_value(&event));
    let option = |value: AttrValue, text: AttrValue| {
        let selected = value == props.chosen;
        html! { <option {value} {selected}>{text}</option> }
    };
    html! {
        <>
        <label for={id}>{label}</label>
        <select ref={list} {id} {onchange}>
            if let Some(text) = props.empty { {option("".into(), text.into())} }
            {for props.options.iter().map(|(value, text)| option(value.clone(), text.clone()))}
        </select>
        </>
    }
}
