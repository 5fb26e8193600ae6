//! Keeps the focus near an element that is removed.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition as Position, window,
};

use super::events::{Listener, listen};
use super::timer::{Timer, after};

/// Milliseconds until the first check: by then most clicks have changed the page.
const FIRST_CHECK_MS: i32 = 80;
/// Milliseconds before the last check; each delay is twice the one before. A long change is drawn
/// in several steps, and some browsers move the focus only when they draw.
const LAST_CHECK_MS: i32 = 2_560;

/// Keeps the focus near a button that removes itself: on the element that replaced it, or on its
/// nearest ancestor. Without this, users of a keyboard or a screen reader start at the top of the
/// page again.
pub fn keep_focus() -> Option<Listener> {
    let pending = Rc::new(RefCell::default());
    listen(&["click"], move || {
        // A new click cancels the checks for the one before.
        drop(pending.replace(None));
        if let Some(holder) = focused() {
            schedule_check(ClickedButton::on(holder), FIRST_CHECK_MS, &pending);
        }
    })
}

/// A button that was clicked, and its position in the document.
struct ClickedButton {
    /// The element that has the focus since.
    holder: Element,
    /// The last element of the list before it.
    last: Option<Element>,
    ancestors: Vec<Element>,
}

impl ClickedButton {
    fn on(holder: Element) -> Self {
        let last = holder.previous_element_sibling();
        let last = last.and_then(|list| list.last_element_child());
        let mut ancestors = Vec::new();
        let mut parent = holder.parent_element();
        while let Some(element) = parent {
            parent = element.parent_element();
            ancestors.push(element);
        }
        Self {
            holder,
            last,
            ancestors,
        }
    }

    /// Restores a lost focus. Whether the user has left it where it was.
    fn restore(&mut self) -> bool {
        if let Some(holder) = focused() {
            return holder == self.holder;
        }
        let new = self.last.as_ref().and_then(Element::next_element_sibling);
        for target in new.iter().chain(&self.ancestors) {
            focus(target);
            if let Some(holder) = focused() {
                self.holder = holder;
                break;
            }
        }
        true
    }
}

/// Checks the focus repeatedly until the user has moved it.
fn schedule_check(mut clicked: ClickedButton, delay: i32, pending: &Rc<RefCell<Option<Timer>>>) {
    let next = Rc::clone(pending);
    let timer = after(delay, move || {
        if clicked.restore() && delay < LAST_CHECK_MS {
            schedule_check(clicked, 2 * delay, &next);
        }
    });
    drop(pending.replace(timer));
}

/// The focused element. The body does not count, nor an element that was just hidden and loses the
/// focus when the page is drawn.
fn focused() -> Option<Element> {
    let active = window()?.document()?.active_element()?;
    active
        .parent_element()
        .filter(|parent| parent.parent_element().is_some())?;
    let shown = active.unchecked_ref::<HtmlElement>().offset_width() > 0;
    shown.then_some(active)
}

/// Focuses an element, made focusable first where needed.
fn focus(target: &Element) {
    if !target.has_attribute("tabindex") {
        let _ = target.set_attribute("tabindex", "-1");
    }
    let _ = target.unchecked_ref::<HtmlElement>().focus();
}

/// Brings an element into view in whatever scrolls around it.
pub fn reveal(id: &str) {
    let found = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = found {
        scroll_to(&element);
    }
}

/// Brings the focused element back into view, after what stood above it has gone.
pub fn reveal_focused() {
    if let Some(element) = focused() {
        scroll_to(&element);
    }
}

fn scroll_to(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(Position::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}
