//! What is read out.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{FIRST_HOURS, SENTENCE, changed, open_example};

/// Edits in a row.
const EDITS: usize = 20;
/// Keeps what every live region of the page says from now on, and when keys were pressed.
const LISTEN: &str = "window.heard = []; window.pressed = [];\
    addEventListener('keydown', () => pressed.push(performance.now()), true);\
    const polite = '[aria-live], [role=status], [role=alert]';\
    new MutationObserver(changes => {\
      const regions = new Set(changes.map(one =>\
        (one.target.nodeType === 1 ? one.target : one.target.parentElement)?.closest(polite)));\
      for (const one of changes) for (const node of one.addedNodes)\
        if (node.nodeType === 1) for (const region of [node, ...node.querySelectorAll('*')])\
          if (region.matches(polite)) regions.add(region);\
      for (const region of regions)\
        if (region?.textContent.trim()) window.heard.push([region.dataset.testid ?? region.id, region.textContent]);\
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";

pub async fn twenty_quick_edits_are_read_out_once(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.wait_for_text("[data-testid=spoken]", "of your 40 hours")
        .await?;
    let before = page.text(SENTENCE).await?;
    page.fill(FIRST_HOURS, "3").await?;
    let typed = changed(page, SENTENCE, &before).await?;
    page.wait_for_text("[data-testid=spoken]", &start(&typed))
        .await?;
    page.script(LISTEN, Vec::new()).await?;
    page.press_quickly(Key::Up, EDITS).await?;
    let sentence = changed(page, SENTENCE, &typed).await?;
    page.wait_for("a voice", "window.heard.length > 0").await?;
    let said = page.text("[data-testid=spoken]").await?;
    ensure!(
        start(&said) == start(&page.text(SENTENCE).await?),
        "{said:?} was read out instead of {sentence:?}"
    );
    let heard = page.script("return window.heard;", Vec::new()).await?;
    let heard = heard.as_array().context("nothing was heard")?;
    let pauses = pauses(page).await?;
    ensure!(
        heard.len() <= 1 + pauses,
        "read out, with {pauses} pauses between the keys: {heard:?}"
    );
    ensure!(
        heard
            .iter()
            .all(|one| one.get(0).is_some_and(|who| who == "spoken")),
        "something else spoke: {heard:?}"
    );
    let polite = "return document.querySelector('[data-testid=spoken]').getAttribute('aria-live');";
    let polite = page.script(polite, Vec::new()).await?;
    ensure!(polite == "polite", "read out {polite}");
    Ok(())
}

/// How often a key came so long after the one before that the answer may have been read out in
/// between: on a busy machine some drivers are slower than a hand. Usually never.
async fn pauses(page: &Page) -> Result<usize> {
    let long = "return [pressed.length, pressed.filter((time, at) => time - pressed[at - 1] > 500).length];";
    let told: (usize, usize) = serde_json::from_value(page.script(long, Vec::new()).await?)?;
    ensure!(told.0 == EDITS, "{} keys came", told.0);
    Ok(told.1)
}

/// The sentence up to its range, spaces made alike.
fn start(sentence: &str) -> String {
    let words: Vec<_> = sentence.split_whitespace().collect();
    let text = words.join(" ");
    text.split('(').next().unwrap_or_default().trim().to_owned()
}
