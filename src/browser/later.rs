//! What is done beside the rest: waiting, and the first sign of a person.

use std::future::Future;

use wasm_bindgen_futures::spawn_local;

/// What a person does to a page.
pub const SIGNS: &[&str] = &[
    "pointerdown",
    "pointermove",
    "keydown",
    "wheel",
    "touchstart",
    "scroll",
    "click",
];

/// Does something that has to wait.
pub fn spawn(what: impl Future<Output = ()> + 'static) {
    spawn_local(what);
}
