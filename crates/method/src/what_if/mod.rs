//! Sensitivity analysis: the rate model over ranges of its inputs.
//!
//! [`Tornado`] moves one assumption at a time, [`IncomeMap`] moves pass-through and resold
//! hours together.

mod income_map;
mod tornado;

pub use income_map::{Border, BorderRange, IncomeMap, LINE_STEPS, MapColumn, VALUE_STEPS, scale};
pub use tornado::{Assumed, Bar, Tornado};
