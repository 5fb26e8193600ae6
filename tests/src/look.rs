//! What a person sees of a page, and waits for.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::Page;
use crate::patience::Patience;

/// What has the focus, what it holds, and what a program that has stopped said.
const FOCUS: &str = "const one = document.activeElement;\
    return [one?.cloneNode().outerHTML.slice(0, 120), one?.value, document.hasFocus(),\
        document.querySelector('#failure details')?.textContent];";

impl Page {
    /// Runs a script that returns a value; `arguments[0]` and on are `arguments`.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client
            .execute(script, arguments)
            .await
            .with_context(|| format!("in {script:?}"))
    }

    /// Runs a script that returns a value and takes no arguments.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.script(script, Vec::new()).await
    }

    /// Waits until an element fits the selector.
    pub async fn appears(&self, selector: &str) -> Result<()> {
        let expression = format!("document.querySelector({}) !== null", json!(selector));
        self.wait(selector, &expression).await.map(drop)
    }

    /// Waits until an expression of JavaScript is truthy, and gives its value. An error tells the
    /// expression that did not become true in time, and what the page showed then.
    pub async fn wait_for(&self, expression: &str) -> Result<Value> {
        self.wait(expression, expression).await
    }

    /// As [`Page::wait_for`]; an error tells `what` instead of the expression.
    pub async fn wait(&self, what: &str, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let mut patience = Patience::new();
        loop {
            let value = self.run(&script).await;
            if let Ok(value) = &value
                && is_truthy(value)
            {
                return Ok(value.clone());
            }
            if !patience.pause().await {
                let text = self.text("body").await.unwrap_or_default();
                let start: String = text.chars().take(1500).collect();
                let focus = self.run(FOCUS).await.unwrap_or_default();
                bail!(
                    "waited in vain for {what}; last value {value:?}; the focus was on {focus}; \
                     the page showed: {start}"
                );
            }
        }
    }

    /// As [`Page::wait_for`], inside a frame that may still be loading: it is looked for anew
    /// each time, since some engines keep to the document that was there before.
    pub async fn wait_inside(&self, frame: &str, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let mut patience = Patience::new();
        loop {
            self.enter(frame).await?;
            let value = self.run(&script).await;
            self.leave().await?;
            match value {
                Ok(value) if is_truthy(&value) => return Ok(value),
                value if !patience.pause().await => {
                    bail!("waited in vain for {expression} in {frame}; last value {value:?}")
                }
                _ => {}
            }
        }
    }

    /// Waits until the shown text of an element contains `part`; gives the whole text.
    pub async fn wait_for_text(&self, selector: &str, part: &str) -> Result<String> {
        let expression = format!(
            "[...document.querySelectorAll({selector})].map(e => e.innerText)\
             .find(text => text.toLowerCase().includes({part}))",
            selector = json!(selector),
            part = json!(part.to_lowercase()),
        );
        let what = format!("{part:?} in {selector}");
        let text = self.wait(&what, &expression).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Whether an element fits the selector.
    pub async fn exists(&self, selector: &str) -> Result<bool> {
        let script = "return document.querySelector(arguments[0]) !== null;";
        Ok(self
            .script(script, vec![selector.into()])
            .await?
            .as_bool()
            .unwrap_or(false))
    }

    /// The shown text of the first element that fits the selector.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let texts = self.texts(selector).await?;
        texts
            .into_iter()
            .next()
            .with_context(|| format!("nothing fits {selector}"))
    }

    /// The shown texts of every element that fits the selector.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText);";
        let texts = self.script(script, vec![selector.into()]).await?;
        Ok(serde_json::from_value(texts)?)
    }

    /// What the first field that fits the selector holds, once it is there.
    pub async fn value(&self, selector: &str) -> Result<String> {
        self.appears(selector).await?;
        let script = "return document.querySelector(arguments[0]).value;";
        let value = self.script(script, vec![selector.into()]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }
}

/// What JavaScript takes for true.
fn is_truthy(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false))
        && value.as_str() != Some("")
        && value.as_f64() != Some(0.0)
}
