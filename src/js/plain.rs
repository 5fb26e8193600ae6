//! Answers as plain JavaScript values: what JSON would hold, without a text in between.

use js_sys::Array;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde::ser::{SerializeTuple, SerializeTupleStruct};
use std::fmt::{self, Display};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Object)]
    type Fields;

    #[wasm_bindgen(constructor, js_class = "Object")]
    fn new() -> Fields;

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Fields, name: &str, value: JsValue);
}

/// A value as JSON would hold it: plain objects, lists, numbers, and `null` for what is absent.
///
/// # Errors
///
/// [`NotPlain`] for a value that has no such form; none of the answers is one.
pub fn plain(value: &(impl Serialize + ?Sized)) -> Result<JsValue, NotPlain> {
    let mut place = JsValue::NULL;
    value.serialize(Place(&mut place))?;
    Ok(place)
}

/// A value has no form that JSON could hold.
#[derive(Debug)]
pub struct NotPlain;

impl Display for NotPlain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not plain data")
    }
}

impl std::error::Error for NotPlain {}

impl serde::ser::Error for NotPlain {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), NotPlain>;

/// Where the value is put.
///
/// That it is put somewhere, and not returned, lets the compiler see that nothing can fail.
struct Place<'a>(&'a mut JsValue);

impl Place<'_> {
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every method of the trait ends so"
    )]
    fn put(self, value: impl Into<JsValue>) -> Written {
        *self.0 = value.into();
        Ok(())
    }
}

/// Numbers, all of them kept in an `f64`.
macro_rules! numbers {
    ($($method:ident: $number:ty,)*) => {
        $(fn $method(self, value: $number) -> Written {
            self.serialize_f64(value as f64)
        })*
    };
}

impl<'a> Serializer for Place<'a> {
    type Ok = ();
    type Error = NotPlain;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = Impossible<(), NotPlain>;
    type SerializeMap = Object<'a>;
    type SerializeStruct = Object<'a>;
    type SerializeStructVariant = Impossible<(), NotPlain>;

    numbers! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_f32: f32,
    }

    fn serialize_f64(self, value: f64) -> Written {
        self.put(value)
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.put(value)
    }

    fn serialize_char(self, value: char) -> Written {
        self.put(value.to_string())
    }

    fn serialize_str(self, value: &str) -> Written {
        self.put(value)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(NotPlain)
    }

    fn serialize_none(self) -> Written {
        self.put(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.put(JsValue::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.put(JsValue::NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.put(variant)
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
        Err(NotPlain)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, NotPlain> {
        Ok(List {
            items: Array::new(),
            place: self,
        })
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a>, NotPlain> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'a>, NotPlain> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotPlain> {
        Err(NotPlain)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object<'a>, NotPlain> {
        Ok(Object {
            fields: Fields::new(),
            name: JsValue::NULL,
            place: self,
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object<'a>, NotPlain> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotPlain> {
        Err(NotPlain)
    }
}

/// A list being filled.
struct List<'a> {
    items: Array,
    place: Place<'a>,
}

impl List<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.items.push(&plain(value)?);
        Ok(())
    }
}

impl SerializeSeq for List<'_> {
    type Ok = ();
    type Error = NotPlain;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.push(value)
    }

    fn end(self) -> Written {
        self.place.put(self.items)
    }
}

impl SerializeTuple for List<'_> {
    type Ok = ();
    type Error = NotPlain;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.push(value)
    }

    fn end(self) -> Written {
        self.place.put(self.items)
    }
}

impl SerializeTupleStruct for List<'_> {
    type Ok = ();
    type Error = NotPlain;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.push(value)
    }

    fn end(self) -> Written {
        self.place.put(self.items)
    }
}

/// An object being filled.
struct Object<'a> {
    fields: Fields,
    /// The name that waits for its value.
    name: JsValue,
    place: Place<'a>,
}

impl SerializeMap for Object<'_> {
    type Ok = ();
    type Error = NotPlain;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Written {
        self.name = plain(name)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        let name = self.name.as_string().ok_or(NotPlain)?;
        self.fields.set(&name, plain(value)?);
        Ok(())
    }

    fn end(self) -> Written {
        self.place.put(self.fields)
    }
}

impl SerializeStruct for Object<'_> {
    type Ok = ();
    type Error = NotPlain;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.fields.set(name, plain(value)?);
        Ok(())
    }

    fn end(self) -> Written {
        self.place.put(self.fields)
    }
}
