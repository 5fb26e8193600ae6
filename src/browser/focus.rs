//! The focus, which must not be lost when what had it goes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition as Position, window,
};

use super::address::{Listener, listen};
use super::timer::{Timer, after};

/// Until the first look, in milliseconds: by then most presses have changed the page.
const FIRST_LOOK: i32 = 80;
/// Before the last look; each waits twice as long as the one before it. A long change is drawn
/// in several steps, and some browsers take the focus away only when they draw.
const LAST_LOOK: i32 = 2_560;

/// Keeps the focus near a button that takes itself away: on what came in its place, or on
/// what it stood in. Without this, whoever uses a keyboard or a screen reader starts at the
/// top of the page again.
pub fn keep_focus() -> Option<Listener> {
    // Kept so that it is not cancelled before its time.
    let waiting = Rc::new(RefCell::default());
    listen(&["click"], move || {
        // Nobody asks any more for what was pressed before.
        drop(waiting.replace(None));
        if let Some(holder) = focused() {
            look_after(Pressed::on(holder), FIRST_LOOK, &waiting);
        }
    })
}

/// A button that was pressed, and where it stood.
struct Pressed {
    /// What has the focus since.
    holder: Element,
    last: Option<Element>,
    around: Vec<Element>,
}

impl Pressed {
    fn on(holder: Element) -> Self {
        let last = holder.previous_element_sibling();
        let last = last.and_then(|list| list.last_element_child());
        let mut around = Vec::new();
        let mut up = holder.parent_element();
        while let Some(element) = up {
            up = element.parent_element();
            around.push(element);
        }
        Self {
            holder,
            last,
            around,
        }
    }

    /// Whether the focus is where it was left; it is brought back where it is lost.
    fn stays(&mut self) -> bool {
        if let Some(holder) = focused() {
            return holder == self.holder;
        }
        let new = self.last.as_ref().and_then(Element::next_element_sibling);
        for place in new.iter().chain(&self.around) {
            land(place);
            if let Some(holder) = focused() {
                self.holder = holder;
                break;
            }
        }
        true
    }
}

/// Looks where the focus is, again and again until the user has taken it elsewhere.
fn look_after(mut pressed: Pressed, wait: i32, waiting: &Rc<RefCell<Option<Timer>>>) {
    let next = Rc::clone(waiting);
    let timer = after(wait, move || {
        if pressed.stays() && wait < LAST_LOOK {
            look_after(pressed, 2 * wait, &next);
        }
    });
    drop(waiting.replace(timer));
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
fn land(place: &Element) {
    if !place.has_attribute("tabindex") {
        let _ = place.set_attribute("tabindex", "-1");
    }
    let _ = place.unchecked_ref::<HtmlElement>().focus();
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
