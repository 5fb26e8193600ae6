//! The assumptions object: `rho`, `sigma` and `r`.

use super::fields::{Object, Problems};
use super::value::Value;
use taskmix_method::{Assumptions, InvalidInput};

/// The fields.
pub(super) const FIELDS: [&str; 3] = ["rho", "sigma", "r"];

/// Reads the object; absent fields have their defaults.
pub(super) fn read(given: &Value, problems: &mut Problems) -> Option<Assumptions> {
    let usual = Assumptions::default();
    let fields = Object::of(given, "assumptions", &FIELDS, problems)?;
    let rho = fields.number("rho", problems).unwrap_or(usual.rho());
    let sigma = fields.number("sigma", problems).unwrap_or(usual.sigma());
    let r = fields.number("r", problems).unwrap_or(usual.realised());
    let checked = Assumptions::new(rho, sigma, r);
    for error in checked.as_ref().err().into_iter().flatten() {
        problems.push(InvalidInput {
            field: fields.at(&error.field),
            ..error.clone()
        });
    }
    checked.ok()
}
