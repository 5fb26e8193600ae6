//! What a person does to a page: types, presses keys, clicks.

use anyhow::{Context, Result, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

use crate::{Engine, Key, Page};

/// Whether an element stays in the middle of the window, since a bar may cover its edge, and is
/// what a click there meets.
const STILL: &str = "one => {
    if (!one) return false;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = one.getClientRects();
    if (!box) return false;
    const [left, top] = [box.left + box.width / 2, box.top + box.height / 2];
    const place = `${left} ${top}`;
    const [before, met] = [one.lastPlace, document.elementFromPoint(left, top)];
    one.lastPlace = place;
    return before === place && one.contains(met);
}";

impl Page {
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

    /// Presses one key many times, as quickly as the browser takes them.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not answer.
    pub async fn press_quickly(&self, key: Key, times: usize) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in key.codes().iter().cycle().take(times * key.codes().len()) {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
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

    /// Clicks the first element that fits the selector, once it is there, uncovered, and where
    /// it was when it was last asked for: what follows an answer may still push it down.
    ///
    /// # Errors
    ///
    /// Fails when that is not so in time.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let still = format!("({STILL})(document.querySelector({}))", json!(selector));
        let what = format!("{selector}, uncovered and still,");
        self.wait_for(&what, &still).await?;
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

    /// Whether what is looked at is no frame.
    async fn is_page_itself(&self) -> Result<bool> {
        let framed = self.script("return parent !== window;", Vec::new()).await?;
        Ok(framed == false)
    }
}
