//! Number fields of the rate and of blending, which stand in a chunk of their own.

use super::Field;
use taskmix_inputs::PageInputs;
use taskmix_method::rate::RateField;
use taskmix_present::fields::{Unit, assumed};
use taskmix_present::terms::BaseTerms;
use taskmix_present::{Week, scenarios};

/// What [`Field`] asks of such a field; of any other, nothing is answered.
pub trait Fields: Sync {
    /// What its number is counted in.
    fn unit(&self, field: Field) -> Unit;
    /// The lowest and the highest value allowed.
    fn limits(&self, field: Field) -> (f64, f64);
    /// Whether it may be left empty.
    fn is_optional(&self, field: Field) -> bool;
    /// How far a step goes.
    fn step(&self, field: Field) -> f64;
    /// Its value now.
    fn value(&self, field: Field, inputs: &PageInputs, week: &Week) -> Option<f64>;
    /// Sets it in the inputs that the week follows from.
    fn set(&self, field: Field, inputs: &mut PageInputs, week: &Week, value: Option<f64>);
}

/// The fields as they are.
pub struct LaterFields;

impl Fields for LaterFields {
    fn unit(&self, field: Field) -> Unit {
        match field {
            Field::Form(field) => field.unit(),
            Field::Assumed(_, field) => assumed(field).unit,
            _ => Unit::Times,
        }
    }

    fn limits(&self, field: Field) -> (f64, f64) {
        match field {
            Field::Form(field) => field.limits(),
            Field::Assumed(_, field) => field.limits(),
            _ => (0.0, 0.0),
        }
    }

    fn is_optional(&self, field: Field) -> bool {
        matches!(field, Field::Form(field) if field.is_optional())
    }

    fn step(&self, field: Field) -> f64 {
        match field {
            Field::Form(field) => field.step(),
            Field::Assumed(_, RateField::LearningHours) => 5.0,
            _ => 0.05,
        }
    }

    fn value(&self, field: Field, inputs: &PageInputs, week: &Week) -> Option<f64> {
        match field {
            Field::Form(field) => field.value(inputs),
            Field::Assumed(key, field) => {
                let context = BaseTerms::of(inputs, week).central_context;
                scenarios::preset(key, context, inputs).value(field)
            }
            _ => None,
        }
    }

    fn set(&self, field: Field, inputs: &mut PageInputs, week: &Week, value: Option<f64>) {
        match field {
            Field::Form(field) => field.set(inputs, value),
            Field::RolePart(at) => inputs.weigh(at, value.unwrap_or(0.0)),
            Field::Assumed(key, field) => {
                let context = BaseTerms::of(inputs, week).central_context;
                let original = inputs.base_of(key).map(|base| base.preset(context));
                let original = original.and_then(|preset| preset.value(field));
                inputs.assume(key, field, value.filter(|one| Some(*one) != original));
            }
            _ => {}
        }
    }
}
