//! The method against worked cases, golden vectors and properties.
#![cfg(test)]

mod courses;
mod golden_rate;
mod monte_carlo;
mod moves;
mod parameters;
mod properties_courses;
mod properties_moves;
mod properties_rate;
mod properties_shares;
mod what_if;
mod worked_cases;
mod worked_limits;
mod worked_presets;
mod worked_price;
mod worked_rate;
mod worked_shares;
