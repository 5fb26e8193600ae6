//! Formats numbers as cells in a reused buffer.

use std::io::Write as _;

/// A buffer for the text of one number at a time.
#[derive(Default)]
pub struct Cells {
    buffer: Vec<u8>,
}

impl Cells {
    /// A number with four decimals.
    pub fn number(&mut self, value: f64) -> &[u8] {
        self.buffer.clear();
        // Writing to memory cannot fail.
        let _ = write!(self.buffer, "{value:.4}");
        &self.buffer
    }
}
