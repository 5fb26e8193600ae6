//! Activities for lines of own words.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};

use super::batch::BadRow;
use super::commands::Done;
use super::failure::Failure;
use taskmix_inputs::errors::{FieldError, GivenValue};
use taskmix_inputs::matches::{MAX_LENGTH, MatchOutput};
use taskmix_method::Given;
use taskmix_words::{PACKED_WORDS, WordIndex};

/// Maximum length of a line, in bytes.
const MAX_LINE: u64 = MAX_LENGTH as u64;

/// The index of words that the command holds.
pub fn index() -> Result<WordIndex, Failure> {
    WordIndex::from_bytes(PACKED_WORDS).map_err(|error| {
        let message = format!("data: {error}; install it again");
        Failure::of("data", Given::Nothing, "intact", message)
    })
}

/// Answers every line of the file, or of standard input.
pub fn run(file: Option<&OsStr>) -> Result<Done, Failure> {
    let index = index()?;
    let out = io::BufWriter::new(io::stdout().lock());
    match file {
        Some(path) => {
            let opened = File::open(path).map_err(|error| {
                let path = path.to_string_lossy();
                let message = format!("file: “{path}”: {error}");
                let limit = "a file that can be read";
                Failure::of("file", Given::Text(path.into()), limit, message)
            })?;
            answer(&index, BufReader::new(opened), out)
        }
        None => answer(&index, io::stdin().lock(), out),
    }
}

fn answer(
    index: &WordIndex,
    mut input: impl BufRead,
    mut out: impl Write,
) -> Result<Done, Failure> {
    let mut line = Vec::new();
    let mut done = Done::Whole;
    for number in 1u64.. {
        match read_line(&mut input, &mut line).map_err(|error| Failure::of_input(&error))? {
            Line::End => break,
            Line::TooLong => {
                report(number, format!("at most {MAX_LINE} bytes"));
                done = Done::InPart;
                continue;
            }
            Line::Whole => {}
        }
        let Ok(text) = std::str::from_utf8(&line) else {
            report(number, "UTF-8".to_owned());
            done = Done::InPart;
            continue;
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let answer = serde_json::to_string(&MatchOutput::of(index, text));
        let answer = answer.map_err(|error| Failure::of_output(&error.into()))?;
        writeln!(out, "{answer}").map_err(|error| Failure::of_output(&error))?;
    }
    out.flush().map_err(|error| Failure::of_output(&error))?;
    Ok(done)
}

enum Line {
    Whole,
    TooLong,
    End,
}

/// Reads a line without its end; the rest of one that is too long is skipped.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    // Room for the end of the line: "\r\n".
    let read = input.take(MAX_LINE + 2).read_until(b'\n', line)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if line.pop_if(|last| *last == b'\n').is_some() {
        line.pop_if(|last| *last == b'\r');
    } else if read as u64 == MAX_LINE + 2 {
        input.skip_until(b'\n')?;
    }
    Ok(if line.len() as u64 > MAX_LINE {
        Line::TooLong
    } else {
        Line::Whole
    })
}

fn report(line: u64, limit: String) {
    let error = FieldError {
        field: "text".to_owned(),
        value: GivenValue(Given::Nothing),
        message: format!("text: the line is not {limit}"),
        limit,
    };
    let row = BadRow {
        line,
        errors: vec![error],
    };
    let row = serde_json::to_string(&row).unwrap_or_default();
    // Failure to write the report does not stop the command.
    let _ = writeln!(io::stderr().lock(), "{row}");
}
