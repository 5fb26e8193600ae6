//! The `taskmix` command, run as a process.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod cli;
mod cli_batch;
mod cli_errors;
mod command;
mod export;
