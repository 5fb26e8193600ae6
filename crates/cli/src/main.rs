//! The `taskmix` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    taskmix_cli::main()
}
