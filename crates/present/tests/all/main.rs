//! Words, numbers and files against the method.
#![cfg(test)]

mod arithmetic;
mod counted_readings;
mod course_sections;
mod explore;
mod hidden_readings;
mod large_inputs;
mod messages;
#[path = "../../../inputs/tests/all/page_inputs/mod.rs"]
mod page_inputs;
mod present;
mod present_rate;
mod rate_answers;
mod round_trip_file;
mod shift;
mod shown;
mod team;
mod typed_amounts;
mod words_follow_tables;
