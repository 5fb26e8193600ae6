//! JSON text to plain data, and answers to JSON text.

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::io::{self, IsTerminal, Read, Write};

use super::failure::Failure;
use taskmix_inputs::Value;
use taskmix_method::Given;

/// Maximum length of the input, in bytes.
const MAX_BYTES: u64 = 16 << 20;
/// Maximum nesting.
const DEEPEST: usize = 32;

/// Standard input as plain data.
pub fn read_input() -> Result<Value, Failure> {
    let mut text = String::new();
    io::stdin()
        .lock()
        .take(MAX_BYTES + 1)
        .read_to_string(&mut text)
        .map_err(|error| Failure::of_input(&error))?;
    if text.len() as u64 > MAX_BYTES {
        let limit = format!("at most {MAX_BYTES} bytes");
        let message = format!("input: too long; {limit}");
        return Err(Failure::of("", Given::Nothing, limit, message));
    }
    parse(&text)
}

/// Reads JSON. Numbers that are too large become infinite and repeated keys are stored twice, so
/// that both can be reported with their field.
pub fn parse(text: &str) -> Result<Value, Failure> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let invalid = |error: serde_json::Error| {
        let message = format!("input: not JSON: {error}");
        Failure::of("", Given::Nothing, "JSON", message)
    };
    let raw: &RawValue = serde_json::from_str(text).map_err(invalid)?;
    value_of(raw, 0).map_err(invalid)
}

fn value_of(raw: &RawValue, depth: usize) -> Result<Value, serde_json::Error> {
    use serde::de::Error as _;
    if depth > DEEPEST {
        return Err(serde_json::Error::custom("nested too deeply"));
    }
    let text = raw.get();
    Ok(match text.bytes().next() {
        Some(b'{') => {
            let fields: Fields = serde_json::from_str(text)?;
            let fields = fields.0.into_iter();
            let values = fields.map(|(name, raw)| Ok((name, value_of(raw, depth + 1)?)));
            Value::Map(values.collect::<Result<_, serde_json::Error>>()?)
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            let values = items.into_iter().map(|raw| value_of(raw, depth + 1));
            Value::List(values.collect::<Result<_, _>>()?)
        }
        Some(b'"') => Value::Text(serde_json::from_str(text)?),
        Some(b't' | b'f') => Value::Bool(serde_json::from_str(text)?),
        Some(b'n') | None => Value::Null,
        // Rust parses every JSON number; one that is too large becomes infinite.
        Some(_) => Value::Number(text.parse().map_err(serde_json::Error::custom)?),
    })
}

/// The fields of an object, in the order given.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}

/// Writes an answer on one line, or indented on a terminal.
pub fn write_answer(answer: &impl Serialize) -> Result<(), Failure> {
    let stdout = io::stdout();
    let text = if stdout.is_terminal() {
        serde_json::to_string_pretty(answer)
    } else {
        serde_json::to_string(answer)
    };
    let text = text.map_err(|error| Failure::of_output(&error.into()))?;
    writeln!(stdout.lock(), "{text}").map_err(|error| Failure::of_output(&error))
}

/// Writes one line for each answer.
pub fn write_lines<T: Serialize>(answers: impl IntoIterator<Item = T>) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for answer in answers {
        let line =
            serde_json::to_string(&answer).map_err(|error| Failure::of_output(&error.into()))?;
        writeln!(out, "{line}").map_err(|error| Failure::of_output(&error))?;
    }
    out.flush().map_err(|error| Failure::of_output(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_json_cannot_hold_is_kept_for_the_report() {
        let value = parse(r#"{"a":1e999,"a":[-1E-2,true,null,"\u00e9"]}"#).unwrap();
        let list = Value::List(vec![
            Value::Number(-0.01),
            Value::Bool(true),
            Value::Null,
            Value::Text("é".into()),
        ]);
        let fields = vec![
            ("a".into(), Value::Number(f64::INFINITY)),
            ("a".into(), list),
        ];
        assert_eq!(value, Value::Map(fields));
    }

    #[test]
    fn invalid_json_is_rejected() {
        for text in ["", "{", "NaN", "[1,]", "{\"a\":01}", "\"\\ud800\"", "{} {}"] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert!(parse(&"[".repeat(1_000_000)).is_err());
        let deep = "[".repeat(40) + &"]".repeat(40);
        assert!(parse(&deep).is_err());
    }
}
