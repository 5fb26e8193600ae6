//! What the CSV reader cannot say or do: the line a row begins on, whatever the line ends
//! are; a limit to what one row may hold, so that a quote that is never closed does not read
//! a whole file into memory; and a way back to the line after the one where such a row began.

use std::collections::VecDeque;
use std::io::{self, Read, Seek, SeekFrom};

/// Longest row, in bytes.
const LONGEST_ROW: u64 = 1 << 20;
/// Longest row that begins within one that was given up, so that the way back is short.
const LONGEST_REREAD: u64 = 1 << 14;
/// Bytes read at once while a line is passed over.
const PASSED_OVER: usize = 1 << 14;

/// Input that is watched as it is read, ends with an error when too much of it is read
/// before a row is complete, and can be read again from the row that was last complete.
pub struct Guard<R> {
    inner: R,
    /// What was read since the last row was complete, and maybe before.
    held: Vec<u8>,
    /// Where that begins in the input.
    held_from: u64,
    /// The byte that is handed out next.
    position: u64,
    /// Where the last row began.
    row: u64,
    /// Where the next row begins.
    next: u64,
    /// Where the last row that was given up ended.
    given_up: u64,
    too_long: bool,
    ended: bool,
    lines: Lines,
}

/// A line that was read, by its last byte.
struct Line {
    end: u64,
    empty: bool,
}

#[derive(Default)]
struct Lines {
    /// Bytes read.
    read: u64,
    /// Lines that end before the last row and are forgotten.
    forgotten: u64,
    /// Lines read since.
    lines: VecDeque<Line>,
    /// Bytes of the line being read that are not its end.
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
            given_up: 0,
            too_long: false,
            ended: false,
            lines: Lines::default(),
        }
    }

    /// A row is complete, or given up; it begins and ends at these bytes.
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
            // The reader stops at a carriage return, before the line feed, and passes over
            // empty lines only when it looks for the next row.
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

    /// The last row as it stands in the input, without the line ends around it.
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

    /// Whether the last row begins within one that was given up.
    pub const fn is_reread(&self) -> bool {
        self.row < self.given_up
    }

    /// Whether the reader was stopped because a row was too long; asked once.
    pub fn was_too_long(&mut self) -> bool {
        std::mem::take(&mut self.too_long)
    }

    /// What a row that begins where the last one did may hold, in KiB.
    pub const fn longest(&self) -> u64 {
        Self::longest_at(self.row, self.given_up) >> 10
    }

    const fn longest_at(row: u64, given_up: u64) -> u64 {
        if row < given_up {
            LONGEST_REREAD
        } else {
            LONGEST_ROW
        }
    }
}

impl<R: Read> Guard<R> {
    /// Gives the last row up. Returns where the line after its first one begins, from where
    /// the input can be read again.
    pub fn give_up(&mut self) -> io::Result<u64> {
        self.given_up = self.given_up.max(self.next);
        let row = self.row.saturating_sub(self.held_from) as usize;
        let raw = self.held.get(row..).unwrap_or_default();
        let start = raw.iter().position(|byte| !ends_a_line(byte));
        let start = row + start.unwrap_or(raw.len());
        let rest = self.held.get(start..).unwrap_or_default();
        self.next = match rest.iter().position(ends_a_line) {
            Some(end) => self.held_from + (start + end + 1) as u64,
            None => self.pass_over()?,
        };
        Ok(self.next)
    }

    /// Reads up to the next line, without holding what is before it.
    fn pass_over(&mut self) -> io::Result<u64> {
        let mut buffer = [0; PASSED_OVER];
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
        if self.position.saturating_sub(self.next) > Self::longest_at(self.next, self.given_up) {
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
            // Line by line, so that little is read twice where the next row is wrong too.
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

/// Back to what is held.
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
