//! Where the numbers are written to or read from: answers at given chances, and plain binary
//! digits beside them, because most digits of a number carry nothing to be learned and are
//! much faster to read as they are.

use super::super::coder::{Coder, Reader};

/// Writes or reads. Reading ignores what is handed in and returns what was written, so that
/// one description of the format serves both ways.
pub trait Stream {
    /// Whether it reads, so that nothing need be worked out to be handed in.
    const READS: bool;

    /// Yes or no; `chance` is that of yes, in 1/65,536.
    fn answer(&mut self, yes: bool, chance: u32) -> bool;

    /// The last `count` binary digits of a number, at most 24.
    fn digits(&mut self, number: u32, count: u32) -> u32;
}

/// Reads what the build script wrote.
#[derive(Debug)]
pub struct Reading<'a> {
    answers: Reader<'a>,
    digits: std::slice::Iter<'a, u8>,
    held: u64,
    count: u32,
    overrun: bool,
}

impl<'a> Reading<'a> {
    /// Reads answers and digits.
    #[must_use]
    pub fn new(answers: &'a [u8], digits: &'a [u8]) -> Self {
        Self {
            answers: Reader::new(answers),
            digits: digits.iter(),
            held: 0,
            count: 0,
            overrun: false,
        }
    }

    /// Whether more was read than there is.
    #[must_use]
    pub const fn overrun(&self) -> bool {
        self.overrun || self.answers.overrun()
    }
}

impl Stream for Reading<'_> {
    const READS: bool = true;

    fn answer(&mut self, _: bool, chance: u32) -> bool {
        self.answers.bit(false, chance)
    }

    fn digits(&mut self, _: u32, count: u32) -> u32 {
        while self.count < count {
            let byte = self.digits.next();
            self.overrun |= byte.is_none();
            self.held |= u64::from(*byte.unwrap_or(&0)) << self.count;
            self.count += 8;
        }
        let digits = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        digits as u32
    }
}
