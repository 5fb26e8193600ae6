//! Screenshots and PDFs of a page.

use std::path::Path;

use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};

use crate::{Engine, Page};

impl Page {
    /// Writes a picture of the whole page, from top to bottom.
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

    /// The page as a PDF, as the browser prints it; `None` where the driver cannot print.
    pub async fn pdf(&self) -> Result<Option<Vec<u8>>> {
        match self.engine {
            Engine::Chromium => {
                let options = json!({ "preferCSSPageSize": true, "printBackground": true });
                let printed = self.devtools("Page.printToPDF", options).await?;
                let data = printed.get("data").and_then(Value::as_str);
                Ok(Some(STANDARD.decode(data.context("no PDF")?)?))
            }
            Engine::Firefox => {
                let printed = self.client.print(PrintConfiguration::default()).await?;
                Ok(Some(printed))
            }
            Engine::WebKit => Ok(None),
        }
    }
}
