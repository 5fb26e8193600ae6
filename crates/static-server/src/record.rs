//! What a server was asked, for tests of what a page may request.

use std::sync::{Arc, Mutex};

use axum::extract::{Request, State};
use axum::http::header::{COOKIE, HeaderName, REFERER};
use axum::middleware::Next;
use axum::response::Response;

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

/// Every request since the server began to record them.
#[derive(Clone, Default, Debug)]
pub struct Record(Arc<Mutex<Vec<Asked>>>);

impl Record {
    /// All of them, in the order they came.
    pub fn all(&self) -> Vec<Asked> {
        self.0.lock().map(|all| all.clone()).unwrap_or_default()
    }
}

/// Middleware: records a request before it is answered.
pub async fn note(State(record): State<Record>, request: Request, next: Next) -> Response {
    if let Ok(mut all) = record.0.lock() {
        all.push(asked(&request));
    }
    next.run(request).await
}

fn asked(request: &Request) -> Asked {
    let header = |name: HeaderName| {
        let value = request.headers().get(name)?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    Asked {
        target: request.uri().to_string(),
        referrer: header(REFERER),
        cookie: header(COOKIE),
    }
}
