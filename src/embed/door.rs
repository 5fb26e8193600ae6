//! The frame's own door to the browser: `www/frame.js`, which is there in embeds alone.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix", "frame"], js_name = post)]
    fn js_post(text: &str, target: &str);
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix", "frame"], js_name = hear)]
    fn js_hear(listener: &Closure<dyn FnMut(String, String)>) -> String;
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

/// What keeps a listener alive.
pub struct Ear(
    #[expect(dead_code, reason = "kept so that it lives")] Closure<dyn FnMut(String, String)>,
);

/// Calls `listener` with the origin and the text of each message meant for us. Gives the name
/// of this frame among others; an empty one where there is no page around this one.
pub fn hear(listener: impl FnMut(String, String) + 'static) -> (Ear, String) {
    let listener = Closure::new(listener);
    let instance = js_hear(&listener);
    (Ear(listener), instance)
}
