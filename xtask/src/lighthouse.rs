//! `cargo xtask lighthouse`: audits the page with Lighthouse, as on a phone with a slow network.
//!
//! Accessibility, best practices and SEO must have the full score. Performance is only printed,
//! because it depends on the machine.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use lexopt::Parser;
use serde_json::Value;
use taskmix_static_server::Server;

use crate::test::browser::{self, Browser};
use crate::test::node::{self, Node};
use crate::workspace::{folder_option, run as run_command};
use crate::{build, npm};

/// The categories that are measured, and whether they must reach the full score.
const CATEGORIES: [(&str, bool); 4] = [
    ("performance", false),
    ("accessibility", true),
    ("best-practices", true),
    ("seo", true),
];
/// The measured times that explain the performance.
const TIMES: [&str; 6] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "speed-index",
    "total-blocking-time",
    "cumulative-layout-shift",
    "interactive",
];
/// Switches of Chromium: quiet, and able to run as root.
const SWITCHES: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync \
    --disable-dev-shm-usage";

/// Runs `cargo xtask lighthouse`: builds the site, or takes the one in `--dist DIR`.
pub fn run(arguments: Parser) -> Result<()> {
    let dist = folder_option(arguments, "dist")?;
    let browser = browser::ensure()?;
    let node = node::ensure()?;
    let dist = build::given_or_built(dist, true)?;
    let tool = npm::install("tests/lighthouse", "taskmix-lighthouse", &node)?;
    let address = Server::bind(&dist, 0)
        .with_context(|| format!("cannot serve {}", dist.display()))?
        .spawn()?;
    let report = tool.join("report.json");
    let url = format!("http://{address}/");
    measure(&tool, &node, &browser, &url, &report)?;
    let report = serde_json::from_slice(&fs::read(&report)?).context("Lighthouse's report")?;
    judge(&report)
}

fn measure(tool: &Path, node: &Node, browser: &Browser, url: &str, report: &Path) -> Result<()> {
    let categories = CATEGORIES.map(|(name, _)| name).join(",");
    let mut command = Command::new("node");
    command
        .arg(tool.join("node_modules/lighthouse/cli/index.js"))
        .arg(url)
        .arg("--quiet")
        .arg("--output=json")
        .arg(format!("--output-path={}", report.display()))
        .arg(format!("--only-categories={categories}"))
        .arg(format!("--chrome-flags={SWITCHES}"))
        .current_dir(tool)
        .env("PATH", &node.path)
        .env("CHROME_PATH", &browser.chromium);
    run_command(&mut command)
}

/// Prints the scores; fails where one that must be full is not.
fn judge(report: &Value) -> Result<()> {
    for id in TIMES {
        let audit = report.pointer(&format!("/audits/{id}"));
        let text = |name| audit.and_then(|audit| audit.get(name)?.as_str());
        let (Some(title), Some(value)) = (text("title"), text("displayValue")) else {
            bail!("the report lacks {id}");
        };
        println!("{title:<28} {value}");
    }
    let mut low = Vec::new();
    for (name, must) in CATEGORIES {
        let category = report
            .pointer(&format!("/categories/{name}"))
            .with_context(|| format!("the report lacks {name}"))?;
        let score = category.get("score").and_then(Value::as_f64);
        let score = score.with_context(|| format!("the report has no score for {name}"))?;
        println!("{name:<28} {:.0}", score * 100.0);
        for line in failed_audits(report, category) {
            println!("    {line}");
        }
        if must && score < 1.0 {
            low.push(format!("{name} {:.0}", score * 100.0));
        }
    }
    ensure!(low.is_empty(), "must be 100: {}", low.join(", "));
    Ok(())
}

/// The audits that cost a category points, with their weight.
fn failed_audits(report: &Value, category: &Value) -> Vec<String> {
    let audits = category.get("auditRefs").and_then(Value::as_array);
    audits
        .into_iter()
        .flatten()
        .filter_map(|reference| {
            let weight = reference.get("weight")?.as_f64()?;
            let id = reference.get("id")?.as_str()?;
            let audit = report.get("audits")?.get(id)?;
            let score = audit.get("score")?.as_f64()?;
            let title = audit.get("title")?.as_str()?;
            (weight > 0.0 && score < 1.0)
                .then(|| format!("{id}: {title} ({:.0} of 100)", score * 100.0))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report(seo: f64) -> Value {
        let category = |score: f64| json!({ "score": score, "auditRefs": [] });
        let times = TIMES.map(|id| {
            let audit = json!({ "title": id, "displayValue": "1 s" });
            (id.to_owned(), audit)
        });
        json!({
            "audits": serde_json::Map::from_iter(times),
            "categories": {
                "performance": category(0.5),
                "accessibility": category(1.0),
                "best-practices": category(1.0),
                "seo": category(seo),
            },
        })
    }

    #[test]
    fn every_score_but_performance_must_be_full() {
        assert!(judge(&report(1.0)).is_ok());
        let error = judge(&report(0.99)).map_err(|error| error.to_string());
        assert_eq!(error, Err("must be 100: seo 99".to_owned()));
        assert!(judge(&json!({})).is_err());
    }

    #[test]
    fn what_costs_points_is_named() {
        let category = json!({ "auditRefs": [
            { "id": "a", "weight": 1 },
            { "id": "b", "weight": 0 },
            { "id": "c", "weight": 1 },
        ] });
        let audit = |score: f64| json!({ "title": "T", "score": score });
        let report = json!({ "audits": { "a": audit(0.5), "b": audit(0.0), "c": audit(1.0) } });
        assert_eq!(failed_audits(&report, &category), ["a: T (50 of 100)"]);
    }
}
