//! `cargo xtask fuzz`: runs the fuzz targets of `fuzz/`, from the corpora in `fuzz/corpus/`.
//!
//! The targets are those of cargo-fuzz, which need not be installed: its flags are stable options
//! of the compiler, and the crate libfuzzer-sys builds libFuzzer, which takes a C++ compiler.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use lexopt::{Arg, Parser, ValueExt};

use crate::test::debian;
use crate::workspace::{self, output, root, target};

/// The flags of `cargo fuzz -s none`: a counter for every edge, and comparisons reported.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg",
    "fuzzing",
];
/// Bytes, seconds and megabytes that one input may take. Larger inputs are for
/// `crates/present/tests/all/large_inputs.rs`.
const LIMITS: [&str; 3] = ["-max_len=4096", "-timeout=10", "-rss_limit_mb=1024"];
/// Targets that run at the same time.
const AT_ONCE: usize = 2;
/// Lines of a log that are shown of what was found.
const SHOWN: usize = 12;

/// Runs `cargo xtask fuzz`: all targets or one, each for `--minutes` or `--runs`, whichever ends
/// first.
pub fn run(mut arguments: Parser) -> Result<()> {
    let (mut minutes, mut runs, mut chosen) = (1.0, None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("minutes") => minutes = arguments.value()?.parse()?,
            Arg::Long("runs") => runs = Some(arguments.value()?.parse::<u64>()?),
            Arg::Long("target") => chosen = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let seconds: f64 = minutes * 60.0;
    ensure!((1.0..=1e6).contains(&seconds), "--minutes from 0.02 on");
    let mut budget = vec![format!("-max_total_time={seconds:.0}")];
    budget.extend(runs.map(|runs| format!("-runs={runs}")));
    let mut targets = targets()?;
    if let Some(name) = chosen {
        let known = targets.join(", ");
        targets.retain(|target| *target == name);
        ensure!(
            !targets.is_empty(),
            "there is no target {name}; there are {known}"
        );
    }
    let programs = build()?;
    let (mut all_runs, mut found) = (0, 0);
    println!(
        "{:<12} {:>12} {:>8} {:>8}",
        "target", "runs", "corpus", "seconds"
    );
    for pair in targets.chunks(AT_ONCE) {
        let start = |name: &String| Running::start(name, &programs, &budget);
        for running in pair.iter().map(start).collect::<Result<Vec<_>>>()? {
            let (runs, clean) = running.finish()?;
            all_runs += runs;
            found += usize::from(!clean);
        }
    }
    println!("{:<12} {all_runs:>12}", "all");
    workspace::print_result(targets.len() - found, found, 0);
    ensure!(
        found == 0,
        "{found} targets found something: each is to become a test"
    );
    Ok(())
}

/// The names of all targets, sorted.
fn targets() -> Result<Vec<String>> {
    let files = workspace::files_below(&root()?.join("fuzz/fuzz_targets"))?;
    let names = files.iter().filter_map(|file| file.strip_suffix(".rs"));
    Ok(names.map(str::to_owned).collect())
}

/// Finds the C++ compiler that libFuzzer is built with; on Debian, as root, installs it.
pub fn ensure_compiler() -> Result<()> {
    debian::ensure("CXX", &["c++", "g++", "clang++"], "g++").map(drop)
}

/// Builds all targets with coverage counters; gives the folder they are in.
fn build() -> Result<PathBuf> {
    ensure_compiler()?;
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let host = output(Command::new(rustc).args(["--print", "host-tuple"]))?;
    let folder = target()?.join("taskmix-fuzz");
    let mut cargo = workspace::cargo()?;
    // With `--target`, build scripts and macros are compiled without these flags.
    cargo
        .args(["build", "--release", "--locked", "--bins"])
        .args(["--target", &host])
        .current_dir(root()?.join("fuzz"))
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    workspace::run(&mut cargo)?;
    Ok(folder.join(host).join("release"))
}

/// A target that runs.
struct Running {
    name: String,
    child: Child,
    started: Instant,
    /// Everything that libFuzzer prints.
    log: PathBuf,
}

impl Running {
    fn start(name: &str, programs: &Path, budget: &[String]) -> Result<Self> {
        let work = target()?.join("taskmix-fuzz");
        let found = work.join("corpus").join(name);
        let artifacts = work.join("artifacts").join(name);
        fs::create_dir_all(&found)?;
        fs::create_dir_all(&artifacts)?;
        let fuzz = root()?.join("fuzz");
        let mut command = Command::new(programs.join(name));
        command
            .args(LIMITS)
            .args(budget)
            .arg("-print_final_stats=1")
            .arg(format!("-artifact_prefix={}/", artifacts.display()));
        let dictionary = fuzz.join(format!("dictionaries/{name}.dict"));
        if dictionary.is_file() {
            command.arg(format!("-dict={}", dictionary.display()));
        }
        // New inputs go to the first folder; the committed ones are only read.
        command.arg(found).arg(fuzz.join("corpus").join(name));
        let log = work.join(format!("{name}.log"));
        let out = File::create(&log).with_context(|| format!("cannot write {log:?}"))?;
        let child = command.stdout(out.try_clone()?).stderr(out).spawn();
        Ok(Self {
            name: name.to_owned(),
            child: child.with_context(|| format!("cannot start {name}"))?,
            started: Instant::now(),
            log,
        })
    }

    /// Waits for the end and prints a line, and what was found; gives the number of runs, and
    /// whether nothing was found.
    fn finish(mut self) -> Result<(u64, bool)> {
        let clean = self.child.wait()?.success();
        let text = fs::read(&self.log)?;
        let text = String::from_utf8_lossy(&text);
        let runs = number_after(&text, "stat::number_of_executed_units:").unwrap_or(0);
        let corpus = number_after(&text, "corp: ").unwrap_or(0);
        let seconds = self.started.elapsed().as_secs();
        println!("{:<12} {runs:>12} {corpus:>8} {seconds:>8}", self.name);
        if !clean {
            println!("FOUND SOMETHING ({}):", self.log.display());
            let is_first = |line: &&str| line.contains("panicked") || line.starts_with("==");
            let report = text.lines().skip_while(|line| !is_first(line)).take(SHOWN);
            let saved = text
                .lines()
                .filter(|line| line.contains("Test unit written to"));
            report.chain(saved).for_each(|line| println!("  {line}"));
        }
        Ok((runs, clean))
    }
}

/// The number after the last occurrence of `label`.
fn number_after(text: &str, label: &str) -> Option<u64> {
    let (_, rest) = text.rsplit_once(label)?;
    let digits = rest.trim_start().split(|c: char| !c.is_ascii_digit());
    digits.into_iter().next()?.parse().ok()
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
