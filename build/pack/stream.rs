//! Writes the numbers.

use crate::data::coder::Coder;
use crate::data::numbers::stream::Stream;
use crate::data::titles::writing::Writer;

/// Answers and digits as they are written.
#[derive(Default)]
pub(super) struct Writing {
    answers: Writer,
    digits: Vec<u8>,
    held: u64,
    count: u32,
}

impl Writing {
    /// The bytes of the answers and those of the digits.
    pub fn finish(mut self) -> (Vec<u8>, Vec<u8>) {
        if self.count > 0 {
            self.digits.push(self.held as u8);
        }
        (self.answers.finish(), self.digits)
    }
}

impl Stream for Writing {
    const READS: bool = false;

    fn answer(&mut self, yes: bool, chance: u32) -> bool {
        self.answers.bit(yes, chance)
    }

    fn digits(&mut self, number: u32, count: u32) -> u32 {
        let digits = u64::from(number) & ((1 << count) - 1);
        self.held |= digits << self.count;
        self.count += count;
        while self.count >= 8 {
            self.digits.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
        digits as u32
    }
}
