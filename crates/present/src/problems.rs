//! Messages for invalid fields.

use super::fields::{FormField, Unit};
use super::format::Numbers;
use super::words::capitalised;
use taskmix_method::{Given, InvalidInput, Limit};

/// A hint for currencies whose ordinary amounts exceed the limit.
const IN_THOUSANDS: &str =
    " If your currency has larger numbers, enter thousands, and read every amount as thousands.";

/// The error and the limit in a sentence.
///
/// ```
/// use taskmix_present::{Numbers, PlainFormats, problems, fields::Unit};
/// let numbers = Numbers::new(&PlainFormats, "USD");
/// let problem = Unit::Percent.read("120", (0.0, 1.0)).unwrap_err();
/// assert_eq!(problems::message(&problem, Unit::Percent, &numbers), "Must be from 0% to 100%, not 120%.");
/// let problem = Unit::Money.read("lots", (0.0, 1e5)).unwrap_err();
/// assert_eq!(
///     problems::message(&problem, Unit::Money, &numbers),
///     "“lots” is not an amount. Type an amount like 60, €62.50 or 450/day.",
/// );
/// ```
///
/// A number typed with a price is reported with the name of its own field.
#[must_use]
pub fn message(problem: &InvalidInput, unit: Unit, numbers: &Numbers<'_>) -> String {
    let field = FormField::ALL
        .iter()
        .find(|field| field.slug() == problem.field);
    let unit = field.map_or(unit, |field| field.unit());
    let text = about(problem, unit, numbers);
    match field {
        Some(field) => [field.label(), ": ", &text].concat(),
        None => text,
    }
}

fn about(problem: &InvalidInput, unit: Unit, numbers: &Numbers<'_>) -> String {
    match &problem.limit {
        Limit::Between { low, high } => {
            let (first, last) = (bound(*low, unit, numbers), bound(*high, unit, numbers));
            let advice = match problem.value {
                Given::Number(value) if unit == Unit::Money && value > *high => IN_THOUSANDS,
                _ => "",
            };
            let given = given(&problem.value, unit, numbers);
            format!("Must be from {first} to {last}{given}.{advice}")
        }
        Limit::Above { low, high } => format!(
            "Must be above {} and at most {}{}.",
            bound(*low, unit, numbers),
            bound(*high, unit, numbers),
            given(&problem.value, unit, numbers)
        ),
        Limit::SumAtMost { high, .. } if unit == Unit::Percent => format!(
            "Automatable and assistable together can be at most {}.",
            numbers.percent(*high)
        ),
        Limit::SumAtMost { of, high } if unit == Unit::Days => {
            let high = numbers.number(*high, 2);
            let given = given(&problem.value, unit, numbers);
            let of = capitalised(of);
            format!("{of} together can be at most {high}, your days open for work{given}.")
        }
        Limit::SumAtMost { high, .. } => {
            format!(
                "All activities together would pass {} hours, a whole week.",
                numbers.number(*high, 0)
            )
        }
        Limit::Together { .. } if unit == Unit::Hours => {
            "No activity has hours yet. Give one its hours first.".to_owned()
        }
        Limit::Required => format!("This field needs {}.", form(unit)),
        _ => match &problem.value {
            Given::Text(text) => {
                format!("“{text}” is not {}. Type {}.", kind(unit), form(unit))
            }
            _ => format!("This is not {}. Type {}.", kind(unit), form(unit)),
        },
    }
}

/// The value that was given, behind its limits.
fn given(value: &Given, unit: Unit, numbers: &Numbers<'_>) -> String {
    match value {
        Given::Number(value) => format!(", not {}", bound(*value, unit, numbers)),
        _ => String::new(),
    }
}

/// States which value the results use instead.
#[must_use]
pub fn still_used(value: Option<f64>, unit: Unit, numbers: &Numbers<'_>) -> String {
    value.map_or_else(
        || "The results ignore it until then.".to_owned(),
        |value| format!("The results still use {}.", bound(value, unit, numbers)),
    )
}

fn bound(value: f64, unit: Unit, numbers: &Numbers<'_>) -> String {
    match unit {
        Unit::Percent => numbers.percent_with(value, 1),
        Unit::Money => numbers.money(value),
        // The shortest valid week.
        Unit::Hours if value > 0.0 && value < 0.02 => "1 minute".to_owned(),
        Unit::Hours => format!("{} h", numbers.number(value, 3)),
        Unit::Weeks | Unit::Days | Unit::Times => numbers.number(value, 2),
        Unit::Exchange => numbers.number(value, 9),
    }
}

const fn kind(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "an amount",
        Unit::Hours => "a number of hours",
        Unit::Percent => "a percentage",
        Unit::Weeks | Unit::Times => "a number",
        Unit::Days => "a number of days",
        Unit::Exchange => "a rate of exchange into your currency",
    }
}

const fn form(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "an amount like 60, €62.50 or 450/day",
        Unit::Hours => "hours like 1.5 or 1:30",
        Unit::Percent => "a percentage like 65 or 12.5",
        Unit::Weeks | Unit::Times => "a number like 46",
        Unit::Days => "days like 25",
        Unit::Exchange => "what 1 of the price’s currency is in yours, like 4.05",
    }
}
