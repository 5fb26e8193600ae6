//! What a page meets: a slow processor, a script that watches from the start.

use anyhow::{Result, bail};
use serde_json::json;

use crate::{Engine, Page};

impl Page {
    /// Slows the processor down for pages, by a factor of one or more.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn slow_down(&self, factor: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let rate = json!({ "rate": factor });
                self.devtools("Emulation.setCPUThrottlingRate", rate)
                    .await
                    .map(drop)
            }
            Engine::Firefox | Engine::WebKit => bail!("only Chromium's driver can do that"),
        }
    }

    /// Has a script run in every page opened from now on, before any of its own.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn before_scripts(&self, script: &str) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let source = json!({ "source": script });
                self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
                    .await
                    .map(drop)
            }
            Engine::Firefox | Engine::WebKit => bail!("only Chromium's driver can do that"),
        }
    }
}
