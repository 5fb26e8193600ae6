//! What stands on paper alone: what the screen holds in fields and behind buttons.

use super::CAUTION;
use crate::present::format::Numbers;
use crate::present::terms::BaseTerms;
use crate::present::week::{Week, WeekRow};
use crate::present::words::count;
use crate::wire::page::{PageInputs, Standing};

/// Whose work the estimates are, and the data around them.
const SOURCES: &str = " Sources: O*NET 30.1 and 29.1 Database by USDOL/ETA, CC BY 4.0, modified, not approved by USDOL/ETA; U.S. Bureau of Labor Statistics; Eloundou et al., GPTs are GPTs; Tomlinson et al., Working with AI, CC BY 4.0.";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The activities that the screen shows only when asked: "And 2 more activities, 2.3 h:
/// proofreading documents, 1.2 h; …". Nothing without any.
#[must_use]
pub fn rest_of_week(hidden: &[&WeekRow], numbers: &Numbers<'_>) -> Option<String> {
    if hidden.is_empty() {
        return None;
    }
    let total: f64 = hidden.iter().map(|row| row.hours).sum();
    let mut text = [
        "And ",
        &count(hidden.len(), "more activity", "more activities"),
        ", ",
        &numbers.number(total, 1),
        " h",
    ]
    .concat();
    let mut mark = ": ";
    for row in hidden {
        let hours = numbers.number(row.hours, 1);
        for part in [mark, row.activity.label, ", ", &hours, " h"] {
            text.push_str(part);
        }
        mark = "; ";
    }
    Some(text + ".")
}

/// What the scenarios are computed with, from the rate to what is assumed of AI; nothing where
/// the page shows no scenarios.
#[must_use]
pub fn terms(inputs: &PageInputs, week: &Week, numbers: &Numbers<'_>) -> Option<String> {
    if inputs.standing == Standing::Employed || !week.has_hours() {
        return None;
    }
    let base = BaseTerms::of(inputs, week);
    let terms = &base.central;
    let example = if base.example {
        " (the example of this page, no rate was given)"
    } else {
        ""
    };
    let percent = |share: f64| numbers.percent_with(share, 1);
    let mut text = [
        "Computed with: ",
        &numbers.money(terms.rate),
        " an hour",
        example,
        "; ",
        &percent(terms.utilisation),
        " of the hours billable; ",
        &numbers.number(terms.weeks, 1),
        " weeks a year; a platform fee of ",
        &percent(terms.fee),
    ]
    .concat();
    for (amount, of) in [
        (terms.hourly_cost, " of costs per hour worked"),
        (terms.tools_month, " of AI tools a month"),
        (terms.course_price, " for learning"),
    ] {
        if amount > 0.0 {
            text.push_str("; ");
            text.push_str(&numbers.money(amount));
            text.push_str(of);
        }
    }
    if terms.learning_hours > 0.0 {
        text.push_str("; ");
        text.push_str(&numbers.number(terms.learning_hours, 1));
        text.push_str(" hours of learning");
    }
    let assumed = match terms.measured_before.zip(terms.measured_with) {
        Some((before, with)) => [
            "; measured: ",
            &numbers.number(before, 1),
            " hours for a deliverable before AI, ",
            &numbers.number(with, 1),
            " with it.",
        ]
        .concat(),
        None => [
            ". Assumed of AI: ",
            &percent(terms.rho),
            " of automated time spent checking, ",
            &percent(terms.sigma),
            " of assisted time saved, ",
            &percent(terms.realised),
            " of the potential realised.",
        ]
        .concat(),
    };
    Some(text + &assumed)
}

/// When and with what the pages were made, what they cannot tell, and the sources; `date` is
/// year, month (from 1) and day.
#[must_use]
pub fn made((year, month, day): (u32, u32, u32), address: &str) -> String {
    let month = (month as usize)
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at));
    let (day, year) = (day.to_string(), year.to_string());
    [
        "Made on ",
        &day,
        " ",
        month.unwrap_or(&""),
        " ",
        &year,
        " with Taskmix ",
        env!("CARGO_PKG_VERSION"),
        ", ",
        address,
        ". ",
        CAUTION,
        SOURCES,
    ]
    .concat()
}
