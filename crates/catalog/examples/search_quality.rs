//! Measures the search of occupations: `cargo xtask search-quality [--vectors FILE]`.
//!
//! Prints, for the project's own queries and for each file given, a table by stratum: mean
//! reciprocal rank, recall among the first and the first five, how much of what nothing
//! should match is answered all the same, and the time a query takes; then what other
//! cut-offs would give.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use taskmix_catalog::catalog;
use taskmix_catalog::search::{MAX_HITS, PACKED_TITLES, TitleHit, TitleIndex};

/// The project's own queries, and where further ones may lie beside it.
const OWN: &str = "tests/data/search_queries.csv";
const BESIDE: &str = "../../../shared/vectors/titles_public.csv";

/// Least chances to compare.
const CUT_OFFS: [f32; 9] = [0.0, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7];

struct Query {
    text: String,
    codes: Vec<String>,
    stratum: String,
}

/// What came of one query.
struct Outcome {
    /// Nothing should match.
    unanswerable: bool,
    /// Place of the first right code, from 1, before the judgement.
    place: Option<usize>,
    chance: f32,
    answered: bool,
    milliseconds: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    let index = TitleIndex::decode(PACKED_TITLES)?;
    println!(
        "index: {} bytes, read in {:.1} ms",
        PACKED_TITLES.len(),
        started.elapsed().as_secs_f64() * 1e3
    );
    for file in files()? {
        let queries = read(&file)?;
        println!("\n{} ({} queries)", file.display(), queries.len());
        let outcomes: Vec<(&Query, Outcome)> = queries
            .iter()
            .map(|query| (query, ask(&index, query)))
            .collect();
        print_strata(&outcomes);
        print_cut_offs(&outcomes);
        print_official(&queries);
    }
    Ok(())
}

fn files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join(OWN)];
    let mut given = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument != "--vectors" {
            return Err(format!("{argument}: not known; [--vectors FILE]").into());
        }
        files.push(arguments.next().ok_or("--vectors needs a file")?.into());
        given = true;
    }
    let beside = root.join(BESIDE);
    if !given && beside.exists() {
        files.push(beside);
    }
    Ok(files)
}

fn read(file: &Path) -> Result<Vec<Query>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(file)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let at = header.iter().position(|field| field == name);
        at.ok_or_else(|| format!("{}: no column {name}", file.display()))
    };
    let (text, codes, stratum) = (column("query")?, column("codes")?, column("stratum")?);
    reader
        .records()
        .map(|row| {
            let row = row?;
            let field = |at: usize| row.get(at).unwrap_or("");
            let codes = field(codes).split(';').filter(|code| !code.is_empty());
            Ok(Query {
                text: field(text).to_owned(),
                codes: codes.map(str::to_owned).collect(),
                stratum: field(stratum).to_owned(),
            })
        })
        .collect()
}

fn ask(index: &TitleIndex, query: &Query) -> Outcome {
    let started = Instant::now();
    let answered = !index.search(&query.text, MAX_HITS).is_empty();
    let milliseconds = started.elapsed().as_secs_f64() * 1e3;
    let (hits, chance) = index.search_unfiltered(&query.text, MAX_HITS);
    let right = |hit: &TitleHit| query.codes.iter().any(|code| hit.code.starts_with(code));
    Outcome {
        unanswerable: query.codes.is_empty(),
        place: hits.iter().position(right).map(|at| at + 1),
        chance,
        answered,
        milliseconds,
    }
}

fn print_strata(outcomes: &[(&Query, Outcome)]) {
    let mut strata: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
    for (query, outcome) in outcomes {
        strata.entry(&query.stratum).or_default().push(outcome);
    }
    println!("stratum                  n     MRR  recall@1  recall@5  answered  ms/query");
    for (stratum, outcomes) in &strata {
        print_row(stratum, outcomes);
    }
    let answerable = outcomes
        .iter()
        .map(|row| &row.1)
        .filter(|outcome| !outcome.unanswerable);
    print_row("all answerable", &answerable.collect::<Vec<_>>());
    let mut times: Vec<f64> = outcomes.iter().map(|row| row.1.milliseconds).collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| {
        times
            .get(((times.len() as f64 - 1.0) * share) as usize)
            .unwrap_or(&0.0)
    };
    println!(
        "ms a query: median {:.3}, 95th of a hundred {:.3}, longest {:.3}",
        at(0.5),
        at(0.95),
        at(1.0)
    );
}

