//! Memory use of a page. Only Chromium's driver reports it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{Engine, Page};

/// What a page holds after garbage collection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weight {
    /// Objects of scripts, in bytes.
    pub heap: u64,
    /// Nodes of documents, including detached ones that are still referenced.
    pub nodes: u64,
    /// Listeners for events.
    pub listeners: u64,
}

impl Page {
    /// Collects garbage and measures what is left.
    pub async fn weigh(&self) -> Result<Weight> {
        ensure!(
            self.engine == Engine::Chromium,
            "only Chromium's driver weighs"
        );
        self.devtools("Performance.enable", json!({})).await?;
        // Twice: objects freed first may have held others.
        for _ in 0..2 {
            self.devtools("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let response = self.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let metrics = response.get("metrics").and_then(Value::as_array);
            let metric = metrics.and_then(|all| {
                all.iter()
                    .find(|metric| metric.get("name").and_then(Value::as_str) == Some(name))
            });
            let value = metric
                .and_then(|metric| metric.get("value"))
                .and_then(Value::as_f64);
            value
                .map(|value| value as u64)
                .with_context(|| format!("no {name} in {response}"))
        };
        Ok(Weight {
            heap: metric("JSHeapUsedSize")?,
            nodes: metric("Nodes")?,
            listeners: metric("JSEventListeners")?,
        })
    }
}
