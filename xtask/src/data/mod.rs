//! Makes the tables of `data/` from the raw source files.

mod activities;
mod estimates;
mod labels;
mod labour;
mod links;
mod mixes;
mod occupations;
mod output;
mod ratings;
mod raw;
mod sources;
mod tasks;
mod usage;

use std::path::PathBuf;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser};

use output::Output;
use sources::Sources;

/// Where to read and where to write.
struct Options {
    sources: PathBuf,
    out: PathBuf,
    check: bool,
}

impl Options {
    fn parse(mut arguments: Parser) -> Result<Self> {
        let mut sources = None;
        let mut out = PathBuf::from("data");
        let mut check = false;
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("sources") => sources = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("out") => out = arguments.value()?.into(),
                Arg::Long("check") => check = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Self {
            sources: sources.context("--sources DIR is needed: the folder of MANIFEST.csv")?,
            out,
            check,
        })
    }
}

/// Runs `cargo xtask data`; `arguments` stands after the word `data`.
///
/// # Errors
///
/// Says which argument is wrong, which source files are missing or not the expected ones, what
/// in them does not fit, or, with `--check`, which tables are stale.
pub fn run(arguments: Parser) -> Result<()> {
    let options = Options::parse(arguments)?;
    let sources = Sources::load(&options.sources)?;
    let outputs = make(&sources)?;
    if options.check {
        output::check(&options.out, &outputs)?;
        println!(
            "{}: all {} tables are fresh",
            options.out.display(),
            outputs.len()
        );
    } else {
        let changed = output::write(&options.out, &outputs)?;
        println!(
            "{}: {} tables, {changed} of them changed",
            options.out.display(),
            outputs.len()
        );
    }
    Ok(())
}

fn make(sources: &Sources) -> Result<Vec<Output>> {
    let taxonomy = activities::Taxonomy::load(sources)?;
    let mut outputs = activities::tables(sources, &taxonomy)?;
    outputs.push(mixes::table(&mixes::load(sources, &taxonomy)?)?);
    outputs.extend(occupations::tables(sources)?);
    Ok(outputs)
}
