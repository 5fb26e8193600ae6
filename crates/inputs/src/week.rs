//! A working week in plain data: a mix or an occupation, judgements, assumptions.

use super::assumptions;
use super::errors::{Errors, FieldError, GivenValue};
use super::fields::{Object, Problems};
use super::link::is_activity_id;
use super::page::OwnJudgement;
use super::readings;
use super::value::Value;
use taskmix_catalog::{Activity, Occupation, catalog};
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{
    Assumptions, Given, Hours, InvalidInput, Judgement, Limit, Mix, MixRow, OutOfLimit,
};

/// Default hours of a week.
pub const USUAL_HOURS: f64 = 40.0;

/// The fields of a week.
pub const FIELDS: [&str; 6] = [
    "mix",
    "occupation",
    "hours",
    "assumptions",
    "overrides",
    "readings",
];

/// A working week, ready to be calculated.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// The occupation it was made from, where one was given.
    pub occupation: Option<&'static Occupation>,
    /// The activities of the rows of `mix`, in the same order, each once.
    pub activities: Vec<&'static Activity>,
    /// Hours, readings, which of them count, and judgements.
    pub mix: Mix,
    /// What turns potential into time saved.
    pub assumptions: Assumptions,
}

/// Whether an occupation may be given together with a mix, to name the week's owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Either a mix or an occupation.
    Either,
    /// Also both.
    Both,
}

/// Reads the input of `calculate`.
///
/// # Errors
///
/// Every unknown field, wrong kind of value and value outside its limits, all at once.
pub fn read(input: &Value) -> Result<Week, Errors> {
    let mut problems = Problems::default();
    let week = Object::of(input, "", &FIELDS, &mut problems)
        .and_then(|object| week(&object, Beside::Either, &mut problems));
    problems.finish(week)
}

/// The week in an object that may have other fields too.
pub fn week(object: &Object, beside: Beside, problems: &mut Problems) -> Option<Week> {
    let assumptions = match object.get("assumptions") {
        Some(given) => assumptions::read(given, problems),
        None => Some(Assumptions::default()),
    };
    let readings = readings::read(object, problems).unwrap_or_default();
    let occupation = occupation(object, problems);
    if object.has("mix") && object.has("occupation") && beside == Beside::Either {
        problems.push(FieldError {
            field: "occupation".into(),
            value: GivenValue::of(object.get("occupation").unwrap_or(&Value::Null)),
            limit: "either mix or occupation".into(),
            message: "occupation: not together with mix".into(),
        });
    }
    let hours = hours(object, problems);
    let mut rows = if object.has("mix") {
        given_rows(object, problems)
    } else if object.has("occupation") {
        default_rows(occupation, hours, problems)
    } else {
        problems.push(FieldError {
            field: "mix".into(),
            value: GivenValue(Given::Nothing),
            limit: "mix or occupation must be given".into(),
            message: "mix: mix or occupation must be given".into(),
        });
        Rows::default()
    };
    overrides(object, &mut rows, problems);
    let fits = problems.take("mix", rows.fit_into_a_week());
    let mix = fits.and_then(|()| problems.take("mix", Mix::new(rows.of_mix(), readings)));
    Some(Week {
        occupation,
        activities: rows.0.iter().map(|row| row.activity).collect(),
        mix: mix?,
        assumptions: assumptions?,
    })
}

/// The occupation that an object names.
pub(super) fn occupation(object: &Object, problems: &mut Problems) -> Option<&'static Occupation> {
    let code = object.text("occupation", problems)?;
    problems.take("occupation", known_occupation(code))
}

/// The occupation with a code of eight or six digits.
///
/// # Errors
///
/// [`OutOfLimit`] where there is none.
pub fn known_occupation(code: &str) -> Result<&'static Occupation, OutOfLimit> {
    catalog().occupation(code.trim()).ok_or_else(|| OutOfLimit {
        value: short(code),
        limit: Limit::Known {
            what: "the O*NET-SOC code of an occupation, like 43-4051.00",
        },
    })
}

fn short(text: &str) -> Given {
    GivenValue::of(&Value::Text(text.to_owned())).0
}

fn hours(object: &Object, problems: &mut Problems) -> Option<Hours> {
    if object.has("hours") && !object.has("occupation") {
        problems.push(InvalidInput {
            field: "hours".into(),
            value: GivenValue::of(object.get("hours").unwrap_or(&Value::Null)).0,
            limit: Limit::Together { with: "occupation" },
        });
    }
    if !object.has("hours") {
        return Hours::new(USUAL_HOURS).ok();
    }
    if object.has("mix") && object.has("occupation") {
        problems.push(FieldError {
            field: "hours".into(),
            value: GivenValue::of(object.get("hours").unwrap_or(&Value::Null)),
            limit: "only without mix".into(),
            message: "hours: the hours of a mix are those of its rows".into(),
        });
    }
    let hours = object.number("hours", problems)?;
    problems.take("hours", Hours::new(hours))
}

/// A row before its judgement is known.
struct Row {
    activity: &'static Activity,
    hours: f64,
    judgement: Option<Judgement>,
}

#[derive(Default)]
struct Rows(Vec<Row>);

impl Rows {
    /// Adds hours to the row of an activity. Repeated rows are summed.
    fn add(&mut self, activity: &'static Activity, hours: f64) {
        match self.find(activity.id) {
            Some(row) => row.hours += hours,
            None => self.0.push(Row {
                activity,
                hours,
                judgement: None,
            }),
        }
    }

