//! Plain data to inputs.

use super::EMPLOYMENT_STATUSES;
use super::parts::{COUNTRY, CURRENCY, LANGUAGE, code, listed, named, number};
use crate::assumptions;
use crate::course_list::CourseChange;
use crate::errors::{Errors, FieldError};
use crate::fields::{Object, Problems};
use crate::link::codes;
use crate::page::{
    CourseFilter, CourseList, FormNumber, PageInputs, Pricing, RateForm, RolePart, RowEdit,
    RowHours, ScenarioEdit, TeamPart,
};
use crate::readings;
use crate::scenarios::ScenarioKey;
use crate::value::Value;
use crate::week;
use taskmix_method::limits::{Given, InvalidInput, Limit, OutOfLimit, within};
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::units::HOURS_IN_A_WEEK;

/// Reads inputs; what is absent or `null` has its default.
///
/// # Errors
///
/// Every unknown field, wrong kind of value and value outside its limits, all at once.
pub fn read(input: &Value) -> Result<PageInputs, Errors> {
    let known = [
        "roles",
        "hours_week",
        "rows",
        "standing",
        "assumptions",
        "form",
        "scenarios",
        "chosen",
        "currency",
        "languages",
        "country",
        "team",
        "courses",
        "course_list",
        "readings",
    ];
    let mut problems = Problems::default();
    let inputs =
        Object::of(input, "", &known, &mut problems).map(|object| inputs(&object, &mut problems));
    problems.finish(inputs)
}

fn inputs(object: &Object, problems: &mut Problems) -> PageInputs {
    let mut inputs = PageInputs {
        roles: roles(object, problems),
        ..PageInputs::default()
    };
    if let Some(hours) = number(object, "hours_week", (0.0, HOURS_IN_A_WEEK), problems) {
        inputs.hours_week = hours;
    }
    rows(object, &mut inputs, problems);
    if let Some(status) = named(object, "standing", &EMPLOYMENT_STATUSES, problems) {
        inputs.employment_status = status;
    }
    if let Some(given) = object.get("assumptions")
        && let Some(assumptions) = assumptions::read(given, problems)
    {
        inputs.assumptions = assumptions;
    }
    inputs.readings = readings::read(object, problems).unwrap_or_default();
    if let Some(given) = object.get("form") {
        inputs.form = form(given, problems);
    }
    inputs.scenarios = scenarios(object, problems);
    if let Some(chosen) = chosen(object, &inputs, problems) {
        inputs.chosen = chosen;
    }
    inputs.currency = code(object, "currency", &CURRENCY, problems);
    inputs.country = code(object, "country", &COUNTRY, problems);
    if object.has("languages") {
        inputs.languages = listed(object, "languages", problems)
            .filter_map(|(index, value)| {
                let field = format!("languages[{index}]");
                let Value::Text(text) = value else {
                    problems.push(FieldError::not(field, value, "a language code, like en"));
                    return None;
                };
                problems.take(&field, LANGUAGE.read(text))
            })
            .collect();
    }
    inputs.team = team(object, problems);
    if let Some(given) = object.get("courses") {
        inputs.courses = course_filter(given, "courses", problems);
    }
    if let Some(given) = object.get("course_list") {
        inputs.course_list = course_list(given, problems);
    }
    inputs
}

fn course_list(given: &Value, problems: &mut Problems) -> CourseList {
    let mut list = CourseList::default();
    let Some(given) = Object::of(given, "course_list", &["kept", "done"], problems) else {
        return list;
    };
    let kept = course_ids(&given, "kept", problems);
    let done = course_ids(&given, "done", problems);
    let kept = kept.into_iter().map(CourseChange::Keep);
    let done = done.into_iter().map(CourseChange::Finish);
    for change in kept.chain(done) {
        if !list.change(change) {
            problems.push(
                OutOfLimit {
                    value: Given::Text("kept and done together".into()),
                    limit: Limit::Form {
                        form: "at most 40 courses",
                    },
                }
                .at("course_list"),
            );
            break;
        }
    }
    list
}

/// The ids of courses in a field, as far as they are well-formed.
pub fn course_ids(object: &Object, name: &str, problems: &mut Problems) -> Vec<String> {
    let list = object.list(name, problems).unwrap_or_default();
    let field = object.at(name);
    if list.len() > CourseList::MAX {
        let count = within(list.len() as f64, 0.0, CourseList::MAX as f64);
        problems.take(&[&field, ".length"].concat(), count);
        return Vec::new();
    }
    let mut ids = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let field = format!("{field}[{index}]");
        let Value::Text(id) = value else {
            problems.push(FieldError::not(field, value, "the id of a course"));
            continue;
        };
        ids.extend(
            problems
                .take(&field, CourseList::valid_id(id))
                .map(str::to_owned),
        );
    }
    ids
}

