//! `_headers`, which Netlify, Cloudflare Pages and the server of `cargo xtask serve` read.

use super::{Header, Place, Site};

/// Its name in the site.
pub const NAME: &str = "_headers";

/// Its text: a path on a line, its headers indented below.
pub fn text(site: &Site) -> String {
    let folder = &site.folder;
    let mut text = format!("{folder}/*\n");
    text.extend(site.everywhere.iter().map(line));
    for (place, headers) in &site.places {
        text.push_str(&match place {
            Place::File(path) => format!("{folder}/{path}\n"),
            Place::Folder(path) => format!("{folder}/{path}/*\n"),
        });
        text.extend(headers.iter().map(line));
    }
    text
}

fn line((name, value): &Header) -> String {
    format!("  {name}: {value}\n")
}
