//! Words of the rate form that depend on what is typed into it.

use super::fields::{FormField, Unit};
use super::format::Numbers;
use super::price_words::{per, plural};
use super::terms::{EXAMPLE_RATE, example_rate};
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::Pricing;
use taskmix_inputs::rate_basis::WORKING_DAYS;
use taskmix_method::rate::HOURS_OF_A_DAY;

/// What a field asks.
#[must_use]
pub fn label(field: FormField, inputs: &PageInputs) -> String {
    let pieces = plural(inputs.form.piece.trim());
    match field {
        FormField::PiecePrice => ["Your price ", &per(&inputs.form)].concat(),
        FormField::PiecesBefore => capital(&pieces) + " you made in an hour before AI",
        FormField::PiecesWith => capital(&pieces) + " you make in an hour with AI",
        FormField::Exchange => match &inputs.form.own_currency {
            Some(own) => format!("What 1 {} is in {own}", inputs.price_currency()),
            None => field.label().to_owned(),
        },
        _ => field.label().to_owned(),
    }
}

fn capital(word: &str) -> String {
    super::words::capitalised(word)
}

/// Code of the currency of a field: the client's for prices, the user's own for all else.
#[must_use]
pub fn currency(field: FormField, inputs: &PageInputs) -> &str {
    let own = inputs.form.own_currency.as_deref();
    own.filter(|_| field.pricing().is_none())
        .unwrap_or_else(|| inputs.price_currency())
}

/// An example of what may be typed, or what counts while nothing is.
#[must_use]
pub const fn placeholder(field: FormField) -> Option<f64> {
    Some(match field {
        FormField::Rate => EXAMPLE_RATE,
        FormField::DayHours => HOURS_OF_A_DAY,
        FormField::WorkingDays => WORKING_DAYS,
        FormField::MeasuredBefore => 6.0,
        FormField::MeasuredWith => 2.5,
        FormField::Discount => 0.0,
        _ => return None,
    })
}

/// The name of the part of the form that has the rate of exchange.
pub const TWO_CURRENCIES: &str = "Paid in one currency, living in another?";

/// What stands below a field: its meaning, and of an amount that is not counted as it was meant,
/// how it is counted.
#[must_use]
pub fn hint(field: FormField, inputs: &PageInputs, numbers: &Numbers<'_>) -> String {
    let hint = field.hint();
    let (own, counted) = (currency(field, inputs), inputs.income_currency());
    let amount = field
        .value(inputs)
        .filter(|amount| *amount != 0.0)
        .filter(|_| field.unit() == Unit::Money && field.pricing().is_none() && own != counted);
    match amount {
        Some(amount) => format!(
            "{hint} Not converted yet: it counts as {} until you type the rate of exchange under “{TWO_CURRENCIES}”.",
            numbers.in_currency(counted).price(amount)
        ),
        None => hint.to_owned(),
    }
}

/// How an amount was read that may mean another, and the button that takes the other.
#[must_use]
pub fn readings(
    field: FormField,
    (value, other): (f64, f64),
    numbers: &Numbers<'_>,
) -> (String, String) {
    let written = |value: f64| match field.unit() {
        Unit::Exchange => numbers.number(value, 9),
        _ => numbers.price(value),
    };
    (
        format!("Read as {}.", written(value)),
        format!("I meant {}", written(other)),
    )
}

/// The hourly rate of a price of another unit, and in the currency of the income where that is
/// another; `None` where neither says anything new.
#[must_use]
pub fn hourly(inputs: &PageInputs, numbers: &Numbers<'_>) -> Option<String> {
    let rate = inputs.form.hourly_rate()?;
    let own = inputs.conversion();
    if inputs.form.pricing == Pricing::Hourly && own.is_none() {
        return None;
    }
    let price = numbers.in_currency(inputs.price_currency());
    let own = own.map(|(own, exchange)| {
        let numbers = numbers.in_currency(own);
        [", or ", &numbers.money(rate * exchange)].concat()
    });
    Some(format!(
        "That is {}{} an hour today.",
        price.money(rate),
        own.unwrap_or_default()
    ))
}

/// Which rate counts until the form is complete, and what is missing.
#[must_use]
pub fn example(inputs: &PageInputs, numbers: &Numbers<'_>) -> String {
    let form = &inputs.form;
    let missing = match (form.price().is_some(), form.pricing) {
        (true, Pricing::Project) => "the hours that a project took",
        (true, Pricing::Piece) => "how many you made in an hour",
        (true, Pricing::Retainer) => "the hours of the month",
        _ => "your price",
    };
    format!(
        "Until you type {missing}, the results below use a rate of {} an hour.",
        example_rate(inputs, numbers)
    )
}

/// What the rate of exchange says, or that it is missing.
#[must_use]
pub fn exchange(inputs: &PageInputs, numbers: &Numbers<'_>) -> Option<String> {
    let own = inputs.form.own_currency.as_deref()?;
    let price = inputs.price_currency();
    if own == price {
        return None;
    }
    Some(match inputs.form.exchange {
        Some(exchange) => {
            let date = inputs.form.exchange_date.as_deref();
            let date = date.map(|date| [" on ", date].concat());
            format!(
                "1 {price} is {} {own}{}, as you typed. Incomes and costs are in {own}.",
                numbers.number(exchange, 6),
                date.unwrap_or_default()
            )
        }
        None => format!(
            "Type the rate of exchange. Until then every amount counts as {price}, also those you meant in {own}."
        ),
    })
}
