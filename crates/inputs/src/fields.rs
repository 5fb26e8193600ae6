//! Reading the fields of an object, noting every problem on the way.

use super::errors::{Errors, FieldError, GivenValue};
use super::value::Value;
use taskmix_method::{Given, InvalidInput, Limit, OutOfLimit};

/// Most problems told at once: an input that is wrong in more places is wrong enough, and
/// what is told of it stays short, however long it is.
const MAX_PROBLEMS: usize = 100;
/// Most of the name of a field that is not known, in characters.
const LONGEST_NAME: usize = 60;

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldError>);

impl Problems {
    /// Notes a problem, as long as there is room for it.
    pub fn push(&mut self, problem: impl Into<FieldError>) {
        if !self.is_full() {
            self.0.push(problem.into());
        }
    }

    /// Whether no more problems are noted.
    pub const fn is_full(&self) -> bool {
        self.0.len() >= MAX_PROBLEMS
    }

    /// The value, or nothing and its problem noted.
    pub fn take<T>(&mut self, field: &str, checked: Result<T, OutOfLimit>) -> Option<T> {
        checked.map_err(|problem| self.push(problem.at(field))).ok()
    }

    /// Whether nothing was noted.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems, in the order they were noted.
    pub fn into_list(self) -> Vec<FieldError> {
        self.0
    }

    /// The value if it is there and nothing was noted.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Errors> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(Errors { errors: self.0 }),
        }
    }
}

/// An object and its place in the input.
#[derive(Debug, Clone)]
pub struct Object<'a> {
    path: String,
    fields: &'a [(String, Value)],
}

impl<'a> Object<'a> {
    /// The object at `path` (empty for the whole input); fields that are not `known`, or
    /// given twice, are noted as problems.
    pub fn of(
        value: &'a Value,
        path: &str,
        known: &[&str],
        problems: &mut Problems,
    ) -> Option<Self> {
        let Value::Map(fields) = value else {
            problems.push(FieldError::not(path, value, "an object"));
            return None;
        };
        let object = Self {
            path: path.to_owned(),
            fields,
        };
        object.allow(known, problems);
        Some(object)
    }

    /// The whole input, whatever its fields are called; nothing where it is no object.
    pub fn whole(value: &'a Value) -> Option<Self> {
        let Value::Map(fields) = value else {
            return None;
        };
        let path = String::new();
        Some(Self { path, fields })
    }

    /// Notes the fields that are not `known`, or given twice.
    pub fn allow(&self, known: &[&str], problems: &mut Problems) {
        for (index, (name, given)) in self.fields.iter().enumerate() {
            // Every look for an earlier field of the same name ends in a problem or is the
            // first of its name, so that long inputs are not looked through again and again.
            if problems.is_full() {
                break;
            }
            // A name of no letters must be seen too.
            let field = if name.is_empty() {
                self.at("\"\"")
            } else {
                let short: String = name.chars().take(LONGEST_NAME).collect();
                self.at(&short)
            };
            if !known.contains(&name.as_str()) {
                let limit = format!("one of the fields {}", known.join(", "));
                problems.push(FieldError {
                    message: format!("{field}: not a known field; known are {}", known.join(", ")),
                    field,
                    value: GivenValue::of(given),
                    limit,
                });
            } else if self
                .fields
                .iter()
                .take(index)
                .any(|(earlier, _)| earlier == name)
            {
                problems.push(FieldError {
                    message: format!("{field}: given twice"),
                    field,
                    value: GivenValue::of(given),
                    limit: "given once".into(),
                });
            }
        }
    }

    /// The path of a field.
    pub fn at(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    /// The value of a field; nothing where it is absent or null.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value)
            .filter(|value| **value != Value::Null)
    }

    /// Whether a field is there and not null.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A number, within its limits or not.
    pub fn number(&self, name: &str, problems: &mut Problems) -> Option<f64> {
        match self.get(name)? {
            Value::Number(number) => Some(*number),
            other => {
                problems.push(FieldError::not(self.at(name), other, "a number"));
                None
            }
        }
    }

    /// Text.
    pub fn text(&self, name: &str, problems: &mut Problems) -> Option<&'a str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            other => {
                problems.push(FieldError::not(self.at(name), other, "text"));
                None
            }
        }
    }

    /// True or false.
    pub fn flag(&self, name: &str, problems: &mut Problems) -> Option<bool> {
        match self.get(name)? {
            Value::Bool(flag) => Some(*flag),
            other => {
                problems.push(FieldError::not(self.at(name), other, "true or false"));
                None
            }
        }
    }

    /// A list.
    pub fn list(&self, name: &str, problems: &mut Problems) -> Option<&'a [Value]> {
        match self.get(name)? {
            Value::List(values) => Some(values),
            other => {
                problems.push(FieldError::not(self.at(name), other, "a list"));
                None
            }
        }
    }

    /// Notes that a field is not of the form it must have.
    pub fn reject(&self, name: &str, form: &'static str, problems: &mut Problems) {
        problems.push(InvalidInput {
            field: self.at(name),
            value: GivenValue::of(self.get(name).unwrap_or(&Value::Null)).0,
            limit: Limit::Form { form },
        });
    }

    /// Notes a field that must be given and is not.
    pub fn require(&self, name: &str, problems: &mut Problems) {
        if !self.has(name) {
            problems.push(InvalidInput {
                field: self.at(name),
                value: Given::Nothing,
                limit: Limit::Required,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_none_until_one_is_noted() {
        let mut problems = Problems::default();
        assert!(problems.is_empty() && !problems.is_full());
        problems.push(FieldError::not("r", &Value::Null, "a number"));
        assert!(!problems.is_empty() && !problems.is_full());
    }
}
