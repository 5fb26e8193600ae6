//! Counts and dates in sentences.

use super::{cell, on_one_line, says, thousands, with_mix};
use crate::command::taskmix;
use taskmix_catalog::catalog;
use taskmix_method::{Estimate, ReadingSet, ReadingSource};
use taskmix_present::readings::{spelled, when, years};

const METHOD: &str = "docs/METHOD.md";
const PACKAGE: &str = "crates/js/package/README.md";

fn when_is(reading: Estimate) -> String {
    when(catalog().reading(reading).expect("a reading"))
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

fn names(readings: &[Estimate], between: &str) -> String {
    let names: Vec<_> = readings.iter().map(|reading| reading.name()).collect();
    names.join(between)
}

#[test]
fn counts_of_the_tables() {
    let catalog = catalog();
    let with_mix = with_mix().count();
    let activities = thousands(catalog.activities().len());
    let occupations = thousands(catalog.occupations().len());
    says(METHOD, &format!("(DWA), {activities} of them"));
    says(METHOD, &format!("(IWA, {})", catalog.groups().len()));
    let generalized = catalog.generalized().len();
    says(METHOD, &format!("(GWA, {generalized} in use)"));
    says(METHOD, &format!("Over the {with_mix} occupations with"));
    says(METHOD, &format!("{with_mix} occupations have one"));
    says(
        PACKAGE,
        &format!("{occupations} occupations and {activities} activities"),
    );
    says(
        "CHANGELOG.md",
        &format!("{activities} activities, {occupations} occupations ({with_mix} with a task mix)"),
    );
}

#[test]
fn how_many_readings_there_are() {
    let all = spelled(Estimate::ALL.len());
    let labels = ReadingSource::Labels.readings();
    let used = Estimate::ALL.len() - labels.len();
    let four = spelled(labels.len());
    says(
        "README.md",
        &format!("as a range over {all} published readings"),
    );
    let (list, spaced) = (names(&Estimate::ALL, ","), names(&Estimate::ALL, " "));
    says(
        METHOD,
        &format!("one of {all} readings of A and X: `{spaced}`; {four} come from one study"),
    );
    let sources = spelled(ReadingSource::ALL.len());
    says(METHOD, &format!("There are {sources} sources to leave out"));
    let count = Estimate::ALL.len();
    says(METHOD, &format!("never at 1 of {count} readings"));
    let help = "docs/command-line.md";
    says(
        help,
        &format!("from {} makers of assistants", spelled(used)),
    );
    says(
        help,
        &format!("all {all} count; `by_estimate` lists all {all} in any case"),
    );
    says("docs/embedding.md", &format!("one or more of `{list}`"));
    says(
        PACKAGE,
        &format!("the lowest and highest of {all} readings"),
    );
    says(PACKAGE, &format!("with their {all} readings"));
    let (quoted, used) = (capital(&four), capital(&spelled(used)));
    says(PACKAGE, &format!("{quoted} readings are labels of tasks"));
    says(PACKAGE, &format!("{used} are observed use"));
}

#[test]
fn from_when_the_evidence_is() {
    let years = years(ReadingSet::ALL);
    says("README.md", &format!("on evidence of {years}"));
    says(
        METHOD,
        &format!("what models of {years} were judged able or seen to do"),
    );
    let [labels, copilot, claude] = [Estimate::G5, Estimate::M, Estimate::C].map(when_is);
    for label in ReadingSource::Labels.readings() {
        assert_eq!(when_is(*label), labels);
    }
    let (four, all) = (
        spelled(ReadingSource::Labels.readings().len()),
        spelled(Estimate::ALL.len()),
    );
    says(METHOD, &format!("the use of Claude from {claude},"));
    says(
        METHOD,
        &format!(
            "{} of the {all} readings share one study's labels of {labels}, Copilot usage is from \
             {copilot}, Claude usage from {claude}",
            capital(&four)
        ),
    );
    says(
        PACKAGE,
        &format!(
            "(`H5`, `H1`), of {labels}. Two are observed use: of Microsoft's assistant, {copilot} \
             (`M`), and of Anthropic's, {claude} (`C`)."
        ),
    );
    says("NOTICE", &format!("conversations of {claude}, by task"));
}

#[test]
fn the_help_names_the_readings_and_their_sources() {
    let [copilot, claude] =
        [Estimate::M, Estimate::C].map(|reading| catalog().reading(reading).expect("a reading"));
    let of = |text: &str| text.replacen("Use of", "of", 1);
    let named = format!(
        "labels ({}), use {} ({}) and {} ({})",
        names(ReadingSource::Labels.readings(), " "),
        of(copilot.name),
        copilot.reading.name(),
        of(claude.name),
        claude.reading.name(),
    );
    for command in ["calculate", "occupations", "batch"] {
        let help = taskmix(&[command, "--help"], "").stdout;
        let help = on_one_line(&String::from_utf8(help).expect("text"));
        assert!(help.contains(&named), "{command} has to say “{named}”");
    }
    for command in ["occupations", "batch"] {
        let help = taskmix(&[command, "--help"], "").stdout;
        let usage = format!("--readings {}]", names(&Estimate::ALL, ","));
        assert!(String::from_utf8_lossy(&help).contains(&usage), "{command}");
    }
}

#[test]
fn the_years_of_wages_and_projections() {
    let version = cell("sources.csv", "bls-emp-projections", "version");
    let (from, to) = version.split_once('-').expect("two years");
    let projected = format!("{from} to {}{to}", &from[..2]);
    let help = taskmix(&["occupation", "--help"], "").stdout;
    let help = on_one_line(&String::from_utf8(help).expect("text"));
    let outlook = format!("outlook for {projected}");
    assert!(help.contains(&outlook), "the help has to say “{outlook}”");
    for path in [
        "crates/js/package/taskmix.d.ts",
        "crates/inputs/src/occupations.rs",
    ] {
        says(path, &format!("The official projection, {projected}."));
    }
    says(
        "crates/catalog/src/occupation.rs",
        &format!("The official projection for {projected}"),
    );
    let wages = cell("sources.csv", "bls-oews", "version");
    says(
        "NOTICE",
        &format!("Wage Statistics, {wages}; Employment Projections {version}"),
    );
    says(METHOD, &format!("by {}{to}; customer service", &from[..2]));
}
