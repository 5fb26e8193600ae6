//! When the program stops: the boot script shows what happened, and what is kept beside the
//! program, which cannot be asked for anything then.

use wasm_bindgen::prelude::wasm_bindgen;

use super::Address;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix"], js_name = failed)]
    fn js_failed(said: &str);
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix"], js_name = lost)]
    fn js_lost();
    #[wasm_bindgen(js_namespace = ["globalThis", "taskmix"], js_name = keep)]
    fn js_keep(fragment: Option<&str>, whole: Option<&str>);
}

/// Has a panic shown on the page, with its message.
pub fn show_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| js_failed(&panic.to_string())));
}

/// Has the page say that a part it cannot start without did not arrive.
pub fn say_lost() {
    js_lost();
}

/// Keeps what the page shows for the case that it stops; nothing where the inputs are too many
/// for a link.
pub fn keep(address: Option<&Address>) {
    let fragment = address.map(|address| address.fragment.as_str());
    let whole = address.and_then(|address| address.private.as_deref());
    js_keep(fragment, whole);
}
