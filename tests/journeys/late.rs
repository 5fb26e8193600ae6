//! Parts of the page that come after its first load.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::steps::{FIRST_HOURS, SENTENCE, choose_example, complete, open, ready};

/// The files of the first load, as `cargo xtask size` adds them up.
const FIRST: [&str; 6] = [
    "app.js",
    "app.wasm",
    "app.webmanifest",
    "boot.js",
    "icon.svg",
    "offline.js",
];
/// Other files that may be fetched: the service worker, which some engines report, and the script
/// that records the console in WebKit.
const BESIDE: [&str; 2] = ["sw.js", "watch.js"];
/// The placeholder of a part that has not arrived.
const PLACE: &str = "#rate [data-testid=late]";

/// The names of the files fetched so far, without their hashes.
async fn fetched(page: &Page) -> Result<Vec<String>> {
    let script = "return performance.getEntriesByType('resource')\
                  .map(entry => entry.name.split('/').pop().replace(/-[0-9a-f]{16}[.]/, '.'));";
    Ok(serde_json::from_value(page.run(script).await?)?)
}

pub async fn the_first_load_is_no_more_than_it_needs(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.wait_for_text("#evidence button", "Show").await?;
    let first = fetched(page).await?;
    ensure!(
        first
            .iter()
            .all(|name| FIRST.iter().chain(&BESIDE).any(|known| known == name)),
        "more than the first load: {first:?}"
    );
    ensure!(first.iter().any(|name| name == "app.wasm"), "{first:?}");
    choose_example(page, "Roofer").await?;
    let then = fetched(page).await?;
    ensure!(
        then.iter().any(|name| name == "details.wasm"),
        "no details.wasm in {then:?}"
    );
    ensure!(
        !then.iter().any(|name| name == "embed.wasm"),
        "what only a frame needs: {then:?}"
    );
    Ok(())
}

pub async fn a_link_to_a_part_waits_for_it(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.wait_for_text("#evidence button", "Show").await?;
    let click = "document.querySelector('nav a[href=\"#limits\"]').click();";
    page.run(click).await?;
    let there = "(limits => limits && document.activeElement === limits \
                 && limits.getBoundingClientRect().top < innerHeight)\
                 (document.querySelector('#limits'))";
    page.wait_for(there).await.map(drop)
}

pub async fn a_part_that_cannot_be_loaded_can_be_tried_again(page: &Page) -> Result<()> {
    let lose = "window.lost = true; window.losses = 0; const real = fetch;\
                window.fetch = (address, options) => {\
                  if (!lost || !/\\/details-[0-9a-f]+\\.wasm/.test(address)) return real(address, options);\
                  losses += 1;\
                  return real(address + '.lost', options);\
                };";
    page.before_scripts(lose).await?;
    page.open("/", View::DESK).await?;
    ready(page).await?;
    let chip = "document.querySelector('[data-testid=example] button').click();";
    page.run(chip).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    page.wait_for_text(PLACE, "could not be loaded").await?;
    page.fill(FIRST_HOURS, "12").await?;
    let sentence = page.text(SENTENCE).await?;
    // Still missing: the error is shown again.
    page.run("window.first = losses;").await?;
    page.click(&format!("{PLACE} button")).await?;
    page.wait_for("first > 0 && losses === 2 * first").await?;
    page.wait_for_text(PLACE, "could not be loaded").await?;
    page.run("window.lost = false;").await?;
    page.click(&format!("{PLACE} button")).await?;
    page.appears("#field-rate").await?;
    complete(page).await?;
    ensure!(page.text(SENTENCE).await? == sentence, "another answer");
    ensure!(page.value(FIRST_HOURS).await? == "12", "the hours are lost");
    // The browser itself reports missing files and wrong hashes.
    for message in page.console().await? {
        ensure!(message.contains(".lost"), "{message}");
    }
    Ok(())
}
