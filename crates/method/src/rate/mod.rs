//! The rate model: what time saved does to price, hours and income.
//!
//! [`RateTerms`] are the inputs as given, [`RateModel`] the validated inputs, and [`RateOutcome`]
//! the results. "dh" is output that took one hour before AI. All money is in one currency and
//! before tax.

mod absent;
mod needed;
mod outcome;
mod price;
mod terms;

pub use absent::{BreakEven, Undefined};
pub use outcome::RateOutcome;
pub use price::{HOURS_OF_A_DAY, PiecesPerHour, Price, PriceLot, PriceUnit, PricedUnit};
pub use terms::{RateField, RateModel, RateTerms, TARGET_LIMITS};
