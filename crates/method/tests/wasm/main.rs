//! The properties of shares and rate as WebAssembly, in a browser.
#![cfg(test)]
#![cfg(target_arch = "wasm32")]

#[path = "../all/properties_rate.rs"]
mod properties_rate;
#[path = "../all/properties_shares.rs"]
mod properties_shares;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
