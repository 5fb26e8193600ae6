//! A page in a browser, as a person meets it.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};

use crate::commands::SessionCommand;
use crate::{Driver, Engine, Key, Site};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is looked at.
const PAUSE: Duration = Duration::from_millis(20);

/// The colours a person asked the system for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Light
    Light,
    /// Dark
    Dark,
}

impl Theme {
    /// As `prefers-color-scheme` names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The window, in CSS pixels, and its colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct View {
    /// Width of the page's area.
    pub width: u32,
    /// Height of the page's area.
    pub height: u32,
    /// Light or dark.
    pub theme: Theme,
}

impl View {
    /// A desk: 1280 × 900, light.
    pub const DESK: Self = Self {
        width: 1280,
        height: 900,
        theme: Theme::Light,
    };
    /// A phone: 360 × 640, light.
    pub const PHONE: Self = Self {
        width: 360,
        height: 640,
        theme: Theme::Light,
    };
}

/// A browser of its own, with the site under test.
#[derive(Debug)]
pub struct Page {
    pub(crate) engine: Engine,
    pub(crate) client: Client,
    site: Site,
}

impl Page {
    /// Starts a browser with an empty profile.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not start.
    pub async fn new(driver: &Driver, site: &Site) -> Result<Self> {
        Ok(Self {
            engine: driver.engine(),
            client: driver.session().await?,
            site: site.clone(),
        })
    }

    /// Starts Chromium with the profile in a folder, as somebody does who comes again.
    ///
    /// # Errors
    ///
    /// As [`Page::new`].
    pub async fn in_profile(driver: &Driver, site: &Site, profile: &Path) -> Result<Self> {
        Ok(Self {
            engine: driver.engine(),
            client: driver.session_in(Some(profile)).await?,
            site: site.clone(),
        })
    }

    /// Goes to a path of the site, in the given window.
    ///
    /// # Errors
    ///
    /// Fails when the page does not load.
    pub async fn open(&self, path: &str, view: View) -> Result<()> {
        self.open_address(&self.site.address(path), view).await
    }

    /// Goes to an absolute address, in the given window.
    ///
    /// # Errors
    ///
    /// Fails when the page does not load.
    pub async fn open_address(&self, address: &str, view: View) -> Result<()> {
        self.set_view(view).await?;
        Ok(self.client.goto(address).await?)
    }

    /// Whether an absolute address belongs to the site under test.
    pub fn is_own(&self, address: &str) -> bool {
        address.starts_with(&self.site.address("/"))
    }

