//! The shift simulator.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::steps::{SENTENCE, changed, count, keeps_focus, open_example, wait_for_count};

const EFFECT: &str = "#shift-effect";

pub async fn an_offered_move_is_tried_and_kept(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let sentence = page.text(SENTENCE).await?;
    ensure!(count(page, "[data-testid=shift-offer]").await? == 3);
    for reason in page.texts("[data-testid=shift-offer] .hint").await? {
        ensure!(
            reason.contains('–') && reason.contains("automatable"),
            "no range in {reason:?}"
        );
    }
    page.click("[data-testid=shift-offer] button").await?;
    page.wait_for_text(EFFECT, "After the shift").await?;
    ensure!(page.text(SENTENCE).await? == sentence);
    let two = page.text(EFFECT).await?;
    page.click("[aria-label='More: Hours a week']").await?;
    changed(page, EFFECT, &two).await?;
    page.click("#shift-keep").await?;
    let kept = changed(page, SENTENCE, &sentence).await?;
    wait_for_count(page, "#shift-keep", 0).await?;
    keeps_focus(page).await?;
    page.click("#undo").await?;
    let back = changed(page, SENTENCE, &kept).await?;
    ensure!(back == sentence, "undo gave {back:?}");
    Ok(())
}

pub async fn a_neighbour_can_be_tried(page: &Page) -> Result<()> {
    open_example(page, "Paralegal").await?;
    page.wait_for("document.querySelector('#shift-occupation')?.options.length > 1")
        .await?;
    let script = "const list = document.querySelector('#shift-occupation');
        list.value = list.options[1].value;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(script).await?;
    page.wait_for_text(EFFECT, "After the shift").await?;
    let fifth = page.text(EFFECT).await?;
    page.click("[aria-label='More: Part of the week']").await?;
    page.wait_for_text("#shift-part", "30%").await?;
    changed(page, EFFECT, &fifth).await?;
    Ok(())
}
