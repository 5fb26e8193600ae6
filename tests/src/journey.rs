//! Runs journeys one after the other and reports them as `cargo test` does.

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use crate::browsers::Browsers;
use crate::{Engine, Page, Site, scratch};

/// What a journey returns: it borrows its page.
pub type JourneyFuture<'page> = Pin<Box<dyn Future<Output = Result<()>> + 'page>>;

/// A way through the page.
pub type Walk = for<'page> fn(&'page Page) -> JourneyFuture<'page>;

/// A named way through the page.
#[derive(Clone, Copy)]
pub struct Journey {
    /// What holds at its end.
    pub name: &'static str,
    /// The engines that can walk it, and why no other; nothing where every engine does.
    pub only_in: Option<(&'static [Engine], &'static str)>,
    /// The way.
    pub walk: Walk,
}

/// A list of journeys named as their functions are, after the words in front, with the engines and
/// the reason where not all can walk them.
#[macro_export]
macro_rules! journeys {
    ($front:literal: $($module:ident::$name:ident $(in $($engine:ident)+: $reason:expr)?),* $(,)?) => {
        [$($crate::Journey {
            name: concat!($front, stringify!($module), "::", stringify!($name)),
            only_in: None$(.or(Some((&[$($crate::Engine::$engine),+], $reason))))?,
            walk: |page| Box::pin($module::$name(page)),
        }),*]
    };
}

/// The environment variable that asks for the journeys through the main job alone.
const CORE: &str = "TASKMIX_CORE";

/// Runs journeys: those that cover the main job, then the others, unless `TASKMIX_CORE` is set.
/// The first argument of the program chooses those whose name contains it. They are run in each
/// engine that `TASKMIX_ENGINES` names, each in a browser or a tab of its own, and how they ended
/// is printed to standard output.
pub fn run(core: &[Journey], others: &[Journey]) -> ExitCode {
    let filter = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let others = if std::env::var_os(CORE).is_some() {
        &[]
    } else {
        others
    };
    let journeys = [core, others].concat();
    let chosen: Vec<_> = journeys
        .iter()
        .filter(|journey| {
            filter
                .as_ref()
                .is_none_or(|part| journey.name.contains(part.as_str()))
        })
        .collect();
    let outcome = Engine::asked().and_then(|engines| run_all(&engines, &chosen));
    if let Ok(folder) = scratch() {
        // Where something of it cannot be removed, the next run is not disturbed.
        let _ = std::fs::remove_dir_all(folder);
    }
    match outcome {
        Ok(tally) => {
            for (engine, name, error) in &tally.failures {
                println!("\n---- {name}, {} ----\n{error:#}", engine.name());
            }
            let failed = tally.failures.len();
            let word = if failed == 0 { "ok" } else { "FAILED" };
            println!(
                "\ntest result: {word}. {} passed; {failed} failed; {} ignored; 0 measured; {} filtered out",
                tally.passed,
                tally.left_out,
                journeys.len() - chosen.len(),
            );
            if failed == 0 {
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

/// How long a journey may take: a driver that no longer answers must not stop the others.
const LONGEST: Duration = Duration::from_secs(1800);

/// How the journeys ended.
#[derive(Default)]
struct Tally {
    passed: usize,
    /// Not walked in an engine that cannot.
    left_out: usize,
    failures: Vec<(Engine, &'static str, anyhow::Error)>,
}

fn run_all(engines: &[Engine], journeys: &[&Journey]) -> Result<Tally> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut tally = Tally::default();
    for &engine in engines {
        // In a frame without an origin of its own, WebKit's policy needs the site's by name.
        let site = match engine {
            Engine::WebKit => Site::serve_watched()?,
            Engine::Chromium | Engine::Firefox => Site::serve()?,
        };
        let mut browsers = Browsers::new(engine);
        println!("running {} journeys in {}", journeys.len(), engine.name());
        let started = Instant::now();
        for Journey {
            name,
            only_in,
            walk,
        } in journeys.iter().copied()
        {
            if let Some((capable, reason)) = only_in
                && !capable.contains(&engine)
            {
                let capable: Vec<_> = capable.iter().map(|engine| engine.name()).collect();
                println!(
                    "test {name} ... ignored, only in {}: {reason}",
                    capable.join(" and ")
                );
                tally.left_out += 1;
                continue;
            }
            let started = Instant::now();
            let outcome = runtime.block_on(take(*walk, &mut browsers, &site));
            let word = if outcome.is_ok() { "ok" } else { "FAILED" };
            let seconds = started.elapsed().as_secs_f64();
            println!("test {name} ... {word} ({seconds:.1} s)");
            match outcome {
                Ok(()) => tally.passed += 1,
                Err(error) => {
                    // Now too: a run may be stopped before its end.
                    println!(
                        "{}",
                        format!("{error:#}").chars().take(600).collect::<String>()
                    );
                    tally.failures.push((engine, name, error));
                }
            }
        }
        runtime.block_on(browsers.discard());
        println!(
            "{} took {:.0} s",
            engine.name(),
            started.elapsed().as_secs_f64()
        );
    }
    Ok(tally)
}

async fn take(walk: Walk, browsers: &mut Browsers, site: &Site) -> Result<()> {
    let journey = async {
        let page = browsers.page(site).await?;
        let walked = walk(&page).await;
        // The browser ends in any case; what happened first is what is reported.
        let finished = page.finish().await;
        walked.and(finished)
    };
    let outcome = match tokio::time::timeout(LONGEST, journey).await {
        Ok(outcome) => outcome,
        Err(_) => Err(anyhow!("the browser does not answer any more")),
    };
    if outcome.is_err() {
        browsers.discard().await;
    }
    outcome
}
