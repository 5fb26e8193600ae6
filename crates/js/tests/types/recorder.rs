//! A serializer that keeps the shape of what it is given and forgets the values.

use std::fmt;

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    Serializer,
};

use super::shape::{Object, Shape};

/// The shape of a value.
pub fn shape_of(value: &impl Serialize) -> Shape {
    value.serialize(Recorder).expect("plain data")
}

#[derive(Debug)]
pub struct NotPlain(String);

impl fmt::Display for NotPlain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for NotPlain {}

impl serde::ser::Error for NotPlain {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Recorder;

type Recorded = Result<Shape, NotPlain>;

fn number() -> Recorded {
    Ok(Shape {
        number: true,
        ..Shape::default()
    })
}

fn null() -> Shape {
    Shape {
        null: true,
        ..Shape::default()
    }
}

macro_rules! numbers {
    ($($method:ident: $kind:ty),*) => {
        $(fn $method(self, _: $kind) -> Recorded { number() })*
    };
}

impl Serializer for Recorder {
    type Ok = Shape;
    type Error = NotPlain;
    type SerializeSeq = List;
    type SerializeTuple = Tuple;
    type SerializeTupleStruct = Impossible<Shape, NotPlain>;
    type SerializeTupleVariant = Impossible<Shape, NotPlain>;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Impossible<Shape, NotPlain>;

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    );

    fn serialize_bool(self, _: bool) -> Recorded {
        Ok(Shape {
            boolean: true,
            ..Shape::default()
        })
    }

    fn serialize_char(self, value: char) -> Recorded {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Recorded {
        Ok(Shape {
            texts: [value.to_owned()].into(),
            ..Shape::default()
        })
    }

    fn serialize_bytes(self, _: &[u8]) -> Recorded {
        Err(NotPlain::custom("bytes"))
    }

    fn serialize_none(self) -> Recorded {
        Ok(null())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Recorded {
        let mut shape = value.serialize(Self)?;
        shape.option = true;
        Ok(shape)
    }

    fn serialize_unit(self) -> Recorded {
        Ok(null())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Recorded {
        Ok(null())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Recorded {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Recorded {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Recorded {
        Err(NotPlain::custom(name))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List, NotPlain> {
        Ok(List(Shape::default()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Tuple, NotPlain> {
        Ok(Tuple(Vec::new()))
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NotPlain> {
        Err(NotPlain::custom(name))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotPlain> {
        Err(NotPlain::custom(name))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, NotPlain> {
        Ok(Fields::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields, NotPlain> {
        let mut fields = Fields::default();
        fields.object.name = Some(name);
        Ok(fields)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotPlain> {
        Err(NotPlain::custom(name))
    }
}

struct List(Shape);

impl SerializeSeq for List {
    type Ok = Shape;
    type Error = NotPlain;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotPlain> {
        self.0.merge(value.serialize(Recorder)?);
        Ok(())
    }

    fn end(self) -> Recorded {
        Ok(Shape {
            list: Some(Box::new(self.0)),
            ..Shape::default()
        })
    }
}

struct Tuple(Vec<Shape>);

impl SerializeTuple for Tuple {
    type Ok = Shape;
    type Error = NotPlain;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotPlain> {
        self.0.push(value.serialize(Recorder)?);
        Ok(())
    }

    fn end(self) -> Recorded {
        Ok(Shape {
            tuple: Some(self.0),
            ..Shape::default()
        })
    }
}

#[derive(Default)]
struct Fields {
    object: Object,
    key: String,
}

impl Fields {
    fn push<T: Serialize + ?Sized>(&mut self, name: String, value: &T) -> Result<(), NotPlain> {
        self.object.fields.push((name, value.serialize(Recorder)?));
        Ok(())
    }

    fn shape(self) -> Shape {
        Shape {
            object: Some(self.object),
            ..Shape::default()
        }
    }
}

impl SerializeStruct for Fields {
    type Ok = Shape;
    type Error = NotPlain;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NotPlain> {
        self.push(name.to_owned(), value)
    }

    fn end(self) -> Recorded {
        Ok(self.shape())
    }
}

impl SerializeMap for Fields {
    type Ok = Shape;
    type Error = NotPlain;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotPlain> {
        let shape = key.serialize(Recorder)?;
        let text = shape.texts.into_iter().next();
        self.key = text.ok_or_else(|| NotPlain::custom("a key that is no text"))?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotPlain> {
        let name = std::mem::take(&mut self.key);
        self.push(name, value)
    }

    fn end(self) -> Recorded {
        Ok(self.shape())
    }
}
