//! `vercel.json`, which Vercel reads.

use serde_json::{Value, json};

use super::{Header, Site};

/// Its name in the site.
pub const NAME: &str = "vercel.json";

/// Its text.
pub fn text(site: &Site) -> String {
    let folder = &site.folder;
    let rules: Vec<_> = [
        ("/(.*)", &site.everywhere),
        ("/", &site.page),
        ("/index.html", &site.page),
        ("/assets/(.*)", &site.assets),
    ]
    .into_iter()
    .map(|(path, headers)| {
        let headers: Vec<_> = headers.iter().map(entry).collect();
        json!({ "source": format!("{folder}{path}"), "headers": headers })
    })
    .collect();
    format!("{:#}\n", json!({ "headers": rules }))
}

fn entry((name, value): &Header) -> Value {
    json!({ "key": name, "value": value })
}
