//! JSON text in and out.
//!
//! `serde_json` writes, and reads natively. In WebAssembly the browser's `JSON.parse` reads.

use std::{fmt, io};

use serde::Serialize;
use serde::ser::Error as _;
use serde_json::ser::{Formatter, Serializer};

use crate::Value;
use taskmix_number_text::shortest;

/// Maximum nesting: the outermost value and 32 levels inside it.
const MAX_DEPTH: usize = 33;

/// The text is not JSON; the parser's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotJson(pub String);

impl fmt::Display for NotJson {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not JSON: {}", self.0)
    }
}

impl std::error::Error for NotJson {}

/// Reads JSON text of at most 32 levels. A byte order mark before it is skipped.
///
/// # Errors
///
/// [`NotJson`] with the reason.
///
/// ```
/// use taskmix_inputs::{Value, json};
/// let read = json::read(r#"{"hours": [6.5, null]}"#).unwrap();
/// let list = Value::List(vec![Value::Number(6.5), Value::Null]);
/// assert_eq!(read, Value::Map(vec![("hours".into(), list)]));
/// assert!(json::read("[1,]").is_err());
/// ```
pub fn read(text: &str) -> Result<Value, NotJson> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // The parsers recurse, and in WebAssembly the stack is small.
    if is_too_deep(text) {
        return Err(NotJson("nested too deeply".into()));
    }
    parse(text).map_err(NotJson)
}

#[cfg(not(target_family = "wasm"))]
fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[cfg(target_family = "wasm")]
fn parse(text: &str) -> Result<Value, String> {
    let parsed = js_sys::JSON::parse(text).map_err(|error| {
        let message = String::from(js_sys::Error::from(error).message());
        // Some browsers repeat a part of the text.
        message.chars().take(200).collect::<String>()
    })?;
    serde_wasm_bindgen::from_value(parsed).map_err(|error| error.to_string())
}

/// Whether the nesting exceeds the maximum; brackets inside strings do not count.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

/// A data transfer object as JSON text on one line. Numbers that are not finite are `null`.
///
/// # Errors
///
/// A map with keys that are not text; no type here has one.
///
/// ```
/// use taskmix_inputs::inputs::InputsOut;
/// use taskmix_inputs::{PageInputs, json};
/// let text = json::text(&InputsOut::of(&PageInputs::default())).unwrap();
/// assert!(text.starts_with(r#"{"roles":[],"hours_week":40,"#));
/// ```
pub fn text(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut out = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut out, ShortNumbers))?;
    String::from_utf8(out).map_err(serde_json::Error::custom)
}

/// Writes `40` and `1e6`, where `serde_json` writes `40.0` and `1000000.0`.
struct ShortNumbers;

impl Formatter for ShortNumbers {
    fn write_f64<W: io::Write + ?Sized>(&mut self, out: &mut W, number: f64) -> io::Result<()> {
        out.write_all(shortest(number).as_bytes())
    }
}
