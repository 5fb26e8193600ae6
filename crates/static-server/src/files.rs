//! From a request's path to a file of the site.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::headers::Rules;

/// A folder to serve.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
}

/// A file, as it goes out.
#[derive(Debug)]
pub struct Found {
    pub media_type: &'static str,
    pub encoding: Option<&'static str>,
    pub content: Vec<u8>,
}

impl Site {
    /// The site in a folder.
    pub fn open(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            folder: folder.canonicalize()?,
        })
    }

    /// What the site's own `_headers` file says about a path; read each time, since the
    /// folder may be built anew meanwhile.
    pub fn headers(&self, path: &str) -> Vec<(String, String)> {
        let text = fs::read_to_string(self.folder.join("_headers")).unwrap_or_default();
        Rules::parse(&text).of(path)
    }

    /// The file of a path, compressed if there is such a copy and the browser takes it.
    pub fn find(&self, path: &str, brotli: bool, gzip: bool) -> io::Result<Option<Found>> {
        let Some(file) = self.file(path) else {
            return Ok(None);
        };
        let Ok(content) = fs::read(&file) else {
            return Ok(None);
        };
        let media_type = media_type(&file);
        for (wanted, encoding, extension) in [(brotli, "br", ".br"), (gzip, "gzip", ".gz")] {
            let mut copy = file.clone().into_os_string();
            copy.push(extension);
            if wanted && let Ok(content) = fs::read(&copy) {
                return Ok(Some(Found {
                    media_type,
                    encoding: Some(encoding),
                    content,
                }));
            }
        }
        Ok(Some(Found {
            media_type,
            encoding: None,
            content,
        }))
    }

    /// The file below the folder, never one outside it.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.folder.clone();
        for part in path.strip_prefix('/')?.split('/') {
            if part.starts_with('.') || part.contains(['\\', '\0', ':']) {
                return None;
            }
            file.push(part);
        }
        if path.ends_with('/') {
            file.push("index.html");
        }
        let file = file.canonicalize().ok()?;
        (file.starts_with(&self.folder) && file.is_file()).then_some(file)
    }
}

/// The media type by extension.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("ico") => "image/x-icon",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}
