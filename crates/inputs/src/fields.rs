//! Reads the fields of an object and collects every problem.

use super::errors::{Errors, FieldError, GivenValue};
use super::value::Value;
use taskmix_method::{Given, InvalidInput, Limit, OutOfLimit};

/// Maximum number of problems reported, so that the report stays short for any input.
const MAX_PROBLEMS: usize = 100;
/// Maximum reported length of an unknown field name, in characters.
const MAX_NAME_LENGTH: usize = 60;

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldError>);

impl Problems {
    /// Adds a problem unless the list is full.
    pub fn push(&mut self, problem: impl Into<FieldError>) {
        if !self.is_full() {
            self.0.push(problem.into());
        }
    }

    /// Whether the list is full.
    pub const fn is_full(&self) -> bool {
        self.0.len() >= MAX_PROBLEMS
    }

    /// The value; a problem is added to the list.
    pub fn take<T>(&mut self, field: &str, checked: Result<T, OutOfLimit>) -> Option<T> {
        checked.map_err(|problem| self.push(problem.at(field))).ok()
    }

    /// Whether there are no problems.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems, in the order they were found.
    pub fn into_list(self) -> Vec<FieldError> {
        self.0
    }

    /// The value if there are no problems.
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
    /// The object at `path` (empty for the whole input). Unknown and repeated fields are problems.
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

    /// The whole input with any fields; `None` where it is not an object.
    pub fn whole(value: &'a Value) -> Option<Self> {
        let Value::Map(fields) = value else {
            return None;
        };
        let path = String::new();
        Some(Self { path, fields })
    }

    /// Reports unknown and repeated fields.
    pub fn allow(&self, known: &[&str], problems: &mut Problems) {
        for (index, (name, given)) in self.fields.iter().enumerate() {
            // Each search for an earlier field of the same name succeeds for known names or adds a
            // problem, so this limit bounds the work.
            if problems.is_full() {
                break;
            }
            // An empty name is shown as quotes.
            let field = if name.is_empty() {
                self.at("\"\"")
            } else {
                let short: String = name.chars().take(MAX_NAME_LENGTH).collect();
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

    /// The value of a field; `None` where it is absent or null.
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

    /// Reports that a field does not have the required form.
    pub fn reject(&self, name: &str, form: &'static str, problems: &mut Problems) {
        problems.push(InvalidInput {
            field: self.at(name),
            value: GivenValue::of(self.get(name).unwrap_or(&Value::Null)).0,
            limit: Limit::Form { form },
        });
    }

    /// Reports a missing field.
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
