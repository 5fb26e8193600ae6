//! The response headers that a host sends, said once here and written in the form of each
//! host that reads them from a file of the site.

mod apache;
mod netlify;
mod nginx;
mod policy;
mod vercel;

pub use policy::content_security_policy;

/// What a page may ask of the browser: nothing but to write to the clipboard when a button is
/// pressed. Names that a browser does not know would be complained about in its console.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), \
    clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), \
    geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    usb=(), xr-spatial-tracking=()";

/// The files that only hosts read, by their name in the site.
pub const FILES: [&str; 4] = [netlify::NAME, apache::NAME, vercel::NAME, nginx::NAME];

/// One header.
type Header = (&'static str, String);

/// The headers of a site, by what they are sent with.
struct Site {
    /// What stands before each path: empty, or `/a/b` where the site is in a subfolder.
    folder: String,
    /// With every file.
    everywhere: Vec<Header>,
    /// With these files too.
    places: Vec<(Place, Vec<Header>)>,
}

/// A part of the site.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// One file, by its path; the empty one is `index.html` under the site's own address.
    File(&'static str),
    /// Every file below a folder.
    Folder(&'static str),
}

impl Site {
    /// `policy` is that of `index.html`; `url` is the site's address or empty.
    fn new(policy: &str, url: &str) -> Self {
        let header = |name, value: &str| (name, value.to_owned());
        let anew = || header("Cache-Control", "no-cache");
        let page = vec![header("Content-Security-Policy", policy), anew()];
        let assets = vec![
            header("Content-Security-Policy", policy),
            header("Cache-Control", "public, max-age=31536000, immutable"),
        ];
        let worker = header("Content-Security-Policy", &policy::service_worker(url));
        Self {
            folder: subfolder(url),
            everywhere: vec![
                // Without it, scripts fail in a frame that has no origin of its own.
                header("Access-Control-Allow-Origin", "*"),
                header("X-Content-Type-Options", "nosniff"),
                header("Referrer-Policy", "no-referrer"),
                header("Permissions-Policy", PERMISSIONS),
            ],
            // The demo is another page, that of a host.
            places: vec![
                (Place::File(""), page.clone()),
                (Place::File("index.html"), page),
                (Place::Folder("assets"), assets),
                (Place::File("sw.js"), vec![worker, anew()]),
                (Place::File("sw-files.js"), vec![anew()]),
            ],
        }
    }
}

/// The files of [`FILES`], each with its text.
pub fn files(policy: &str, url: &str) -> [(&'static str, String); 4] {
    let site = Site::new(policy, url);
    [
        (netlify::NAME, netlify::text(&site)),
        (apache::NAME, apache::text(&site)),
        (vercel::NAME, vercel::text(&site)),
        (nginx::NAME, nginx::text(&site)),
    ]
}

/// Any of [`FILES`], as a regular expression.
fn hidden() -> String {
    FILES.map(|name| name.replace('.', "\\.")).join("|")
}

/// The folder of an address: `/a/b` of `https://host.example/a/b/`.
fn subfolder(url: &str) -> String {
    url.split_once("://")
        .and_then(|(_, rest)| rest.split_once('/'))
        .map(|(_, path)| format!("/{}", path.trim_end_matches('/')))
        .filter(|path| path.len() > 1)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subfolder_stands_before_each_path() {
        let of = |url| netlify::text(&Site::new("p", url));
        assert!(of("https://host.example/a/b/").contains("\n/a/b/assets/*\n"));
        assert!(of("https://host.example/").starts_with("/*\n"));
        assert!(of("").starts_with("/*\n"));
    }

    #[test]
    fn every_form_carries_every_header() {
        let site = Site::new("default-src 'none'", "");
        for (name, text) in files("default-src 'none'", "") {
            for (header, value) in site.places.iter().flat_map(|(_, headers)| headers) {
                assert!(text.contains(header), "{name} lacks {header}");
                assert!(text.contains(value.as_str()), "{name} lacks {value}");
            }
            assert!(text.contains(PERMISSIONS), "{name}");
        }
    }
}
