//! Where the numbers are written to or read from.
//!
//! What can be foretold of a number goes as a byte into a column of its kind, and is left to
//! the compression that the whole program goes through on its way to the reader: equal kinds
//! beside each other compress as well as by a coder of our own, and nothing has to be worked
//! out for them when they are read. The binary digits that nothing foretells go beside them,
//! as they are.

/// Binary digits of a number after the first that its magnitude tells.
const TOLD: u32 = 2;

/// Most binary digits taken at once; what is damaged can ask for no more.
const MOST_DIGITS: u32 = 24;

/// Writes or reads. Reading ignores what is handed in and returns what was written, so that
/// one description of the format serves both ways.
pub trait Stream {
    /// Whether it reads, so that nothing need be worked out to be handed in.
    const READS: bool;

    /// A number below 256, in a column.
    fn symbol(&mut self, column: usize, symbol: u32) -> u32;

    /// The last `count` binary digits of a number, at most 24.
    fn digits(&mut self, number: u32, count: u32) -> u32;

    /// A number below 2^26: its magnitude in a column, and its further digits.
    fn number(&mut self, column: usize, number: u32) -> u32 {
        let magnitude = self.symbol(column, magnitude(number));
        self.of_magnitude(magnitude, number)
    }

    /// The number of a magnitude.
    fn of_magnitude(&mut self, magnitude: u32, number: u32) -> u32 {
        let size = magnitude >> TOLD;
        let Some(rest) = size.checked_sub(1) else {
            return magnitude;
        };
        let rest = rest.min(MOST_DIGITS);
        let told = magnitude - (size << TOLD) + (1 << TOLD);
        told << rest | self.digits(number, rest)
    }

    /// A number from 0 to `most`, by its distance from what was expected.
    fn surprise(&mut self, column: usize, number: u32, expected: u32, most: u32) -> u32 {
        let expected = expected.min(most);
        let place = self.symbol(column, aside(number, expected));
        let number = self.at_aside(place, number, expected);
        number.min(most)
    }

    /// The number that [`aside`] tells the place of.
    fn at_aside(&mut self, place: u32, number: u32, expected: u32) -> u32 {
        let distance = self.of_magnitude(place / 2, number.abs_diff(expected));
        if place % 2 == 1 {
            expected.saturating_sub(distance)
        } else {
            expected.saturating_add(distance)
        }
    }
}

/// About how large a number is: below 4 the number itself, then four magnitudes each time it
/// doubles.
pub const fn magnitude(number: u32) -> u32 {
    match (number >> TOLD).checked_ilog2() {
        None => number,
        // Twice the size, less the first digit, which is always 1.
        Some(rest) => (rest << TOLD) + (number >> rest),
    }
}

/// About how far a number is from what was expected, odd where it is below.
pub const fn aside(number: u32, expected: u32) -> u32 {
    let below = number < expected;
    magnitude(number.abs_diff(expected)) * 2 + below as u32
}

/// Reads what the build script wrote.
#[derive(Debug)]
pub struct Reading<'a> {
    columns: Vec<std::slice::Iter<'a, u8>>,
    digits: std::slice::Iter<'a, u8>,
    held: u64,
    count: u32,
    overrun: bool,
}

impl<'a> Reading<'a> {
    /// Reads columns one after the other, each as long as `lengths` say in two bytes, and
    /// digits.
    #[must_use]
    pub fn new(lengths: &[u8], symbols: &'a [u8], digits: &'a [u8]) -> Self {
        let mut left = symbols;
        let (lengths, _) = lengths.as_chunks();
        let column = |length: &[u8; 2]| {
            let length = usize::from(u16::from_le_bytes(*length));
            let (column, rest) = left.split_at_checked(length).unwrap_or_default();
            left = rest;
            column.iter()
        };
        Self {
            columns: lengths.iter().map(column).collect(),
            digits: digits.iter(),
            held: 0,
            count: 0,
            overrun: false,
        }
    }

    /// Whether more was read than there is.
    #[must_use]
    pub const fn overrun(&self) -> bool {
        self.overrun
    }
}

impl Stream for Reading<'_> {
    const READS: bool = true;

    fn symbol(&mut self, column: usize, _: u32) -> u32 {
        let column = self.columns.get_mut(column);
        let symbol = column.and_then(Iterator::next);
        self.overrun |= symbol.is_none();
        u32::from(*symbol.unwrap_or(&0))
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
