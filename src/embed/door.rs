//! Access of a frame to its host: `www/frame.js`, which only embeds load.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix", "frame"], js_name = post)]
    fn js_post(text: &str, target: &str);
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix", "frame"], js_name = hear)]
    fn js_listen(listener: &Closure<dyn FnMut(String, String)>) -> String;
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix", "frame"], js_name = look)]
    fn js_look(theme: &str, accent: &str);
}

/// The query of the address, with its `?`.
pub fn query() -> String {
    web_sys::window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// Sends a message to the page around this one, if its origin is `target`; `*` is any.
pub fn post(text: &str, target: &str) {
    js_post(text, target);
}

/// Shows a theme, and an accent unless that is empty.
pub fn look(theme: &str, accent: &str) {
    js_look(theme, accent);
}

/// A listener for messages.
pub struct MessageListener(
    #[expect(dead_code, reason = "dropping it ends the listener")]
    Closure<dyn FnMut(String, String)>,
);

/// Calls `listener` with the origin and the text of each message for this frame. Returns the name of
/// the frame; an empty one where the page is not in a frame.
pub fn listen(listener: impl FnMut(String, String) + 'static) -> (MessageListener, String) {
    let listener = Closure::new(listener);
    let instance = js_listen(&listener);
    (MessageListener(listener), instance)
}
