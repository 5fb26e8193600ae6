//! Amounts typed into the money fields of the rate form: what they are for, and in which currency.

use super::fields::{FormField, MARK};
use taskmix_inputs::amount::{self, Amount, TypedUnit, is_small};
use taskmix_inputs::page::{PageInputs, Pricing};
use taskmix_method::limits::{Given, InvalidInput, Limit, within};

/// What ends a yearly amount.
const A_YEAR: [&str; 10] = [
    " a year",
    " per year",
    "/year",
    " / year",
    "/yr",
    "/y",
    " yearly",
    " annually",
    " per annum",
    " p.a.",
];
/// Months of a year.
const MONTHS: f64 = 12.0;

/// Reads an amount typed into a field of these inputs. A price may say what it is for; another
/// amount may only say what its field counts it for, by the month or by the year.
///
/// # Errors
///
/// The limit or the form that was expected; where hours or pieces typed with a price are outside
/// their limits, with the name of their own field ([`FormField::slug`]).
///
/// ```
/// use taskmix_inputs::PageInputs;
/// use taskmix_present::fields::FormField;
/// use taskmix_present::typed_amount::read;
/// let inputs = PageInputs::default();
/// assert_eq!(read(FormField::Target, "40,000 a month", &inputs)?.value, 480_000.0);
/// assert_eq!(read(FormField::ToolsMonth, "€25/month", &inputs)?.value, 25.0);
/// assert_eq!(read(FormField::ToolsMonth, "240 a year", &inputs)?.value, 20.0);
/// assert!(read(FormField::ToolsMonth, "25 a day", &inputs).is_err());
/// // A rate of exchange has decimals.
/// let rate = read(FormField::Exchange, "4,123", &inputs)?;
/// assert_eq!((rate.value, rate.other), (4.123, Some(4_123.0)));
/// # Ok::<(), taskmix_method::InvalidInput>(())
/// ```
pub fn read(field: FormField, text: &str, inputs: &PageInputs) -> Result<Amount, InvalidInput> {
    let (low, high) = field.limits();
    let yearly =
        without_year(text).filter(|_| matches!(field, FormField::Target | FormField::ToolsMonth));
    let mut amount = amount::amount("", yearly.unwrap_or(text), MARK, low, high)?;
    let pricing = amount.unit.as_ref().map(|unit| unit.pricing);
    let is_large = if let Some(own) = field.pricing() {
        if let Some(unit) = &amount.unit {
            within_fields(unit)?;
        } else if own == Pricing::Piece && !inputs.form.per_thousand && is_small(&inputs.form.piece)
        {
            amount.prefer_small();
        }
        matches!(pricing.unwrap_or(own), Pricing::Project | Pricing::Retainer)
    } else {
        let counted = match field {
            FormField::HourlyCost => Some(Pricing::Hourly),
            FormField::ProjectCost => Some(Pricing::Project),
            FormField::ToolsMonth | FormField::Target => Some(Pricing::Retainer),
            _ => None,
        };
        let unit = amount.unit.as_ref();
        let is_plain = unit.is_none_or(|unit| unit.hours.or(unit.hours_with).is_none());
        if (pricing.is_some() && (pricing != counted || yearly.is_some())) || !is_plain {
            return Err(unfit(text, "an amount of this field"));
        }
        let times = match (field, pricing, yearly) {
            (FormField::Target, Some(_), _) => MONTHS,
            (FormField::ToolsMonth, _, Some(_)) => 1.0 / MONTHS,
            _ => 1.0,
        };
        if times != 1.0 {
            amount.value = within(amount.value * times, low, high).map_err(|limit| limit.at(""))?;
            let other = amount.other.map(|other| other * times);
            amount.other = other.filter(|other| within(*other, low, high).is_ok());
        }
        if field == FormField::Exchange {
            amount.prefer_small();
            let own = inputs.form.own_currency.as_deref();
            let typed = amount.currency.map(|typed| typed.code(own));
            if typed == Some(inputs.price_currency()) {
                return Err(unfit(text, "a rate of exchange"));
            }
        }
        matches!(
            field,
            FormField::Target | FormField::ProjectCost | FormField::CoursePrice
        )
    };
    // Nobody is paid 1.20 for a month, a project or a year.
    if is_large && amount.is_usual {
        amount.other = None;
    }
    Ok(amount)
}

/// The text before the words for a year.
fn without_year(text: &str) -> Option<&str> {
    let text = text.trim();
    let small = text.to_ascii_lowercase();
    let end = A_YEAR.into_iter().find(|end| small.ends_with(end))?;
    text.get(..text.len() - end.len())
}

/// The fields of the hours and pieces that were typed with a price.
fn typed_fields(unit: &TypedUnit) -> impl Iterator<Item = (FormField, f64)> {
    let hours = match unit.pricing {
        Pricing::Day => FormField::DayHours,
        Pricing::Project => FormField::MeasuredBefore,
        Pricing::Hourly | Pricing::Piece | Pricing::Retainer => FormField::RetainerHours,
    };
    let typed = [
        (hours, unit.hours),
        (FormField::MeasuredWith, unit.hours_with),
        (FormField::PiecesBefore, unit.pieces_before),
        (FormField::PiecesWith, unit.pieces_with),
    ];
    typed
        .into_iter()
        .filter_map(|(field, value)| Some((field, value?)))
}

/// Checks the hours and pieces by the limits of their fields.
fn within_fields(unit: &TypedUnit) -> Result<(), InvalidInput> {
    for (field, value) in typed_fields(unit) {
        let (low, high) = field.limits();
        within(value, low, high).map_err(|limit| limit.at(field.slug()))?;
    }
    Ok(())
}

fn unfit(text: &str, form: &'static str) -> InvalidInput {
    InvalidInput {
        field: String::new(),
        value: Given::Text(text.trim().chars().take(40).collect()),
        limit: Limit::Form { form },
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
                inputs.set_own_currency(Some(code.to_owned()));
            }
        }
        field.set(inputs, Some(amount.value));
        return field;
    };
    if let Some(typed) = amount.currency {
        let code = typed.code(Some(inputs.price_currency()));
        if code != inputs.price_currency() {
            inputs.set_currency(code.to_owned());
        }
    }
    let unit = amount.unit.as_ref();
    let form = &mut inputs.form;
    form.pricing = unit.map_or(own, |unit| unit.pricing);
    let field = FormField::price_of(form.pricing);
    if let Some(unit) = unit {
        if let Some(piece) = unit.piece.clone() {
            form.name_piece(piece);
            form.per_thousand = unit.per_thousand;
        }
        for (place, value) in typed_fields(unit) {
            place.set(inputs, Some(value));
        }
    }
    field.set(inputs, Some(amount.value));
    field
}
