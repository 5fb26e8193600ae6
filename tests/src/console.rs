//! What a browser's console was told, and what scripts threw: any of it fails a journey.
//!
//! Chromium's driver tells. Firefox is asked in the context of the browser itself, for errors of
//! scripts and violations of the policy. WebKit's driver tells nothing: its copy of the site
//! begins with a script that keeps the same, which is read before a page is left.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::commands::SessionCommand;
use crate::{Engine, Page};

/// Keeps what goes wrong on a page and what its scripts write to the console.
pub(crate) const WATCH: &str = "
    const told = [];
    Object.defineProperty(window, 'toldToConsole', { value: told });
    for (const level of ['debug', 'log', 'info', 'warn', 'error'])
        console[level] = (...words) => { told.push(`${level}: ${words.join(' ')}`); };
    addEventListener('error', event => told.push(`error: ${event.message ?? event.target.outerHTML}`), true);
    addEventListener('unhandledrejection', ({ reason }) => told.push(`rejected: ${reason}`));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        told.push(`policy: ${violatedDirective} forbids ${blockedURI}`));
";

/// What Firefox was told of pages since last asked. Its own pages are not ours to judge.
const OF_FIREFOX: &str = "
    const told = [];
    for (const one of Services.console.getMessageArray()) {
        if (!(one instanceof Ci.nsIScriptError)) continue;
        const ours = one.category === 'content javascript' || one.category.startsWith('CSP_');
        // A navigation may stop a script that is still at work: that is no fault of the script.
        if (one.errorMessage.startsWith('Script terminated by timeout')) continue;
        if (ours && one.sourceName.startsWith('http'))
            told.push(`${one.category}: ${one.errorMessage} (${one.sourceName})`);
    }
    Services.console.reset();
    return told;
";

impl Page {
    /// What the console has received since last asked.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn console(&self) -> Result<Vec<String>> {
        match self.engine {
            Engine::Chromium => {
                let entries = self.client.issue_cmd(SessionCommand::console()).await?;
                let entries = entries.as_array().cloned().unwrap_or_default();
                Ok(entries
                    .iter()
                    .map(|entry| {
                        let part = |name| entry.get(name).and_then(Value::as_str).unwrap_or("");
                        format!("{}: {}", part("level"), part("message"))
                    })
                    .collect())
            }
            Engine::Firefox => Ok(serde_json::from_value(
                self.in_firefox(OF_FIREFOX, Vec::new()).await?,
            )?),
            Engine::WebKit => {
                self.keep_told().await?;
                Ok(self.told.take())
            }
        }
    }

    /// Before a page is left, keeps what would be lost with it.
    pub(crate) async fn keep_told(&self) -> Result<()> {
        if self.engine == Engine::WebKit {
            let script = "return window.toldToConsole?.splice(0) ?? [];";
            let told = self.script(script, Vec::new()).await?;
            let told: Vec<String> = serde_json::from_value(told)?;
            self.told.borrow_mut().extend(told);
        }
        Ok(())
    }

    /// Runs a script in Firefox itself instead of the page.
    pub(crate) async fn in_firefox(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let go = |context| self.client.issue_cmd(SessionCommand::context(context));
        go("chrome").await.context("Firefox lets nobody in")?;
        let value = self.script(script, arguments).await;
        go("content").await?;
        value
    }
}
