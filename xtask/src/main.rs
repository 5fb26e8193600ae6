//! Builds, serves, tests and measures Taskmix.

mod build;
mod data;
#[cfg(test)]
mod dependencies;
mod design;
mod examples;
mod fuzz;
mod help;
mod hosts;
mod journeys;
mod lighthouse;
mod mutants;
mod package;
mod reproduce;
mod screenshots;
mod serve;
mod size;
mod speed;
mod supply;
mod test;
mod toolchain;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Hands the arguments after the subcommand's name to the module of that name.
fn run() -> Result<()> {
    let mut arguments = Parser::from_env();
    let command = match arguments.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => "help".to_owned(),
        Some(Arg::Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "build" => build::run(arguments),
        "data" => data::run(arguments),
        "design" => design::run(arguments),
        "fuzz" => fuzz::run(arguments),
        "help" => {
            help::print();
            Ok(())
        }
        "journeys" => journeys::run(arguments),
        "lighthouse" => lighthouse::run(arguments),
        "reproduce" => reproduce::run(arguments),
        "mutants" => mutants::run(arguments),
        "screenshots" => screenshots::run(arguments),
        "search-quality" => examples::search_quality(arguments),
        "package" => package::run(arguments),
        "serve" => serve::run(arguments),
        "size" => size::run(arguments),
        "speed" => speed::run(arguments),
        "supply" => supply::run(arguments),
        "test" => test::run(arguments),
        "test-hosts" => hosts::run(arguments),
        "test-package" => package::run_tests(arguments),
        "tools" => tools::run(arguments),
        "types" => package::run_types(arguments),
        unknown => bail!("there is no `cargo xtask {unknown}`; see `cargo xtask help`"),
    }
}
