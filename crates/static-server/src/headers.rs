//! The response headers that a host sends: those of the site's `_headers` file, media types
//! with their character set, and for how long a browser may keep the answer.

use std::path::Path;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Middleware: adds to an answer the headers for its path.
pub async fn add(State(folder): State<Arc<Path>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let failed = response.status().is_client_error() || response.status().is_server_error();
    let headers = response.headers_mut();
    if failed {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        return response;
    }
    if let Some(media_type) = media_type(&path, headers) {
        headers.insert(CONTENT_TYPE, media_type);
    }
    // Read for each request, because the folder may be rebuilt in between.
    let rules = tokio::fs::read_to_string(folder.join("_headers")).await;
    headers.extend(matching(&rules.unwrap_or_default(), &path));
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-cache"));
    response
}

/// The media type of a file where it is not the one that was guessed from its extension.
fn media_type(path: &str, headers: &HeaderMap) -> Option<HeaderValue> {
    let guessed = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let media_type = match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("mjs") => "text/javascript",
        Some("md") => "text/plain",
        // Guessed to be a film.
        Some("ts") => "application/octet-stream",
        _ => guessed,
    };
    if media_type.starts_with("text/") {
        format!("{media_type}; charset=utf-8").parse().ok()
    } else {
        Some(HeaderValue::from_str(media_type).ok()?)
    }
}

/// The headers that a `_headers` file has for a path, in order. A path stands on a line of its
/// own, where a `*` at its end stands for anything; lines of the form `Name: value` follow it.
/// Lines of another form are ignored, as hosts do.
fn matching(text: &str, path: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut applies = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with('/') {
            applies = match line.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == line,
            };
        } else if applies
            && !line.starts_with('#')
            && let Some((name, value)) = line.split_once(':')
            && let (Ok(name), Ok(value)) = (name.trim().parse::<HeaderName>(), value.trim().parse())
        {
            headers.append(name, value);
        }
    }
    headers
}
