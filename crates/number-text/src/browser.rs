//! JavaScript's own functions.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// A number in decimal digits; NaN where the text is none.
    #[wasm_bindgen(js_name = Number)]
    pub fn parse(text: &str) -> f64;

    #[wasm_bindgen(js_namespace = ["Number", "prototype", "toExponential"], js_name = call)]
    fn to_exponential(number: f64) -> String;
}

/// The shortest digits of a finite number, as `2.5e-4`.
pub fn scientific(number: f64) -> String {
    to_exponential(number).replace('+', "")
}
