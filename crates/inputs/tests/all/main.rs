//! Readers and writers of inputs: links, files, messages, queries, JSON.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod answers;
mod course_answers;
mod embed;
mod json;
mod link;
mod link_fixtures;
mod messages_schema;
mod page_inputs;
mod problems;
mod round_trip;
mod typed;
