//! A workforce as CSV, row by row: constant memory, wrong rows reported, the rest answered.

mod cells;
mod columns;
mod guard;
mod lookup;
mod progress;

use std::io::{Read, Write};

use csv::ByteRecord;
use serde::Serialize;

use super::failure::Failure;
pub use super::titles::best as best_title;
use crate::catalog::Occupation;
use crate::domain::Given;
use crate::wire::errors::FieldError;
use cells::Cells;
use columns::Columns;
use guard::Guard;
use lookup::Lookup;
pub use progress::Progress;

/// Rows between two looks at the clock.
const ROWS_BETWEEN_PROGRESS: u64 = 4096;

/// A row that was left out.
#[derive(Debug, Serialize)]
pub struct BadRow {
    /// The line of the input it begins on, from 1.
    pub line: u64,
    /// Everything that is wrong with it.
    pub errors: Vec<FieldError>,
}

/// How many rows there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows answered.
    pub good: u64,
    /// Rows left out.
    pub bad: u64,
}

/// Finds the occupation that fits a job title best.
pub type FindTitle<'a> = &'a dyn Fn(&str) -> Option<&'static Occupation>;

/// Answers every row of `input` on `output`. Wrong rows go to `report`; `progress` is told
/// now and then how many rows were read.
///
/// # Errors
///
/// A header without `code` and `title`, an input that cannot be read, an output that cannot
/// be written.
pub fn run(
    input: impl Read,
    output: impl Write,
    find_title: FindTitle,
    report: &mut dyn FnMut(&BadRow),
    progress: &mut dyn FnMut(u64),
) -> Result<Summary, Failure> {
    let (input, seen) = Guard::new(input);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(input);
    let mut writer = csv::WriterBuilder::new()
        .buffer_capacity(1 << 16)
        .from_writer(output);
    let columns = Columns::of(reader.byte_headers().map_err(|error| unreadable(&error))?)?;
    let mut row = columns.header();
    writer.write_byte_record(&row).map_err(unwritable)?;
    let mut lookup = Lookup::new(find_title);
    let mut cells = Cells::default();
    let mut summary = Summary::default();
    let mut record = ByteRecord::new();
    while reader
        .read_byte_record(&mut record)
        .map_err(|error| unreadable(&error))?
    {
        seen.row_at(record.position().map_or(0, csv::Position::byte));
        match columns.job(&record, &mut lookup) {
            Ok(job) => {
                columns.answer(&record, &job, &mut cells, &mut row);
                writer.write_byte_record(&row).map_err(unwritable)?;
                summary.good += 1;
            }
            Err(errors) => {
                report(&BadRow {
                    line: seen.line(),
                    errors,
                });
                summary.bad += 1;
            }
        }
        let rows = summary.good + summary.bad;
        if rows.is_multiple_of(ROWS_BETWEEN_PROGRESS) {
            progress(rows);
        }
    }
    writer.flush().map_err(|error| Failure::of_output(&error))?;
    Ok(summary)
}

fn unreadable(error: &csv::Error) -> Failure {
    let place = error.position().map_or(String::new(), |position| {
        format!(" in line {}", position.line())
    });
    let message = match error.kind() {
        csv::ErrorKind::Io(error) => format!("input{place}: {error}"),
        _ => format!("input{place}: {error}"),
    };
    Failure::of("input", Given::Nothing, "CSV that can be read", message)
}

fn unwritable(error: csv::Error) -> Failure {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => Failure::of_output(&error),
        other => Failure::of_output(&std::io::Error::other(format!("{other:?}"))),
    }
}
