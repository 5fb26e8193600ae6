//! Console messages and script errors: any of them fails a journey.
//!
//! Chromium's driver reports them. In Firefox they are read in the context of the browser itself:
//! script errors and violations of the policy. WebKit's driver does not report any: its copy of the
//! site begins with a script that records them, which is read before a page is left.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::commands::SessionCommand;
use crate::{Engine, Page};

/// Records errors of a page and what its scripts write to the console.
pub(crate) const WATCH: &str = "
    const messages = [];
    Object.defineProperty(window, 'consoleMessages', { value: messages });
    for (const level of ['debug', 'log', 'info', 'warn', 'error'])
        console[level] = (...words) => { messages.push(`${level}: ${words.join(' ')}`); };
    addEventListener('error', event => messages.push(`error: ${event.message ?? event.target.outerHTML}`), true);
    addEventListener('unhandledrejection', ({ reason }) => messages.push(`rejected: ${reason}`));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        messages.push(`policy: ${violatedDirective} forbids ${blockedURI}`));
";

/// The messages of pages in Firefox since the last call, without those of its own pages.
const OF_FIREFOX: &str = "
    const messages = [];
    for (const entry of Services.console.getMessageArray()) {
        if (!(entry instanceof Ci.nsIScriptError)) continue;
        const ours = entry.category === 'content javascript' || entry.category.startsWith('CSP_');
        // A navigation may stop a running script, which is no fault.
        if (entry.errorMessage.startsWith('Script terminated by timeout')) continue;
        if (ours && entry.sourceName.startsWith('http'))
            messages.push(`${entry.category}: ${entry.errorMessage} (${entry.sourceName})`);
    }
    Services.console.reset();
    return messages;
";

impl Page {
    /// The console messages since the last call.
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
                self.store_messages().await?;
                Ok(self.messages.take())
            }
        }
    }

    /// Before a page is left, stores its messages.
    pub(crate) async fn store_messages(&self) -> Result<()> {
        if self.engine == Engine::WebKit {
            let script = "return window.consoleMessages?.splice(0) ?? [];";
            let messages = self.run(script).await?;
            let messages: Vec<String> = serde_json::from_value(messages)?;
            self.messages.borrow_mut().extend(messages);
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
