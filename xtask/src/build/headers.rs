//! The response headers a host sends, as one `_headers` file (the form that several static
//! hosts read), and the security policy that the page also carries itself.

use super::digest;

/// The Content-Security-Policy of the page; `html` may hold `<style>` elements, whose hashes
/// it allows. Where the site's address is known, its origin stands beside `'self'`: in a frame
/// without an origin of its own, WebKit matches `'self'` with nothing.
pub fn content_security_policy(html: &str, url: &str) -> String {
    let own = own_origin(url);
    let mut styles = own.clone();
    for style in inline_styles(html) {
        styles.push_str(&format!(" '{}'", digest::policy(style.as_bytes())));
    }
    [
        "default-src 'none'",
        &format!("script-src {own} 'wasm-unsafe-eval'"),
        &format!("style-src {styles}"),
        &format!("connect-src {own}"),
        &format!("img-src {own} data:"),
        &format!("frame-src {own}"),
        &format!("worker-src {own}"),
        &format!("manifest-src {own}"),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The site itself, as a policy names it.
fn own_origin(url: &str) -> String {
    let origin = url.split_once("://").map(|(scheme, rest)| {
        let host = rest.split('/').next().unwrap_or_default();
        format!("'self' {scheme}://{host}")
    });
    origin.unwrap_or_else(|| "'self'".to_owned())
}

/// The text inside each `<style>` element.
fn inline_styles(html: &str) -> Vec<&str> {
    html.split("<style")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</style>")?.0))
        .collect()
}

/// The `_headers` file: `policy` for the page and its assets (the demo is another page, that of
/// a host), lasting caches for names that carry a hash.
/// `url` is the site's address or empty; a subfolder in it stands before each path.
pub fn file(policy: &str, url: &str) -> String {
    let folder = url
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once('/'))
        .map(|(_, path)| format!("/{}", path.trim_end_matches('/')))
        .filter(|path| path.len() > 1)
        .unwrap_or_default();
    format!(
        "\
{folder}/*
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
{folder}/
  Content-Security-Policy: {policy}
{folder}/index.html
  Content-Security-Policy: {policy}
{folder}/assets/*
  Content-Security-Policy: {policy}
  Cache-Control: public, max-age=31536000, immutable
{folder}/sw.js
  Content-Security-Policy: default-src 'none'; script-src {own}; connect-src {own}
  Cache-Control: no-cache
{folder}/sw-files.js
  Cache-Control: no-cache
",
        own = own_origin(url),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_style_is_allowed_by_its_hash() {
        let policy =
            content_security_policy("<style>a{}</style><style media=print>b{}</style>", "");
        let expected = format!(
            "'self' '{}' '{}'",
            digest::policy(b"a{}"),
            digest::policy(b"b{}")
        );
        assert!(policy.contains(&expected), "{policy}");
        assert!(content_security_policy("", "").contains("style-src 'self';"));
        let named = content_security_policy("", "https://host.example/a/");
        assert!(
            named.contains("connect-src 'self' https://host.example;"),
            "{named}"
        );
    }

    #[test]
    fn a_subfolder_stands_before_each_path() {
        assert!(file("p", "https://host.example/a/b/").contains("\n/a/b/assets/*\n"));
        assert!(file("p", "https://host.example/").starts_with("/*\n"));
        assert!(file("p", "").starts_with("/*\n"));
    }
}
