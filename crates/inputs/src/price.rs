//! A price and its unit in plain data.

use super::errors::GivenValue;
use super::fields::{Object, Problems};
use super::inputs::parts::named;
use super::value::Value;
use taskmix_method::limits::{InvalidInput, Limit, OutOfLimit};
use taskmix_method::rate::{HOURS_OF_A_DAY, PiecesPerHour, Price, PriceLot, PriceUnit, PricedUnit};

/// The amount.
const AMOUNT: &str = "amount";
/// What it is for.
const UNIT: &str = "unit";
/// Hours of a day, of a project before AI, or of a month.
const HOURS: &str = "hours";
/// Hours of a project with AI.
const HOURS_WITH: &str = "hours_with";
/// Pieces made in an hour before AI.
const PIECES_HOUR: &str = "pieces_hour";
/// Pieces made in an hour with AI.
const PIECES_HOUR_WITH: &str = "pieces_hour_with";
/// How many pieces the price is for.
const PIECES: &str = "pieces";

/// The price at `path`; problems are added to the list.
pub fn read(given: &Value, path: &str, problems: &mut Problems) -> Option<(Price, PricedUnit)> {
    let known = [
        AMOUNT,
        UNIT,
        HOURS,
        HOURS_WITH,
        PIECES_HOUR,
        PIECES_HOUR_WITH,
        PIECES,
    ];
    let object = Object::of(given, path, &known, problems)?;
    object.require(UNIT, problems);
    object.require(AMOUNT, problems);
    let amount = checked(&object, AMOUNT, Price::new, problems);
    let units = PriceUnit::ALL.map(|unit| (unit.name(), unit));
    let Some(kind) = named(&object, UNIT, &units, problems) else {
        numbers(&object, problems);
        return None;
    };
    let unit = match kind {
        PriceUnit::Hour => {
            only(&object, &[], problems);
            Some(PricedUnit::HOUR)
        }
        PriceUnit::Day => {
            only(&object, &[HOURS], problems);
            if object.has(HOURS) {
                checked(&object, HOURS, PricedUnit::day, problems)
            } else {
                PricedUnit::day(HOURS_OF_A_DAY).ok()
            }
        }
        PriceUnit::Project => {
            only(&object, &[HOURS, HOURS_WITH], problems);
            object.require(HOURS, problems);
            let unit = checked(&object, HOURS, PricedUnit::project, problems);
            if object.has(HOURS_WITH) {
                let with = |hours| unit.unwrap_or(PricedUnit::HOUR).with_hours(hours);
                let with = checked(&object, HOURS_WITH, with, problems);
                unit.and(with)
            } else {
                unit
            }
        }
        PriceUnit::Piece => pieces(&object, problems),
        PriceUnit::Retainer => {
            only(&object, &[HOURS], problems);
            object.require(HOURS, problems);
            checked(&object, HOURS, PricedUnit::retainer, problems)
        }
    };
    Some((amount?, unit?))
}

fn pieces(object: &Object, problems: &mut Problems) -> Option<PricedUnit> {
    only(object, &[PIECES_HOUR, PIECES_HOUR_WITH, PIECES], problems);
    object.require(PIECES_HOUR, problems);
    let before = checked(object, PIECES_HOUR, PiecesPerHour::new, problems);
    let with = checked(object, PIECES_HOUR_WITH, PiecesPerHour::new, problems);
    let lot = match object.number(PIECES, problems) {
        None => PriceLot::One,
        Some(pieces) if pieces == PriceLot::One.pieces() => PriceLot::One,
        Some(pieces) if pieces == PriceLot::Thousand.pieces() => PriceLot::Thousand,
        Some(_) => {
            object.reject(PIECES, "1 or 1000", problems);
            return None;
        }
    };
    let unit = PricedUnit::pieces(before?, lot);
    Some(match with {
        Some(with) => unit.with_pieces(with),
        None => unit,
    })
}

fn checked<T>(
    object: &Object,
    name: &str,
    check: impl Fn(f64) -> Result<T, OutOfLimit>,
    problems: &mut Problems,
) -> Option<T> {
    let number = object.number(name, problems)?;
    problems.take(&object.at(name), check(number))
}

/// The numbers that belong to a unit.
const NUMBERS: [(&str, &str); 5] = [
    (HOURS, "the unit day, project or retainer"),
    (HOURS_WITH, "the unit project"),
    (PIECES_HOUR, "the unit piece"),
    (PIECES_HOUR_WITH, "the unit piece"),
    (PIECES, "the unit piece"),
];

/// Rejects the numbers of other units.
fn only(object: &Object, own: &[&str], problems: &mut Problems) {
    for (name, with) in NUMBERS {
        if object.has(name) && !own.contains(&name) {
            problems.push(InvalidInput {
                field: object.at(name),
                value: GivenValue::of(object.get(name).unwrap_or(&Value::Null)).0,
                limit: Limit::Together { with },
            });
        }
    }
}

/// Rejects what is no number, where the unit is not known.
fn numbers(object: &Object, problems: &mut Problems) {
    for (name, _) in NUMBERS {
        object.number(name, problems);
    }
}
