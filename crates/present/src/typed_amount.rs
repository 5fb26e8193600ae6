//! Amounts typed into the money fields of the rate form: what they are for, and in which currency.

use super::fields::{FormField, MARK};
use taskmix_inputs::amount::{self, Amount};
use taskmix_inputs::page::{PageInputs, Pricing, RateForm};
use taskmix_method::limits::{Given, InvalidInput, Limit, within};

/// What ends a yearly amount.
const A_YEAR: [&str; 6] = [" a year", " per year", "/year", " / year", "/yr", "/y"];
/// Months of a year.
const MONTHS: f64 = 12.0;

/// Reads an amount typed into a field. A price may say what it is for; another amount may only say
/// what its field counts it for.
///
/// # Errors
///
/// The limit or the form that was expected.
///
/// ```
/// use taskmix_present::fields::FormField;
/// use taskmix_present::typed_amount::read;
/// assert_eq!(read(FormField::Target, "40,000 a month")?.value, 480_000.0);
/// assert_eq!(read(FormField::ToolsMonth, "€25/month")?.value, 25.0);
/// assert!(read(FormField::ToolsMonth, "25 a day").is_err());
/// # Ok::<(), taskmix_method::InvalidInput>(())
/// ```
pub fn read(field: FormField, text: &str) -> Result<Amount, InvalidInput> {
    let (low, high) = field.limits();
    let trimmed = text.trim();
    let yearly = A_YEAR
        .into_iter()
        .find_map(|end| trimmed.strip_suffix(end))
        .filter(|_| field == FormField::Target);
    let mut amount = amount::amount("", yearly.unwrap_or(text), MARK, low, high)?;
    let Some(unit) = &amount.unit else {
        return Ok(amount);
    };
    if field.pricing().is_some() {
        return Ok(amount);
    }
    let plain = unit.hours.is_none();
    let counted = match field {
        FormField::HourlyCost => Pricing::Hourly,
        FormField::ProjectCost => Pricing::Project,
        FormField::ToolsMonth | FormField::Target => Pricing::Retainer,
        _ => return Err(unfit(text)),
    };
    if unit.pricing != counted || !plain || yearly.is_some() {
        return Err(unfit(text));
    }
    if field == FormField::Target {
        amount.value = within(amount.value * MONTHS, low, high).map_err(|limit| limit.at(""))?;
        amount.other = amount.other.map(|other| other * MONTHS);
    }
    Ok(amount)
}

fn unfit(text: &str) -> InvalidInput {
    InvalidInput {
        field: String::new(),
        value: Given::Text(text.trim().chars().take(40).collect()),
        limit: Limit::Form {
            form: "an amount of this field",
        },
    }
}

/// Takes a typed amount into the inputs: the amount, its unit with hours and pieces, its currency.
/// Returns the field that has the amount now, since another unit of price has another field.
pub fn take(field: FormField, amount: &Amount, inputs: &mut PageInputs) -> FormField {
    let Some(own) = field.pricing() else {
        if let Some(typed) = amount.currency {
            let current = inputs
                .form
                .own_currency
                .as_deref()
                .unwrap_or_else(|| inputs.price_currency());
            let code = typed.code(Some(current));
            if code != current {
                inputs.form.own_currency = Some(code.to_owned());
            }
        }
        field.set(inputs, Some(amount.value));
        return field;
    };
    if let Some(typed) = amount.currency {
        let code = typed.code(Some(inputs.price_currency()));
        if code != inputs.price_currency() {
            inputs.currency = Some(code.to_owned());
        }
    }
    let unit = amount.unit.as_ref();
    let form = &mut inputs.form;
    form.pricing = unit.map_or(own, |unit| unit.pricing);
    let field = FormField::price_of(form.pricing);
    if let Some(unit) = unit {
        let hours = match unit.pricing {
            Pricing::Day => Some(FormField::DayHours),
            Pricing::Project => Some(FormField::MeasuredBefore),
            Pricing::Retainer => Some(FormField::RetainerHours),
            Pricing::Hourly | Pricing::Piece => None,
        };
        if let Some(piece) = unit
            .piece
            .as_deref()
            .and_then(|name| RateForm::piece_name(name).ok())
        {
            form.piece = piece;
            form.per_thousand = unit.per_thousand;
        }
        for (place, value) in [
            (hours, unit.hours),
            (Some(FormField::PiecesBefore), unit.pieces_before),
            (Some(FormField::PiecesWith), unit.pieces_with),
        ] {
            if let (Some(place), Some(value)) = (place, value) {
                let (low, high) = place.limits();
                // What lies outside is left to its own field to report.
                if within(value, low, high).is_ok() {
                    place.set(inputs, Some(value));
                }
            }
        }
    }
    field.set(inputs, Some(amount.value));
    field
}
