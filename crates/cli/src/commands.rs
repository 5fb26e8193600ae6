//! The subcommands.

use std::io::{self, IsTerminal, Write};

use super::arguments::{Command, CourseList};
use super::failure::Failure;
use super::help::{self, Topic};
use super::{batch, json, matching, titles, week as own_words};
use taskmix_catalog::{CourseRow, catalog};
use taskmix_inputs::calculate::calculate;
use taskmix_inputs::courses::{self, CourseLine, CoursesOutput};
use taskmix_inputs::occupations::{ActivityLine, OccupationDetail, OccupationLine};
use taskmix_inputs::rate;
use taskmix_inputs::week;
use taskmix_method::{Given, Hours, ReadingSet};

/// The result of a subcommand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// All rows were answered.
    Whole,
    /// Some rows of a batch were rejected.
    InPart,
}

/// Runs a subcommand.
pub fn run(command: Command) -> Result<Done, Failure> {
    if !catalog().intact() {
        let message = "data: the data in this program is damaged; install it again";
        return Err(Failure::of("data", Given::Nothing, "intact", message));
    }
    match command {
        Command::Help(None) => write_text(help::ALL)?,
        Command::Help(Some(topic)) => write_text(topic.help())?,
        Command::Version => write_text(concat!("taskmix ", env!("CARGO_PKG_VERSION"), "\n"))?,
        Command::Search { query } => json::write_answer(&titles::search(&query))?,
        Command::Match { file } => return matching::run(file.as_deref()),
        Command::Occupation { code, hours } => json::write_answer(&detail(&code, hours)?)?,
        Command::Occupations { readings } => occupations(readings)?,
        Command::Batch { readings } => return run_batch(readings),
        Command::CourseList(list) => course_list(&list)?,
        Command::Week(request) => {
            let index = matching::index()?;
            json::write_answer(&own_words::run(&request, &index)?)?;
        }
        Command::Plain(topic) => plain(topic)?,
    }
    Ok(Done::Whole)
}

fn plain(topic: Topic) -> Result<(), Failure> {
    let catalog = catalog();
    match topic {
        Topic::Calculate => {
            let week = week::read(&json::read_input()?)?;
            json::write_answer(&calculate(&week))?;
        }
        Topic::Rate => {
            let input = rate::read(&json::read_input()?)?;
            json::write_answer(&input.output())?;
        }
        Topic::Courses => {
            let (week, learner) = courses::read(&json::read_input()?)?;
            json::write_answer(&CoursesOutput::of(&week, &learner))?;
        }
        Topic::Activities => {
            let all = catalog.activities().iter();
            json::write_lines(all.map(|activity| ActivityLine::of(catalog, activity)))?;
        }
        // These subcommands have their own `Command` variants.
        Topic::Search
        | Topic::Match
        | Topic::Occupation
        | Topic::Occupations
        | Topic::Batch
        | Topic::Week => {
            write_text(topic.help())?;
        }
    }
    Ok(())
}

fn occupations(readings: ReadingSet) -> Result<(), Failure> {
    let catalog = catalog();
    let all = catalog.occupations().iter();
    json::write_lines(all.map(|occupation| OccupationLine::of(catalog, occupation, readings)))
}

/// The courses that meet what is asked, in the order of the catalogue.
fn course_list(list: &CourseList) -> Result<(), Failure> {
    let languages: Vec<&str> = list.language.iter().map(String::as_str).collect();
    let asked = |course: &&CourseRow| {
        let of_kind = list.kind.is_none_or(|kind| kind == course.kind);
        of_kind && list.filter.allows(course, &languages)
    };
    let courses = catalog().courses().iter().filter(asked);
    json::write_lines(courses.map(CourseLine::of))
}

fn detail(code: &str, hours: Hours) -> Result<OccupationDetail, Failure> {
    let occupation = week::known_occupation(code).map_err(|problem| problem.at("code"))?;
    Ok(OccupationDetail::of(catalog(), occupation, hours))
}

fn run_batch(readings: ReadingSet) -> Result<Done, Failure> {
    let mut progress = batch::Progress::new(io::stderr().is_terminal());
    let stderr = io::stderr();
    let mut report = |row: &batch::BadRow| {
        let line = serde_json::to_string(row).unwrap_or_default();
        // Failure to write the report does not stop the batch.
        let _ = writeln!(stderr.lock(), "{line}");
    };
    let summary = batch::run(
        io::stdin().lock(),
        io::stdout().lock(),
        readings,
        &titles::best,
        &mut report,
        &mut |rows| progress.show(rows),
    )?;
    progress.end(&summary);
    Ok(if summary.bad == 0 {
        Done::Whole
    } else {
        Done::InPart
    })
}

fn write_text(text: &str) -> Result<(), Failure> {
    io::stdout()
        .lock()
        .write_all(text.as_bytes())
        .map_err(|error| Failure::of_output(&error))
}
