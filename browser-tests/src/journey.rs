//! Runs journeys one after the other and reports them as `cargo test` does.

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use crate::{Driver, Engine, Page, Site};

/// What a journey returns: it borrows its page.
pub type JourneyFuture<'page> = Pin<Box<dyn Future<Output = Result<()>> + 'page>>;

/// A named way through the page.
#[derive(Clone, Copy)]
pub struct Journey {
    /// What holds at its end.
    pub name: &'static str,
    /// The way.
    pub walk: for<'page> fn(&'page Page) -> JourneyFuture<'page>,
}

/// Runs the journeys whose name contains the first argument of the program, each in a browser
/// of its own, and says on standard output how they ended.
pub fn run(journeys: &[Journey]) -> ExitCode {
    let filter = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let chosen: Vec<_> = journeys
        .iter()
        .filter(|journey| {
            filter
                .as_ref()
                .is_none_or(|part| journey.name.contains(part.as_str()))
        })
        .collect();
    match run_all(&chosen) {
        Ok(failures) => {
            for (name, error) in &failures {
                println!("\n---- {name} ----\n{error:#}");
            }
            let word = if failures.is_empty() { "ok" } else { "FAILED" };
            println!(
                "\ntest result: {word}. {} passed; {} failed; 0 ignored; 0 measured; {} filtered out",
                chosen.len() - failures.len(),
                failures.len(),
                journeys.len() - chosen.len(),
            );
            if failures.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_all(journeys: &[&Journey]) -> Result<Vec<(&'static str, anyhow::Error)>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let site = Site::serve()?;
    let driver = Driver::start(Engine::Chromium)?;
    println!("running {} journeys", journeys.len());
    let mut failures = Vec::new();
    for journey in journeys {
        let started = Instant::now();
        let outcome = runtime.block_on(walk(journey, &driver, &site));
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!(
            "test {} ... {word} ({:.1} s)",
            journey.name,
            started.elapsed().as_secs_f64()
        );
        if let Err(error) = outcome {
            failures.push((journey.name, error));
        }
    }
    Ok(failures)
}

async fn walk(journey: &Journey, driver: &Driver, site: &Site) -> Result<()> {
    let page = Page::new(driver, site).await?;
    let walked = (journey.walk)(&page).await;
    // The browser ends in any case; what happened first is what is reported.
    let finished = page.finish().await;
    walked.and(finished)
}
