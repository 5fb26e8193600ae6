//! The week in a `setMix` message: an occupation, a mix or a share link, as the command
//! line's `calculate` takes the first two.

use super::incoming::{Message, get};
use crate::PageInputs;
use crate::assumptions;
use crate::link::decode;
use crate::page::{OwnJudgement, RowEdit, RowHours};
use crate::value::Value;
use crate::week::known_occupation;
use taskmix_catalog::catalog;
use taskmix_method::limits::{above, within};
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Assumptions, Judgement, Limit, OutOfLimit};

const FIELDS: [&str; 6] = [
    "occupation",
    "hours",
    "mix",
    "overrides",
    "assumptions",
    "link",
];
const WORDS: &str = "occupation, hours, mix, overrides, assumptions or link";
const ONE_OF: &str = "one of occupation, mix and link";
const LINK: &str = "the text of a share link, v1. and on, all of it understood";
const ACTIVITY: Limit = Limit::Known {
    what: "the id of an activity, like 4.A.4.a.8.I03.D01",
};
/// More rows than there are activities cannot be a week.
const MOST_ROWS: usize = 3_000;

/// The week that a message describes, every problem noted in it; and the assumptions, where it
/// gives any.
pub(super) fn read(message: &mut Message) -> Option<(PageInputs, Option<Assumptions>)> {
    message.known(&FIELDS, WORDS);
    let given = ["occupation", "mix", "link"]
        .into_iter()
        .filter(|name| message.get(name).is_some())
        .count();
    if given != 1 {
        message.refuse("mix", ONE_OF);
        return None;
    }
    if message.get("link").is_some() {
        return Some((link(message)?, None));
    }
    let mut inputs = PageInputs::default();
    occupation(message, &mut inputs);
    rows(message, &mut inputs);
    overrides(message, &mut inputs);
    Some((inputs, assumptions(message)))
}

fn link(message: &mut Message) -> Option<PageInputs> {
    for other in ["hours", "overrides", "assumptions"] {
        if message.get(other).is_some() {
            message.refuse(other, "left out where there is a link");
        }
    }
    if let Some(Value::Text(text)) = message.get("link") {
        let decoded = decode(text);
        if decoded.problems.is_empty() {
            return Some(decoded.inputs);
        }
    }
    message.refuse("link", LINK);
    None
}

fn occupation(message: &mut Message, inputs: &mut PageInputs) {
    if let Some(value) = message.get("occupation") {
        let known = match value {
            Value::Text(code) => known_occupation(code).map_err(|problem| problem.limit),
            _ => Err(Limit::Form {
                form: "the code of an occupation as text",
            }),
        };
        match known {
            Ok(occupation) => inputs.roles = PageInputs::of_occupation(occupation.code).roles,
            Err(limit) => message.note("occupation", value, limit),
        }
    }
    if let Some(value) = message.get("hours") {
        if message.get("occupation").is_none() {
            return message.note("hours", value, Limit::Together { with: "occupation" });
        }
        let hours = number(value).and_then(|hours| above(hours, 0.0, HOURS_IN_A_WEEK));
        match hours {
            Ok(hours) => inputs.hours_week = hours,
            Err(problem) => message.note("hours", value, problem.limit),
        }
    }
}

fn rows(message: &mut Message, inputs: &mut PageInputs) {
    let mut total = 0.0;
    each(message, "mix", &["activity", "hours"], |row| {
        let activity = row.activity();
        let hours = row.number("hours", HOURS_IN_A_WEEK);
        if let (Some(activity), Some(hours)) = (activity, hours) {
            total += hours;
            inputs.edit_row(activity, |row| {
                let before = match row.hours {
                    RowHours::Set(hours) => hours,
                    _ => 0.0,
                };
                // A sum within the week can pass it by rounding only; what is beyond is noted.
                row.hours = RowHours::Set((before + hours).min(HOURS_IN_A_WEEK));
            });
        }
    });
    // Hours that add up to a whole week may pass it by rounding.
    if total > HOURS_IN_A_WEEK + 1e-9 {
        let limit = Limit::SumAtMost {
            of: "the hours of all activities",
            high: HOURS_IN_A_WEEK,
        };
        message.note("mix", &Value::Number(total), limit);
    }
}

fn overrides(message: &mut Message, inputs: &mut PageInputs) {
    let known = ["activity", "automatable", "assistable"];
    each(message, "overrides", &known, |row| {
        let activity = row.activity();
        let automatable = row.number("automatable", 1.0);
        let assistable = row.number("assistable", 1.0);
        let (Some(activity), Some(automatable), Some(assistable)) =
            (activity, automatable, assistable)
        else {
            return;
        };
        if Judgement::new(automatable, assistable).is_err() {
            let limit = Limit::SumAtMost {
                of: "automatable and assistable",
                high: 1.0,
            };
            return row.note(
                "assistable",
                &Value::Number(automatable + assistable),
                limit,
            );
        }
        if !is_part(inputs, activity) {
            return row.refuse("activity", "an activity of the mix");
        }
        if inputs
            .row(activity)
            .is_some_and(|row| row.judgement.is_some())
        {
            return row.refuse("activity", "named once");
        }
        inputs.edit_row(activity, |row| {
            row.judgement = Some(OwnJudgement {
                automatable,
                assistable,
            });
        });
    });
}

