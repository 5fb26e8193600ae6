//! A page in a browser.

use std::cell::RefCell;
use std::path::Path;

use anyhow::{Result, bail};
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use crate::circumstances::Before;
use crate::commands::SessionCommand;
use crate::driver::SCREEN;
use crate::{Driver, Engine, Site, View};

/// A browser of its own, with the site under test.
#[derive(Debug)]
pub struct Page {
    pub(crate) engine: Engine,
    pub(crate) client: Client,
    site: RefCell<Site>,
    /// The script that runs before all others, by the name its driver gave it, or the site without
    /// that script.
    pub(crate) before: RefCell<Option<Before>>,
    /// Console messages in WebKit of pages that were left.
    pub(crate) messages: RefCell<Vec<String>>,
    /// The window that stays open, where the browser is shared.
    home: Option<WindowHandle>,
}

impl Page {
    /// Starts a browser with an empty profile.
    pub async fn new(driver: &Driver, site: &Site) -> Result<Self> {
        Ok(Self::of(driver.engine(), driver.session().await?, site))
    }

    /// A browser that has just started.
    pub(crate) fn of(engine: Engine, client: Client, site: &Site) -> Self {
        Self {
            engine,
            client,
            site: RefCell::new(site.clone()),
            before: RefCell::default(),
            messages: RefCell::default(),
            home: None,
        }
    }

    /// A new tab of a browser whose other window stays open.
    pub(crate) async fn in_tab(engine: Engine, client: &Client, site: &Site) -> Result<Self> {
        let home = client.window().await?;
        let tab = client.new_window(true).await?;
        client.switch_to_window(tab.handle).await?;
        let page = Self {
            home: Some(home),
            ..Self::of(engine, client.clone(), site)
        };
        // Messages of an earlier page do not count.
        page.console().await?;
        Ok(page)
    }

    /// Starts Chromium with the profile in a folder, like a returning visitor.
    pub async fn in_profile(driver: &Driver, site: &Site, profile: &Path) -> Result<Self> {
        Ok(Self::of(
            driver.engine(),
            driver.session_in(Some(profile)).await?,
            site,
        ))
    }

    /// Goes to a path of the site, in the given window.
    pub async fn open(&self, path: &str, view: View) -> Result<()> {
        self.open_address(&self.site().address(path), view).await
    }

    /// Goes to an absolute address, in the given window.
    pub async fn open_address(&self, address: &str, view: View) -> Result<()> {
        self.set_view(view).await?;
        self.store_messages().await?;
        Ok(self.client.goto(address).await?)
    }

    /// Whether an absolute address belongs to the site under test.
    pub fn is_own(&self, address: &str) -> bool {
        address.starts_with(&self.site().address("/"))
    }

    /// Changes window and colours under an open page.
    pub async fn set_view(&self, view: View) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                self.devtools(
                    "Emulation.setDeviceMetricsOverride",
                    json!({
                        "width": view.width,
                        "height": view.height,
                        "deviceScaleFactor": 1,
                        "mobile": false,
                    }),
                )
                .await?;
                let theme = json!({ "name": "prefers-color-scheme", "value": view.theme.name() });
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": [theme] }))
                    .await?;
            }
            Engine::Firefox => {
                // A window has borders and a minimum width, so the size of the page itself is set.
                let (width, height) = (view.width.max(500), view.height + 120);
                self.client.set_window_size(width, height).await?;
                let script = "const [width, height, scheme] = arguments;
                    const { style, browsingContext } = gBrowser.selectedBrowser;
                    for (const [side, length] of [['Width', width], ['Height', height]])
                        style[`min${side}`] = style[`max${side}`] = `${length}px`;
                    browsingContext.prefersColorSchemeOverride = scheme;";
                let arguments = vec![
                    view.width.into(),
                    view.height.into(),
                    view.theme.name().into(),
                ];
                self.in_firefox(script, arguments).await?;
                // The width changes a little later; a frame has another width.
                let wide = format!("parent !== window || innerWidth === {}", view.width);
                self.wait_for(&wide).await?;
            }
            // The driver sets only the window size, which has a minimum, and no colours. There is no
            // window manager: the window under the pointer has the focus, and the pointer is in
            // the middle of the screen.
            Engine::WebKit => {
                let (width, height) = SCREEN;
                let centre = |screen: u32, side: u32| screen.saturating_sub(side) / 2;
                let (left, top) = (centre(width, view.width), centre(height, view.height));
                self.client
                    .set_window_rect(left, top, view.width, view.height)
                    .await?;
            }
        }
        Ok(())
    }

    /// Switches to the first frame that matches the selector.
    pub async fn enter(&self, selector: &str) -> Result<()> {
        self.appears(selector).await?;
        let frame = self.client.find(fantoccini::Locator::Css(selector)).await?;
        Ok(frame.enter_frame().await?)
    }

    /// Switches back to the page itself.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// The site under test.
    pub fn site(&self) -> Site {
        self.site.borrow().clone()
    }

    /// Sets another site under test.
    pub(crate) fn take_site(&self, site: Site) {
        self.site.replace(site);
    }

    /// Reloads the page.
    pub async fn reload(&self) -> Result<()> {
        self.store_messages().await?;
        Ok(self.client.refresh().await?)
    }

    /// Goes back in the history.
    pub async fn back(&self) -> Result<()> {
        self.store_messages().await?;
        Ok(self.client.back().await?)
    }

    /// Goes forward in the history.
    pub async fn forward(&self) -> Result<()> {
        self.store_messages().await?;
        Ok(self.client.forward().await?)
    }

    /// The fragment of the address without `#`, read in the page: a driver may report an older one.
    pub async fn fragment(&self) -> Result<String> {
        let hash = self.run("return location.hash.slice(1);").await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Ends the browser, or closes the tab. Fails if the console has any message.
    pub async fn finish(self) -> Result<()> {
        let console = self.console().await;
        match self.home {
            None => self.client.close().await?,
            Some(home) => {
                for window in self.client.windows().await? {
                    if window != home {
                        self.client.switch_to_window(window).await?;
                        self.client.close_window().await?;
                    }
                }
                self.client.switch_to_window(home).await?;
            }
        }
        let console = console?;
        if console.is_empty() {
            Ok(())
        } else {
            bail!("in the console: {}", console.join(" | "))
        }
    }

    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let command = SessionCommand::devtools(command, parameters);
        Ok(self.client.issue_cmd(command).await?)
    }
}
