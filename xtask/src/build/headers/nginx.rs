//! `nginx.conf`, an example for nginx to start from.

use super::{Header, Place, Site};

/// Its name in the site.
pub const NAME: &str = "nginx.conf";

/// Its text. A location that adds a header loses those of the server around it: each says all.
pub fn text(site: &Site) -> String {
    let folder = &site.folder;
    let all: String = site.everywhere.iter().map(line).collect();
    let mut places = String::new();
    for (place, headers) in &site.places {
        let location = match place {
            // Its index is served by the location of `index.html`.
            Place::File("") => continue,
            Place::File(path) => format!("= {folder}/{path}"),
            Place::Folder(path) => format!("{folder}/{path}/"),
        };
        let own: String = headers.iter().map(line).collect();
        places.push_str(&format!("    location {location} {{\n{all}{own}    }}\n"));
    }
    let hidden = super::hidden();
    format!(
        "\
# An example: say your own name and folder, and add your certificate.
server {{
    listen 80;
    server_name taskmix.example;
    # The site's files are in {folder}/ below it.
    root /srv/taskmix;
    index index.html;

    # Each file's compressed copy goes out where the browser takes it.
    gzip_static on;
    # With nginx's module for brotli:
    # brotli_static on;
    gzip_vary on;

    charset utf-8;
    charset_types text/javascript text/css text/plain text/csv;
    default_type application/octet-stream;
    types {{
        text/html html;
        text/css css;
        text/javascript js mjs;
        text/plain txt md;
        text/csv csv;
        application/json json;
        application/manifest+json webmanifest;
        application/wasm wasm;
        image/png png;
        image/svg+xml svg;
    }}

    location ~ ^{folder}/({hidden})$ {{
        return 404;
    }}
{places}    location {folder}/ {{
{all}    }}
}}
"
    )
}

fn line((name, value): &Header) -> String {
    format!("        add_header {name} \"{value}\" always;\n")
}
