//! Data transfer objects to JSON text.

use std::fmt;

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer,
};

use taskmix_number_text::shortest;

/// A value is of a kind that no data transfer object has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(String);

impl fmt::Display for Unwritable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// A data transfer object as JSON text on one line.
///
/// # Errors
///
/// [`Unwritable`] for bytes, tuples and enums with content, which none of ours has.
///
/// ```
/// use taskmix_inputs::inputs::InputsOut;
/// use taskmix_inputs::{PageInputs, json};
/// let text = json::text(&InputsOut::of(&PageInputs::default())).unwrap();
/// assert!(text.starts_with(r#"{"roles":[],"hours_week":40,"#));
/// ```
pub fn text(value: &impl Serialize) -> Result<String, Unwritable> {
    let mut out = String::new();
    value.serialize(Writer(&mut out))?;
    Ok(out)
}

struct Writer<'a>(&'a mut String);

type Written = Result<(), Unwritable>;
type Never = Impossible<(), Unwritable>;

fn never<T>() -> Result<T, Unwritable> {
    Err(Unwritable("a kind of value that JSON has not".into()))
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                out.push_str("\\u00");
                let code = u32::from(control);
                out.extend(
                    [code >> 4, code & 15]
                        .iter()
                        .filter_map(|digit| char::from_digit(*digit, 16)),
                );
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Items<'a>;
    type SerializeStruct = Items<'a>;
    type SerializeStructVariant = Never;

    fn serialize_bool(self, value: bool) -> Written {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_i64(self, value: i64) -> Written {
        self.0.push_str(&value.to_string());
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.0.push_str(&value.to_string());
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(f64::from(value))
    }

    /// What is no number is absent.
    fn serialize_f64(self, value: f64) -> Written {
        if value.is_finite() {
            self.0.push_str(&shortest(value));
            Ok(())
        } else {
            self.serialize_unit()
        }
    }

    fn serialize_char(self, value: char) -> Written {
        quoted(value.encode_utf8(&mut [0; 4]), self.0);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Written {
        quoted(value, self.0);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        never()
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        never()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Unwritable> {
        self.0.push('[');
        Ok(Items::of(self.0, ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Never, Unwritable> {
        never()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Never, Unwritable> {
        never()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Never, Unwritable> {
        never()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'a>, Unwritable> {
        self.0.push('{');
        Ok(Items::of(self.0, '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Unwritable> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Never, Unwritable> {
        never()
    }
}

/// A list or a map being written.
struct Items<'a> {
    out: &'a mut String,
    close: char,
    empty: bool,
}

impl<'a> Items<'a> {
    const fn of(out: &'a mut String, close: char) -> Self {
        Self {
            out,
            close,
            empty: true,
        }
    }

    fn next(&mut self) -> Writer<'_> {
        if !self.empty {
            self.out.push(',');
        }
        self.empty = false;
        Writer(self.out)
    }

    fn close(self) -> Written {
        self.out.push(self.close);
        Ok(())
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(self.next())
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        key.serialize(self.next())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.out.push(':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeStruct for Items<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        quoted(name, self.next().0);
        self.serialize_value(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}
