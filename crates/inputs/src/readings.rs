//! Which readings count, as text: a list of names in JSON, names with commas in an address.

use super::errors::{FieldError, GivenValue};
use super::fields::{Object, Problems};
use super::inputs::parts::listed;
use super::value::Value;
use taskmix_method::{Estimate, Given, ReadingSet};

/// The form of a list of readings in an address, in words.
pub const FORM: &str = "one or more of G5, G1, H5, H1, M, C, with commas between them";

/// The names of the readings that count; none where all do.
#[must_use]
pub fn names(readings: ReadingSet) -> Option<Vec<&'static str>> {
    (!readings.is_all()).then(|| readings.iter().map(Estimate::name).collect())
}

/// Reads names with commas between them, like `G5,G1,H5,H1`.
///
/// ```
/// use taskmix_inputs::readings::parse;
/// assert_eq!(parse("M, C").map(|readings| readings.count()), Some(2));
/// assert_eq!(parse(""), None);
/// assert_eq!(parse("M,X"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<ReadingSet> {
    let readings: Option<Vec<_>> = text
        .split(',')
        .map(|name| Estimate::named(name.trim()))
        .collect();
    ReadingSet::of(readings?)
}

/// The readings in the field `readings`; `None` where it is absent or has problems.
pub(super) fn read(object: &Object, problems: &mut Problems) -> Option<ReadingSet> {
    let given = object.get("readings")?;
    let mut readings = Vec::new();
    let mut wrong = false;
    for (index, value) in listed(object, "readings", problems) {
        let known = match value {
            Value::Text(name) => Estimate::named(name),
            _ => None,
        };
        if known.is_none() {
            wrong = true;
            let field = format!("{}[{index}]", object.at("readings"));
            let names = Estimate::ALL.map(Estimate::name).join(", ");
            problems.push(FieldError::not(field, value, format!("one of {names}")));
        }
        readings.extend(known);
    }
    let set = ReadingSet::of(readings);
    if matches!(given, Value::List(list) if list.is_empty()) {
        let field = object.at("readings");
        problems.push(FieldError {
            message: format!("{field}: an empty list is not at least one reading"),
            field,
            value: GivenValue(Given::Text("an empty list".into())),
            limit: "at least one reading".into(),
        });
    }
    set.filter(|_| !wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_names_every_reading() {
        let names = Estimate::ALL.map(Estimate::name).join(", ");
        assert!(FORM.contains(&names), "{FORM}");
    }
}
