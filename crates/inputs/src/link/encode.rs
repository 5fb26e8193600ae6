//! Inputs to link.

use super::codes::{self, item, part};
use super::{MAX_LENGTH, Pay, TooLong, text};
use crate::page::{
    CourseFilter, EmploymentStatus, FormNumber, OwnJudgement, PageInputs, Pricing, RateForm,
    RowEdit, RowHours, ScenarioEdit,
};
use crate::readings;
use taskmix_method::rate::RateField;

/// The link of `inputs`, without the `#`.
///
/// # Errors
///
/// [`TooLong`] when it would not fit into [`MAX_LENGTH`] characters.
///
/// ```
/// use taskmix_inputs::link::{Pay, decode, encode};
/// use taskmix_inputs::page::PageInputs;
/// let mut inputs = PageInputs::of_occupation("27-3043.00");
/// inputs.form.rate = Some(60.0);
/// let shared = decode(&encode(&inputs, Pay::Shared)?);
/// assert_eq!(shared.inputs, inputs);
/// let private = decode(&encode(&inputs, Pay::Private)?);
/// assert_eq!(private.inputs.form.rate, None);
/// # Ok::<(), taskmix_inputs::link::TooLong>(())
/// ```
pub fn encode(inputs: &PageInputs, pay: Pay) -> Result<String, TooLong> {
    let shown = match pay {
        Pay::Shared => inputs.clone(),
        Pay::Private => inputs.without_pay(),
    };
    let mut link = String::from("v1.");
    for field in fields(&shown) {
        link.push_str(&field);
        link.push('~');
    }
    link.push_str(&text::check(&link));
    let length = link.chars().count() + 1;
    if length > MAX_LENGTH {
        return Err(TooLong { length });
    }
    Ok(link)
}

fn fields(inputs: &PageInputs) -> Vec<String> {
    let baseline = PageInputs::default();
    let mut fields = Vec::new();
    for role in &inputs.roles {
        fields.push(occupation(
            part::ROLE,
            &role.code,
            (item::SHARE, role.share),
        ));
    }
    if inputs.hours_week != baseline.hours_week {
        let mut field = Field::new(part::HOURS);
        field.plain(&text::hours(inputs.hours_week));
        fields.push(field.text);
    }
    fields.extend(inputs.rows.iter().filter(|row| !row.is_default()).map(row));
    if inputs.employment_status == EmploymentStatus::Employed {
        fields.push(Field::new(part::EMPLOYED).text);
    }
    fields.extend(assumptions(inputs, &baseline));
    fields.extend(form(&inputs.form, &baseline.form));
    fields.extend(
        inputs
            .scenarios
            .iter()
            .filter(|edit| !edit.is_default())
            .map(scenario),
    );
    if inputs.chosen != baseline.chosen {
        let mut field = Field::new(part::CHOSEN);
        field.plain(&inputs.chosen.id());
        fields.push(field.text);
    }
    if let Some(currency) = &inputs.currency {
        let mut field = Field::new(part::CURRENCY);
        field.plain(&text::escaped(currency));
        fields.push(field.text);
    }
    if inputs.languages != baseline.languages {
        let mut field = Field::new(part::LANGUAGES);
        for language in &inputs.languages {
            field.plain(&text::escaped(language));
        }
        fields.push(field.text);
    }
    if let Some(country) = &inputs.country {
        let mut field = Field::new(part::COUNTRY);
        field.plain(&text::escaped(country));
        fields.push(field.text);
    }
    for job in &inputs.team {
        fields.push(occupation(
            part::TEAM,
            &job.code,
            (item::PEOPLE, job.people),
        ));
    }
    fields.extend(courses(inputs.courses));
    let list = &inputs.course_list;
    for (letter, ids) in [
        (part::KEPT_COURSES, list.kept()),
        (part::DONE_COURSES, list.done()),
    ] {
        let mut field = Field::new(letter);
        for id in ids {
            // An id has no character that a link gives a meaning.
            field.plain(id);
        }
        fields.extend(field.unless_empty());
    }
    if let Some(names) = readings::names(inputs.readings) {
        let mut field = Field::new(part::READINGS);
        for name in names {
            field.plain(name);
        }
        fields.push(field.text);
    }
    fields
}

fn occupation(letter: char, code: &str, (item, number): (char, f64)) -> String {
    let mut field = Field::new(letter);
    field.plain(&text::occupation(code).unwrap_or_else(|| text::escaped(code)));
    field.number_unless(item, number, 1.0);
    field.text
}

