//! Rows of a table, with the damage of a quote that is never closed kept to its own row.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::limits::{MAX_COLUMNS, MAX_ROW_BYTES};

/// What was found where a row begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A row; its cells are in [`Rows::cell`].
    Row,
    /// A row that cannot be read as one: too long, with too many columns, or with a quote that is
    /// never closed. Only its first line was passed.
    Bad,
    /// A row with more columns than can be. Its first line was passed.
    TooWide,
    /// The end.
    End,
}

/// Reads the rows of a text.
pub struct Rows {
    text: String,
    delimiter: u8,
    core: Reader,
    position: usize,
    /// The line of the position.
    next_line: u64,
    /// The line at which the last row begins.
    begins: u64,
    cells: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl Rows {
    /// The rows of a text from a line on, which begins at a position.
    pub fn new(text: String, delimiter: u8) -> Self {
        // Cells are never longer than the row they are read from.
        let longest = text.len().min(MAX_ROW_BYTES);
        Self {
            text,
            delimiter,
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            position: 0,
            next_line: 1,
            begins: 1,
            cells: vec![0; longest + 1],
            ends: vec![0; MAX_COLUMNS + 1],
            count: 0,
        }
    }

    /// The text, for another reading.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Bytes passed, and bytes of all.
    pub fn progress(&self) -> (usize, usize) {
        (self.position, self.text.len())
    }

    /// The line at which the last row begins, from 1.
    pub fn begins_at(&self) -> u64 {
        self.begins
    }

    /// Passes a row. `width` is the number of cells of the header, where it is known: a row that
    /// goes over several lines must have as many.
    pub fn next(&mut self, width: Option<usize>) -> Found {
        self.begins = self.next_line;
        let bytes = self.text.as_bytes();
        let rest = bytes.get(self.position..).unwrap_or_default();
        let part = rest.get(..MAX_ROW_BYTES).unwrap_or(rest);
        let (result, read, written, mut ended) =
            self.core.read_record(part, &mut self.cells, &mut self.ends);
        let complete = match result {
            ReadRecordResult::Record => true,
            ReadRecordResult::End => return Found::End,
            ReadRecordResult::InputEmpty if part.len() == rest.len() => {
                let cells = self.cells.get_mut(written..).unwrap_or_default();
                let ends = self.ends.get_mut(ended..).unwrap_or_default();
                let (result, _, _, more) = self.core.read_record(&[], cells, ends);
                ended += more;
                match result {
                    ReadRecordResult::Record => true,
                    // Empty lines at the end.
                    ReadRecordResult::End => {
                        self.position = bytes.len();
                        return Found::End;
                    }
                    _ => false,
                }
            }
            ReadRecordResult::OutputEndsFull => {
                self.pass_line();
                return Found::TooWide;
            }
            ReadRecordResult::InputEmpty | ReadRecordResult::OutputFull => false,
        };
        let raw = part.get(..read).unwrap_or_default();
        if !complete || is_torn(raw, self.delimiter, ended, width) {
            self.pass_line();
            return Found::Bad;
        }
        self.count = ended;
        self.position += read;
        let is_break = |byte: &&u8| **byte == b'\n';
        self.next_line += raw.iter().filter(is_break).count() as u64;
        // The row begins after the empty lines before it.
        let empty = raw.iter().take_while(|byte| byte.is_ascii_whitespace());
        self.begins += empty.filter(is_break).count() as u64;
        Found::Row
    }

    /// The number of cells of the last row.
    pub fn width(&self) -> usize {
        self.count
    }

    /// A cell of the last row; empty if the row has fewer.
    pub fn cell(&self, column: usize) -> &str {
        if column >= self.count {
            return "";
        }
        let begin = match column.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
            None => 0,
        };
        let end = self.ends.get(column).copied().unwrap_or_default();
        let bytes = self.cells.get(begin..end).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default().trim()
    }

    /// The cells of the last row.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|column| self.cell(column))
    }

    /// Goes on after the line in which the last row begins.
    fn pass_line(&mut self) {
        self.core.reset();
        self.count = 0;
        let bytes = self.text.as_bytes();
        let rest = bytes.get(self.position..).unwrap_or_default();
        // Empty lines before the row are passed, too.
        let empty = rest.iter().take_while(|byte| byte.is_ascii_whitespace());
        let (mut passed, mut breaks) = (0, 0);
        for byte in empty {
            passed += 1;
            breaks += u64::from(*byte == b'\n');
        }
        self.begins += breaks;
        self.next_line += breaks;
        let rest = rest.get(passed..).unwrap_or_default();
        match rest.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                self.position += passed + end + 1;
                self.next_line += 1;
            }
            None => self.position = bytes.len(),
        }
    }
}

/// Whether a row over several lines is none: a quote is not closed at the end of its cell, or cells
/// are missing.
fn is_torn(raw: &[u8], delimiter: u8, cells: usize, width: Option<usize>) -> bool {
    let raw = raw.trim_ascii();
    if !raw.contains(&b'\n') {
        return false;
    }
    if width.is_some_and(|width| width != cells) {
        return true;
    }
    let mut bytes = raw.iter().peekable();
    let ends_cell = |byte: &u8| *byte == delimiter || matches!(byte, b'\r' | b'\n');
    let mut cell_begins = true;
    while let Some(byte) = bytes.next() {
        if *byte != b'"' || !cell_begins {
            cell_begins = ends_cell(byte);
            continue;
        }
        cell_begins = false;
        loop {
            match bytes.next() {
                None => return true,
                Some(b'"') if bytes.next_if_eq(&&b'"').is_none() => break,
                Some(_) => {}
            }
        }
        if bytes.peek().is_some_and(|byte| !ends_cell(byte)) {
            return true;
        }
    }
    false
}
