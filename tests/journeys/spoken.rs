//! Live regions.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{FIRST_HOURS, SENTENCE, open_example};

/// Edits in a row.
const EDITS: usize = 20;
/// Records later texts of every live region, and the times of key presses.
const LISTEN: &str = "window.announced = []; window.pressed = [];\
    addEventListener('keydown', () => pressed.push(performance.now()), true);\
    const polite = '[aria-live], [role=status], [role=alert]';\
    new MutationObserver(changes => {\
      const regions = new Set(changes.map(change =>\
        (change.target.nodeType === 1 ? change.target : change.target.parentElement)?.closest(polite)));\
      for (const change of changes) for (const node of change.addedNodes)\
        if (node.nodeType === 1) for (const region of [node, ...node.querySelectorAll('*')])\
          if (region.matches(polite)) regions.add(region);\
      for (const region of regions)\
        if (region?.textContent.trim()) window.announced.push([region.dataset.testid ?? region.id, region.textContent]);\
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";

pub async fn twenty_quick_edits_are_read_out_once(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.wait_for_text("[data-testid=spoken]", "of your 40 hours")
        .await?;
    let before = page.text(SENTENCE).await?;
    page.fill(FIRST_HOURS, "3").await?;
    let typed = changed_and_read_out(page, &before).await?;
    page.run(LISTEN).await?;
    page.press_quickly(Key::Up, EDITS).await?;
    changed_and_read_out(page, &typed).await?;
    let announced = page.run("return window.announced;").await?;
    let announced = announced.as_array().context("nothing was announced")?;
    let pauses = pauses(page).await?;
    ensure!(
        announced.len() <= 1 + pauses,
        "read out, with {pauses} pauses between the keys: {announced:?}"
    );
    ensure!(
        announced
            .iter()
            .all(|message| message.get(0).is_some_and(|region| region == "spoken")),
        "something else spoke: {announced:?}"
    );
    let polite = "return document.querySelector('[data-testid=spoken]').getAttribute('aria-live');";
    let polite = page.run(polite).await?;
    ensure!(polite == "polite", "read out {polite}");
    Ok(())
}

/// The number of pauses between keys that are long enough for an announcement. Usually 0; on a busy
/// machine some drivers type slowly.
async fn pauses(page: &Page) -> Result<usize> {
    let long = "return [pressed.length, pressed.filter((time, index) => time - pressed[index - 1] > 500).length];";
    let counts: (usize, usize) = serde_json::from_value(page.run(long).await?)?;
    ensure!(counts.0 == EDITS, "{} keys arrived", counts.0);
    Ok(counts.1)
}

/// Waits until the sentence is another one than before, and is what was read out last; gives it.
/// On a busy machine a sentence may be read out between two keys, or stand for a moment only.
async fn changed_and_read_out(page: &Page, before: &str) -> Result<String> {
    let starts = format!(
        "const start = text => text.replace(/\\s+/g, ' ').split('(')[0].trim();\
         const now = start(document.querySelector('{SENTENCE}').textContent);\
         return now !== start({}) &&\
           now === start(document.querySelector('[data-testid=spoken]').textContent)",
        serde_json::to_string(before)?
    );
    page.wait_for(&format!("(() => {{ {starts}; }})()")).await?;
    page.text(SENTENCE).await
}
