//! Makes the tables of `data/` from the raw source files.

mod activities;
mod catalogue;
mod credits;
mod economic_index;
mod estimates;
mod evidence;
mod labels;
mod labour;
mod links;
mod mixes;
mod occupations;
mod output;
mod parameters;
mod physical;
#[cfg(test)]
mod published;
mod ratings;
mod raw;
mod sources;
mod task_texts;
mod tasks;
mod titles;
mod titles_choice;
mod usage;
mod wording;
mod words;

use std::path::PathBuf;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser};

use output::Output;
use sources::Sources;

/// Where to read and where to write.
struct Options {
    sources: PathBuf,
    evidence: PathBuf,
    catalogue: PathBuf,
    vectors: PathBuf,
    out: PathBuf,
    check: bool,
}

impl Options {
    fn parse(mut arguments: Parser) -> Result<Self> {
        let (mut sources, mut evidence, mut catalogue, mut vectors) = (None, None, None, None);
        let mut out = PathBuf::from("data");
        let mut check = false;
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("sources") => sources = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("evidence") => evidence = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("catalogue") => catalogue = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("vectors") => vectors = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("out") => out = PathBuf::from(arguments.value()?),
                Arg::Long("check") => check = true,
                other => return Err(other.unexpected().into()),
            }
        }
        let sources = sources.context("--sources DIR is needed: the folder of MANIFEST.csv")?;
        Ok(Self {
            evidence: evidence.unwrap_or_else(|| sources.join("../evidence")),
            catalogue: catalogue.unwrap_or_else(|| sources.join("../catalogue")),
            vectors: vectors.unwrap_or_else(|| sources.join("../../words/vectors")),
            sources,
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
    let outputs = make(&options)?;
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

/// Makes every table, and checks those that are kept by hand.
fn make(options: &Options) -> Result<Vec<Output>> {
    let sources = Sources::load(&options.sources)?;
    let taxonomy = activities::Taxonomy::load(&sources)?;
    let labelled = tasks::LabelledTasks::load(&sources)?;
    let occupation_titles = occupations::titles(&sources)?;
    let evidence = evidence::Evidence::load(&options.evidence)?;
    parameters::check(&options.out, &evidence, labelled.calibration)?;
    let vectors = words::Vectors::load(&options.vectors)?;
    words::check_terms(&options.out, &vectors)?;

    let mut outputs = activities::tables(&sources, &taxonomy, &labelled)?;
    outputs.push(mixes::table(&mixes::load(&sources, &taxonomy)?)?);
    outputs.extend(occupations::tables(&sources, &occupation_titles)?);
    outputs.push(titles::table(&sources, &options.out)?);
    outputs.extend(evidence.tables()?);
    outputs.push(catalogue::table(
        &options.catalogue,
        &taxonomy,
        &occupation_titles,
    )?);
    outputs.extend(vectors.outputs(&taxonomy)?);
    outputs.push(credits::table(&sources, vectors.sources())?);
    Ok(outputs)
}
