//! The security policy, which the page also carries itself.

use crate::build::digest;

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

/// That of the service worker, which fetches and runs files of the site.
pub fn service_worker(url: &str) -> String {
    let own = own_origin(url);
    format!("default-src 'none'; script-src {own}; connect-src {own}")
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
}
