//! JavaScript values to plain data.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::wire::errors::{Errors, FieldError};
use crate::wire::fields::{Object, Problems};
use crate::wire::value::Value;

/// Deepest nesting, as on the command line.
const DEEPEST: u32 = 32;
/// Most values of one input: far more than any week takes.
const MOST: u32 = 1_000_000;

#[wasm_bindgen]
extern "C" {
    // A getter or a proxy may throw; that must not unwind through WebAssembly.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries(object: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Array, js_name = from)]
    fn copied(list: &JsValue) -> Result<Array, JsValue>;
}

/// A JavaScript value as plain data. `undefined` is as good as `null`; NaN and infinity are
/// kept for the report.
///
/// # Errors
///
/// What is no plain data: a function, a symbol, a cycle, an object that throws.
pub fn value_of(given: &JsValue) -> Result<Value, Errors> {
    let mut left = MOST;
    read(given, 0, &mut left).ok_or_else(|| {
        let limit = "plain data: objects, lists, numbers, text, true, false, null";
        Errors::one(FieldError::not("", &Value::Text(kind(given)), limit))
    })
}

fn kind(given: &JsValue) -> String {
    let kind = given.js_typeof().as_string().unwrap_or_default();
    format!("{kind} that cannot be read")
}

fn read(given: &JsValue, depth: u32, left: &mut u32) -> Option<Value> {
    *left = left.checked_sub(1)?;
    if given.is_undefined() || given.is_null() {
        return Some(Value::Null);
    }
    if let Some(flag) = given.as_bool() {
        return Some(Value::Bool(flag));
    }
    if let Some(number) = given.as_f64() {
        return Some(Value::Number(number));
    }
    if let Some(text) = given.as_string() {
        return Some(Value::Text(text));
    }
    if depth >= DEEPEST || !given.is_object() {
        return None;
    }
    if let Some(list) = given.dyn_ref::<Array>() {
        // A length alone costs nothing: refuse it before it is walked.
        if list.length() > *left {
            return None;
        }
        let list = copied(given).ok()?;
        let values = list.iter().map(|value| read(&value, depth + 1, left));
        return values.collect::<Option<Vec<_>>>().map(Value::List);
    }
    let fields = entries(given).ok()?;
    let field = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        let name = entry.get(0).as_string()?;
        Some((name, read(&entry.get(1), depth + 1, left)?))
    };
    fields
        .iter()
        .map(field)
        .collect::<Option<Vec<_>>>()
        .map(Value::Map)
}

/// Reads arguments by name, in the order of `names`, noting every problem on the way.
///
/// # Errors
///
/// All problems noted.
pub fn arguments<T>(
    names: &[&str],
    given: &[&JsValue],
    read: impl FnOnce(&Object, &mut Problems) -> Option<T>,
) -> Result<T, Errors> {
    let mut fields = Vec::new();
    let mut problems = Problems::default();
    for (name, value) in names.iter().zip(given) {
        match value_of(value) {
            Ok(value) => fields.push(((*name).to_owned(), value)),
            Err(_) => {
                let found = Value::Text(kind(value));
                problems.push(FieldError::not(*name, &found, "plain data"));
            }
        }
    }
    let map = Value::Map(fields);
    let value = Object::of(&map, "", names, &mut problems)
        .filter(|_| problems.is_empty())
        .and_then(|object| read(&object, &mut problems));
    problems.finish(value)
}