/// What is asked of courses, in the object of a field.
pub fn course_filter(given: &Value, field: &str, problems: &mut Problems) -> CourseFilter {
    let known = ["free", "certificate", "hours", "level", "my_language"];
    let mut filter = CourseFilter::default();
    let Some(asked) = Object::of(given, field, &known, problems) else {
        return filter;
    };
    filter.free = asked.flag("free", problems).unwrap_or(false);
    filter.certificate = asked.flag("certificate", problems).unwrap_or(false);
    filter.hours = asked
        .number("hours", problems)
        .and_then(|hours| problems.take(&asked.at("hours"), CourseFilter::known_hours(hours)));
    filter.level = named(
        &asked,
        "level",
        &CourseFilter::LEVELS.map(|level| (level.name(), level)),
        problems,
    );
    filter.my_language = asked.flag("my_language", problems).unwrap_or(false);
    filter
}

/// Occupations by code, each with a number that is 1 where it is not given.
fn occupations(
    object: &Object,
    list: &str,
    (name, high): (&str, f64),
    problems: &mut Problems,
) -> Vec<(String, f64)> {
    let mut all = Vec::new();
    for (index, value) in listed(object, list, problems) {
        let path = format!("{list}[{index}]");
        let Some(item) = Object::of(value, &path, &["occupation", name], problems) else {
            continue;
        };
        item.require("occupation", problems);
        let number = number(&item, name, (0.0, high), problems).unwrap_or(1.0);
        let occupation = item
            .text("occupation", problems)
            .and_then(|code| problems.take(&item.at("occupation"), week::known_occupation(code)));
        all.extend(occupation.map(|occupation| (occupation.code.into(), number)));
    }
    all
}

fn team(object: &Object, problems: &mut Problems) -> Vec<TeamPart> {
    let jobs = occupations(object, "team", ("people", TeamPart::MAX_PEOPLE), problems);
    let job = |(code, people)| TeamPart { code, people };
    jobs.into_iter().map(job).collect()
}

fn roles(object: &Object, problems: &mut Problems) -> Vec<RolePart> {
    let roles = occupations(object, "roles", ("share", 1.0), problems);
    let role = |(code, share)| RolePart { code, share };
    let roles: Vec<_> = roles.into_iter().map(role).collect();
    let shares: f64 = roles.iter().map(|role| role.share).sum();
    if shares > 1.0 + 1e-9 {
        problems.push(InvalidInput {
            field: "roles".into(),
            value: Given::Number(shares),
            limit: Limit::SumAtMost {
                of: "the parts of all roles",
                high: 1.0,
            },
        });
    }
    roles
}

fn rows(object: &Object, inputs: &mut PageInputs, problems: &mut Problems) {
    let known = [
        "activity",
        "hours",
        "removed",
        "billable",
        "automatable",
        "assistable",
    ];
    for (index, value) in listed(object, "rows", problems) {
        let path = format!("rows[{index}]");
        let Some(row) = Object::of(value, &path, &known, problems) else {
            continue;
        };
        let hours = number(&row, "hours", (0.0, HOURS_IN_A_WEEK), problems);
        let removed = row.flag("removed", problems).unwrap_or(false);
        if removed && row.has("hours") {
            let limit = "only without hours";
            problems.push(FieldError::not(
                row.at("removed"),
                &Value::Bool(true),
                limit,
            ));
        }
        let billable = row.flag("billable", problems);
        let judged = row.has("automatable") || row.has("assistable");
        let judgement = judged.then(|| week::judgement(&row, problems)).flatten();
        let Some(activity) = week::known_activity(&row, problems) else {
            continue;
        };
        if inputs.row(activity.id).is_some() {
            let id = Value::Text(activity.id.into());
            problems.push(FieldError::not(row.at("activity"), &id, "named once"));
        }
        let edit = RowEdit {
            activity: activity.id.into(),
            hours: match hours {
                _ if removed => RowHours::Removed,
                Some(hours) => RowHours::Set(hours),
                None => RowHours::Default,
            },
            billable,
            judgement,
        };
        inputs.edit_row(activity.id, |row| *row = edit);
    }
}

