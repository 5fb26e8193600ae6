//! What an event says.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Event, InputEvent, TargetCast};

/// The text of the field the event comes from.
pub fn typed_text(event: &InputEvent) -> String {
    event
        .target_dyn_into::<HtmlInputElement>()
        .map(|field| field.value())
        .unwrap_or_default()
}

/// The chosen value of the list the event comes from.
pub fn chosen_value(event: &Event) -> String {
    event
        .target_dyn_into::<HtmlSelectElement>()
        .map(|list| list.value())
        .unwrap_or_default()
}

/// Whether the box the event comes from is ticked.
pub fn is_checked(event: &Event) -> bool {
    event
        .target_dyn_into::<HtmlInputElement>()
        .is_some_and(|field| field.checked())
}
