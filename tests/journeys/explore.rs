//! What can be explored: map, assumptions one at a time, simulation.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{changed, count, open_example, wait_for_count};

/// The line with the result of the simulation.
const CHANCE: &str = "[data-testid=chance]";

/// Opens an example and what can be explored.
async fn explore(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.click("#explore-toggle").await?;
    page.appears("#explore-run").await
}

/// Runs the simulation, and gives what it says with every number of its table.
async fn simulate(page: &Page) -> Result<(String, String)> {
    page.click("#explore-run").await?;
    let sentence = page.wait_for_text(CHANCE, "10,000 draws").await?;
    let table = "return document.querySelector('.histogram table').textContent;";
    let table = page.run(table).await?;
    let table = table.as_str().context("no table")?.to_owned();
    Ok((sentence, table))
}

pub async fn nothing_is_computed_before_it_is_opened(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    ensure!(count(page, "#explore svg").await? == 0, "a chart at once");
    page.click("#explore-toggle").await?;
    wait_for_count(page, "[data-testid=tornado-row]", 5).await?;
    let summary = page.text("[data-testid=map-summary]").await?;
    ensure!(summary.contains("range"), "no range in {summary:?}");
    let numbers = "document.querySelectorAll('.map + details td').length === 25";
    page.wait_for(numbers).await?;
    page.click("#explore-toggle").await?;
    wait_for_count(page, "#explore svg", 0).await
}

pub async fn the_scenario_chosen_is_the_one_explored(page: &Page) -> Result<()> {
    explore(page).await?;
    let held = page.text("[data-testid=tornado-sentence]").await?;
    let script = "const list = document.querySelector('#explore-scenario');\
                  list.value = 'by-the-hour';\
                  list.dispatchEvent(new Event('change', {bubbles: true}));";
    page.run(script).await?;
    let billed = changed(page, "[data-testid=tornado-sentence]", &held).await?;
    ensure!(billed.contains("Bill by the hour"), "{billed:?}");
    let payback = page.value("#payback-scenario").await?;
    ensure!(payback == "by-the-hour", "payback is of {payback:?}");
    let before = page.text("[data-testid=map-summary]").await?;
    page.fill("#field-utilisation", "40").await?;
    changed(page, "[data-testid=map-summary]", &before).await?;
    Ok(())
}

pub async fn the_same_seed_gives_the_same_draws(page: &Page) -> Result<()> {
    explore(page).await?;
    let first = simulate(page).await?;
    page.fill("#explore-seed", "2").await?;
    page.click("#explore-run").await?;
    let table = format!(
        "document.querySelector('.histogram table')?.textContent !== {}\
         && document.querySelector('.histogram')",
        serde_json::Value::from(first.1.as_str())
    );
    page.wait_for(&table).await?;
    page.fill("#explore-seed", "1.5").await?;
    page.wait_for_text("#explore-seed-error", "whole number")
        .await?;
    page.fill("#explore-seed", "1").await?;
    wait_for_count(page, "#explore-seed-error", 0).await?;
    page.click("#explore-run").await?;
    page.wait_for_text(".histogram + .hint", "Seed 1.").await?;
    let again = simulate(page).await?;
    ensure!(again == first, "{again:?} instead of {first:?}");
    page.fill("#field-rate", "90").await?;
    page.wait_for_text(CHANCE, "have changed").await?;
    Ok(())
}

pub async fn a_cancelled_simulation_leaves_the_page_alive(page: &Page) -> Result<()> {
    explore(page).await?;
    let watch = "new MutationObserver(() => {\
                 if (document.querySelector('#explore-progress'))\
                 document.querySelector('#explore-cancel').click();\
                 }).observe(document.querySelector('#explore'), {subtree: true, childList: true});";
    page.run(watch).await?;
    page.click("#explore-run").await?;
    page.wait_for_text(CHANCE, "Cancelled").await?;
    ensure!(!page.exists(".histogram").await?, "a result all the same");
    let before = page.text("[data-testid=map-summary]").await?;
    page.fill("#field-utilisation", "40").await?;
    changed(page, "[data-testid=map-summary]", &before).await?;
    ensure!(page.text(CHANCE).await? == "Cancelled.");
    Ok(())
}

pub async fn it_is_explored_by_keyboard_alone(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.run("document.querySelector('#compare summary').focus();")
        .await?;
    page.tab_to("#explore-toggle", 3).await?;
    page.press(&[Key::Enter]).await?;
    page.appears("#explore-run").await?;
    ensure!(
        page.has_focus("#explore-toggle").await?,
        "the focus is lost"
    );
    page.tab_to("#explore-scenario", 2).await?;
    page.tab_to("#explore-seed", 8).await?;
    page.press(&[Key::SelectAll]).await?;
    page.type_text("7").await?;
    page.tab_to("#explore-run", 1).await?;
    page.press(&[Key::Space]).await?;
    page.wait_for_text(CHANCE, "10,000 draws").await?;
    ensure!(page.has_focus("#explore-run").await?, "the focus is lost");
    page.wait_for_text(".histogram + .hint", "Seed 7.").await?;
    Ok(())
}
