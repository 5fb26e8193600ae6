//! Several tabs at once.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::Page;
use crate::patience::Patience;

impl Page {
    /// Opens addresses in tabs of their own, all at once, and gives the value that the expression
    /// comes to in each, once it is truthy. The tabs are closed again. An error names the tab in
    /// which it does not come true in time.
    pub async fn in_tabs(&self, addresses: &[String], expression: &str) -> Result<Vec<Value>> {
        let home = self.client.window().await?;
        let before = self.client.windows().await?;
        let open = "for (const one of arguments[0]) window.open(one, '_blank', 'noopener');";
        self.script(open, vec![json!(addresses)]).await?;
        let mut patience = Patience::new();
        let opened = loop {
            let mut windows = self.client.windows().await?;
            windows.retain(|one| !before.contains(one));
            if windows.len() >= addresses.len() {
                break windows;
            }
            let opened = windows.len();
            ensure!(patience.pause().await, "only {opened} tabs were opened");
        };
        let mut values = Vec::new();
        for (at, window) in opened.into_iter().enumerate() {
            self.client.switch_to_window(window).await?;
            let value = self.wait_for(expression).await;
            values.push(value.with_context(|| format!("in tab {at}"))?);
            self.client.close_window().await?;
        }
        self.client.switch_to_window(home).await?;
        Ok(values)
    }
}
