//! Extends the CSV reader: the line number of a row with any line ends; a maximum row length, so
//! that an unclosed quote does not read a whole file into memory; and rereading from the second
//! line of such a row.

use std::collections::VecDeque;
use std::io::{self, Read, Seek, SeekFrom};

/// Maximum length of a row, in bytes.
const MAX_ROW_BYTES: u64 = 1 << 20;
/// Maximum length of a row inside an abandoned row, which bounds rereading.
const MAX_REREAD_BYTES: u64 = 1 << 14;
/// Buffer size for skipping a line.
const SKIP_BUFFER_BYTES: usize = 1 << 14;

/// A reader that tracks rows, fails when a row exceeds the maximum length, and can seek back to the
/// end of the last complete row.
pub struct Guard<R> {
    inner: R,
    /// The bytes read since the last complete row, and possibly earlier ones.
    held: Vec<u8>,
    /// The offset of `held` in the input.
    held_from: u64,
    /// The offset of the next byte to return.
    position: u64,
    /// The start of the last row.
    row: u64,
    /// The start of the next row.
    next: u64,
    /// The end of the last abandoned row.
    abandoned: u64,
    too_long: bool,
    ended: bool,
    lines: Lines,
}

/// A line that was read; `end` is the offset of its last byte.
struct Line {
    end: u64,
    empty: bool,
}

#[derive(Default)]
struct Lines {
    /// Bytes read.
    read: u64,
    /// Number of lines before the last row that were removed from `lines`.
    forgotten: u64,
    /// The lines read since.
    lines: VecDeque<Line>,
    /// Length of the current line so far, without its line end.
    filled: u64,
}

impl Lines {
    fn forget_before(&mut self, row: u64) {
        while self.lines.front().is_some_and(|line| line.end < row) {
            self.lines.pop_front();
            self.forgotten += 1;
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'\n' => {
                    let empty = self.filled == 0;
                    self.lines.push_back(Line {
                        end: self.read,
                        empty,
                    });
                    self.filled = 0;
                }
                b'\r' => {}
                _ => self.filled += 1,
            }
            self.read += 1;
        }
    }
}

impl<R> Guard<R> {
    /// A guarded input.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            held: Vec::new(),
            held_from: 0,
            position: 0,
            row: 0,
            next: 0,
            abandoned: 0,
            too_long: false,
            ended: false,
            lines: Lines::default(),
        }
    }

    /// Sets the byte range of the current row, complete or abandoned.
    pub fn row_at(&mut self, start: u64, end: u64) {
        self.row = start;
        self.next = end;
    }

    /// The line the last row begins on, from 1.
    pub fn line(&mut self) -> u64 {
        let mut byte = self.row;
        self.lines.forget_before(byte);
        let mut line = self.lines.forgotten + 1;
        for read in &self.lines.lines {
            // The CSV reader stops at a carriage return, before the line feed, and skips empty
            // lines only when it looks for the next row.
            let before = read.end <= byte;
            let passed_over = read.empty && read.end == byte + 1;
            if !before && !passed_over {
                break;
            }
            byte = byte.max(read.end + 1);
            line += 1;
        }
        line
    }

    /// The bytes of the last row, without surrounding line ends.
    pub fn raw_row(&self) -> &[u8] {
        let row = self.row.saturating_sub(self.held_from) as usize;
        let next = self.next.saturating_sub(self.held_from) as usize;
        let mut raw = self.held.get(row..next).unwrap_or_default();
        while let [b'\r' | b'\n', rest @ ..] | [rest @ .., b'\r' | b'\n'] = raw {
            raw = rest;
        }
        raw
    }

    /// Whether the input ended with the last row.
    pub const fn ended(&self) -> bool {
        self.ended && self.position == self.next
    }

    /// Whether the last row begins within an abandoned one.
    pub const fn is_reread(&self) -> bool {
        self.row < self.abandoned
    }

    /// Whether a row exceeded the maximum length; resets the flag.
    pub fn was_too_long(&mut self) -> bool {
        std::mem::take(&mut self.too_long)
    }

    /// The maximum length of a row that starts where the last one did, in KiB.
    pub const fn max_kib(&self) -> u64 {
        Self::max_bytes_at(self.row, self.abandoned) >> 10
    }

    const fn max_bytes_at(row: u64, abandoned: u64) -> u64 {
        if row < abandoned {
            MAX_REREAD_BYTES
        } else {
            MAX_ROW_BYTES
        }
    }
}

impl<R: Read> Guard<R> {
    /// Abandons the last row. Returns the start of its second line, from which the input can be
    /// read again.
    pub fn abandon_row(&mut self) -> io::Result<u64> {
        self.abandoned = self.abandoned.max(self.next);
        let row = self.row.saturating_sub(self.held_from) as usize;
        let raw = self.held.get(row..).unwrap_or_default();
        let start = raw.iter().position(|byte| !ends_a_line(byte));
        let start = row + start.unwrap_or(raw.len());
        let rest = self.held.get(start..).unwrap_or_default();
        self.next = match rest.iter().position(ends_a_line) {
            Some(end) => self.held_from + (start + end + 1) as u64,
            None => self.skip_line()?,
        };
        Ok(self.next)
    }

    /// Skips to the next line without storing the skipped bytes.
    fn skip_line(&mut self) -> io::Result<u64> {
        let mut buffer = [0; SKIP_BUFFER_BYTES];
        loop {
            let count = match self.inner.read(&mut buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                count => count?,
            };
            let bytes = buffer.get(..count).unwrap_or_default();
            let end = bytes.iter().position(ends_a_line);
            if count == 0 || end.is_some() {
                let passed = end.map_or(0, |end| end + 1);
                self.ended |= count == 0;
                self.held.clear();
                self.held.extend(bytes.iter().skip(passed));
                self.held_from = self.lines.read + passed as u64;
                self.lines.take(bytes);
                return Ok(self.held_from);
            }
            self.lines.take(bytes);
        }
    }
}

const fn ends_a_line(byte: &u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.position.saturating_sub(self.next) > Self::max_bytes_at(self.next, self.abandoned) {
            self.too_long = true;
            return Err(io::Error::other(
                "a row is longer than 1 MiB; is a quote never closed?",
            ));
        }
        let start = self.position.saturating_sub(self.held_from) as usize;
        let unread = self.held.get(start..).unwrap_or_default();
        let count = if unread.is_empty() {
            let done = self.next.saturating_sub(self.held_from) as usize;
            self.held.drain(..done.min(self.held.len()));
            self.held_from = self.held_from.max(self.next);
            let count = self.inner.read(buffer)?;
            let bytes = buffer.get(..count).unwrap_or_default();
            self.ended |= count == 0 && !buffer.is_empty();
            self.held.extend_from_slice(bytes);
            self.lines.forget_before(self.row);
            self.lines.take(bytes);
            count
        } else {
            // Returns one line at a time, so that little is reread where the next row is invalid
            // too.
            let end = unread.iter().position(|byte| *byte == b'\n');
            let line = end.map_or(unread.len(), |end| end + 1);
            let bytes = unread.iter().take(line);
            let mut count = 0;
            for (to, from) in buffer.iter_mut().zip(bytes) {
                *to = *from;
                count += 1;
            }
            count
        };
        self.position += count as u64;
        Ok(count)
    }
}

/// Seeks within `held`.
impl<R> Seek for Guard<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let held = self.held_from..=self.held_from + self.held.len() as u64;
        match to {
            SeekFrom::Start(byte) if held.contains(&byte) => {
                self.position = byte;
                Ok(byte)
            }
            _ => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}
