//! The columns and digits that numbers are written to and read from.
//!
//! The magnitude of a number is a byte in a column of its kind. Columns are left to the
//! compression of the whole program, which works well on values of one kind side by side and
//! costs no code. Its further binary digits are random, and stored as they are.

/// Number of binary digits after the first that the magnitude holds.
const MANTISSA_BITS: u32 = 2;

/// Maximum number of binary digits at once, which limits what damaged data can ask for.
const MAX_DIGITS: u32 = 24;

/// Writes or reads numbers. Reading ignores the arguments and returns what was written, so that
/// a format is described once for both.
pub trait Stream {
    /// Whether it reads, so that the arguments need not be computed.
    const READS: bool;

    /// A number below 256, in a column.
    fn symbol(&mut self, column: usize, symbol: u32) -> u32;

    /// The last `count` binary digits of a number, at most 24.
    fn digits(&mut self, number: u32, count: u32) -> u32;

    /// A number below 2^26: its magnitude in a column, and its further digits.
    fn number(&mut self, column: usize, number: u32) -> u32 {
        let magnitude = self.symbol(column, magnitude(number));
        self.with_magnitude(magnitude, number)
    }

    /// The number with a magnitude.
    fn with_magnitude(&mut self, magnitude: u32, number: u32) -> u32 {
        let size = magnitude >> MANTISSA_BITS;
        let Some(rest) = size.checked_sub(1) else {
            return magnitude;
        };
        let rest = rest.min(MAX_DIGITS);
        let leading = magnitude - (size << MANTISSA_BITS) + (1 << MANTISSA_BITS);
        leading << rest | self.digits(number, rest)
    }

    /// A number from 0 to `max`, by its residual.
    fn residual(&mut self, column: usize, number: u32, expected: u32, max: u32) -> u32 {
        let expected = expected.min(max);
        let symbol = self.symbol(column, residual_symbol(number, expected));
        let number = self.with_residual(symbol, number, expected);
        number.min(max)
    }

    /// The number with a [`residual_symbol`].
    fn with_residual(&mut self, symbol: u32, number: u32, expected: u32) -> u32 {
        let distance = self.with_magnitude(symbol / 2, number.abs_diff(expected));
        if symbol % 2 == 1 {
            expected.saturating_sub(distance)
        } else {
            expected.saturating_add(distance)
        }
    }
}

/// The magnitude of a number: the number itself below 4, then four magnitudes for each doubling.
pub const fn magnitude(number: u32) -> u32 {
    match (number >> MANTISSA_BITS).checked_ilog2() {
        None => number,
        // `number >> rest` is from 4 to 7: the first digit, which is 1, and two more.
        Some(rest) => (rest << MANTISSA_BITS) + (number >> rest),
    }
}

/// Sign and magnitude of a residual: odd where the number is below the expected one.
pub const fn residual_symbol(number: u32, expected: u32) -> u32 {
    let below = number < expected;
    magnitude(number.abs_diff(expected)) * 2 + below as u32
}

/// Reads what the build script wrote.
#[derive(Debug)]
pub struct Reader<'a> {
    columns: Vec<std::slice::Iter<'a, u8>>,
    digits: std::slice::Iter<'a, u8>,
    held: u64,
    count: u32,
    overrun: bool,
}

impl<'a> Reader<'a> {
    /// A reader of columns, which follow one another in `symbols` with lengths of two bytes in
    /// `lengths`, and of digits.
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

    /// Whether more was read than was written.
    #[must_use]
    pub const fn overrun(&self) -> bool {
        self.overrun
    }
}

impl Stream for Reader<'_> {
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
