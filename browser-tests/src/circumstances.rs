//! What a page meets: a slow processor, a script that watches from the start.

use anyhow::{Context, Result, bail};
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

    /// Opens another tab and looks at it.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn new_tab(&self) -> Result<()> {
        let tab = self.client.new_window(true).await?;
        Ok(self.client.switch_to_window(tab.handle).await?)
    }

    /// Looks at a tab, by its place in the order they were opened in.
    ///
    /// # Errors
    ///
    /// Fails when there are not so many.
    pub async fn to_tab(&self, at: usize) -> Result<()> {
        let tabs = self.client.windows().await?;
        let tab = tabs.into_iter().nth(at).context("there is no such tab")?;
        Ok(self.client.switch_to_window(tab).await?)
    }

    /// Closes the tab that is looked at; another has to be looked at next.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn close_tab(&self) -> Result<()> {
        Ok(self.client.close_window().await?)
    }
}
