//! The document: where the app goes, focus, title.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

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

/// A part of the page to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section(pub &'static str);

/// Scrolls a part of the page into view, and says whether it is there.
pub fn show(section: Section) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(section.0));
    if let Some(element) = &found {
        // What is folded away cannot be gone to.
        if let Ok(Some(folded)) = element.closest("details") {
            let _ = folded.set_attribute("open", "");
        }
        element.scroll_into_view();
    }
    found.is_some()
}

/// Says on the root element whether there is an answer, for styles.
pub fn mark_answered(answered: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = if answered {
            root.set_attribute("data-answered", "")
        } else {
            root.remove_attribute("data-answered")
        };
    }
}
