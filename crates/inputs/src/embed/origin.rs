//! The origin of a host page that may receive results.

/// An origin as a browser writes it: `https://host.example`, `http://127.0.0.1:8081`.
///
/// Compared as a whole, so that `https://evilhost.example` is never taken for
/// `https://host.example`.
///
/// ```
/// use taskmix_inputs::embed::Origin;
/// let origin = Origin::parse("https://Host.Example/").unwrap();
/// assert_eq!(origin.as_str(), "https://host.example");
/// assert!(Origin::parse("https://host.example/page").is_none());
/// assert!(Origin::parse("*").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// What an origin must look like, in words.
    pub const FORM: &str = "an origin, like https://host.example";

    /// Parses an origin. A trailing slash, capitals and the default port are accepted.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        let text = text.strip_suffix('/').unwrap_or(&text);
        let (scheme, usual, host) = match text.strip_prefix("https://") {
            Some(host) => ("https://", ":443", host),
            None => ("http://", ":80", text.strip_prefix("http://")?),
        };
        // The default port is omitted; a second port is invalid.
        let without = host.strip_suffix(usual);
        let host = without.unwrap_or(host);
        let (name, port) = match host.strip_prefix('[') {
            Some(rest) => {
                let (name, port) = rest.split_once(']')?;
                let plain = name
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
                (if plain { name } else { "" }, port)
            }
            None => {
                let colon = host.find(':').unwrap_or(host.len());
                let (name, port) = host.split_at_checked(colon)?;
                let plain = name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'));
                (if plain { name } else { "" }, port)
            }
        };
        if name.is_empty() || !(port.is_empty() || without.is_none() && is_port(port)) {
            return None;
        }
        Some(Self([scheme, host].concat()))
    }

    /// As a browser writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it equals the sender's origin as the browser reports it.
    #[must_use]
    pub fn is(&self, sender: &str) -> bool {
        self.0 == sender
    }
}

fn is_port(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|port| {
        port.bytes().all(|byte| byte.is_ascii_digit())
            && port.parse::<u16>().is_ok_and(|port| port > 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_as_browsers_do() {
        for (text, expected) in [
            ("http://127.0.0.1:8081", "http://127.0.0.1:8081"),
            ("HTTPS://Host.Example:443/", "https://host.example"),
            ("http://host.example:80", "http://host.example"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            (
                "https://xn--bcher-kva.example",
                "https://xn--bcher-kva.example",
            ),
        ] {
            assert_eq!(Origin::parse(text).unwrap().as_str(), expected);
        }
    }

    #[test]
    fn invalid_origins_are_rejected() {
        for text in [
            "http://host.example:80:80",
            "https://host.example:8443:443",
            "http://[::1]:8080:80",
            "",
            "*",
            "null",
            "host.example",
            "//host.example",
            "https://",
            "https:///",
            "https://user@host.example",
            "https://host.example/a",
            "https://host.example?x",
            "https://host.example#x",
            "https://host .example",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc",
            "https://host.example:0",
            "https://host.example:99999",
            "https://host.example:8a",
            "https://<b>",
            "https://[::1",
            "https://[x]",
            "https://a:1:2",
        ] {
            assert_eq!(Origin::parse(text), None, "{text}");
        }
    }

    #[test]
    fn look_alikes_are_others() {
        let origin = Origin::parse("https://host.example").unwrap();
        assert!(origin.is("https://host.example"));
        for other in [
            "https://evilhost.example",
            "https://host.example.evil.example",
            "https://host.exampl",
            "http://host.example",
            "https://host.example:8443",
            "https://sub.host.example",
            "null",
            "",
        ] {
            assert!(!origin.is(other), "{other}");
        }
    }
}
