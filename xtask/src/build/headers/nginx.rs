//! `nginx.conf`, an example for nginx to start from.

use super::{Header, Site};

/// Its name in the site.
pub const NAME: &str = "nginx.conf";

/// Its text. A location that adds a header loses those of the server around it: each says all.
pub fn text(site: &Site) -> String {
    let Site {
        folder,
        everywhere,
        page,
        assets,
    } = site;
    let lines = |parts: &[&Vec<Header>]| -> String {
        parts
            .iter()
            .flat_map(|part| part.iter())
            .map(line)
            .collect()
    };
    let all = lines(&[everywhere]);
    let page = lines(&[everywhere, page]);
    let assets = lines(&[everywhere, assets]);
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
    location = {folder}/index.html {{
{page}    }}
    location {folder}/assets/ {{
{assets}    }}
    location {folder}/ {{
{all}    }}
}}
"
    )
}

fn line((name, value): &Header) -> String {
    format!("        add_header {name} \"{value}\" always;\n")
}
