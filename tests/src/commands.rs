//! WebDriver commands of a single driver.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below the session's own address.
#[derive(Debug)]
pub struct SessionCommand {
    path: &'static str,
    body: Value,
}

impl SessionCommand {
    /// One command of the Chrome DevTools Protocol.
    pub fn devtools(command: &str, parameters: Value) -> Self {
        Self {
            path: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": parameters }),
        }
    }

    /// Where Firefox runs scripts from now on: in the page (`content`) or in itself (`chrome`).
    pub fn context(name: &str) -> Self {
        Self {
            path: "moz/context",
            body: json!({ "context": name }),
        }
    }

    /// The messages of Chromium's console since the last call: those of scripts and of the browser.
    pub fn console() -> Self {
        Self {
            path: "se/log",
            body: json!({ "type": "browser" }),
        }
    }
}

impl WebDriverCompatibleCommand for SessionCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
