//! Words, numbers and files against the method.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod arithmetic;
mod explore;
mod hidden_readings;
mod large_inputs;
mod messages;
#[path = "../../../inputs/tests/all/page_inputs/mod.rs"]
mod page_inputs;
mod present;
mod present_rate;
mod round_trip_file;
mod shift;
mod team;
