//! Progress of a batch on a terminal.

use std::io::Write;
use std::time::{Duration, Instant};

use super::Summary;

/// Time between two messages.
const PAUSE: Duration = Duration::from_millis(250);

/// Shows on standard error how many rows were read.
pub struct Progress {
    shown: bool,
    start: Instant,
    last: Instant,
}

impl Progress {
    /// Silent unless `shown`.
    #[must_use]
    pub fn new(shown: bool) -> Self {
        let now = Instant::now();
        Self {
            shown,
            start: now,
            last: now,
        }
    }

    /// Rows read so far.
    pub fn show(&mut self, rows: u64) {
        if self.shown && self.last.elapsed() >= PAUSE {
            self.last = Instant::now();
            let seconds = self.start.elapsed().as_secs();
            say(&format!("\r{rows} rows, {seconds} s"));
        }
    }

    /// The end.
    pub fn end(&self, summary: &Summary) {
        if self.shown {
            let Summary { good, bad } = summary;
            let seconds = self.start.elapsed().as_secs_f64();
            say(&format!(
                "\r{good} rows answered, {bad} left out, {seconds:.1} s\n"
            ));
        }
    }
}

fn say(text: &str) {
    // Failure to show progress does not stop the batch.
    let _ = std::io::stderr().write_all(text.as_bytes());
}
