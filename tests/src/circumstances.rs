//! What a page meets: a slow processor, a script that watches from the start.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{Engine, Page, Site};

impl Page {
    /// Turns scripts of pages off, before a page is opened.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn without_scripts(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let off = json!({ "value": true });
                self.devtools("Emulation.setScriptExecutionDisabled", off)
                    .await
                    .map(drop)
            }
            Engine::Firefox | Engine::WebKit => bail!("only Chromium's driver can do that"),
        }
    }

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

    /// Has a script run in every page opened from now on, before any of its own, in place of one
    /// asked for before. Where the driver cannot, a copy of the site that begins with it takes the
    /// site's place.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses, or the site cannot be copied.
    pub async fn before_scripts(&self, script: &str) -> Result<()> {
        let last = self.before.take();
        let next = match self.engine {
            Engine::Chromium => {
                if let Some(Before::Named(name)) = last {
                    let command = "Page.removeScriptToEvaluateOnNewDocument";
                    self.devtools(command, json!({ "identifier": name }))
                        .await?;
                }
                let command = "Page.addScriptToEvaluateOnNewDocument";
                let added = self.devtools(command, json!({ "source": script })).await?;
                Before::Named(added.get("identifier").cloned().context("no name")?)
            }
            Engine::Firefox | Engine::WebKit => {
                let plain = match last {
                    Some(Before::Without(plain)) => plain,
                    _ => self.site(),
                };
                self.take_site(plain.with_script("before", script)?);
                Before::Without(plain)
            }
        };
        self.before.replace(Some(next));
        Ok(())
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

/// How a script that runs before all others is taken back.
#[derive(Debug)]
pub(crate) enum Before {
    /// Chromium knows it by a name.
    Named(Value),
    /// This is the site without it.
    Without(Site),
}
