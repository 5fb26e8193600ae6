//! The price and what it is for.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::buttons::radio_option;
use crate::context::use_dispatch;
use crate::state::Action;
use taskmix_inputs::amount::PIECES;
use taskmix_inputs::page::{Pricing, RateForm};
use taskmix_present::fields::FormField;

/// The units of price with their ids and labels.
const UNITS: [(Pricing, &str, &str); 5] = [
    (Pricing::Hourly, "pricing-hourly", "Hour"),
    (Pricing::Day, "pricing-day", "Day"),
    (Pricing::Project, "pricing-project", "Project"),
    (Pricing::Piece, "pricing-piece", "Word, image, …"),
    (Pricing::Retainer, "pricing-retainer", "Month"),
];

/// Id of the list of names.
const NAMES: &str = "piece-names";

/// What the switch shows.
#[derive(Properties, PartialEq)]
pub struct SwitchProps {
    /// The unit chosen.
    pub pricing: Pricing,
}

/// The choice of the unit of price. What was typed for another unit stays.
#[function_component]
pub fn UnitSwitch(props: &SwitchProps) -> Html {
    let dispatch = use_dispatch();
    let option = |(pricing, id, label): (Pricing, &'static str, &'static str)| {
        let onchange = dispatch.reform(move |_: Event| Action::Price(pricing));
        radio_option("pricing", id, label, props.pricing == pricing, onchange)
    };
    html! {
        <fieldset class="switch switch-many">
            <legend>{"What is your price for?"}</legend>
            {for UNITS.into_iter().map(option)}
        </fieldset>
    }
}

/// The fields of a unit beside its price.
pub const fn unit_fields(pricing: Pricing) -> &'static [FormField] {
    match pricing {
        Pricing::Hourly => &[],
        Pricing::Day => &[FormField::DayHours],
        Pricing::Project => &[FormField::MeasuredBefore, FormField::MeasuredWith],
        Pricing::Piece => &[FormField::PiecesBefore, FormField::PiecesWith],
        Pricing::Retainer => &[FormField::RetainerHours],
    }
}

/// What the fields of a piece show.
#[derive(Properties, PartialEq)]
pub struct PieceProps {
    /// What a piece is called.
    pub name: AttrValue,
    /// Whether the price is for a thousand.
    pub per_thousand: bool,
}

/// What a piece is called, and whether the price is for one or a thousand.
#[function_component]
pub fn PieceFields(props: &PieceProps) -> Html {
    let dispatch = use_dispatch();
    let oninput =
        dispatch.reform(|event: InputEvent| Action::NamePiece(browser::typed_text(&event)));
    let onchange = dispatch.reform(|event: Event| Action::PerThousand(browser::is_checked(&event)));
    html! {
        <div class="field">
            <label for="piece-name">{"What is it called?"}</label>
            <div class="field-control">
                <input
                    id="piece-name"
                    class="words"
                    type="text"
                    autocomplete="off"
                    list={NAMES}
                    maxlength={RateForm::MAX_PIECE_LENGTH.to_string()}
                    value={props.name.clone()}
                    {oninput}
                />
            </div>
            <datalist id={NAMES}>{for PIECES.into_iter().map(|name| html! { <option value={name} /> })}</datalist>
            <label class="check">
                <input type="checkbox" id="per-thousand" checked={props.per_thousand} {onchange} />
                <span>{"My price is for 1,000 of them"}</span>
            </label>
        </div>
    }
}
