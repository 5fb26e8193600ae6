//! A network that does not bring everything at once.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Holds back files until it is opened, as a network does that is slow or stands still.
#[derive(Clone, Debug)]
pub struct Gate {
    ending: &'static str,
    state: Arc<(Mutex<bool>, Condvar)>,
}

impl Gate {
    /// A closed gate before every file whose path ends so, such as `.wasm`.
    #[must_use]
    pub fn before(ending: &'static str) -> Self {
        Self {
            ending,
            state: Arc::default(),
        }
    }

    /// Lets through whatever waits, and all that comes.
    pub fn open(&self) {
        let (open, changed) = &*self.state;
        *open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }

    /// Waits until the path may pass.
    pub(crate) fn pass(&self, path: &str) {
        if path.ends_with(self.ending) {
            let (open, changed) = &*self.state;
            let open = open.lock().unwrap_or_else(PoisonError::into_inner);
            drop(changed.wait_while(open, |open| !*open));
        }
    }
}
