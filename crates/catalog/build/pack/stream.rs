//! Writes the numbers; [`crate::data::numbers::stream::Reader`] reads them.

use super::PackError;
use crate::data::numbers::stream::{Reader, Stream};
use crate::data::packed;

/// Columns and digits as they are written.
#[derive(Default)]
pub(super) struct Writer {
    columns: Vec<Vec<u32>>,
    digits: Vec<u8>,
    held: u64,
    count: u32,
}

impl Writer {
    /// What was written.
    pub fn finish(mut self) -> Result<Coded, PackError> {
        if self.count > 0 {
            self.digits.push(self.held as u8);
        }
        let mut coded = Coded {
            lengths: Vec::new(),
            symbols: Vec::new(),
            digits: self.digits,
        };
        for column in self.columns {
            let length = u16::try_from(column.len()).map_err(PackError::because)?;
            coded.lengths.extend(length.to_le_bytes());
            for symbol in column {
                let symbol = u8::try_from(symbol).map_err(PackError::because)?;
                coded.symbols.push(symbol);
            }
        }
        Ok(coded)
    }
}

impl Stream for Writer {
    const READS: bool = false;

    fn symbol(&mut self, column: usize, symbol: u32) -> u32 {
        let columns = self.columns.len().max(column + 1);
        self.columns.resize(columns, Vec::new());
        if let Some(column) = self.columns.get_mut(column) {
            column.push(symbol);
        }
        symbol
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

/// Coded numbers.
pub(super) struct Coded {
    lengths: Vec<u8>,
    symbols: Vec<u8>,
    digits: Vec<u8>,
}

impl Coded {
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.lengths, &self.symbols, &self.digits)
    }

    pub fn packed(&self) -> packed::Coded<'_> {
        packed::Coded {
            lengths: &self.lengths,
            symbols: &self.symbols,
            digits: &self.digits,
        }
    }
}
