//! The app's own files that are fetched when they are needed.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The long index of job titles, fetched from the address the page names and checked against its
/// hash; nothing where that fails, and the search goes on with the titles it has.
pub async fn titles() -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let root = super::root()?;
    let address = root.get_attribute("data-titles")?;
    let options = RequestInit::new();
    if let Some(integrity) = root.get_attribute("data-titles-integrity") {
        options.set_integrity(&integrity);
    }
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(&address, &options))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
