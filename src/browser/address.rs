//! The address's fragment and the history. What is private is kept with the history entry
//! and never in the address.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Window};

/// What a history entry holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The text after `#`.
    pub fragment: String,
    /// The same with what is private; nothing for an entry this page did not write.
    pub private: Option<String>,
}

fn history() -> Option<(Window, History)> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

/// What the current history entry holds.
pub fn read() -> Address {
    let Some((window, history)) = history() else {
        return Address::default();
    };
    let hash = window.location().hash().unwrap_or_default();
    Address {
        fragment: hash.strip_prefix('#').unwrap_or(&hash).to_owned(),
        private: history.state().ok().and_then(|state| state.as_string()),
    }
}

/// The absolute address of the page itself, without query and fragment.
pub fn home() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let mut href = href.unwrap_or_default();
    href.truncate(href.find(['?', '#']).unwrap_or(href.len()));
    href
}

/// Rewrites the current history entry. A frame that may not is left as it is.
pub fn replace(address: &Address) {
    write(address, History::replace_state_with_url);
}

/// Adds a history entry.
pub fn push(address: &Address) {
    write(address, History::push_state_with_url);
}

type Write = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

fn write(address: &Address, write: Write) {
    let Some((window, history)) = history() else {
        return;
    };
    let private = address
        .private
        .as_deref()
        .map_or(JsValue::NULL, JsValue::from_str);
    let location = window.location();
    let mut url = location.pathname().unwrap_or_default();
    url.push_str(&location.search().unwrap_or_default());
    if !address.fragment.is_empty() {
        url.push('#');
        url.push_str(&address.fragment);
    }
    // Browsers refuse too many writes a minute, and a frame's document may have no address.
    let _ = write(&history, &private, "", Some(&url));
}

/// Listens until it is dropped.
pub struct Listener {
    window: Window,
    events: &'static [&'static str],
    what: Closure<dyn FnMut()>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let what = self.what.as_ref().unchecked_ref();
        for event in self.events {
            let _ = self
                .window
                .remove_event_listener_with_callback_and_bool(event, what, true);
        }
    }
}

/// The user goes back or forward, or edits the fragment.
pub const TRAVELLED: &[&str] = &["popstate", "hashchange"];
/// The page is about to be left.
pub const LEAVING: &[&str] = &["pagehide"];

/// Calls `what` at each of the window's events, before the page itself sees them.
pub fn listen(events: &'static [&'static str], what: impl FnMut() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let what: Closure<dyn FnMut()> = Closure::new(what);
    for event in events {
        window
            .add_event_listener_with_callback_and_bool(event, what.as_ref().unchecked_ref(), true)
            .ok()?;
    }
    Some(Listener {
        window,
        events,
        what,
    })
}
