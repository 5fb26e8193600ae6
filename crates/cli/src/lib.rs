//! The `taskmix` command: JSON in, JSON out, the numbers of the page.
//!
//! Answers go to standard output. Errors go to standard error as JSON
//! (`{"errors":[{"field","value","limit","message"}]}`) with exit code 2.

mod arguments;
pub mod batch;
mod commands;
mod failure;
mod help;
mod json;
mod matching;
pub mod titles;
mod week;

use std::io::Write;
use std::process::ExitCode;

use failure::Failure;

/// Some rows of a batch were wrong; the others were answered.
const BAD_ROWS: u8 = 1;
/// The input was wrong; nothing was answered.
const REJECTED: u8 = 2;

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let outcome = arguments::read(lexopt::Parser::from_env()).and_then(commands::run);
    match outcome {
        Ok(commands::Done::Whole) => ExitCode::SUCCESS,
        Ok(commands::Done::InPart) => ExitCode::from(BAD_ROWS),
        // The reader closed the output early, which is not an error.
        Err(Failure::OutputClosed) => ExitCode::SUCCESS,
        Err(failure) => {
            // A closed standard error leaves nothing to report to.
            let _ = writeln!(std::io::stderr(), "{}", failure.json());
            ExitCode::from(REJECTED)
        }
    }
}
