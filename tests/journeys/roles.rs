//! Several occupations in one week.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{SENTENCE, changed, keeps_focus, open_example, ready, wait_for_count};

const ROLE: &str = "[data-testid=role]";
const PARTS: &str =
    "[...document.querySelectorAll('[data-testid=role-part]')].map(field => field.value)";

pub async fn two_roles_are_blended_weighed_and_parted(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let alone = page.text(SENTENCE).await?;
    page.fill("#another", "roofer").await?;
    page.appears("#another-options [role=option]").await?;
    page.press(&[Key::Enter]).await?;
    wait_for_count(page, ROLE, 2).await?;
    let even = changed(page, SENTENCE, &alone).await?;
    page.fill("#another", "roofer").await?;
    let there = "document.querySelector('#another-options [role=option]')?.innerText";
    page.wait_for(&format!("{there}?.includes('already here')"))
        .await?;
    page.press(&[Key::Escape]).await?;
    page.wait_for(&format!("{PARTS}.join() === '50,50'"))
        .await?;
    page.fill("[data-testid=role-part]", "80").await?;
    page.wait_for(&format!("{PARTS}.join() === '80,20'"))
        .await?;
    let weighed = changed(page, SENTENCE, &even).await?;
    // The link carries it.
    page.wait_for("location.hash.includes('_s0.8')").await?;
    page.reload().await?;
    ready(page).await?;
    wait_for_count(page, ROLE, 2).await?;
    ensure!(page.text(SENTENCE).await? == weighed);
    page.click("[data-testid=role]:last-child [data-testid=unblend]")
        .await?;
    wait_for_count(page, ROLE, 0).await?;
    keeps_focus(page).await?;
    let again = changed(page, SENTENCE, &weighed).await?;
    ensure!(again == alone);
    Ok(())
}
