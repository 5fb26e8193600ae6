//! Conditions of a page: scripts off, a slow processor, a script that runs first, tabs.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{Engine, Page, Site};

impl Page {
    /// Disables scripts for pages opened later.
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

    /// Runs a script in every page opened later, before any of its own; replaces an earlier one.
    /// Where the driver cannot, a copy of the site with that script is served instead.
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

    /// Opens another tab and switches to it.
    pub async fn new_tab(&self) -> Result<()> {
        let tab = self.client.new_window(true).await?;
        Ok(self.client.switch_to_window(tab.handle).await?)
    }

    /// Switches to a tab, by its index in the order of opening.
    pub async fn to_tab(&self, index: usize) -> Result<()> {
        let tabs = self.client.windows().await?;
        let tab = tabs
            .into_iter()
            .nth(index)
            .context("there is no such tab")?;
        Ok(self.client.switch_to_window(tab).await?)
    }

    /// Closes the current tab; switch to another one afterwards.
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
