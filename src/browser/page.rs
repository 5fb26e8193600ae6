//! The document: where the app goes, focus, title.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::focus::reveal_focused;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element the app is mounted in.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Whether the page is asked to stand in a frame, as the boot script has noted.
pub fn framed() -> bool {
    document()
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-embed"))
}

/// Moves the focus to an element, without scrolling further than needed.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is left alone.
        let _ = element.focus();
    }
}

/// Takes the focus from a field, which also puts away a keyboard on the screen.
pub fn leave_field(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Whether the only pointer is a finger.
pub fn touch_only() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(hover: none) and (pointer: coarse)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}

thread_local! {
    /// Where the visitor wants to go: a part of the page that is not there yet.
    static DESTINATION: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Scrolls the part of the page with this id into view and gives it the focus. Where it is not
/// there yet, [`resume_navigation`] tries again.
pub fn navigate(id: &'static str) {
    let shown = show(id);
    if shown {
        focus(id);
    }
    DESTINATION.set((!shown).then_some(id));
}

/// Goes where [`navigate`] could not go before.
pub fn resume_navigation() {
    if let Some(id) = DESTINATION.take() {
        navigate(id);
    }
}

/// Scrolls a part of the page into view, and says whether it is there.
fn show(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = &found {
        // A closed disclosure hides its content.
        if let Ok(Some(disclosure)) = element.closest("details") {
            let _ = disclosure.set_attribute("open", "");
        }
        element.scroll_into_view();
    }
    found.is_some()
}

/// Says on the root element whether there is an answer, for styles. The introduction is shorter with
/// an answer, so the focused element is brought back into view.
pub fn mark_answered(answered: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = if answered {
            root.set_attribute("data-answered", "")
        } else {
            root.remove_attribute("data-answered")
        };
        if answered {
            reveal_focused();
        }
    }
}
