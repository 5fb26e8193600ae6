//! Timers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A scheduled call; dropping it cancels the call.
pub struct Timer {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Calls `callback` once, so many milliseconds from now.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) -> Option<Timer> {
    let callback = Closure::once(callback);
    let id = web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(
            callback.as_ref().unchecked_ref(),
            milliseconds,
        )
        .ok()?;
    Some(Timer {
        id,
        _callback: callback,
    })
}
