//! Runs journeys one after the other and reports them as `cargo test` does.

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use crate::browsers::Browsers;
use crate::{Engine, Page, Site};

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

/// Runs the journeys whose name contains the first argument of the program, in each engine that
/// `TASKMIX_ENGINES` names, each in a browser or a tab of its own, and says on standard output
/// how they ended.
pub fn run(journeys: &[Journey]) -> ExitCode {
    let filter = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let main_job = std::env::var_os("TASKMIX_MAIN_JOB").is_some();
    let chosen: Vec<_> = journeys
        .iter()
        .filter(|journey| !main_job || MAIN_JOB.contains(&journey.name))
        .filter(|journey| {
            filter
                .as_ref()
                .is_none_or(|part| journey.name.contains(part.as_str()))
        })
        .collect();
    match Engine::asked().and_then(|engines| run_all(&engines, &chosen)) {
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

/// The journeys through what most visitors do, for a quick run.
const MAIN_JOB: [&str; 20] = [
    "start::an_occupation_is_chosen_by_keyboard_alone",
    "start::nonsense_has_no_match",
    "start::an_empty_week_can_be_filled",
    "start::evidence_is_shown_with_its_sources",
    "week::edited_hours_change_the_answer_at_once",
    "week::a_wrong_input_says_so_and_the_last_answer_stays",
    "week::an_activity_is_added_removed_and_brought_back",
    "week::a_total_scales_the_rows_and_is_not_used_again",
    "week::own_judgement_is_counted_and_given_up_again",
    "roles::two_roles_are_blended_weighed_and_parted",
    "rate::the_rate_moves_every_scenario",
    "rate::courses_can_be_filtered",
    "shift::an_offered_move_is_tried_and_kept",
    "take::a_saved_file_opens_to_the_same_page",
    "take::it_prints_on_two_pages",
    "explore::the_same_seed_gives_the_same_draws",
    "address::pay_stays_out_of_the_address_and_survives_a_reload",
    "axe::no_state_has_a_violation",
    "late::the_first_load_is_no_more_than_it_needs",
    "session::from_copywriter_to_a_link_by_keyboard_alone",
];

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
