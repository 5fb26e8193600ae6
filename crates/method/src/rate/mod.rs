//! The rate model: what time saved does to price, hours and income.
//!
//! [`RateTerms`] are the inputs as given, [`RateModel`] the validated inputs, and [`RateOutcome`]
//! the results. "dh" is output that took one hour before AI. All money is in one currency and
//! before tax.

mod outcome;
mod terms;

pub use outcome::{BreakEven, RateOutcome, Undefined};
pub use terms::{RateField, RateModel, RateTerms};
