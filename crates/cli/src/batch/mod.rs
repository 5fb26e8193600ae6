//! A workforce as CSV, processed row by row in constant memory. Invalid rows are reported; the rest
//! is answered.

mod cells;
mod columns;
mod guard;
mod lookup;
mod progress;
mod quotes;

use std::io::{Read, SeekFrom, Write};

use csv::{ByteRecord, Position};
use serde::Serialize;

use super::failure::Failure;
pub use super::titles::best as best_title;
use cells::Cells;
use columns::Columns;
use guard::Guard;
use lookup::Lookup;
pub use progress::Progress;
use taskmix_catalog::Occupation;
use taskmix_inputs::errors::FieldError;
use taskmix_method::{Given, ReadingSet};

/// Rows between two progress updates.
const ROWS_BETWEEN_PROGRESS: u64 = 4096;

/// A row that was left out.
#[derive(Debug, Serialize)]
pub struct BadRow {
    /// The line of the input it begins on, from 1.
    pub line: u64,
    /// All errors of the row.
    pub errors: Vec<FieldError>,
}

/// Row counts of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows answered.
    pub good: u64,
    /// Rows left out.
    pub bad: u64,
}

/// Finds the occupation that fits a job title best.
pub type FindTitle<'a> = &'a dyn Fn(&str) -> Option<&'static Occupation>;

/// Answers every row of `input` on `output`, with the readings that count. Invalid rows go to `report`; `progress` receives the
/// number of rows read.
///
/// # Errors
///
/// A header without `code` and `title`, an input that cannot be read, an output that cannot
/// be written.
pub fn run(
    input: impl Read,
    output: impl Write,
    readings: ReadingSet,
    find_title: FindTitle,
    report: &mut dyn FnMut(&BadRow),
    progress: &mut dyn FnMut(u64),
) -> Result<Summary, Failure> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(Guard::new(input));
    let mut writer = csv::WriterBuilder::new()
        .buffer_capacity(1 << 16)
        .from_writer(output);
    let columns = Columns::of(reader.byte_headers().map_err(|error| unreadable(&error))?)?;
    let end = reader.position().byte();
    reader.get_mut().row_at(0, end);
    if let Some(error) = quotes::problem_of_header(reader.get_mut()) {
        return Err(error.into());
    }
    let mut row = columns.header();
    writer.write_byte_record(&row).map_err(unwritable)?;
    let mut lookup = Lookup::new(readings, find_title);
    let mut cells = Cells::default();
    let mut summary = Summary::default();
    let mut record = ByteRecord::new();
    loop {
        let complete = match reader.read_byte_record(&mut record) {
            Ok(true) => true,
            Ok(false) => break,
            Err(_) if reader.get_mut().was_too_long() => false,
            Err(error) => return Err(unreadable(&error)),
        };
        let start = record.position().map_or(0, Position::byte);
        let end = reader.position().byte();
        let guard = reader.get_mut();
        guard.row_at(start, end);
        let broken = if complete {
            quotes::problem(&columns, &record, guard)
        } else {
            Some(quotes::too_long(guard))
        };
        if let Some(error) = broken {
            report(&BadRow {
                line: guard.line(),
                errors: vec![error],
            });
            summary.bad += 1;
            // The lines that the row consumed are read again as rows.
            let next = guard
                .abandon_row()
                .map_err(|error| Failure::of_input(&error))?;
            let mut position = Position::new();
            position.set_byte(next);
            reader
                .seek_raw(SeekFrom::Start(next), position)
                .map_err(|error| unreadable(&error))?;
        } else {
            match columns.job(&record, &mut lookup) {
                Ok(job) => {
                    columns.answer(&record, &job, &mut cells, &mut row);
                    writer.write_byte_record(&row).map_err(unwritable)?;
                    summary.good += 1;
                }
                Err(errors) => {
                    report(&BadRow {
                        line: guard.line(),
                        errors,
                    });
                    summary.bad += 1;
                }
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
