//! Where the numbers are written to or read from: answers at given chances, and plain binary
//! digits beside them, because most digits of a number carry nothing to be learned and are
//! much faster to read as they are.
//!
//! The answers are range-coded: each takes a part of the range as large as its chance, and
//! the bytes say where in the range the truth lies.

/// Writes or reads. Reading ignores what is handed in and returns what was written, so that
/// one description of the format serves both ways.
pub trait Stream {
    /// Whether it reads, so that nothing need be worked out to be handed in.
    const READS: bool;

    /// Yes or no; `chance` is that of yes, in 1/65,536, neither 0 nor 65,536.
    fn answer(&mut self, yes: bool, chance: u32) -> bool;

    /// The last `count` binary digits of a number, at most 24.
    fn digits(&mut self, number: u32, count: u32) -> u32;
}

/// A range below this takes in another byte.
pub const NARROW: u32 = 1 << 24;

/// The part of a range that means yes.
#[must_use]
pub const fn yes_part(range: u32, chance: u32) -> u32 {
    (range >> 16) * chance
}

/// Reads what the build script wrote.
#[derive(Debug)]
pub struct Reading<'a> {
    answers: std::slice::Iter<'a, u8>,
    digits: std::slice::Iter<'a, u8>,
    range: u32,
    place: u32,
    held: u64,
    count: u32,
    overrun: bool,
}

impl<'a> Reading<'a> {
    /// Reads answers and digits.
    #[must_use]
    pub fn new(answers: &'a [u8], digits: &'a [u8]) -> Self {
        let mut reading = Self {
            answers: answers.iter(),
            digits: digits.iter(),
            range: u32::MAX,
            place: 0,
            held: 0,
            count: 0,
            overrun: false,
        };
        // The first of the five bytes is what the writer carries into; it is always 0.
        for _ in 0..5 {
            reading.take_in();
        }
        reading
    }

    /// Whether more was read than there is.
    #[must_use]
    pub const fn overrun(&self) -> bool {
        self.overrun
    }

    fn take_in(&mut self) {
        let byte = self.answers.next();
        self.overrun |= byte.is_none();
        self.place = self.place << 8 | u32::from(*byte.unwrap_or(&0));
    }
}

impl Stream for Reading<'_> {
    const READS: bool = true;

    fn answer(&mut self, _: bool, chance: u32) -> bool {
        let part = yes_part(self.range, chance);
        let yes = self.place < part;
        if yes {
            self.range = part;
        } else {
            self.place -= part;
            self.range -= part;
        }
        while self.range < NARROW {
            self.range <<= 8;
            self.take_in();
        }
        yes
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
