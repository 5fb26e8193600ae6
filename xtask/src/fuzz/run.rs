//! Runs targets, two at a time, and reads what libFuzzer says of them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Budget;
use crate::workspace::{root, target};

/// Targets that run at the same time.
const AT_ONCE: usize = 2;
/// Longest input, in bytes; what is longer is for `tests/large_inputs.rs`.
const LONGEST: &str = "-max_len=4096";
/// Time for one input, in seconds: all take less than a hundredth of it.
const SLOWEST: &str = "-timeout=10";
/// Memory, in megabytes.
const MEMORY: &str = "-rss_limit_mb=1024";

/// What a target came to.
pub struct Outcome {
    /// Its name.
    pub target: String,
    /// How many inputs it ran.
    pub runs: u64,
    /// The inputs in its corpus at the end, where it says so.
    pub corpus: u64,
    /// How long it ran.
    pub took: Duration,
    /// Whether it found nothing.
    pub clean: bool,
    /// Where all that it said is.
    pub log: PathBuf,
}

/// Runs these targets.
///
/// # Errors
///
/// Fails where one cannot start.
pub fn all(targets: &[String], programs: &Path, budget: &Budget) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    for pair in targets.chunks(AT_ONCE) {
        let started = pair
            .iter()
            .map(|name| Running::start(name, programs, budget));
        let running = started.collect::<Result<Vec<_>>>()?;
        for one in running {
            outcomes.push(one.end()?);
        }
    }
    Ok(outcomes)
}

struct Running {
    target: String,
    child: Child,
    started: Instant,
    log: PathBuf,
}

impl Running {
    fn start(name: &str, programs: &Path, budget: &Budget) -> Result<Self> {
        let work = target()?.join("taskmix-fuzz");
        let found = work.join("corpus").join(name);
        let artifacts = work.join("artifacts").join(name);
        fs::create_dir_all(&found)?;
        fs::create_dir_all(&artifacts)?;
        let log = work.join(format!("{name}.log"));
        let fuzz = root()?.join("fuzz");
        let mut command = Command::new(programs.join(name));
        command
            .args([LONGEST, SLOWEST, MEMORY, "-print_final_stats=1"])
            .arg(format!("-max_total_time={}", budget.time.as_secs().max(1)))
            .arg(format!("-artifact_prefix={}/", artifacts.display()));
        if let Some(runs) = budget.runs {
            command.arg(format!("-runs={runs}"));
        }
        let words = fuzz.join("dictionaries").join(format!("{name}.dict"));
        if words.is_file() {
            command.arg(format!("-dict={}", words.display()));
        }
        // What is found goes to the first folder; the committed ones are only read.
        command.arg(found).arg(fuzz.join("corpus").join(name));
        let out = File::create(&log).with_context(|| format!("cannot write {log:?}"))?;
        command.stdout(out.try_clone()?).stderr(out);
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {:?}", command.get_program()))?;
        Ok(Self {
            target: name.to_owned(),
            child,
            started: Instant::now(),
            log,
        })
    }

    fn end(mut self) -> Result<Outcome> {
        let status = self.child.wait()?;
        let text = fs::read(&self.log)?;
        let text = String::from_utf8_lossy(&text);
        Ok(Outcome {
            runs: number_after(&text, "stat::number_of_executed_units:").unwrap_or(0),
            corpus: number_after(&text, "corp: ").unwrap_or(0),
            took: self.started.elapsed(),
            clean: status.success(),
            target: self.target,
            log: self.log,
        })
    }
}

/// The number after the last place where `label` stands.
fn number_after(text: &str, label: &str) -> Option<u64> {
    let (_, rest) = text.rsplit_once(label)?;
    let rest = rest.trim_start();
    let end = rest.find(|one: char| !one.is_ascii_digit());
    rest.get(..end.unwrap_or(rest.len()))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number_after;

    #[test]
    fn the_last_number_counts() {
        let text = "#8 NEW cov: 1 corp: 12/30b\n#9 DONE cov: 1 corp: 345/9Kb\nstat::runs:  77\n";
        assert_eq!(number_after(text, "corp: "), Some(345));
        assert_eq!(number_after(text, "stat::runs:"), Some(77));
        assert_eq!(number_after(text, "stat::other:"), None);
    }
}