fn courses(filter: CourseFilter) -> Option<String> {
    let mut field = Field::new(part::COURSES);
    for (item, asked) in [
        (item::FREE, filter.free),
        (item::CERTIFICATE, filter.certificate),
        (item::MY_LANGUAGE, filter.my_language),
    ] {
        if asked {
            field.item(item, "");
        }
    }
    if let Some(hours) = filter.hours {
        field.item(item::HOURS, &text::number(hours));
    }
    if let Some(level) = filter.level {
        field.item(item::LEVEL, level.name());
    }
    field.unless_empty()
}

fn row(row: &RowEdit) -> String {
    let mut field = Field::new(part::ROW);
    field.plain(&text::activity(&row.activity).unwrap_or_else(|| text::escaped(&row.activity)));
    match row.hours {
        RowHours::Default => {}
        RowHours::Set(hours) => field.item(item::HOURS, &text::hours(hours)),
        RowHours::Removed => field.item(item::REMOVED, ""),
    }
    if let Some(billable) = row.billable {
        field.item(item::BILLABLE, if billable { "1" } else { "0" });
    }
    if let Some(OwnJudgement {
        automatable,
        assistable,
    }) = row.judgement
    {
        field.item(item::AUTOMATABLE, &text::number(automatable));
        field.item(item::ASSISTABLE, &text::number(assistable));
    }
    field.text
}

fn assumptions(inputs: &PageInputs, baseline: &PageInputs) -> Option<String> {
    let (given, usual) = (inputs.assumptions, baseline.assumptions);
    let mut field = Field::new(part::ASSUMPTIONS);
    for (place, value, default) in [
        (RateField::Rho, given.rho(), usual.rho()),
        (RateField::Sigma, given.sigma(), usual.sigma()),
        (RateField::Realised, given.realised(), usual.realised()),
    ] {
        field.number_unless(codes::letter(place), value, default);
    }
    field.unless_empty()
}

fn form(given: &RateForm, baseline: &RateForm) -> Option<String> {
    let mut field = Field::new(part::FORM);
    match given.pricing {
        Pricing::Hourly => {}
        Pricing::Project => field.item(item::BY_PROJECT, ""),
        unit => field.item(item::UNIT, unit.name()),
    }
    for (letter, value) in [
        (codes::letter(RateField::Rate), given.rate),
        (codes::letter(RateField::Utilisation), given.utilisation),
    ] {
        if let Some(value) = value {
            field.item(letter, &text::number(value));
        }
    }
    for number in FormNumber::ALL {
        if let Some(value) = number.of(given) {
            field.item(codes::form_letter(number), &text::number(value));
        }
    }
    if given.piece != baseline.piece {
        field.item(item::PIECE, &text::escaped(&given.piece));
    }
    if given.per_thousand {
        field.item(item::PER_THOUSAND, "");
    }
    for (letter, value) in [
        (item::OWN_CURRENCY, &given.own_currency),
        (item::EXCHANGE_DATE, &given.exchange_date),
    ] {
        if let Some(value) = value {
            field.item(letter, &text::escaped(value));
        }
    }
    let (mut given, mut baseline) = (given.clone(), baseline.clone());
    for place in codes::FORM_FIELDS {
        if let (Some(value), Some(default)) = (
            codes::place(&mut given, place),
            codes::place(&mut baseline, place),
        ) {
            field.number_unless(codes::letter(place), *value, *default);
        }
    }
    field.unless_empty()
}

fn scenario(edit: &ScenarioEdit) -> String {
    let mut field = Field::new(part::SCENARIO);
    field.plain(edit.base.id());
    if let Some(name) = &edit.name {
        field.item(item::NAME, &text::escaped(name));
    }
    for (changed, value) in &edit.changes {
        field.item(codes::letter(*changed), &text::number(*value));
    }
    field.text
}

/// A field being written.
struct Field {
    text: String,
}

impl Field {
    fn new(letter: char) -> Self {
        Self {
            text: letter.to_string(),
        }
    }

    fn plain(&mut self, value: &str) {
        self.text.push('_');
        self.text.push_str(value);
    }

    fn item(&mut self, letter: char, value: &str) {
        self.text.push('_');
        self.text.push(letter);
        self.text.push_str(value);
    }

    fn number_unless(&mut self, letter: char, value: f64, default: f64) {
        if value != default {
            self.item(letter, &text::number(value));
        }
    }

    fn unless_empty(self) -> Option<String> {
        self.text.contains('_').then_some(self.text)
    }
}
