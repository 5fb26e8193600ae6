//! The focus, which must not be lost when what had it goes.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition as Position, window,
};

use super::address::{Listener, listen};
use super::timer::after;

/// By then the page shows what a press has changed. A long change is drawn in several steps.
const SETTLED: i32 = 80;

/// Keeps the focus near a button that takes itself away: on what came in its place, or on
/// what it stood in. Without this, whoever uses a keyboard or a screen reader starts at the
/// top of the page again.
pub fn keep_focus() -> Option<Listener> {
    // Kept so that it is not cancelled before its time.
    let mut _waiting = None;
    listen(&["click"], move || {
        let Some(pressed) = focused() else { return };
        let last = pressed.previous_element_sibling();
        let last = last.and_then(|list| list.last_element_child());
        let mut around = Vec::new();
        let mut up = pressed.parent_element();
        while let Some(element) = up {
            up = element.parent_element();
            around.push(element);
        }
        _waiting = after(SETTLED, move || {
            if focused().is_none() {
                let new = last.and_then(|last| last.next_element_sibling());
                for place in new.into_iter().chain(around) {
                    land(place);
                    if focused().is_some() {
                        break;
                    }
                }
            }
        });
    })
}

/// What has the focus; the page as a whole does not count, nor what has just been hidden and
/// loses the focus when the page is drawn.
fn focused() -> Option<Element> {
    let active = window()?.document()?.active_element()?;
    active
        .parent_element()
        .filter(|one| one.parent_element().is_some())?;
    let shown = active.unchecked_ref::<HtmlElement>().offset_width() > 0;
    shown.then_some(active)
}

/// Puts the focus on something that may not take it by itself.
fn land(place: Element) {
    if !place.has_attribute("tabindex") {
        let _ = place.set_attribute("tabindex", "-1");
    }
    let _ = place.unchecked_into::<HtmlElement>().focus();
}

/// Brings an element into view in whatever scrolls around it.
pub fn reveal(id: &str) {
    let found = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = found {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(Position::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}