/// Whether an activity is in the week: among the rows, or in the occupation's default mix.
fn is_part(inputs: &PageInputs, activity: &str) -> bool {
    let in_row = |row: &RowEdit| matches!(row.hours, RowHours::Set(_));
    inputs.row(activity).is_some_and(in_row)
        || inputs.roles.iter().any(|role| {
            let occupation = catalog().occupation(&role.code);
            let mut mix = occupation
                .and_then(|one| catalog().mix(one))
                .into_iter()
                .flatten();
            mix.any(|(index, _)| {
                catalog()
                    .activity_at(index)
                    .is_some_and(|one| one.id == activity)
            })
        })
}

/// What is not given is as usual, as in `calculate`.
fn assumptions(message: &mut Message) -> Option<Assumptions> {
    let value = message.get("assumptions")?;
    let mut given = Row::of(
        message,
        String::from("assumptions"),
        value,
        &assumptions::FIELDS,
    )?;
    let usual = Assumptions::default();
    let number = |name, usual| match get(given.fields, name) {
        None => usual,
        Some(Value::Number(number)) => *number,
        Some(_) => f64::NAN,
    };
    let (rho, sigma) = (number("rho", usual.rho()), number("sigma", usual.sigma()));
    let checked = Assumptions::new(rho, sigma, number("r", usual.realised()));
    for error in checked.as_ref().err().into_iter().flatten() {
        let value = get(given.fields, &error.field).unwrap_or(&Value::Null);
        given.note(&error.field, value, error.limit);
    }
    checked.ok()
}

/// An object in a message, and where its problems are noted.
struct Row<'a, 'm, 'v> {
    message: &'a mut Message<'m>,
    path: String,
    fields: &'v [(String, Value)],
}

/// Goes through a list of objects with these fields.
fn each(message: &mut Message, name: &str, known: &[&str], mut read: impl FnMut(&mut Row)) {
    let rows = match message.get(name) {
        None => return,
        Some(Value::List(rows)) if rows.len() <= MOST_ROWS => rows,
        Some(_) => return message.refuse(name, "a list of at most 3,000 objects"),
    };
    for (at, value) in rows.iter().enumerate() {
        let mut path = String::from(name);
        path.push('[');
        path.push_str(&at.to_string());
        path.push(']');
        if message.is_full() {
            return;
        }
        if let Some(mut row) = Row::of(message, path, value, known) {
            read(&mut row);
        }
    }
}

impl<'a, 'm, 'v> Row<'a, 'm, 'v> {
    /// The object at a path; fields that are not known are noted.
    fn of(
        message: &'a mut Message<'m>,
        path: String,
        value: &'v Value,
        known: &[&str],
    ) -> Option<Self> {
        let Value::Map(fields) = value else {
            message.note(&path, value, Limit::Form { form: "an object" });
            return None;
        };
        let mut row = Self {
            message,
            path,
            fields,
        };
        for (name, value) in fields {
            if row.message.is_full() {
                return None;
            }
            if !known.contains(&name.as_str()) {
                row.note(name, value, Limit::Form { form: "left out" });
            }
        }
        Some(row)
    }

    /// Notes the value of a field.
    fn refuse(&mut self, name: &str, form: &'static str) {
        let value = get(self.fields, name).unwrap_or(&Value::Null);
        self.note(name, value, Limit::Form { form });
    }

    fn note(&mut self, name: &str, value: &Value, limit: Limit) {
        let mut path = self.path.clone();
        path.push('.');
        path.push_str(name);
        self.message.note(&path, value, limit);
    }

    fn activity(&mut self) -> Option<&'static str> {
        let value = get(self.fields, "activity").unwrap_or(&Value::Null);
        let found = match value {
            Value::Text(id) => catalog().activity(id.trim()),
            _ => None,
        };
        if found.is_none() {
            self.note("activity", value, ACTIVITY);
        }
        found.map(|activity| activity.id)
    }

    fn number(&mut self, name: &str, high: f64) -> Option<f64> {
        let value = get(self.fields, name).unwrap_or(&Value::Null);
        match number(value).and_then(|number| within(number, 0.0, high)) {
            Ok(number) => Some(number),
            Err(_) => {
                self.note(name, value, Limit::Between { low: 0.0, high });
                None
            }
        }
    }
}

/// A number; anything else is not one.
fn number(value: &Value) -> Result<f64, OutOfLimit> {
    match value {
        Value::Number(number) => Ok(*number),
        _ => within(f64::NAN, 0.0, HOURS_IN_A_WEEK),
    }
}
