//! What a person who needs more than a mouse and sharp eyes meets: preferences of the system,
//! the names the browser gives to assistive technology, and axe.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::Page;

/// The environment variable that names the script of axe-core.
const AXE: &str = "TASKMIX_AXE";

/// Runs every rule, that of the size of targets included, which axe leaves out by itself.
/// What it cannot decide is no violation.
const RUN_AXE: &str = "const only = arguments[0];\
    return axe.run(document, { ...(only.length ? { runOnly: only } : {}), rules: only.length ? {} : { 'target-size': { enabled: true } } })\
    .then(found => ({ passes: found.passes.length, violations: found.violations.map(({ id, nodes: [node, ...more] }) =>\
      `${id}: ${node.target.join(' ')} and ${more.length} more: ${node.html.slice(0, 160)}: ${node.failureSummary}`)\
    }));";

/// Fewer rules than this that found something to approve of mean that axe saw no page.
const FEWEST_PASSES: u64 = 15;

/// What axe looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rules {
    /// Everything.
    All,
    /// What depends on colours: enough for a page that was looked at in other colours.
    Colours,
}

impl Page {
    /// What axe finds wrong with the page as it is: rule, first place and reason.
    pub async fn violations(&self, rules: Rules) -> Result<Vec<String>> {
        let there = self.run("return 'axe' in window;").await?;
        if there.as_bool() != Some(true) {
            let injected = self.client.execute(&axe()?, Vec::new()).await;
            injected.context("axe-core cannot be put into the page")?;
        }
        let (only, fewest) = match rules {
            Rules::All => (json!([]), FEWEST_PASSES),
            Rules::Colours => (json!(["color-contrast"]), 1),
        };
        let found = self.script(RUN_AXE, vec![only]).await?;
        let passes = found.get("passes").and_then(Value::as_u64);
        if passes.is_none_or(|passes| passes < fewest) {
            bail!("axe did not see the page: {found}");
        }
        let violations = found.get("violations").context("no violations")?;
        Ok(serde_json::from_value(violations.clone())?)
    }

    /// Asks for media features, such as `forced-colors: active`, in place of those asked for
    /// before; an empty list asks for none.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let asked = json!({ "features": features });
        self.devtools("Emulation.setEmulatedMedia", asked)
            .await
            .map(drop)
    }

    /// Role and name of everything in the browser's own accessibility tree.
    pub async fn roles_and_names(&self) -> Result<Vec<(String, String)>> {
        let tree = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await?;
        let nodes = tree.get("nodes").and_then(Value::as_array);
        let text = |node: &Value, part| {
            let text = node.get(part).and_then(|part| part.get("value"));
            text.and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        Ok(nodes
            .context("no accessibility tree")?
            .iter()
            .filter(|node| node.get("ignored").and_then(Value::as_bool) != Some(true))
            .map(|node| (text(node, "role"), text(node, "name")))
            .collect())
    }
}

fn axe() -> Result<String> {
    let path = std::env::var(AXE).with_context(|| {
        format!(
            "{AXE} names no axe-core: `cargo xtask journeys` gets it with npm and sets it; by \
             hand: npm ci --prefix tests/axe, then \
             {AXE}=$PWD/tests/axe/node_modules/axe-core/axe.min.js"
        )
    })?;
    std::fs::read_to_string(&path)
        .with_context(|| format!("{AXE} names {path:?}, which cannot be read"))
}
