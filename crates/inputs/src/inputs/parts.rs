//! Shared readers of lists, numbers, names and codes.

use crate::errors::FieldError;
use crate::fields::{Object, Problems};
use crate::value::Value;
use taskmix_method::limits::{Given, InvalidInput, Limit, OutOfLimit, within};

/// Maximum length of a list: more than there are activities.
const MAX_ITEMS: usize = 3_000;

/// A list with the index of each item; a list that is too long is reported and read as empty.
pub(crate) fn listed<'a>(
    object: &Object<'a>,
    name: &str,
    problems: &mut Problems,
) -> impl Iterator<Item = (usize, &'a Value)> + use<'a> {
    let mut list = object.list(name, problems).unwrap_or_default();
    if list.len() > MAX_ITEMS {
        problems.push(InvalidInput {
            field: object.at(name),
            value: Given::Number(list.len() as f64),
            limit: Limit::Form {
                form: "a list of at most 3,000 items",
            },
        });
        list = &[];
    }
    list.iter().enumerate()
}

/// A number from `low` to `high`.
pub(crate) fn number(
    object: &Object,
    name: &str,
    (low, high): (f64, f64),
    problems: &mut Problems,
) -> Option<f64> {
    let number = object.number(name, problems)?;
    problems.take(&object.at(name), within(number, low, high))
}

/// One of the values known by name.
pub(crate) fn named<T: Copy>(
    object: &Object,
    name: &str,
    names: &[(&str, T)],
    problems: &mut Problems,
) -> Option<T> {
    let given = object.text(name, problems)?;
    let found = names.iter().find(|(known, _)| *known == given);
    if found.is_none() {
        let known: Vec<_> = names.iter().map(|(known, _)| *known).collect();
        let limit = format!("one of {}", known.join(", "));
        let given = Value::Text(given.to_owned());
        problems.push(FieldError::not(object.at(name), &given, limit));
    }
    found.map(|(_, value)| *value)
}

/// A code of letters, digits and hyphens, with its length limits.
pub(super) struct Code {
    min: usize,
    max: usize,
    form: &'static str,
}

/// A currency.
pub(super) const CURRENCY: Code = Code {
    min: 3,
    max: 3,
    form: "a code of 3 letters, digits and hyphens, like EUR",
};
/// A country.
pub(super) const COUNTRY: Code = Code {
    min: 2,
    max: 3,
    form: "a code of 2 or 3 letters, digits and hyphens, like DE",
};
/// A language.
pub(super) const LANGUAGE: Code = Code {
    min: 2,
    max: 35,
    form: "a code of 2 to 35 letters, digits and hyphens, like en",
};

pub(super) fn code(
    object: &Object,
    name: &str,
    code: &Code,
    problems: &mut Problems,
) -> Option<String> {
    let text = object.text(name, problems)?;
    problems.take(&object.at(name), code.read(text))
}

impl Code {
    /// The text, where it is such a code.
    pub fn read(&self, text: &str) -> Result<String, OutOfLimit> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let fits = text.bytes().all(plain) && (self.min..=self.max).contains(&text.len());
        fits.then(|| text.to_owned()).ok_or_else(|| OutOfLimit {
            value: Given::Text(text.chars().take(80).collect()),
            limit: Limit::Form { form: self.form },
        })
    }
}
