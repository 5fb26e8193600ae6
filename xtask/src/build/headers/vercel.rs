//! `vercel.json`, which Vercel reads.

use serde_json::{Value, json};

use super::{Header, Place, Site};

/// Its name in the site.
pub const NAME: &str = "vercel.json";

/// Its text.
pub fn text(site: &Site) -> String {
    let folder = &site.folder;
    let rule = |path: String, headers: &[Header]| {
        let headers: Vec<_> = headers.iter().map(entry).collect();
        json!({ "source": format!("{folder}/{path}"), "headers": headers })
    };
    let mut rules = vec![rule("(.*)".to_owned(), &site.everywhere)];
    for (place, headers) in &site.places {
        rules.push(match place {
            Place::File(path) => rule((*path).to_owned(), headers),
            Place::Folder(path) => rule(format!("{path}/(.*)"), headers),
        });
    }
    format!("{:#}\n", json!({ "headers": rules }))
}

fn entry((name, value): &Header) -> Value {
    json!({ "key": name, "value": value })
}
