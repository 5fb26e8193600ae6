//! When a wait is given up.

use std::time::Duration;

/// How often a condition is checked: for at least two minutes. On a busy machine each check takes
/// longer, because the page has to answer it, and so does the whole wait.
const CHECKS: u32 = 6000;
/// The pause between two checks.
const PAUSE: Duration = Duration::from_millis(20);

/// How often a condition may still be checked.
///
/// It counts checks and not seconds, so that a journey does not depend on how busy the machine is.
pub(crate) struct Patience(u32);

impl Patience {
    pub fn new() -> Self {
        Self(CHECKS)
    }

    /// Pauses before the next check; `false` when there is to be none.
    pub async fn pause(&mut self) -> bool {
        self.0 = self.0.saturating_sub(1);
        tokio::time::sleep(PAUSE).await;
        self.0 > 0
    }
}