fn form(given: &Value, problems: &mut Problems) -> RateForm {
    let own = [
        "pricing",
        "rate",
        "utilisation",
        "piece",
        "per_thousand",
        "own_currency",
        "exchange_date",
    ];
    let numbers = FormNumber::ALL.map(FormNumber::name);
    let places = codes::FORM_FIELDS.map(RateField::name);
    let known: Vec<_> = own.into_iter().chain(numbers).chain(places).collect();
    let mut form = RateForm::default();
    let Some(fields) = Object::of(given, "form", &known, problems) else {
        return form;
    };
    let pricings = Pricing::ALL.map(|pricing| (pricing.name(), pricing));
    if let Some(pricing) = named(&fields, "pricing", &pricings, problems) {
        form.pricing = pricing;
    }
    form.rate = number(&fields, "rate", RateField::Rate.limits(), problems);
    let utilisation = RateField::Utilisation.limits();
    form.utilisation = number(&fields, "utilisation", utilisation, problems);
    for field in codes::FORM_FIELDS {
        let value = number(&fields, field.name(), field.limits(), problems);
        if let (Some(value), Some(place)) = (value, codes::place(&mut form, field)) {
            *place = value;
        }
    }
    for number in FormNumber::ALL {
        let value = fields.number(number.name(), problems);
        *number.place(&mut form) =
            value.and_then(|value| problems.take(&fields.at(number.name()), number.check(value)));
    }
    if let Some(name) = fields.text("piece", problems)
        && let Some(name) = problems.take(&fields.at("piece"), RateForm::piece_name(name))
    {
        form.piece = name;
    }
    if let Err(problem) = form.check_all_days() {
        let field = fields.at(&problem.field);
        problems.push(InvalidInput { field, ..problem });
    }
    form.per_thousand = fields.flag("per_thousand", problems).unwrap_or(false);
    form.own_currency = code(&fields, "own_currency", &CURRENCY, problems);
    form.exchange_date = fields
        .text("exchange_date", problems)
        .and_then(|date| problems.take(&fields.at("exchange_date"), RateForm::date(date)));
    form
}

fn scenarios(object: &Object, problems: &mut Problems) -> Vec<ScenarioEdit> {
    let names = Scenario::ALL.map(|scenario| (scenario.id(), scenario));
    let mut scenarios = Vec::new();
    for (index, value) in listed(object, "scenarios", problems) {
        let path = format!("scenarios[{index}]");
        let known = ["base", "name", "changes"];
        let Some(given) = Object::of(value, &path, &known, problems) else {
            continue;
        };
        given.require("base", problems);
        let base = named(&given, "base", &names, problems);
        let name = given.text("name", problems).and_then(|name| {
            let fits = name.chars().count() <= ScenarioEdit::MAX_NAME_LENGTH;
            let checked = fits.then(|| name.to_owned()).ok_or_else(|| OutOfLimit {
                value: Given::Text(name.chars().take(80).collect()),
                limit: Limit::Form {
                    form: "at most 60 characters",
                },
            });
            problems.take(&given.at("name"), checked)
        });
        let changes = changes(&given, problems);
        let edit = base.map(|base| ScenarioEdit {
            base,
            name,
            changes,
        });
        scenarios.extend(edit.filter(|edit| !edit.is_default()));
    }
    scenarios
}

/// One of the presets or of the user's own scenarios.
fn chosen(object: &Object, inputs: &PageInputs, problems: &mut Problems) -> Option<ScenarioKey> {
    let given = object.text("chosen", problems)?;
    let key = ScenarioKey::from_id(given).filter(|key| inputs.base_of(*key).is_some());
    if key.is_none() {
        let presets = Scenario::ALL.map(Scenario::id).join(", ");
        let limit = format!("a scenario: {presets}, or own-1 for the first of the user's own");
        let given = Value::Text(given.to_owned());
        problems.push(FieldError::not(object.at("chosen"), &given, limit));
    }
    key
}

fn changes(scenario: &Object, problems: &mut Problems) -> Vec<(RateField, f64)> {
    let known = RateField::ALL.map(RateField::name);
    let path = scenario.at("changes");
    let fields = scenario
        .get("changes")
        .and_then(|given| Object::of(given, &path, &known, problems));
    let Some(fields) = fields else {
        return Vec::new();
    };
    let value = |field: RateField| {
        number(&fields, field.name(), field.limits(), problems).map(|value| (field, value))
    };
    RateField::ALL.into_iter().filter_map(value).collect()
}
