//! What every part of the page gives, to compare: numbers, titles, simulation, codes.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::steps::{SENTENCE, wait_for_count};

/// The failure screen.
pub const FAILURE: &str = "#failure";

/// The answer to the example that is asked for everywhere here; it needs the first load alone.
pub async fn answer(page: &Page) -> Result<String> {
    let choose = "([...document.querySelectorAll('[data-testid=example] button')]\
        .find(chip => chip.innerText.trim() === 'Copywriter')?.click(), true)";
    page.wait_for(choose).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    page.text(SENTENCE).await
}

/// Waits until what comes after the first load is there, or says that it could not be loaded;
/// gives whether all of it is there.
pub async fn is_complete(page: &Page) -> Result<bool> {
    let settled = "(document.querySelector('#take-open')\
        && document.querySelector('[data-testid=sources]') && 'complete')\
        || ([...document.querySelectorAll('[data-testid=late]')]\
          .some(one => one.innerText.includes('could not be loaded')) && 'lacking')";
    Ok(page.wait_for(settled).await? == "complete")
}

/// A title that only the long index knows; whether it was found.
pub async fn has_long_titles(page: &Page) -> Result<bool> {
    page.fill("#what", "Ghostwriter").await?;
    let settled = "(document.querySelector('[data-testid=titles-lacking]') && 'lacking')\
        || [...document.querySelectorAll('#what-options .option-note')]\
          .some(one => one.innerText.toLowerCase().includes('ghost')) && 'long'";
    let titles = page.wait_for(settled).await?;
    Ok(titles == "long")
}

/// Runs the simulation; gives its sentence and every number of its table.
pub async fn simulation(page: &Page) -> Result<String> {
    page.click("#explore-toggle").await?;
    page.click("#explore-run").await?;
    let sentence = page
        .wait_for_text("[data-testid=chance]", "10,000 draws")
        .await?;
    let table = "return document.querySelector('.histogram table').textContent;";
    let table = page.run(table).await?;
    Ok(sentence + table.as_str().context("no table")?)
}

/// Opens the embed codes; whether they were made.
pub async fn has_codes(page: &Page) -> Result<bool> {
    page.click("#embed-code > summary").await?;
    let settled = "(document.querySelector('#embed-plain')?.value && 'made')\
        || (document.querySelector('#embed-code .boot-problem') && 'not made')";
    Ok(page.wait_for(settled).await? == "made")
}

/// Waits for the failure screen, and checks what it has to have.
pub async fn failure(page: &Page) -> Result<String> {
    wait_for_count(page, FAILURE, 1).await?;
    let text = page.text("#failure [role=alert]").await?;
    ensure!(
        page.has_focus("#failure-heading").await?,
        "the focus is not on the heading"
    );
    ensure!(
        page.exists("#failure-reload").await?,
        "nothing to reload by"
    );
    Ok(text)
}

/// Leaves the page and checks the console as [`console_of_damage`] does. It comes before the
/// server of the page stops: a page that stays open goes on asking for files, and the browser
/// reports a refused connection to the console after it was checked.
pub async fn leave(page: &Page) -> Result<()> {
    page.open_address("about:blank", View::DESK).await?;
    console_of_damage(page).await
}

/// Empties the console of what the browser itself says about files that it does not take;
/// fails on anything else in it.
pub async fn console_of_damage(page: &Page) -> Result<()> {
    const EXPECTED: [&str; 12] = [
        "when fetching the script",
        "/sw",
        "Fetch API cannot load",
        "Manifest fetch from",
        "Failed to load resource",
        "Failed to find a valid digest",
        "net::ERR_",
        "Content Security Policy",
        "MIME type",
        "Manifest:",
        "was preloaded using link preload but not used",
        "integrity",
    ];
    for entry in page.console().await? {
        ensure!(
            EXPECTED.iter().any(|part| entry.contains(part)),
            "in the console: {entry}"
        );
    }
    Ok(())
}
