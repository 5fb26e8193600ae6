//! The method against worked cases, golden vectors and properties.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod courses;
mod golden_rate;
mod monte_carlo;
mod parameters;
mod properties_rate;
mod properties_shares;
mod what_if;
mod worked_cases;
mod worked_limits;
mod worked_presets;
mod worked_rate;
mod worked_shares;
