//! `taskmix week`: a text, a time sheet or a calendar as a week.

use std::fs::File;
use std::io::{self, Read};

use taskmix_inputs::FieldError;
use taskmix_timesheets::{Found, Line, MAX_FILE_BYTES, Reader, Settings, Week};

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

/// How words are understood.
pub struct Words<F, N> {
    /// The activity of a line.
    pub find: F,
    /// Whether a title is no work.
    pub not_work: N,
}

/// Reads the week that was asked for.
pub fn run<F, N>(request: &Request, words: Words<F, N>) -> Result<Week, Failure>
where
    F: Fn(&Line) -> Option<Found>,
    N: Fn(&str) -> bool,
{
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
    let import = reader.finish(&request.settings, &words.not_work);
    Ok(Week::of(import.map_err(FieldError::from)?, words.find))
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
