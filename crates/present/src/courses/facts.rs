//! What is known of a course, each fact with its basis and date.

use super::age::{Month, old};
use crate::figure;
use crate::format::Numbers;
use crate::scenarios;
use crate::terms::{BaseTerms, example_rate};
use crate::words;
use taskmix_catalog::{Basis, Certificate, CostType, CourseRow};
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_method::courses::{Format, Period};
use taskmix_method::rate::RateField;

/// A fact about a course, as a row of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseFact {
    /// "Cost".
    pub name: &'static str,
    /// "free".
    pub value: String,
    /// "the provider’s page, 2026-03-15"; empty where the value says it, or follows from others.
    pub basis: String,
    /// Whether no page was read that says so.
    pub unverified: bool,
}

const NOT_VERIFIED: &str = "not verified";

/// All facts of a course.
pub(super) fn of(
    course: &CourseRow,
    inputs: &PageInputs,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
    today: Month,
) -> Vec<CourseFact> {
    let known = |name, value, basis| known(name, value, basis, course, today);
    let mut facts = vec![
        known("Cost", cost(course, numbers), course.cost.basis),
        known("Time", hours(course, numbers), course.hours_basis),
    ];
    let mut add = |name, value: String| {
        if !value.is_empty() {
            facts.push(CourseFact {
                name,
                unverified: value == NOT_VERIFIED,
                value,
                basis: String::new(),
            });
        }
    };
    add("Level", course.level.name().to_owned());
    add("Taught as", taught_as(course.format).to_owned());
    add("Asks for", prerequisites(course));
    add("Language", languages(&course.languages));
    add("Certificate", certificate(course.certificate).to_owned());
    add("Country", country(course));
    if inputs.employment_status == EmploymentStatus::Charging {
        let (value, unverified) = match payback(course, inputs, base, numbers) {
            Ok(value) => (value, false),
            Err(reason) => (format!("cannot be said: {reason}"), true),
        };
        facts.push(CourseFact {
            name: "Payback",
            value,
            basis: String::new(),
            unverified,
        });
    }
    facts
}

/// A fact with its own basis.
fn known(
    name: &'static str,
    value: String,
    basis: Basis,
    course: &CourseRow,
    today: Month,
) -> CourseFact {
    let unverified = !basis.is_verified() || value == NOT_VERIFIED;
    CourseFact {
        name,
        basis: if value.ends_with(NOT_VERIFIED) {
            String::new()
        } else {
            match dates(course) {
                Some(dates) => {
                    let age = old(course, today).map(|months| {
                        let which = if dates.contains(" and ") {
                            "the older "
                        } else {
                            ""
                        };
                        format!("; {which}{months} months ago")
                    });
                    format!("{}, {dates}{}", basis_words(basis), age.unwrap_or_default())
                }
                None => format!("{}, undated", basis_words(basis)),
            }
        },
        value,
        unverified,
    }
}

/// Cost, time and level of a course in a line, and its age where that is a year or more.
pub(super) fn line(course: &CourseRow, numbers: &Numbers<'_>, today: Month) -> String {
    let named = |name: &str, value: String| {
        if value == NOT_VERIFIED {
            format!("{name} {value}")
        } else {
            value
        }
    };
    let mut parts = vec![
        named("cost", cost(course, numbers)),
        named("time", hours(course, numbers)),
        course.level.name().to_owned(),
    ];
    parts.extend(old(course, today).map(|months| format!("as of {months} months ago")));
    parts.join(" · ")
}

const fn basis_words(basis: Basis) -> &'static str {
    match basis {
        Basis::Provider => "the provider says so",
        Basis::ProviderDerived => "worked out from what the provider says",
        Basis::Secondary => "somebody else’s page says so",
        Basis::EarlierList => "from a list that names no source; not verified",
        Basis::GeneralKnowledge => "generally known; not verified",
        Basis::Unverified => NOT_VERIFIED,
    }
}

/// The dates of a course's source: "2026-03-15 and 2026-08".
pub(super) fn dates(course: &CourseRow) -> Option<String> {
    let dates = course.as_of.split(';').map(str::trim);
    let dates: Vec<_> = dates
        .filter(|date| !matches!(*date, "" | "undated"))
        .collect();
    (!dates.is_empty()).then(|| dates.join(" and "))
}

/// What a course costs, in words.
pub(super) fn cost(course: &CourseRow, numbers: &Numbers<'_>) -> String {
    let cost = &course.cost;
    let amount = cost.amount.map(|amount| {
        let amount = numbers.money_in(amount, cost.currency);
        match cost.period {
            Some(Period::Month) => format!("{amount} a month"),
            Some(Period::Year) => format!("{amount} a year"),
            Some(Period::Once) | None => amount,
        }
    });
    match (cost.kind, amount) {
        (CostType::Free, _) => "free".to_owned(),
        (CostType::FreeAuditPaidCertificate, Some(amount)) => {
            format!("free to follow; certificate {amount}")
        }
        (CostType::FreeAuditPaidCertificate, None) => {
            "free to follow; the certificate costs".to_owned()
        }
        (_, Some(amount)) => amount,
        (CostType::Subscription, None) => "a subscription; amount not verified".to_owned(),
        (CostType::OneOff, None) => "paid once; amount not verified".to_owned(),
        (CostType::Unverified, None) => NOT_VERIFIED.to_owned(),
    }
}

