//! Events of the window, and what an event of a field says.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Window};
use yew::{Event, InputEvent, NodeRef, TargetCast};

/// The text of the field the event comes from.
pub fn typed_text(event: &InputEvent) -> String {
    let of_area = || Some(event.target_dyn_into::<HtmlTextAreaElement>()?.value());
    event
        .target_dyn_into::<HtmlInputElement>()
        .map(|field| field.value())
        .or_else(of_area)
        .unwrap_or_default()
}

/// The value of the field that was changed: a date.
pub fn changed_value(event: &Event) -> String {
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

/// Chooses an option of a list by its value.
pub fn choose(list: &NodeRef, value: &str) {
    if let Some(list) = list.cast::<HtmlSelectElement>() {
        list.set_value(value);
    }
}

/// Whether the box the event comes from is ticked.
pub fn is_checked(event: &Event) -> bool {
    event
        .target_dyn_into::<HtmlInputElement>()
        .is_some_and(|field| field.checked())
}

/// A listener for events of the window; removed when dropped.
pub struct Listener {
    window: Window,
    events: &'static [&'static str],
    handler: Closure<dyn FnMut()>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.handler.as_ref().unchecked_ref();
        for event in self.events {
            let _ = self
                .window
                .remove_event_listener_with_callback_and_bool(event, handler, true);
        }
    }
}

/// Events of a user who goes back or forward, or edits the fragment.
pub const NAVIGATION_EVENTS: &[&str] = &["popstate", "hashchange"];
/// Events of a page that is about to be left.
pub const LEAVE_EVENTS: &[&str] = &["pagehide"];
/// Events that show a person is using the page.
pub const USER_EVENTS: &[&str] = &[
    "pointerdown",
    "pointermove",
    "keydown",
    "wheel",
    "touchstart",
    "scroll",
    "click",
];

/// Calls `handler` for each of these events of the window, in the capturing phase.
pub fn listen(
    events: &'static [&'static str],
    handler: impl FnMut() + 'static,
) -> Option<Listener> {
    let window = web_sys::window()?;
    let handler: Closure<dyn FnMut()> = Closure::new(handler);
    for event in events {
        window
            .add_event_listener_with_callback_and_bool(
                event,
                handler.as_ref().unchecked_ref(),
                true,
            )
            .ok()?;
    }
    Some(Listener {
        window,
        events,
        handler,
    })
}
