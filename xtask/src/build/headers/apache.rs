//! `.htaccess`, which Apache reads where `AllowOverride FileInfo` lets it.

use super::{Header, Place, Site};

/// Its name in the site.
pub const NAME: &str = ".htaccess";

/// What does not depend on the site: media types, and the compressed copies.
const FIXED: &str = r#"
DirectoryIndex index.html
AddDefaultCharset off
AddType text/html .html
AddType text/css .css
AddType text/javascript .js .mjs
AddType text/plain .txt .md
AddType text/csv .csv
AddType application/json .json
AddType application/manifest+json .webmanifest
AddType application/wasm .wasm
AddType application/octet-stream .bin .ts
AddType image/png .png
AddType image/svg+xml .svg
AddCharset utf-8 .html .css .js .mjs .txt .md .csv

# What only hosts read is not shown; each file's compressed copy goes out where the browser takes it.
RewriteEngine On
RewriteRule ^(HIDDEN)$ - [R=404,L]
RewriteCond %{HTTP:Accept-Encoding} \bbr\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
RemoveType .gz
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
Header merge Vary Accept-Encoding
"#;

/// Its text.
pub fn text(site: &Site) -> String {
    let folder = &site.folder;
    let mut text = "# For Apache with mod_headers, mod_mime, mod_rewrite and mod_dir.\n".to_owned();
    text.extend(site.everywhere.iter().map(line));
    for (place, headers) in &site.places {
        let path = match place {
            Place::File(path) => format!("{}[? ]", path.replace('.', "\\.")),
            Place::Folder(path) => format!("{path}/"),
        };
        // What was asked for, whichever copy of it goes out.
        text.push_str(&format!(
            "<If \"%{{THE_REQUEST}} =~ m#^[A-Z]+ {folder}/{path}#\">\n"
        ));
        text.extend(headers.iter().map(line));
        text.push_str("</If>\n");
    }
    text + &FIXED.replace("HIDDEN", &super::hidden())
}

fn line((name, value): &Header) -> String {
    format!("Header set {name} \"{value}\"\n")
}
