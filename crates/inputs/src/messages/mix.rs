//! The week in a `setMix` message: an occupation, a mix or a share link, as the command
//! line's `calculate` takes the first two.

use super::incoming::NewWeek;
use crate::PageInputs;
use crate::assumptions;
use crate::fields::{Object, Problems};
use crate::inputs::parts::{listed, number};
use crate::link::decode;
use crate::page::{RowEdit, RowHours};
use crate::readings;
use crate::week::{judgement, known_activity, occupation};
use taskmix_catalog::catalog;
use taskmix_method::limits::above;
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Given, InvalidInput, Limit};

const FIELDS: [&str; 9] = [
    "type",
    "version",
    "occupation",
    "hours",
    "mix",
    "overrides",
    "assumptions",
    "readings",
    "link",
];

/// The week that a message describes, with its assumptions and readings, if any. Every problem is
/// reported.
pub(super) fn read(message: &Object, problems: &mut Problems) -> Option<NewWeek> {
    message.allow(&FIELDS, problems);
    let given = ["occupation", "mix", "link"]
        .into_iter()
        .filter(|name| message.has(name))
        .count();
    if given != 1 {
        message.reject("mix", "one of occupation, mix and link", problems);
        return None;
    }
    if message.has("link") {
        let readings = readings::read(message, problems);
        return Some(NewWeek {
            inputs: link(message, problems)?,
            assumptions: None,
            readings,
        });
    }
    let mut inputs = PageInputs::default();
    if let Some(occupation) = occupation(message, problems) {
        inputs.roles = PageInputs::of_occupation(occupation.code).roles;
    }
    if let Some(hours) = hours(message, problems) {
        inputs.hours_week = hours;
    }
    rows(message, &mut inputs, problems);
    overrides(message, &mut inputs, problems);
    let assumptions = message
        .get("assumptions")
        .and_then(|given| assumptions::read(given, problems));
    Some(NewWeek {
        inputs,
        assumptions,
        readings: readings::read(message, problems),
    })
}

fn link(message: &Object, problems: &mut Problems) -> Option<PageInputs> {
    for field in ["hours", "overrides", "assumptions"] {
        if message.has(field) {
            message.reject(field, "left out where there is a link", problems);
        }
    }
    let decoded = decode(message.text("link", problems)?);
    if decoded.problems.is_empty() {
        return Some(decoded.inputs);
    }
    let form = "the text of a share link, v1. and on, all of it understood";
    message.reject("link", form, problems);
    None
}

fn hours(message: &Object, problems: &mut Problems) -> Option<f64> {
    let hours = message.number("hours", problems)?;
    if !message.has("occupation") {
        problems.push(InvalidInput {
            field: "hours".into(),
            value: Given::Number(hours),
            limit: Limit::Together { with: "occupation" },
        });
    }
    problems.take("hours", above(hours, 0.0, HOURS_IN_A_WEEK))
}

fn rows(message: &Object, inputs: &mut PageInputs, problems: &mut Problems) {
    let mut total = 0.0;
    for (index, value) in listed(message, "mix", problems) {
        let path = format!("mix[{index}]");
        let Some(row) = Object::of(value, &path, &["activity", "hours"], problems) else {
            continue;
        };
        let activity = known_activity(&row, problems);
        row.require("hours", problems);
        let hours = number(&row, "hours", (0.0, HOURS_IN_A_WEEK), problems);
        let (Some(activity), Some(hours)) = (activity, hours) else {
            continue;
        };
        total += hours;
        inputs.edit_row(activity.id, |row| {
            let before = match row.hours {
                RowHours::Set(hours) => hours,
                _ => 0.0,
            };
            // A valid sum can exceed the week by rounding only; a greater sum is reported.
            row.hours = RowHours::Set((before + hours).min(HOURS_IN_A_WEEK));
        });
    }
    // Hours of a full week may exceed it by rounding.
    if total > HOURS_IN_A_WEEK + 1e-9 {
        problems.push(InvalidInput {
            field: "mix".into(),
            value: Given::Number(total),
            limit: Limit::SumAtMost {
                of: "the hours of all activities",
                high: HOURS_IN_A_WEEK,
            },
        });
    }
}

fn overrides(message: &Object, inputs: &mut PageInputs, problems: &mut Problems) {
    let known = ["activity", "automatable", "assistable"];
    for (index, value) in listed(message, "overrides", problems) {
        let path = format!("overrides[{index}]");
        let Some(given) = Object::of(value, &path, &known, problems) else {
            continue;
        };
        let activity = known_activity(&given, problems);
        let judgement = judgement(&given, problems);
        let (Some(activity), Some(judgement)) = (activity, judgement) else {
            continue;
        };
        if !is_part(inputs, activity.id) {
            given.reject("activity", "an activity of the mix", problems);
            continue;
        }
        let row = inputs.row(activity.id);
        if row.is_some_and(|row| row.judgement.is_some()) {
            given.reject("activity", "named once", problems);
            continue;
        }
        inputs.edit_row(activity.id, |row| {
            row.judgement = Some(judgement);
        });
    }
}

/// Whether an activity is in the week: among the rows, or in the occupation's default mix.
fn is_part(inputs: &PageInputs, activity: &str) -> bool {
    let in_row = |row: &RowEdit| matches!(row.hours, RowHours::Set(_));
    inputs.row(activity).is_some_and(in_row)
        || inputs.roles.iter().any(|role| {
            let occupation = catalog().occupation(&role.code);
            let mut mix = occupation
                .and_then(|occupation| catalog().mix(occupation))
                .into_iter()
                .flatten();
            mix.any(|(index, _)| {
                catalog()
                    .activity_at(index)
                    .is_some_and(|known| known.id == activity)
            })
        })
}
