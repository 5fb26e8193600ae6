//! What the readers of plain data take, found by asking them: their errors name the fields
//! they know and the kind of value each must be.

use taskmix_inputs::{Errors, FieldError, Value};

/// The fields of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Input(pub Vec<Field>);

#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub name: String,
    pub required: bool,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    Number,
    Flag,
    /// Any text.
    Text,
    /// One of these texts.
    OneOf(Vec<String>),
    Object(Input),
    List(Box<Kind>),
}

/// What a reader takes.
pub fn taken_by<T>(read: impl Fn(&Value) -> Result<T, Errors>) -> Input {
    let errors = |value: Value| {
        read(&value)
            .err()
            .map_or(Vec::new(), |errors| errors.errors)
    };
    object(&Place {
        path: String::new(),
        errors: &errors,
    })
}

/// A place in the input, and the errors of an input with a value there.
struct Place<'a> {
    path: String,
    errors: &'a dyn Fn(Value) -> Vec<FieldError>,
}

impl Place<'_> {
    /// What must be there instead of the value; nothing where the value will do.
    fn limits_instead_of(&self, value: Value) -> Vec<String> {
        let errors = (self.errors)(value).into_iter();
        let here = errors.filter(|error| error.field == self.path);
        here.map(|error| error.limit).collect()
    }

    fn inside<T>(
        &self,
        path: String,
        wrap: impl Fn(Value) -> Value,
        look: impl FnOnce(&Place) -> T,
    ) -> T {
        look(&Place {
            path,
            errors: &|value| (self.errors)(wrap(value)),
        })
    }

    fn of_field<T>(&self, name: &str, look: impl FnOnce(&Place) -> T) -> T {
        let path = match self.path.as_str() {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        };
        self.inside(path, |value| Value::Map(vec![(name.into(), value)]), look)
    }
}

fn object(place: &Place) -> Input {
    let names = place.of_field("?", |unknown| unknown.limits_instead_of(Value::Null));
    let mut names = names
        .iter()
        .filter_map(|limit| listed(limit, "one of the fields "));
    let names = names.next().expect("the known fields are named");
    let missing = (place.errors)(Value::Map(Vec::new()));
    let fields = names.into_iter().map(|name| {
        place.of_field(&name, |field| Field {
            required: missing
                .iter()
                .any(|error| error.field == field.path && error.limit == "must be given"),
            kind: kind(field),
            name: name.clone(),
        })
    });
    Input(fields.collect())
}

fn kind(place: &Place) -> Kind {
    let wanted = place.limits_instead_of(Value::Bool(true));
    let wants = |kind: &str| wanted.iter().any(|limit| limit == kind);
    if wanted.is_empty() {
        Kind::Flag
    } else if wants("a number") {
        Kind::Number
    } else if wants("an object") {
        Kind::Object(object(place))
    } else if wants("a list") {
        let item = format!("{}[0]", place.path);
        let item = place.inside(item, |value| Value::List(vec![value]), kind);
        Kind::List(Box::new(item))
    } else {
        // What else a text must be stands in the description.
        let limits = place.limits_instead_of(Value::Text("?".into()));
        let one_of = |limit: &String| {
            listed(limit, "one of the fields ").or_else(|| listed(limit, "one of "))
        };
        limits
            .iter()
            .find_map(one_of)
            .map_or(Kind::Text, Kind::OneOf)
    }
}

fn listed(limit: &str, before: &str) -> Option<Vec<String>> {
    let names = limit.strip_prefix(before)?;
    Some(names.split(", ").map(str::to_owned).collect())
}
