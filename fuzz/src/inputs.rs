//! What must hold of the page's inputs, wherever they came from.

use taskmix_catalog::catalog;
use taskmix_inputs::inputs::InputsOut;
use taskmix_inputs::link::{MAX_LENGTH, Pay, decode, encode};
use taskmix_inputs::page::{FormNumber, PageInputs, RateForm, RowHours, ScenarioEdit, TeamPart};
use taskmix_inputs::{inputs, json};
use taskmix_method::rate::RateField;
use taskmix_method::{Judgement, shares};
use taskmix_present::Week;
use taskmix_present::export::{file, import};

const SAFE: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

/// Checks that everything is within its limits, survives a link and a file, and can be
/// calculated with.
pub fn check(inputs: &PageInputs) {
    limits(inputs);
    link(inputs);
    if known(inputs) {
        let text = json::text(&InputsOut::of(inputs)).expect("inputs can be written");
        let value = json::read(&text).expect("what we write is JSON");
        assert_eq!(inputs::read(&value).as_ref(), Ok(inputs), "{text}");
    }
    if let Ok(week) = Week::of(inputs)
        && let Some(result) = shares::of_mix(&week.mix, inputs.assumptions)
    {
        super::shares::check(&result);
    }
}

/// Checks that a file opens to the same inputs; slow, as a file holds every scenario.
pub fn check_file(inputs: &PageInputs) {
    if let Ok(week) = Week::of(inputs) {
        let text = file(inputs, &week).expect("a file can be written");
        if known(inputs) {
            assert_eq!(import(&text).as_ref(), Ok(inputs), "{text}");
        }
    }
}

/// A link may name what a newer catalogue knows; a file may not.
fn known(inputs: &PageInputs) -> bool {
    let catalog = catalog();
    let occupation = |code: &str| catalog.occupation(code).is_some_and(|one| one.code == code);
    inputs.roles.iter().all(|role| occupation(&role.code))
        && inputs.team.iter().all(|job| occupation(&job.code))
        && (inputs.rows.iter()).all(|row| catalog.activity(&row.activity).is_some())
}

fn link(inputs: &PageInputs) {
    for (pay, expected) in [
        (Pay::Shared, inputs.clone()),
        (Pay::Private, inputs.without_pay()),
    ] {
        let Ok(link) = encode(inputs, pay) else {
            continue;
        };
        assert!(link.len() < MAX_LENGTH, "{link}");
        assert!(link.chars().all(|one| SAFE.contains(one)), "{link}");
        let decoded = decode(&link);
        assert_eq!(decoded.problems, [], "{link}");
        assert_eq!(decoded.inputs, expected, "{link}");
    }
}

fn limits(inputs: &PageInputs) {
    let within = |value: f64, (low, high): (f64, f64)| {
        assert!((low..=high).contains(&value), "{value} in {inputs:?}");
    };
    let some = |value: Option<f64>, limits| {
        if let Some(value) = value {
            within(value, limits);
        }
    };
    let share = (0.0, 1.0);
    within(inputs.hours_week, (0.0, 168.0));
    inputs
        .roles
        .iter()
        .for_each(|role| within(role.share, share));
    let whole: f64 = inputs.roles.iter().map(|role| role.share).sum();
    assert!(whole <= 1.0 + 1e-9 || inputs.roles.len() == 1, "{inputs:?}");
    for pair in inputs.rows.windows(2) {
        assert!(pair[0].activity < pair[1].activity, "{inputs:?}");
    }
    for row in &inputs.rows {
        assert!(!row.is_default(), "{inputs:?}");
        if let RowHours::Set(hours) = row.hours {
            within(hours, (0.0, 168.0));
        }
        if let Some(own) = row.judgement {
            assert!(Judgement::new(own.automatable, own.assistable).is_ok());
        }
    }
    form(&inputs.form, within, some);
    for edit in &inputs.scenarios {
        assert!(!edit.is_default(), "{inputs:?}");
        let name = edit.name.as_deref().unwrap_or_default();
        assert!(name.chars().count() <= ScenarioEdit::MAX_NAME_LENGTH);
        for (field, value) in &edit.changes {
            within(*value, field.limits());
        }
    }
    assert!(inputs.base_of(inputs.chosen).is_some(), "{inputs:?}");
    for job in &inputs.team {
        within(job.people, (0.0, TeamPart::MAX_PEOPLE));
    }
}

fn form(form: &RateForm, within: impl Fn(f64, (f64, f64)), some: impl Fn(Option<f64>, (f64, f64))) {
    some(form.rate, RateField::Rate.limits());
    some(form.utilisation, RateField::Utilisation.limits());
    for number in FormNumber::ALL {
        let (low, high) = number.limits();
        let low = if number.is_above() {
            low.next_up()
        } else {
            low
        };
        some(number.of(form), (low, high));
    }
    assert!(RateForm::piece_name(&form.piece).is_ok(), "{form:?}");
    within(form.weeks, RateField::Weeks.limits());
    within(form.fee, RateField::Fee.limits());
    within(form.hourly_cost, RateField::HourlyCost.limits());
    within(form.tools_month, RateField::ToolsMonth.limits());
    within(form.course_price, RateField::CoursePrice.limits());
    within(form.learning_hours, RateField::LearningHours.limits());
    within(form.displaced, RateField::Displaced.limits());
    within(form.reserve, RateField::Reserve.limits());
    within(
        form.extra_non_billable,
        RateField::ExtraNonBillable.limits(),
    );
}
