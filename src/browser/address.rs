//! The fragment of the address and the history. Private inputs are stored in the history entry,
//! never in the address.

use wasm_bindgen::JsValue;
use web_sys::{History, Window};

/// What a history entry holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The text after `#`.
    pub fragment: String,
    /// The fragment with private inputs; `None` for an entry this page did not write.
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

/// Rewrites the current history entry. Does nothing in a frame without access to the history.
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
    // Browsers reject too many writes a minute, and a frame's document may have no address.
    let _ = write(&history, &private, "", Some(&url));
}
