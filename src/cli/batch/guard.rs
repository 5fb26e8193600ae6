//! What the CSV reader cannot say: the line a row begins on, whatever the line ends are;
//! and a limit to what one row may hold, so that a quote that is never closed does not read
//! a whole file into memory.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::rc::Rc;

/// Longest row, in bytes.
const LONGEST_ROW: u64 = 1 << 20;

/// Input that is watched as it is read, and ends with an error when too much of it is read
/// before a row is complete.
pub struct Guard<R> {
    inner: R,
    seen: Seen,
}

/// Where the rows stand in the input.
#[derive(Clone, Default)]
pub struct Seen(Rc<RefCell<Lines>>);

/// A line that was read, by its last byte.
struct Line {
    end: u64,
    empty: bool,
}

#[derive(Default)]
struct Lines {
    /// Bytes read.
    read: u64,
    /// Where the last row began.
    row: u64,
    /// Lines that end before that row and are forgotten.
    forgotten: u64,
    /// Lines read since.
    lines: VecDeque<Line>,
    /// Bytes of the line being read that are not its end.
    filled: u64,
}

impl Seen {
    /// A row is complete; it begins at this byte.
    pub fn row_at(&self, byte: u64) {
        self.0.borrow_mut().row = byte;
    }

    /// The line the last complete row begins on, from 1.
    pub fn line(&self) -> u64 {
        let lines = self.0.borrow();
        let mut byte = lines.row;
        let mut line = lines.forgotten + 1;
        for read in &lines.lines {
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
}

impl Lines {
    fn take(&mut self, bytes: &[u8]) {
        while self.lines.front().is_some_and(|line| line.end < self.row) {
            self.lines.pop_front();
            self.forgotten += 1;
        }
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
    /// A guarded input, and what is seen of it.
    pub fn new(inner: R) -> (Self, Seen) {
        let seen = Seen::default();
        let guard = Self {
            inner,
            seen: seen.clone(),
        };
        (guard, seen)
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut lines = self.seen.0.borrow_mut();
        if lines.read - lines.row > LONGEST_ROW {
            return Err(io::Error::other(
                "a row is longer than 1 MiB; is a quote never closed?",
            ));
        }
        let count = self.inner.read(buffer)?;
        lines.take(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}
