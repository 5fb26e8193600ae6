//! The `taskmix` command, run as a process.
#![cfg(test)]

mod cli;
mod cli_batch;
mod cli_errors;
mod cli_match;
mod cli_week;
mod command;
mod documents;
mod export;
