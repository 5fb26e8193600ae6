//! JavaScript's own functions.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// A number in decimal digits; NaN where the text is none.
    #[wasm_bindgen(js_name = Number)]
    pub fn parse(text: &str) -> f64;

    #[wasm_bindgen(js_namespace = ["Number", "prototype", "toExponential"], js_name = call)]
    fn to_exponential(number: f64) -> String;

    #[wasm_bindgen(js_namespace = ["Number", "prototype", "toExponential"], js_name = call)]
    fn to_exponential_with_digits(number: f64, fraction_digits: u32) -> String;
}

/// Fewest digits after the point with which two shortest texts can be equally near to a number:
/// such a text has at least as many digits as 2^52.
const TIE_DIGITS: u32 = 15;

/// The shortest digits of a finite number, as `2.5e-4`.
///
/// Of two texts that are equally near, the standard library takes the larger one, and JavaScript
/// may take either: 1925641007516663.25 is `….2` or `….3`. With a given number of digits
/// JavaScript takes the larger one too.
pub fn scientific(number: f64) -> String {
    let shortest = to_exponential(number);
    let fraction_digits = shortest
        .bytes()
        .skip(2)
        .take_while(u8::is_ascii_digit)
        .fold(0, |digits, _| digits + 1);
    let nearest = if fraction_digits < TIE_DIGITS {
        shortest
    } else {
        let larger = to_exponential_with_digits(number, fraction_digits);
        // Below a power of two the numbers lie closer, and the nearest text can be another one's.
        if parse(&larger) == number {
            larger
        } else {
            shortest
        }
    };
    nearest.replace('+', "")
}
