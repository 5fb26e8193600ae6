//! Doing something a little later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Something that will be done later, unless this is dropped before.
pub struct Timer {
    id: i32,
    // Kept so that it lives until it is called.
    _what: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Does something once, so many milliseconds from now.
pub fn after(milliseconds: i32, what: impl FnOnce() + 'static) -> Option<Timer> {
    let what = Closure::once(what);
    let id = web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(
            what.as_ref().unchecked_ref(),
            milliseconds,
        )
        .ok()?;
    Some(Timer { id, _what: what })
}
