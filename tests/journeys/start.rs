//! From the first field to the first answer.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page, View};

use super::steps::{ROWS, SENTENCE, count, open, wait_for_count};

pub async fn an_occupation_is_chosen_by_keyboard_alone(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.tab_to("#what", 12).await?;
    page.type_text("copywriter").await?;
    page.appears("[role=option]").await?;
    page.press(&[Key::Down]).await?;
    page.wait_for(
        "document.querySelector('#what').getAttribute('aria-activedescendant') === \
         document.querySelector('[role=option][aria-selected=true]')?.id",
    )
    .await?;
    page.press(&[Key::Enter]).await?;
    let sentence = page.wait_for_text(SENTENCE, "of your 40 hours").await?;
    ensure!(
        sentence.contains('%') && sentence.contains("range"),
        "no range in {sentence:?}"
    );
    ensure!(page.has_focus("#what").await?, "the focus left the field");
    let heading = page.text("#answer-heading").await?;
    ensure!(
        heading.to_lowercase().contains("writers"),
        "a copywriter became {heading:?}"
    );
    page.wait_for_text("[role=status]", "of your 40 hours")
        .await?;
    Ok(())
}

pub async fn a_typing_error_still_finds_the_occupation(page: &Page) -> Result<()> {
    open(page, "/", View::PHONE).await?;
    page.fill("#what", "acountant").await?;
    page.wait_for_text("[role=option]", "accountants").await?;
    page.press(&[Key::Escape]).await?;
    page.wait_for("document.querySelector('#what').getAttribute('aria-expanded') === 'false'")
        .await?;
    Ok(())
}

pub async fn nonsense_has_no_match(page: &Page) -> Result<()> {
    open(page, "/", View::PHONE).await?;
    page.fill("#what", "qwxzzk vvbjq").await?;
    page.wait_for_text("[data-testid=no-match]", "no reliable match")
        .await?;
    ensure!(count(page, "[role=option]").await? == 0);
    ensure!(!page.exists(SENTENCE).await?, "nonsense has an answer");
    Ok(())
}

pub async fn an_empty_week_can_be_filled(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.click("#start-empty").await?;
    page.fill("#add", "customer complaints").await?;
    page.appears("[role=option]").await?;
    page.press(&[Key::Enter]).await?;
    wait_for_count(page, ROWS, 1).await?;
    page.fill("[data-testid=row] [data-testid=hours]", "10")
        .await?;
    page.wait_for_text(SENTENCE, "10 hours").await?;
    Ok(())
}

pub async fn evidence_is_shown_with_its_sources(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.tab_to("#what", 12).await?;
    page.appears("[data-testid=fact]").await?;
    Ok(())
}
