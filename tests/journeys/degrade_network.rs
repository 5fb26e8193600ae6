//! A slow network.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Gate, Page, View};

use super::steps::{SENTENCE, choose_example, ready, wait_for_count};

pub async fn while_the_program_loads_the_page_says_so(page: &Page) -> Result<()> {
    let program = Gate::before(".wasm");
    let site = page.site().behind(&program)?;
    page.open_address(&site.address("/"), View::PHONE).await?;
    let text = page.text("main").await?;
    for part in [
        "How much of your work could AI do",
        "Say what you do",
        "Nothing you type leaves",
    ] {
        ensure!(text.contains(part), "no {part:?} in {text:?}");
    }
    let waiting = "(field => field.disabled && field.checkVisibility() \
                   && field.placeholder.includes('loading'))(document.querySelector('.combobox input'))";
    page.wait_for(waiting).await?;
    ensure!(!page.exists("#failure").await?, "a problem is told");
    program.open();
    ready(page).await?;
    choose_example(page, "Roofer").await
}

pub async fn a_search_does_not_wait_for_the_long_index(page: &Page) -> Result<()> {
    let titles = Gate::before(".bin");
    let site = page.site().behind(&titles)?;
    page.open_address(&site.address("/"), View::DESK).await?;
    ready(page).await?;
    page.fill("#what", "accountants").await?;
    page.wait_for_text("[role=option]", "accountants").await?;
    ensure!(!page.exists(SENTENCE).await?, "an answer before a choice");
    // The first medical assistant is no virtual one: weak matches wait for the other titles.
    let loading = "[data-testid=titles-loading]";
    page.wait_for_text(loading, "loading").await?;
    page.fill("#what", "virtual assistant").await?;
    page.wait_for_text(loading, "loading").await?;
    wait_for_count(page, "[role=option]", 0).await?;
    wait_for_count(page, "[data-testid=no-match]", 0).await?;
    // Suggestions keep their positions when the other titles arrive.
    page.fill("#what", "writer").await?;
    let first = page.wait_for_text("[role=option]", "writers").await?;
    titles.open();
    wait_for_count(page, loading, 0).await?;
    let now = page.texts("[role=option]").await?;
    ensure!(
        now.len() > 1 && now.first() == Some(&first),
        "{first:?} was offered, then {now:?}"
    );
    // A word that only the long index knows.
    page.fill("#what", "copywriter").await?;
    page.wait_for_text("[role=option]", "writers")
        .await
        .map(drop)
}
