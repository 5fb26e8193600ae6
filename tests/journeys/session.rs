//! A freelancer's whole session, by keyboard alone.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page, View};

use super::steps::{FIRST_HOURS, SENTENCE, changed, complete, count, open, ready, wait_for_count};

/// Every figure that a link has to bring back.
const FIGURES: &str = "[data-testid=sentence], [data-testid=rest], [data-testid^=reading-], \
    [data-testid=scenario] [data-testid=change], [data-testid=cell], .spans dd";
const YEAR: &str = "[data-testid=cell][data-line=year]:not([data-scenario=today])";
const OWN: &str = "[data-testid=scenario][data-scenario=own-1]";

/// Goes on with Tab to a field and types a value in place of what it holds.
async fn type_into(page: &Page, field: &str, text: &str) -> Result<()> {
    page.tab_to(field, 150).await?;
    page.press(&[Key::SelectAll]).await?;
    page.type_text(text).await
}

pub async fn from_copywriter_to_a_link_by_keyboard_alone(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.tab_to("#what", 12).await?;
    page.type_text("copywriter").await?;
    page.appears("#what-options [role=option]").await?;
    page.press(&[Key::Down, Key::Enter]).await?;
    let first = page.wait_for_text(SENTENCE, "hours").await?;
    complete(page).await?;

    type_into(page, FIRST_HOURS, "12").await?;
    let typed = changed(page, SENTENCE, &first).await?;
    page.press(&[Key::Up]).await?;
    let edited = changed(page, SENTENCE, &typed).await?;

    let year = page.text(YEAR).await?;
    type_into(page, "#field-rate", "85").await?;
    let charged = changed(page, YEAR, &year).await?;

    page.tab_to("[data-scenario=price-war] .assumptions summary", 60)
        .await?;
    page.press(&[Key::Enter]).await?;
    let war = "[data-scenario=price-war] [data-testid=change]";
    let before = page.text(war).await?;
    type_into(page, "#assume-price-war-m", "0").await?;
    changed(page, war, &before).await?;
    page.tab_to("[data-scenario=price-war] .card-own button", 30)
        .await?;
    page.press(&[Key::Space]).await?;
    wait_for_count(page, OWN, 1).await?;
    type_into(page, "#name-own-1", "My market").await?;
    page.wait_for_text(&format!("{OWN} h4"), "My market")
        .await?;

    let courses = count(page, "[data-testid=course]").await?;
    page.tab_to("#filter-hours", 60).await?;
    page.press(&[Key::Down]).await?;
    page.wait_for(&format!(
        "document.querySelector('#filter-hours').value !== ''
             && document.querySelectorAll('[data-testid=course]').length <= {courses}"
    ))
    .await?;

    page.tab_to("#take-pay", 60).await?;
    page.press(&[Key::Space]).await?;
    page.wait_for_text("[data-testid=reveals]", "your rate, prices and costs")
        .await?;
    page.press(&[Key::BackTab, Key::BackTab]).await?;
    ensure!(page.has_focus("#take-link").await?, "no link field there");
    let link = page.value("#take-link").await?;
    let figures = page.texts(FIGURES).await?;
    let sentence = page.text(SENTENCE).await?;
    ensure!(sentence == edited, "{sentence:?} instead of {edited:?}");
    ensure!(charged != year, "the rate changed nothing");
    ensure!(figures.len() > 30, "only {} figures", figures.len());
    if let Some(pdf) = page.pdf().await? {
        ensure!(pdf.starts_with(b"%PDF-"), "no PDF");
    }

    page.open_address("about:blank", View::DESK).await?;
    page.open_address(&link, View::DESK).await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, &sentence).await?;
    complete(page).await?;
    page.wait_for_text(&format!("{OWN} h4"), "My market")
        .await?;
    let again = page.texts(FIGURES).await?;
    for (before, after) in figures.iter().zip(&again) {
        ensure!(before == after, "{after:?} instead of {before:?}");
    }
    ensure!(figures.len() == again.len());
    Ok(())
}