/// How long a course takes, in words.
pub(super) fn hours(course: &CourseRow, numbers: &Numbers<'_>) -> String {
    match (course.hours_low, course.hours_high) {
        (Some(low), Some(high)) if low != high => {
            format!(
                "{}–{} hours",
                numbers.number(low, 1),
                numbers.number(high, 1)
            )
        }
        (Some(hours), _) | (None, Some(hours)) => {
            let unit = if hours == 1.0 { "hour" } else { "hours" };
            format!("{} {unit}", numbers.number(hours, 1))
        }
        (None, None) => NOT_VERIFIED.to_owned(),
    }
}

const fn taught_as(format: Format) -> &'static str {
    match format {
        Format::Course => "a course",
        Format::Video => "videos",
        Format::Reading => "texts to read",
        Format::Exercises => "exercises",
        Format::Class => "a class, live or on site",
        Format::Series => "several courses",
        Format::Exam => "an exam",
    }
}

fn prerequisites(course: &CourseRow) -> String {
    let words = match course.prerequisites {
        "unverified" | "" => NOT_VERIFIED,
        words => words,
    };
    if course.needs_code {
        format!("{words}; one reads or writes code in it")
    } else {
        words.to_owned()
    }
}

const fn certificate(certificate: Certificate) -> &'static str {
    match certificate {
        Certificate::No => "none",
        Certificate::Free => "free",
        Certificate::Paid => "for a fee",
        Certificate::Yes => "yes; its price is not verified",
        Certificate::Unverified => NOT_VERIFIED,
    }
}

/// The codes that the catalogue has, with their names.
const LANGUAGES: [(&str, &str); 21] = [
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("de", "German"),
    ("en", "English"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("pt", "Portuguese"),
    ("pt-BR", "Portuguese (Brazil)"),
    ("ru", "Russian"),
    ("sv", "Swedish"),
    ("tr", "Turkish"),
    ("vi", "Vietnamese"),
    ("zh-CN", "Chinese (simplified)"),
    ("zh-TW", "Chinese (traditional)"),
];

/// The English name of a language that a course is offered in; its code where it has none here.
#[must_use]
pub fn language_name(code: &'static str) -> &'static str {
    let known = LANGUAGES.iter().find(|(known, _)| *known == code);
    known.map_or(code, |(_, name)| name)
}

fn languages(codes: &[&'static str]) -> String {
    if codes.is_empty() {
        return NOT_VERIFIED.to_owned();
    }
    let names: Vec<_> = codes.iter().map(|code| language_name(code)).collect();
    names.join(", ")
}

/// The countries of the catalogue, by code.
const COUNTRIES: [(&str, &str); 8] = [
    ("CA", "Canada"),
    ("FR", "France"),
    ("GB", "the United Kingdom"),
    ("IN", "India"),
    ("JP", "Japan"),
    ("SA", "Saudi Arabia"),
    ("US", "the United States"),
    ("ZA", "South Africa"),
];

/// The English name of a country whose rules a course is about; its code where it has none here.
#[must_use]
pub fn country_name(code: &'static str) -> &'static str {
    let known = COUNTRIES.iter().find(|(known, _)| *known == code);
    known.map_or(code, |(_, name)| name)
}

fn country(course: &CourseRow) -> String {
    match course.country {
        "" => String::new(),
        "EU" => "rules of the European Union".to_owned(),
        country => format!("rules or admission of {}", country_name(country)),
    }
}

/// Weeks until price and learning hours are earned back in the chosen scenario; or what is
/// missing to say so.
fn payback(
    course: &CourseRow,
    inputs: &PageInputs,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Result<String, String> {
    let price = course.price().ok_or("its price is not verified")?;
    let learning = course.hours().ok_or("its hours are not verified")?;
    let currency = inputs.income_currency();
    if price > 0.0 && course.cost.currency != currency {
        let foreign = course.cost.currency;
        return Err(format!(
            "its price in {foreign} is not compared with a rate in {currency}"
        ));
    }
    let cases = scenarios::cases(inputs.chosen, base, inputs)
        .with(RateField::CoursePrice, price)
        .with(RateField::LearningHours, learning);
    let outcomes = cases.outcomes().ok_or("the rate cannot be computed")?;
    let weeks = outcomes.output(|outcome| outcome.payback_weeks);
    let whole = |weeks: f64| numbers.number(weeks, 0);
    let scenario = scenarios::title_of(inputs.chosen, inputs);
    let example = if base.example {
        format!(
            " (at the example rate of {})",
            example_rate(inputs, numbers)
        )
    } else {
        String::new()
    };
    let Some(range) = weeks.range() else {
        let beside = figure::output(&weeks, |value| words::weeks(value, numbers)).range;
        let beside = beside.map(|some| format!(" ({some})")).unwrap_or_default();
        return Ok(format!(
            "none under “{scenario}”, which does not raise your income{beside}{example}"
        ));
    };
    let (low, high) = (whole(range.low), whole(range.high));
    let ends = (low != high).then(|| format!("range {low}–{high}"));
    let beside: Vec<_> = ends.into_iter().chain(figure::named(&weeks)).collect();
    let beside = if beside.is_empty() {
        String::new()
    } else {
        format!(" ({})", beside.join("; "))
    };
    let weeks = words::weeks(range.central, numbers);
    Ok(format!(
        "{weeks}{beside} of what “{scenario}” adds to your income{example}"
    ))
}
