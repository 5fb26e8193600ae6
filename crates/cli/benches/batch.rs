//! Rows a second of `taskmix batch` on one core, for codes and for repeated titles.
//!
//! Run with `cargo bench --no-default-features --features cli`.
#![allow(clippy::expect_used)]

use std::fmt::Write as _;
use std::io::sink;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use taskmix_catalog::{Occupation, catalog};
use taskmix_cli::batch;
use taskmix_method::ReadingSet;

const ROWS: usize = 100_000;

/// A workforce whose rows go through the occupations with a mix again and again.
fn workforce(header: &str, cell: fn(&Occupation) -> &str) -> String {
    let with_mix: Vec<_> = catalog()
        .occupations()
        .iter()
        .filter(|occupation| occupation.has_mix)
        .collect();
    let mut csv = format!("id,{header},headcount,hours\n");
    for (row, occupation) in with_mix.iter().cycle().take(ROWS).enumerate() {
        let (people, hours) = (row % 400 + 1, 20 + row % 30);
        writeln!(csv, "{row},\"{}\",{people},{hours}", cell(occupation)).expect("memory");
    }
    csv
}

fn measure(criterion: &mut Criterion, name: &str, csv: &str) {
    let mut group = criterion.benchmark_group("batch");
    group
        .throughput(Throughput::Elements(ROWS as u64))
        .sample_size(10);
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            let summary = batch::run(
                csv.as_bytes(),
                sink(),
                ReadingSet::ALL,
                &batch::best_title,
                &mut |_| {},
                &mut |_| {},
            );
            // An official title may belong to an occupation without a mix.
            assert!(summary.expect("a readable workforce").good > ROWS as u64 * 99 / 100);
        });
    });
    group.finish();
}

fn batches(criterion: &mut Criterion) {
    measure(
        criterion,
        "codes",
        &workforce("code", |occupation| occupation.code),
    );
    measure(
        criterion,
        "titles",
        &workforce("title", |occupation| occupation.title),
    );
}

criterion_group!(benches, batches);
criterion_main!(benches);
