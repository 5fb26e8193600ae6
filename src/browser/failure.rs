//! Failures of the program: the boot script shows the message and the inputs stored for recovery,
//! since a stopped program cannot be called.

use wasm_bindgen::prelude::wasm_bindgen;

use super::Address;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix"], js_name = failed)]
    fn js_failed(message: &str);
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix"], js_name = lost)]
    fn js_lost();
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix"], js_name = keep)]
    fn js_keep(fragment: Option<&str>, whole: Option<&str>);
}

/// Shows the message of a panic on the page.
pub fn show_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| js_failed(&panic.to_string())));
}

/// Shows that a chunk needed for the start could not be loaded.
pub fn report_missing_chunk() {
    js_lost();
}

/// Stores the inputs in case the program stops; `None` where they do not fit into a link.
pub fn store_for_recovery(address: Option<&Address>) {
    let fragment = address.map(|address| address.fragment.as_str());
    let whole = address.and_then(|address| address.private.as_deref());
    js_keep(fragment, whole);
}
