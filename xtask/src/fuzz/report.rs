//! What the targets came to, as a table.

use std::fs;

use super::run::Outcome;

/// Lines of a log that say what was found.
const TELLING: usize = 12;

/// Prints a line for each target, and what those that found something say of it.
pub fn print(outcomes: &[Outcome]) {
    println!(
        "\n{:<12} {:>12} {:>8} {:>8}  found",
        "target", "runs", "corpus", "s"
    );
    for one in outcomes {
        let word = if one.clean { "nothing" } else { "SOMETHING" };
        let seconds = one.took.as_secs();
        println!(
            "{:<12} {:>12} {:>8} {seconds:>8}  {word}",
            one.target, one.runs, one.corpus
        );
    }
    let runs: u64 = outcomes.iter().map(|one| one.runs).sum();
    println!("{:<12} {runs:>12}", "all");
    let clean = outcomes.iter().filter(|one| one.clean).count();
    let failed = outcomes.len() - clean;
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {word}. {clean} passed; {failed} failed; 0 ignored");
    for one in outcomes.iter().filter(|one| !one.clean) {
        println!("\n{} ({}):", one.target, one.log.display());
        let text = fs::read(&one.log).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<_> = text.lines().collect();
        let is_telling = |line: &str| line.contains("panicked") || line.starts_with("==");
        let first = lines.iter().position(|line| is_telling(line)).unwrap_or(0);
        for line in lines.iter().skip(first).take(TELLING) {
            println!("  {line}");
        }
        for line in lines
            .iter()
            .filter(|line| line.contains("Test unit written to"))
        {
            println!("  {line}");
        }
    }
}
