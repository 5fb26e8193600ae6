//! The readings that count, and what is said of their age.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{SENTENCE, changed, open_example, ready, wait_for_count};

const LABELS: &str = "#count-labels";
const CARD: &str = "[data-scenario=price-war]";
const ADDRESS_NAMES_READINGS: &str = "location.hash.includes('~r_M_C')";

pub async fn sources_are_switched_by_keyboard_and_stay_in_the_link(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let (all, card) = (page.text(SENTENCE).await?, page.text(CARD).await?);
    page.run(&format!("document.querySelector('{LABELS}').focus()"))
        .await?;
    page.press(&[Key::Space]).await?;
    let used = changed(page, SENTENCE, &all).await?;
    let counted = "Counted: use of Copilot and use of Claude.";
    ensure!(used.ends_with(counted), "{used}");
    // What rests on the readings follows with the sentence.
    ensure!(page.text(CARD).await? != card, "the scenario stays");
    ensure!(page.has_focus(LABELS).await?, "the switch lost the focus");
    page.wait_for_text(".left-out .mark", "left out").await?;
    page.wait_for_text(".caution", "One of two readings is from 2024")
        .await?;

    page.wait_for(ADDRESS_NAMES_READINGS).await?;
    page.reload().await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, counted).await?;
    ensure!(page.text(SENTENCE).await? == used);

    page.click(LABELS).await?;
    ensure!(changed(page, SENTENCE, &used).await? == all);
    page.wait_for(&format!("!{ADDRESS_NAMES_READINGS}")).await?;
    page.click("#undo").await?;
    ensure!(changed(page, SENTENCE, &all).await? == used);
    Ok(())
}

pub async fn the_last_source_stays(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.click(LABELS).await?;
    page.click("#count-microsoft").await?;
    page.wait_for_text(SENTENCE, "Counted: use of Claude.")
        .await?;
    wait_for_count(page, "#count-anthropic[aria-disabled=true]", 1).await?;
    let one = page.text(SENTENCE).await?;
    page.click("#count-anthropic").await?;
    page.press(&[Key::Space]).await?;
    wait_for_count(page, "#count-anthropic:checked", 1).await?;
    ensure!(page.text(SENTENCE).await? == one);
    // The other switches still work.
    page.click("#count-microsoft").await?;
    page.wait_for_text(SENTENCE, "use of Copilot and use of Claude")
        .await?;
    wait_for_count(page, "#count-anthropic[aria-disabled]", 0).await
}

pub async fn what_was_handed_over_since_is_marked(page: &Page) -> Result<()> {
    open_example(page, "Paralegal").await?;
    page.fill("#add", "recruiting personnel").await?;
    page.appears("#add-options [role=option]").await?;
    page.press(&[Key::Enter]).await?;
    let row = "[data-testid=row]:has([aria-label='judge: Recruiting personnel'])";
    let mark = format!("{row} [data-testid=handed-over]");
    let said = page.wait_for_text(&mark, "handed over in 2026").await?;
    ensure!(said.contains("hardly seen in use in 2024 (2%)"), "{said}");
    page.click("#count-microsoft").await?;
    wait_for_count(page, &mark, 0).await?;
    page.wait_for_text("[data-testid=since]", "16.1% in June 2026")
        .await
        .map(drop)
}
