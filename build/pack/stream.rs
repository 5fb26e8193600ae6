//! Writes the numbers; [`crate::data::numbers::stream::Reading`] reads them.

use crate::data::numbers::stream::{NARROW, Stream, yes_part};

/// Answers and digits as they are written.
pub(super) struct Writing {
    answers: Vec<u8>,
    range: u32,
    /// Start of the range; the bits above the 32nd are carried into bytes held back.
    low: u64,
    /// The last byte that is not all ones, held back with the ones after it.
    last: u8,
    held_back: usize,
    digits: Vec<u8>,
    held: u64,
    count: u32,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            answers: Vec::new(),
            range: u32::MAX,
            low: 0,
            last: 0,
            held_back: 1,
            digits: Vec::new(),
            held: 0,
            count: 0,
        }
    }
}

impl Writing {
    /// The bytes of the answers and those of the digits.
    pub fn finish(mut self) -> (Vec<u8>, Vec<u8>) {
        for _ in 0..5 {
            self.put_out();
        }
        if self.count > 0 {
            self.digits.push(self.held as u8);
        }
        (self.answers, self.digits)
    }

    fn put_out(&mut self) {
        if self.low < 0xff00_0000 || self.low > u64::from(u32::MAX) {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.last;
            for _ in 0..self.held_back {
                self.answers.push(byte.wrapping_add(carry));
                byte = 0xff;
            }
            self.held_back = 0;
            self.last = (self.low >> 24) as u8;
        }
        self.held_back += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Stream for Writing {
    const READS: bool = false;

    fn answer(&mut self, yes: bool, chance: u32) -> bool {
        let part = yes_part(self.range, chance);
        if yes {
            self.range = part;
        } else {
            self.low += u64::from(part);
            self.range -= part;
        }
        while self.range < NARROW {
            self.range <<= 8;
            self.put_out();
        }
        yes
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
