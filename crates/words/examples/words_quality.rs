//! Measures the search of activities by own words: `cargo xtask words-quality [--phrases FILE]`.
//!
//! Prints, for the project's own sets of phrases and for each file given, a table by stratum: how
//! often the first answer is right, how often one of five is, how many first answers may be taken
//! and how many of these are right, how much of what is no work is answered, and the time; then
//! the size of the index. With `--misses` it also lists what is not among five, what is wrongly
//! taken and what is wrongly answered; with `--text TEXT` it prints what is found for a text.

#[path = "../tests/all/benchmark.rs"]
mod benchmark;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use benchmark::{Judged, Phrase, read};
use taskmix_words::{PACKED_WORDS, Verdict, WordIndex};

fn main() -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    let index = WordIndex::from_bytes(PACKED_WORDS)?;
    let milliseconds = started.elapsed().as_secs_f64() * 1e3;
    println!(
        "index: {} bytes, read in {milliseconds:.1} ms",
        PACKED_WORDS.len()
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = benchmark::FILES
        .iter()
        .map(|file| root.join(file))
        .collect();
    let mut misses = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--misses" => misses = true,
            "--phrases" => files.push(arguments.next().ok_or("--phrases needs a file")?.into()),
            "--text" => {
                print_found(&index, &arguments.next().ok_or("--text needs a text")?);
                files.clear();
            }
            other => return Err(format!("{other}: not known").into()),
        }
    }
    for file in files {
        let phrases = read(&file)?;
        println!("\n{} ({} phrases)", file.display(), phrases.len());
        let judged: Vec<Judged> = phrases
            .iter()
            .map(|phrase| benchmark::judge(&index, phrase))
            .collect();
        print_strata(&phrases, &judged);
        if misses {
            print_misses(&index, &phrases, &judged);
        }
    }
    Ok(())
}

fn print_strata(phrases: &[Phrase], judged: &[Judged]) {
    let mut strata: BTreeMap<&str, Vec<&Judged>> = BTreeMap::new();
    for (phrase, judged) in phrases.iter().zip(judged) {
        strata.entry(&phrase.stratum).or_default().push(judged);
    }
    println!(
        "{:28} {:>4} {:>9} {:>9} {:>7} {:>12} {:>9} {:>7}",
        "stratum", "n", "recall@1", "recall@5", "taken", "right taken", "answered", "ms"
    );
    for (stratum, judged) in &strata {
        print_row(stratum, judged);
    }
    let work: Vec<&Judged> = judged.iter().filter(|row| row.is_work).collect();
    let other: Vec<&Judged> = judged.iter().filter(|row| !row.is_work).collect();
    print_row("all work", &work);
    print_row("all that is no work", &other);
}

fn print_row(name: &str, judged: &[&Judged]) {
    let count = judged.len() as f64;
    let share = |of: &dyn Fn(&Judged) -> bool| {
        judged.iter().filter(|row| of(row)).count() as f64 / count.max(1.0)
    };
    let taken = judged
        .iter()
        .filter(|row| row.verdict == Verdict::Taken)
        .count() as f64;
    let right = judged
        .iter()
        .filter(|row| row.verdict == Verdict::Taken && row.first)
        .count() as f64;
    let milliseconds = judged.iter().map(|row| row.milliseconds).sum::<f64>() / count.max(1.0);
    let answered = share(&|row| row.verdict != Verdict::None);
    if judged.iter().all(|row| !row.is_work) {
        println!(
            "{name:28} {count:4} {:>9} {:>9} {:>7.3} {:>12} {answered:9.3} {milliseconds:7.3}",
            "",
            "",
            taken / count.max(1.0),
            ""
        );
        return;
    }
    println!(
        "{name:28} {count:4} {:9.3} {:9.3} {:7.3} {:12.3} {answered:9.3} {milliseconds:7.3}",
        share(&|row| row.first),
        share(&|row| row.among_five),
        taken / count,
        right / taken.max(1.0),
    );
}

fn print_misses(index: &WordIndex, phrases: &[Phrase], judged: &[Judged]) {
    for (phrase, judged) in phrases.iter().zip(judged) {
        let wrong = match judged.verdict {
            Verdict::Taken if judged.is_work && !judged.first => "wrongly taken",
            Verdict::Taken | Verdict::Check if !judged.is_work => "answered",
            _ if judged.is_work && !judged.among_five => "not among five",
            _ => continue,
        };
        print!("\n{wrong} [{}] ", phrase.stratum);
        print_found(index, &phrase.text);
        println!("    right: {}", benchmark::labels(&phrase.right));
    }
}

fn print_found(index: &WordIndex, text: &str) {
    let found = index.find(text);
    println!("{text}: {} {:.2}", found.verdict.name(), found.confidence);
    for candidate in found.activities {
        println!("    {:.2} {}", candidate.score, candidate.activity.label);
    }
}
