//! `_headers`, which Netlify, Cloudflare Pages and the server of `cargo xtask serve` read.

use super::{Header, Site};

/// Its name in the site.
pub const NAME: &str = "_headers";

/// Its text: a path on a line, its headers indented below.
pub fn text(site: &Site) -> String {
    let folder = &site.folder;
    let mut text = String::new();
    for (path, headers) in [
        ("/*", &site.everywhere),
        ("/", &site.page),
        ("/index.html", &site.page),
        ("/assets/*", &site.assets),
    ] {
        text.push_str(&format!("{folder}{path}\n"));
        text.extend(headers.iter().map(line));
    }
    text
}

fn line((name, value): &Header) -> String {
    format!("  {name}: {value}\n")
}
