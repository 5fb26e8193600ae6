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

/// Runs journeys in Chromium, as [`run_in`] does.
pub fn run(journeys: &[Journey]) -> ExitCode {
    run_in(&[Engine::Chromium], journeys)
}

/// Runs the journeys whose name contains the first argument of the program, in each of the
/// engines, each in a browser of its own, and says on standard output how they ended.
pub fn run_in(engines: &[Engine], journeys: &[Journey]) -> ExitCode {
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
    match run_all(engines, &chosen) {
        Ok(failures) => {
            for (engine, name, error) in &failures {
                println!("\n---- {name}, {} ----\n{error:#}", engine.name());
            }
            let word = if failures.is_empty() { "ok" } else { "FAILED" };
            println!(
                "\ntest result: {word}. {} passed; {} failed; 0 ignored; 0 measured; {} filtered out",
                engines.len() * chosen.len() - failures.len(),
                failures.len(),
                engines.len() * (journeys.len() - chosen.len()),
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

/// A journey that failed, and in which engine.
type Failure = (Engine, &'static str, anyhow::Error);

fn run_all(engines: &[Engine], journeys: &[&Journey]) -> Result<Vec<Failure>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut failures = Vec::new();
    for &engine in engines {
        // In a frame without an origin of its own, WebKit's policy needs the site's by name.
        let site = match engine {
            Engine::WebKit => Site::serve_named()?,
            Engine::Chromium | Engine::Firefox => Site::serve()?,
        };
        let driver = Driver::start(engine)?;
        println!("running {} journeys in {}", journeys.len(), engine.name());
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
                failures.push((engine, journey.name, error));
            }
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
