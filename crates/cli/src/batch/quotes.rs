//! Errors of quoted cells that span several lines.

use csv::ByteRecord;

use super::columns::Columns;
use super::guard::Guard;
use taskmix_inputs::errors::{FieldError, GivenValue};
use taskmix_method::Given;

/// Maximum reported length of a value, in characters.
const MAX_VALUE_LENGTH: usize = 80;

/// The state of a row's quotes.
#[derive(Debug, PartialEq, Eq)]
enum Quotes {
    /// Each is closed at the end of its cell.
    Closed,
    /// One is closed before the end of its cell, and may be the opening quote of the next cell.
    TextAfter,
    /// One is open when the row ends.
    Open,
}

impl Quotes {
    fn of(row: &[u8]) -> Self {
        let row = row.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(row);
        let mut bytes = row.iter().peekable();
        let mut cell_starts = true;
        let mut text_after = false;
        while let Some(byte) = bytes.next() {
            if *byte != b'"' || !cell_starts {
                cell_starts = matches!(byte, b',' | b'\r' | b'\n');
                continue;
            }
            cell_starts = false;
            loop {
                match bytes.next() {
                    None => return Self::Open,
                    Some(b'"') if bytes.next_if_eq(&&b'"').is_none() => break,
                    Some(_) => {}
                }
            }
            let after = bytes.peek();
            text_after |= after.is_some_and(|byte| !matches!(byte, b',' | b'\r' | b'\n'));
        }
        if text_after {
            Self::TextAfter
        } else {
            Self::Closed
        }
    }
}

/// The error of a row with unbalanced quotes. Quoted line breaks are valid in cells that are not
/// read.
pub fn problem<R>(
    columns: &Columns,
    record: &ByteRecord,
    guard: &mut Guard<R>,
) -> Option<FieldError> {
    let breaks = |cell: &[u8]| cell.iter().any(|byte| matches!(byte, b'\r' | b'\n'));
    let several_lines = breaks(record.as_slice());
    if several_lines
        && let Some((field, cell)) = columns.read(record).find(|(_, cell)| breaks(cell))
    {
        let message = format!("{field}: {}; is a quote never closed?", reach(guard));
        return Some(wrong(field, cell, "one line of text", message));
    }
    if (several_lines || guard.ended())
        && let Some(error) = not_closed("row", guard)
    {
        return Some(error);
    }
    if guard.is_reread()
        && let Some((field, cell)) = columns.read(record).find(|(_, cell)| cell.contains(&b'"'))
    {
        let message = format!("{field}: a quote that is not opened in this line");
        return Some(wrong(field, cell, "quotes around a whole cell", message));
    }
    None
}

/// The error of a header with unbalanced quotes.
pub fn problem_of_header<R>(guard: &mut Guard<R>) -> Option<FieldError> {
    not_closed("header", guard)
}

/// The error of a quote that spans lines and does not end with its cell.
fn not_closed<R>(field: &str, guard: &mut Guard<R>) -> Option<FieldError> {
    let several_lines = guard.raw_row().contains(&b'\n');
    let message = match Quotes::of(guard.raw_row()) {
        Quotes::Open => "a quote is never closed",
        Quotes::TextAfter if several_lines => "text after a closing quote",
        _ => return None,
    };
    let message = format!("{field}: {message}; {}", reach(guard));
    let limit = "quotes that are closed at the end of their cell";
    Some(wrong(field, guard.raw_row(), limit, message))
}

/// The error of a row above the maximum length.
pub fn too_long<R>(guard: &Guard<R>) -> FieldError {
    let longest = guard.max_kib();
    let message = format!("row: longer than {longest} KiB; is a quote never closed?");
    wrong(
        "row",
        guard.raw_row(),
        &format!("at most {longest} KiB"),
        message,
    )
}

/// The lines that a row spans.
fn reach<R>(guard: &mut Guard<R>) -> String {
    let line = guard.line();
    let more = guard
        .raw_row()
        .iter()
        .filter(|byte| **byte == b'\n')
        .count() as u64;
    match more {
        0 => "the text has no end".into(),
        _ => format!("the text goes on up to line {}", line + more),
    }
}

fn wrong(field: &str, value: &[u8], limit: &str, message: String) -> FieldError {
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let line = value.split(is_end).find(|line| !line.is_empty());
    // A character has four bytes at most.
    let line = line.unwrap_or_default();
    let start = line.get(..4 * MAX_VALUE_LENGTH).unwrap_or(line);
    let text: String = String::from_utf8_lossy(start)
        .chars()
        .take(MAX_VALUE_LENGTH)
        .collect();
    let cut = text.len() < value.len();
    FieldError {
        field: field.into(),
        value: GivenValue(Given::Text(text + if cut { "…" } else { "" })),
        limit: limit.into(),
        message,
    }
}

#[cfg(test)]
mod tests {
    use super::Quotes;

    #[test]
    fn quotes_are_closed_or_not() {
        for (row, quotes) in [
            ("nurse,1", Quotes::Closed),
            ("\"nurse\",\"1\"", Quotes::Closed),
            ("5\" pipe fitter,1", Quotes::Closed),
            ("\"a \"\"b\"\"\",1", Quotes::Closed),
            ("\"\",\"\"", Quotes::Closed),
            ("\"a\nb\",1", Quotes::Closed),
            ("\"baker,1\nroofer,1\n\"cook\",1", Quotes::TextAfter),
            ("\"a\"b,1", Quotes::TextAfter),
            ("\"a\"b,\"1", Quotes::Open),
            ("\"nurse", Quotes::Open),
            ("1,\"nurse\"\"", Quotes::Open),
            ("\"", Quotes::Open),
        ] {
            assert_eq!(Quotes::of(row.as_bytes()), quotes, "{row}");
        }
    }
}
