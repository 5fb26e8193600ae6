//! A network that is slow or stands still for some files.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::watch::Sender;

/// Holds back files until it is opened.
#[derive(Clone, Debug)]
pub struct Gate {
    ending: &'static str,
    open: Sender<bool>,
}

impl Gate {
    /// A closed gate before every file whose path ends so, such as `.wasm`.
    #[must_use]
    pub fn before(ending: &'static str) -> Self {
        Self {
            ending,
            open: Sender::new(false),
        }
    }

    /// Lets through every request that waits and every later one.
    pub fn open(&self) {
        self.open.send_replace(true);
    }
}

/// Middleware: holds a request until its path may pass.
pub async fn wait(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    if request.uri().path().ends_with(gate.ending) {
        // It fails only without a sender, and the gate itself is one.
        let _ = gate.open.subscribe().wait_for(|open| *open).await;
    }
    next.run(request).await
}
