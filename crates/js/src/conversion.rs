//! JavaScript values to plain data.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use taskmix_inputs::errors::Errors;
use taskmix_inputs::fields::{Object, Problems};
use taskmix_inputs::value::Value;

/// Maximum nesting, twice that of any valid input, which also bounds circular values. Deeper values
/// are rejected with their field.
const DEEPEST: u32 = 8;
/// Maximum number of values in one input.
const MAX_VALUES: u32 = 1_000_000;
/// The description of a getter or proxy that throws.
const THROWS: &str = "a value that throws";

#[wasm_bindgen]
extern "C" {
    // A getter or a proxy may throw; that must not unwind through WebAssembly.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    // Objects of another realm have other prototypes, and the same tag.
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn tag(value: &JsValue) -> Result<String, JsValue>;
}

/// A JavaScript value as plain data. `undefined` equals `null`. NaN, infinity and values that are
/// not plain data (functions, dates, getters that throw) are stored for the error report.
pub fn value_of(given: &JsValue) -> Value {
    let mut left = MAX_VALUES;
    value(given, 0, &mut left)
}

fn value(given: &JsValue, depth: u32, left: &mut u32) -> Value {
    if given.is_undefined() || given.is_null() {
        return Value::Null;
    }
    if let Some(flag) = given.as_bool() {
        return Value::Bool(flag);
    }
    if let Some(number) = given.as_f64() {
        return Value::Number(number);
    }
    if let Some(text) = given.as_string() {
        return Value::Text(text);
    }
    if !given.is_object() {
        return Value::Other(given.js_typeof().as_string().unwrap_or_default());
    }
    let inside = (depth < DEEPEST).then(|| members(given, depth + 1, left));
    match inside {
        Some(Ok(value)) => value,
        Some(Err(_)) => Value::Other(THROWS.into()),
        None => Value::Other("a value nested too deep".into()),
    }
}

/// A list or an object; the error is the exception that reading it threw.
fn members(given: &JsValue, depth: u32, left: &mut u32) -> Result<Value, JsValue> {
    let names = if is_array(given)? {
        None
    } else {
        let tag = tag(given)?;
        if tag != "[object Object]" {
            // Dates and maps have no fields and would be read as empty objects.
            let kind = tag.get("[object ".len()..tag.len() - 1);
            return Ok(Value::Other(kind.unwrap_or_default().into()));
        }
        Some(keys(given)?)
    };
    let length = match &names {
        None => Reflect::get(given, &"length".into())?.as_f64(),
        Some(names) => Some(f64::from(names.length())),
    };
    // Rejects long lists by their length, before reading the items.
    let Some(length) = length.filter(|length| *length <= f64::from(*left)) else {
        return Ok(Value::Other("too much".into()));
    };
    let mut member = |name: &JsValue| {
        *left = left.saturating_sub(1);
        match Reflect::get(given, name) {
            Ok(_) if *left == 0 => Value::Other("too much".into()),
            Ok(member) => value(&member, depth, left),
            Err(_) => Value::Other(THROWS.into()),
        }
    };
    Ok(match names {
        None => {
            let mut values = Vec::new();
            let mut index = 0.0;
            while index < length {
                values.push(member(&index.into()));
                index += 1.0;
            }
            Value::List(values)
        }
        Some(names) => {
            let field = |name: JsValue| (name.as_string().unwrap_or_default(), member(&name));
            Value::Map(names.iter().map(field).collect())
        }
    })
}

/// Reads arguments by name, in the order of `names`, and collects every problem.
///
/// # Errors
///
/// All problems found.
pub fn arguments<T>(
    names: &[&str],
    given: &[&JsValue],
    read: impl FnOnce(&Object, &mut Problems) -> Option<T>,
) -> Result<T, Errors> {
    let named = names.iter().zip(given);
    let named = named.map(|(name, given)| ((*name).to_owned(), value_of(given)));
    let map = Value::Map(named.collect());
    let mut problems = Problems::default();
    let value =
        Object::of(&map, "", names, &mut problems).and_then(|object| read(&object, &mut problems));
    problems.finish(value)
}
