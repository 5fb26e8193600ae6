//! What a share link reveals.

use crate::format::Numbers;
use crate::words::count;
use taskmix_catalog::catalog;
use taskmix_inputs::link::Pay;
use taskmix_inputs::page::{EmploymentStatus, PageInputs, RateForm, RowHours};

/// Whether the inputs have an amount of money that a link can contain.
#[must_use]
pub fn bears_pay(inputs: &PageInputs) -> bool {
    *inputs != inputs.without_pay()
}

/// What a share link reveals, in short phrases.
#[must_use]
pub fn reveals(inputs: &PageInputs, pay: Pay, numbers: &Numbers<'_>) -> Vec<String> {
    let private = inputs.without_pay();
    let shown = match pay {
        Pay::Shared => inputs,
        Pay::Private => &private,
    };
    let mut revealed = Vec::new();
    for role in &shown.roles {
        if let Some(occupation) = catalog().occupation(&role.code) {
            let mut text = ["the role ", occupation.title].concat();
            if shown.roles.len() > 1 {
                text.push_str(" (");
                text.push_str(&numbers.percent(role.share));
                text.push(')');
            }
            revealed.push(text);
        }
    }
    let rows = shown.rows.iter();
    let hours = rows.clone().filter(|row| row.hours != RowHours::Default);
    let judged = rows.clone().filter(|row| row.judgement.is_some());
    let unpaid = rows.filter(|row| row.billable.is_some());
    let mut counted = |number: usize, singular: &str, plural: &str| {
        if number > 0 {
            revealed.push(count(number, singular, plural));
        }
    };
    counted(
        hours.count(),
        "activity with your own hours",
        "activities with your own hours",
    );
    counted(
        judged.count(),
        "judgement of your own",
        "judgements of your own",
    );
    counted(
        unpaid.count(),
        "activity that is not billable",
        "activities that are not billable",
    );
    counted(
        shown.scenarios.len(),
        "scenario as you changed or named it",
        "scenarios as you changed or named them",
    );
    let list = &shown.course_list;
    counted(
        list.kept().len() + list.done().len(),
        "course that you keep or have done",
        "courses that you keep or have done",
    );
    if !shown.team.is_empty() {
        revealed.push(count(shown.team.len(), "job of a team", "jobs of a team"));
    }
    if shown.courses.is_on() {
        revealed.push("what you ask of courses".into());
    }
    if shown.employment_status == EmploymentStatus::Employed {
        revealed.push("that you are employed".into());
    }
    let form = RateForm {
        // The currency and the pricing are not listed; amounts are listed separately below.
        pricing: RateForm::default().pricing,
        ..private.form.clone()
    };
    if form != RateForm::default() {
        revealed.push("weeks, fees and other numbers of the rate form".into());
    }
    let paid = *inputs != private;
    revealed.push(
        match (pay, paid) {
            (Pay::Shared, true) => "your rate, prices and costs",
            (Pay::Private, true) => "not your rate, prices or costs",
            (_, false) => "no amounts of money: you have not given any",
        }
        .into(),
    );
    revealed
}
