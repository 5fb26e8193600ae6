//! What a server was asked, for tests that say what a page may ask.

use std::sync::{Arc, Mutex};

/// One request, as it came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Path and query.
    pub target: String,
    /// The page it came from, where the browser said it.
    pub referrer: Option<String>,
    /// The cookies, where there were any.
    pub cookie: Option<String>,
}

/// Every request since the server began to note them.
#[derive(Clone, Default, Debug)]
pub struct Record(Arc<Mutex<Vec<Asked>>>);

impl Record {
    pub(crate) fn note(&self, asked: Asked) {
        if let Ok(mut all) = self.0.lock() {
            all.push(asked);
        }
    }

    /// All of them, in the order they came.
    pub fn all(&self) -> Vec<Asked> {
        self.0.lock().map(|all| all.clone()).unwrap_or_default()
    }
}
