//! Input of a person: typing, pressing keys, clicking.

use anyhow::{Context, Result, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

use crate::{Engine, Key, Page};

/// Whether an element, scrolled to the middle of the window, has stopped moving and receives a
/// click there. A bar may cover the edge of the window.
const STILL: &str = "element => {
    if (!element) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = element.getClientRects();
    if (!box) return false;
    const [left, top] = [box.left + box.width / 2, box.top + box.height / 2];
    const place = `${left} ${top}`;
    const [before, hit] = [element.lastPlace, document.elementFromPoint(left, top)];
    element.lastPlace = place;
    return before === place && element.contains(hit);
}";

impl Page {
    /// Types text where the focus is.
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

    /// Presses one key many times, as quickly as the browser takes them.
    pub async fn press_quickly(&self, key: Key, times: usize) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in key.codes().iter().cycle().take(times * key.codes().len()) {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses Tab until the focus is on an element that matches the selector. Fails when the focus
    /// does not get there within `max_presses` presses.
    pub async fn tab_to(&self, selector: &str, max_presses: usize) -> Result<()> {
        for _ in 0..max_presses {
            if self.has_focus(selector).await? {
                return Ok(());
            }
            self.press(&[Key::Tab]).await?;
        }
        if self.has_focus(selector).await? {
            return Ok(());
        }
        bail!("{max_presses} times Tab do not lead to {selector}")
    }

    /// Whether the focus is on an element that matches the selector.
    pub async fn has_focus(&self, selector: &str) -> Result<bool> {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false;";
        Ok(self
            .script(script, vec![selector.into()])
            .await?
            .as_bool()
            .unwrap_or(false))
    }

    /// Clicks the first element that matches the selector, once it exists, is uncovered and has
    /// stopped moving.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let still = format!("({STILL})(document.querySelector({}))", json!(selector));
        let what = format!("{selector}, uncovered and still,");
        self.wait(&what, &still).await?;
        if self.engine == Engine::WebKit && !self.is_page_itself().await? {
            // In a frame higher than the window the driver clicks beside the element.
            let script = "document.querySelector(arguments[0]).click();";
            return self.script(script, vec![selector.into()]).await.map(drop);
        }
        let element = self.client.find(fantoccini::Locator::Css(selector)).await?;
        element
            .click()
            .await
            .with_context(|| format!("cannot click {selector}"))
    }

    /// Focuses a field and replaces its text by typing.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        if self.engine == Engine::WebKit && !self.is_page_itself().await? {
            // A field in a frame cannot be focused by script or driver: the events of typing are
            // dispatched instead.
            let expression = format!(
                "(field => field && (field.value = {}, \
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))))\
                 (document.querySelector({}))",
                json!(text),
                json!(selector)
            );
            return self.wait(selector, &expression).await.map(drop);
        }
        let expression = format!(
            "(field => field && (field.focus(), document.activeElement === field))\
             (document.querySelector({}))",
            json!(selector)
        );
        self.wait(selector, &expression).await?;
        self.press(&[Key::SelectAll, Key::Backspace]).await?;
        self.type_text(text).await
    }

    /// Whether the current context is the page, not a frame.
    async fn is_page_itself(&self) -> Result<bool> {
        let framed = self.run("return parent !== window;").await?;
        Ok(framed == false)
    }
}