fn print_row(stratum: &str, outcomes: &[&Outcome]) {
    let count = outcomes.len() as f64;
    let mean =
        |of: &dyn Fn(&Outcome) -> f64| outcomes.iter().map(|row| of(row)).sum::<f64>() / count;
    let answered = mean(&|row| f64::from(u8::from(row.answered)));
    let milliseconds = mean(&|row| row.milliseconds);
    if outcomes.iter().all(|row| row.unanswerable) {
        println!(
            "{stratum:20} {count:5} {:>27}   {answered:7.3}  {milliseconds:8.3}",
            ""
        );
        return;
    }
    let within = |row: &Outcome, most: usize| {
        f64::from(u8::from(
            row.answered && row.place.is_some_and(|place| place <= most),
        ))
    };
    let reciprocal = mean(&|row| {
        row.place
            .filter(|_| row.answered)
            .map_or(0.0, |place| 1.0 / place as f64)
    });
    let (first, five) = (mean(&|row| within(row, 1)), mean(&|row| within(row, 5)));
    println!(
        "{stratum:20} {count:5}   {reciprocal:.3}     {first:.3}     {five:.3}   {answered:7.3}  {milliseconds:8.3}"
    );
}

/// What official titles alone answer, as they do while the long index is loading: with every
/// match and with strong ones alone.
fn print_official(queries: &[Query]) {
    let rows = catalog().occupations().iter();
    let short = TitleIndex::from_titles(rows.map(|row| (row.code, row.title)));
    println!("official titles alone   a right one   wrong ones only   unanswerable answered");
    type Search = fn(&TitleIndex, &str, usize) -> Vec<TitleHit>;
    let searches: [(&str, Search); 2] = [
        ("every match", TitleIndex::search),
        ("strong matches", TitleIndex::search_strong),
    ];
    for (name, search) in searches {
        let (mut answerable, mut right, mut wrong) = (0.0, 0.0, 0.0);
        let (mut unanswerable, mut answered) = (0.0, 0.0);
        for query in queries {
            let hits = search(&short, &query.text, MAX_HITS);
            let fits = |hit: &TitleHit| query.codes.iter().any(|code| hit.code.starts_with(code));
            if query.codes.is_empty() {
                unanswerable += 1.0;
                answered += f64::from(u8::from(!hits.is_empty()));
            } else if hits.iter().any(fits) {
                (answerable, right) = (answerable + 1.0, right + 1.0);
            } else {
                (answerable, wrong) = (
                    answerable + 1.0,
                    wrong + f64::from(u8::from(!hits.is_empty())),
                );
            }
        }
        println!(
            "{name:21}   {:11.3}   {:15.3}   {:21.3}",
            right / answerable,
            wrong / answerable,
            answered / unanswerable
        );
    }
}

fn print_cut_offs(outcomes: &[(&Query, Outcome)]) {
    println!("least chance   recall@5   unanswerable answered");
    for least in CUT_OFFS {
        let (mut right, mut answerable, mut wrong, mut unanswerable) = (0.0, 0.0, 0.0, 0.0);
        for (_, row) in outcomes {
            let answered = row.chance > 0.0 && row.chance >= least;
            if row.unanswerable {
                unanswerable += 1.0;
                wrong += f64::from(u8::from(answered));
            } else {
                answerable += 1.0;
                let found = answered && row.place.is_some_and(|place| place <= 5);
                right += f64::from(u8::from(found));
            }
        }
        println!(
            "{least:12.2}   {:8.3}   {:8.3}",
            right / answerable,
            wrong / unanswerable
        );
    }
}