    /// Changes window and colours under an open page.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
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
            // Their drivers set neither colours nor more than the window.
            Engine::Firefox | Engine::WebKit => {
                self.client.set_window_size(view.width, view.height).await?;
            }
        }
        Ok(())
    }

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

    /// Looks into a frame from now on, the first that fits the selector.
    ///
    /// # Errors
    ///
    /// Fails when there is none in time.
    pub async fn enter(&self, selector: &str) -> Result<()> {
        let expression = format!("document.querySelector({}) !== null", json!(selector));
        self.wait_for(selector, &expression).await?;
        let frame = self.client.find(fantoccini::Locator::Css(selector)).await?;
        Ok(frame.enter_frame().await?)
    }

    /// Looks at the page itself again.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// The site under test.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Loads the page anew.
    ///
    /// # Errors
    ///
    /// Fails when the page does not load.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// Goes back in the history.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Goes forward in the history.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.client.forward().await?)
    }

    /// The part of the address after `#`, without it.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn fragment(&self) -> Result<String> {
        Ok(self
            .client
            .current_url()
            .await?
            .fragment()
            .unwrap_or_default()
            .to_owned())
    }

    /// Types text where the focus is.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let actions = text
            .chars()
            .fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
                keys.then(KeyAction::Down { value })
                    .then(KeyAction::Up { value })
            });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses keys, one after the other.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        for key in keys {
            let mut actions = KeyActions::new("keyboard".to_owned());
            for &value in key.codes() {
                actions = actions.then(KeyAction::Down { value });
            }
            for &value in key.codes().iter().rev() {
                actions = actions.then(KeyAction::Up { value });
            }
            self.client.perform_actions(actions).await?;
        }
        Ok(())
    }

    /// Presses Tab until the focus is on an element that fits the selector.
    ///
    /// # Errors
    ///
    /// Fails when the focus does not get there within `most` presses.
    pub async fn tab_to(&self, selector: &str, most: usize) -> Result<()> {
        for _ in 0..most {
            if self.has_focus(selector).await? {
                return Ok(());
            }
            self.press(&[Key::Tab]).await?;
        }
        if self.has_focus(selector).await? {
            return Ok(());
        }
        bail!("{most} times Tab do not lead to {selector}")
    }

    /// Whether the focus is on an element that fits the selector.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn has_focus(&self, selector: &str) -> Result<bool> {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false;";
        Ok(self
            .script(script, vec![selector.into()])
            .await?
            .as_bool()
            .unwrap_or(false))
    }

    /// Runs a script that returns a value; `arguments[0]` and on are `arguments`.
    ///
    /// # Errors
    ///
    /// Fails when the script throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client
            .execute(script, arguments)
            .await
            .with_context(|| format!("in {script:?}"))
    }

    /// Waits until an expression of JavaScript is truthy, and gives its value.
    ///
    /// # Errors
    ///
    /// Says what did not happen in time, with what the page showed then.
    pub async fn wait_for(&self, what: &str, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = self.script(&script, Vec::new()).await;
            if let Ok(value) = &value
                && is_truthy(value)
            {
                return Ok(value.clone());
            }
            if Instant::now() >= deadline {
                let text = self.text("body").await.unwrap_or_default();
                let start: String = text.chars().take(1500).collect();
                bail!("waited in vain for {what}; last value {value:?}; the page showed: {start}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// As [`Page::wait_for`], inside a frame that may still be loading: it is looked for anew
    /// each time, since some engines keep to the document that was there before.
    ///
    /// # Errors
    ///
    /// As [`Page::wait_for`].
    pub async fn wait_inside(&self, frame: &str, what: &str, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.enter(frame).await?;
            let value = self.script(&script, Vec::new()).await;
            self.leave().await?;
            match value {
                Ok(value) if is_truthy(&value) => return Ok(value),
                value if Instant::now() >= deadline => {
                    bail!("waited in vain for {what} in {frame}; last value {value:?}")
                }
                _ => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// Waits until the shown text of an element contains `part`; gives the whole text.
    ///
    /// # Errors
    ///
    /// As [`Page::wait_for`].
    pub async fn wait_for_text(&self, selector: &str, part: &str) -> Result<String> {
        let expression = format!(
            "[...document.querySelectorAll({selector})].map(e => e.innerText)\
             .find(text => text.toLowerCase().includes({part}))",
            selector = json!(selector),
            part = json!(part.to_lowercase()),
        );
        let what = format!("{part:?} in {selector}");
        let text = self.wait_for(&what, &expression).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Whether an element fits the selector.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn exists(&self, selector: &str) -> Result<bool> {
        let script = "return document.querySelector(arguments[0]) !== null;";
        Ok(self
            .script(script, vec![selector.into()])
            .await?
            .as_bool()
            .unwrap_or(false))
    }

    /// The shown text of the first element that fits the selector.
    ///
    /// # Errors
    ///
    /// Fails when there is none.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let texts = self.texts(selector).await?;
        texts
            .into_iter()
            .next()
            .with_context(|| format!("nothing fits {selector}"))
    }

    /// The shown texts of every element that fits the selector.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText);";
        let texts = self.script(script, vec![selector.into()]).await?;
        Ok(serde_json::from_value(texts)?)
    }

    /// What the first field that fits the selector holds.
    ///
    /// # Errors
    ///
    /// Fails when there is none.
    pub async fn value(&self, selector: &str) -> Result<String> {
        let script = "return document.querySelector(arguments[0]).value;";
        let value = self.script(script, vec![selector.into()]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks the first element that fits the selector, once it is there.
    ///
    /// # Errors
    ///
    /// Fails when it is not there in time, or covered.
    pub async fn click(&self, selector: &str) -> Result<()> {
        // Into the middle, since a bar may cover the window's edge.
        let expression = format!(
            "(one => one && (one.scrollIntoView({{block: 'center', behavior: 'instant'}}), true))\
             (document.querySelector({}))",
            json!(selector)
        );
        self.wait_for(selector, &expression).await?;
        if self.engine == Engine::WebKit && !self.is_page_itself().await? {
            // In a frame higher than the window its driver clicks beside the element.
            let script = "document.querySelector(arguments[0]).click();";
            return self.script(script, vec![selector.into()]).await.map(drop);
        }
        let element = self.client.find(fantoccini::Locator::Css(selector)).await?;
        element
            .click()
            .await
            .with_context(|| format!("cannot click {selector}"))
    }

    /// Whether what is looked at is no frame.
    async fn is_page_itself(&self) -> Result<bool> {
        let framed = self.script("return parent !== window;", Vec::new()).await?;
        Ok(framed == false)
    }

    /// Puts the focus on a field, replaces what it holds by typing.
    ///
    /// # Errors
    ///
    /// Fails when the field is not there in time.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        if self.engine == Engine::WebKit && !self.is_page_itself().await? {
            // It gives no focus to a field in a frame, neither by script nor by its driver: the
            // field is told what typing would tell it.
            let expression = format!(
                "(field => field && (field.value = {}, \
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))))\
                 (document.querySelector({}))",
                json!(text),
                json!(selector)
            );
            return self.wait_for(selector, &expression).await.map(drop);
        }
        let expression = format!(
            "(field => field && (field.focus(), document.activeElement === field))\
             (document.querySelector({}))",
            json!(selector)
        );
        self.wait_for(selector, &expression).await?;
        self.press(&[Key::SelectAll, Key::Backspace]).await?;
        self.type_text(text).await
    }

    /// Writes a picture of the whole page, from top to bottom.
    ///
    /// # Errors
    ///
    /// Fails when the browser or the disk refuses.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        let png = match self.engine {
            Engine::Chromium => {
                let options = json!({ "format": "png", "captureBeyondViewport": true });
                let picture = self.devtools("Page.captureScreenshot", options).await?;
                let data = picture
                    .get("data")
                    .and_then(Value::as_str)
                    .context("no picture")?;
                STANDARD.decode(data)?
            }
            Engine::Firefox | Engine::WebKit => self.client.screenshot().await?,
        };
        std::fs::write(path, png).with_context(|| format!("cannot write {path:?}"))
    }

    /// The page as a PDF, as the browser prints it.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn pdf(&self) -> Result<Vec<u8>> {
        let options = json!({ "preferCSSPageSize": true, "printBackground": true });
        let printed = match self.engine {
            Engine::Chromium => self.devtools("Page.printToPDF", options).await?,
            Engine::Firefox | Engine::WebKit => bail!("only Chromium is asked to print"),
        };
        let data = printed.get("data").and_then(Value::as_str);
        Ok(STANDARD.decode(data.context("no PDF")?)?)
    }

    /// What the console has received since last asked; nothing where the driver does not tell.
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
            Engine::Firefox | Engine::WebKit => Ok(Vec::new()),
        }
    }

    /// Ends the browser.
    ///
    /// # Errors
    ///
    /// Fails if anything stands in the console.
    pub async fn finish(self) -> Result<()> {
        let console = self.console().await;
        self.client.close().await?;
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

/// What JavaScript takes for true.
fn is_truthy(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false))
        && value.as_str() != Some("")
        && value.as_f64() != Some(0.0)
}
