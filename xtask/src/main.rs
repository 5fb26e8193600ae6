//! Builds, serves, tests and measures Taskmix.

#[cfg(test)]
mod arrows;
mod build;
mod courses_check;
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
mod npm;
mod open_data;
mod package;
mod reproduce;
mod screenshots;
mod serve;
mod size;
mod speed;
mod supply;
mod test;
mod toolchain;
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
        "courses-check" => courses_check::run(arguments),
        "courses-table" => examples::courses_table(arguments),
        "moves-table" => examples::moves_table(arguments),
        "data" => data::run(arguments),
        "data-diff" => open_data::diff(arguments),
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
        "test-data" => open_data::test(arguments),
        "test-hosts" => hosts::run(arguments),
        "test-package" => package::run_tests(arguments),
        "types" => package::run_types(arguments),
        "words-quality" => examples::words_quality(arguments),
        unknown => bail!("there is no `cargo xtask {unknown}`; see `cargo xtask help`"),
    }
}