    fn find(&mut self, id: &str) -> Option<&mut Row> {
        self.0.iter_mut().find(|row| row.activity.id == id)
    }

    /// The check uses the rows as given: the sum of repeated rows may exceed the limit.
    fn fit_into_a_week(&self) -> Result<(), OutOfLimit> {
        let total: f64 = self.0.iter().map(|row| row.hours).sum();
        if total <= HOURS_IN_A_WEEK + 1e-9 {
            return Ok(());
        }
        Err(OutOfLimit {
            value: Given::Number(total),
            limit: Limit::SumAtMost {
                of: "the hours of all activities",
                high: HOURS_IN_A_WEEK,
            },
        })
    }

    fn of_mix(&self) -> Vec<MixRow> {
        self.0
            .iter()
            .map(|row| MixRow {
                // A valid sum can exceed the week by rounding only.
                hours: Hours::new(row.hours.min(HOURS_IN_A_WEEK)).unwrap_or_default(),
                published: row.activity.readings,
                judgement: row.judgement,
                billable: true,
            })
            .collect()
    }
}

fn given_rows(object: &Object, problems: &mut Problems) -> Rows {
    let mut rows = Rows::default();
    let list = object.list("mix", problems).unwrap_or_default();
    for (index, value) in list.iter().enumerate() {
        let path = format!("mix[{index}]");
        let known = ["activity", "label", "hours"];
        let Some(row) = Object::of(value, &path, &known, problems) else {
            continue;
        };
        // Default weeks contain such rows, and callers may pass them back.
        row.text("label", problems);
        if is_nothing(&row) {
            continue;
        }
        let activity = known_activity(&row, problems);
        row.require("hours", problems);
        let hours = row
            .number("hours", problems)
            .and_then(|hours| problems.take(&row.at("hours"), Hours::new(hours)))
            .unwrap_or_default();
        if let Some(activity) = activity {
            rows.add(activity, hours.get());
        }
    }
    rows
}

/// Whether a row has no hours and an unknown activity id, perhaps of another O*NET release. Such a
/// row is ignored.
fn is_nothing(row: &Object) -> bool {
    let Some(Value::Text(id)) = row.get("activity") else {
        return false;
    };
    let no_hours = row.get("hours") == Some(&Value::Number(0.0));
    no_hours && is_activity_id(id) && catalog().activity(id).is_none()
}

/// The activity that a row names.
pub(super) fn known_activity(row: &Object, problems: &mut Problems) -> Option<&'static Activity> {
    row.require("activity", problems);
    let id = row.text("activity", problems)?;
    let found = catalog().activity(id.trim()).ok_or_else(|| OutOfLimit {
        value: short(id),
        limit: Limit::Known {
            what: "the id of an activity, like 4.A.4.a.8.I03.D01",
        },
    });
    problems.take(&row.at("activity"), found)
}

fn default_rows(
    occupation: Option<&'static Occupation>,
    hours: Option<Hours>,
    problems: &mut Problems,
) -> Rows {
    let mut rows = Rows::default();
    let (Some(occupation), Some(hours)) = (occupation, hours) else {
        return rows;
    };
    if !occupation.has_mix {
        problems.push(no_mix("occupation", occupation));
    }
    for (index, hours) in catalog().default_mix(occupation, hours) {
        if let Some(activity) = catalog().activity_at(index) {
            rows.add(activity, hours.get());
        }
    }
    rows
}

/// The occupation has no default mix.
#[must_use]
pub fn no_mix(field: &str, occupation: &Occupation) -> FieldError {
    let limit = "an occupation with a task mix";
    FieldError {
        field: field.into(),
        value: GivenValue(Given::Text(occupation.code.into())),
        limit: limit.into(),
        message: format!(
            "{field}: {} ({}) has no task mix; take a related occupation or give a mix",
            occupation.code, occupation.title
        ),
    }
}

fn overrides(object: &Object, rows: &mut Rows, problems: &mut Problems) {
    let list = object.list("overrides", problems).unwrap_or_default();
    for (index, value) in list.iter().enumerate() {
        let path = format!("overrides[{index}]");
        let known = ["activity", "automatable", "assistable"];
        let Some(given) = Object::of(value, &path, &known, problems) else {
            continue;
        };
        let activity = known_activity(&given, problems);
        let own = judgement(&given, problems);
        let judgement = own.and_then(|own| Judgement::new(own.automatable, own.assistable).ok());
        let Some(activity) = activity else { continue };
        let field = given.at("activity");
        let reject = |limit: &str| FieldError::not(&field, &Value::Text(activity.id.into()), limit);
        match rows.find(activity.id) {
            None => problems.push(reject("an activity of the mix")),
            Some(row) if row.judgement.is_some() => problems.push(reject("named once")),
            Some(row) => row.judgement = judgement,
        }
    }
}

/// A judgement; both shares are required.
pub(super) fn judgement(given: &Object, problems: &mut Problems) -> Option<OwnJudgement> {
    given.require("automatable", problems);
    given.require("assistable", problems);
    let automatable = given.number("automatable", problems);
    let assistable = given.number("assistable", problems);
    // A missing or invalid value is already reported; the other one is still checked.
    let checked = Judgement::new(automatable.unwrap_or(0.0), assistable.unwrap_or(0.0));
    for error in checked.err().into_iter().flatten() {
        problems.push(InvalidInput {
            field: given.at(&error.field),
            ..error
        });
    }
    Some(OwnJudgement {
        automatable: automatable?,
        assistable: assistable?,
    })
}
