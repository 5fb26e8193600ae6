//! The shape of plain data, as serde emits it.

use std::collections::BTreeSet;

/// What was seen in one place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shape {
    /// Nothing was there.
    pub null: bool,
    /// The type says that nothing may be there.
    pub option: bool,
    pub boolean: bool,
    pub number: bool,
    /// The texts seen.
    pub texts: BTreeSet<String>,
    pub list: Option<Box<Shape>>,
    pub tuple: Option<Vec<Shape>>,
    pub object: Option<Object>,
}

/// An object that was seen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object {
    /// The name of the Rust type; nothing for a map.
    pub name: Option<&'static str>,
    pub fields: Vec<(String, Shape)>,
}

impl Object {
    pub fn field(&self, name: &str) -> Option<&Shape> {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, shape)| shape)
    }
}

impl Shape {
    /// Adds what was seen in the same place of another value.
    pub fn merge(&mut self, other: Self) {
        self.null |= other.null;
        self.option |= other.option;
        self.boolean |= other.boolean;
        self.number |= other.number;
        self.texts.extend(other.texts);
        merge_into(&mut self.list, other.list, |own, other| own.merge(*other));
        merge_into(&mut self.tuple, other.tuple, |own, other| {
            assert_eq!(own.len(), other.len(), "a tuple has one length");
            for (own, other) in own.iter_mut().zip(other) {
                own.merge(other);
            }
        });
        merge_into(&mut self.object, other.object, |own, other| {
            assert_eq!(own.name, other.name, "one type in one place");
            for (name, shape) in other.fields {
                match own.fields.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, own)) => own.merge(shape),
                    None => own.fields.push((name, shape)),
                }
            }
        });
    }
}

fn merge_into<T>(own: &mut Option<T>, other: Option<T>, merge: impl FnOnce(&mut T, T)) {
    match (own.as_mut(), other) {
        (Some(own), Some(other)) => merge(own, other),
        (None, Some(other)) => *own = Some(other),
        (_, None) => {}
    }
}
