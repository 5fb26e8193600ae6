//! What a page weighs: memory, and what it holds on to. Only Chromium's driver tells.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{Engine, Page};

/// What a page holds, after what it let go of was collected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weight {
    /// Objects of scripts, in bytes.
    pub heap: u64,
    /// Nodes of documents, those taken out but still held among them.
    pub nodes: u64,
    /// Listeners for events.
    pub listeners: u64,
}

impl Page {
    /// Collects what nobody holds any more, and weighs what is left.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not tell.
    pub async fn weigh(&self) -> Result<Weight> {
        ensure!(
            self.engine == Engine::Chromium,
            "only Chromium's driver weighs"
        );
        self.devtools("Performance.enable", json!({})).await?;
        // Twice: what the first lets go of may have held more.
        for _ in 0..2 {
            self.devtools("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let told = self.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let metrics = told.get("metrics").and_then(Value::as_array);
            let one = metrics.and_then(|all| {
                all.iter()
                    .find(|one| one.get("name").and_then(Value::as_str) == Some(name))
            });
            let value = one.and_then(|one| one.get("value")).and_then(Value::as_f64);
            value
                .map(|value| value as u64)
                .with_context(|| format!("no {name} in {told}"))
        };
        Ok(Weight {
            heap: metric("JSHeapUsedSize")?,
            nodes: metric("Nodes")?,
            listeners: metric("JSEventListeners")?,
        })
    }
}
