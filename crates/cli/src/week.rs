//! `taskmix week`: a text, a time sheet or a calendar as a week.

use std::fs::File;
use std::io::{self, Read};

use taskmix_inputs::FieldError;
use taskmix_inputs::matches::rounded;
use taskmix_timesheets::{Found, Line, MAX_FILE_BYTES, Reader, Settings, Week};
use taskmix_words::{Verdict, WordIndex};

use super::failure::Failure;

/// Rows that are read at once.
const ROWS_AT_ONCE: usize = 10_000;

/// What is read, and how it is to be understood.
#[derive(Debug, Default, PartialEq)]
pub struct Request {
    /// The file; standard input without it.
    pub file: Option<String>,
    /// What was said about it.
    pub settings: Settings,
}

/// Reads the week that was asked for.
pub fn run(request: &Request, words: &WordIndex) -> Result<Week, Failure> {
    let name = request.file.as_deref();
    let bytes = match name {
        Some(path) => {
            let file = File::open(path).map_err(|error| unreadable(path, &error))?;
            read_all(file).map_err(|error| unreadable(path, &error))?
        }
        None => read_all(io::stdin().lock()).map_err(|error| Failure::of_input(&error))?,
    };
    let mut reader = Reader::new(name, bytes).map_err(FieldError::from)?;
    while !reader.advance(ROWS_AT_ONCE).map_err(FieldError::from)?.done {}
    let import = reader.finish(&request.settings, &|title| words.not_work(title));
    let import = import.map_err(FieldError::from)?;
    Ok(Week::of(import, |line| activity(line, words)))
}

/// The activity that fits a line best; it counts where it is sure enough to be taken unseen.
fn activity(line: &Line, words: &WordIndex) -> Option<Found> {
    let found = words.find(&line.title);
    let best = found.activities.first()?;
    Some(Found {
        activity: best.activity.id.to_owned(),
        label: best.activity.label.to_owned(),
        confidence: rounded(found.confidence),
        counts: found.verdict == Verdict::Taken,
    })
}

/// All bytes, or as many as show that there are too many.
fn read_all(input: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input
        .take(MAX_FILE_BYTES as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &str, error: &io::Error) -> Failure {
    let message = format!("file: {path}: {error}");
    let value = taskmix_method::Given::Text(path.into());
    Failure::of("file", value, "a file that can be read", message)
}
