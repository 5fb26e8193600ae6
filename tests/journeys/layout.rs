//! Loaded files, layout on the screen, and the page without scripts.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page, Site, View};

use super::steps::{SENTENCE, choose_example, open, ready};

/// Fails when the page is wider than its window, and names the elements.
pub async fn not_too_wide(page: &Page, when: &str) -> Result<()> {
    // What a scrolling element around it holds back is no culprit, unless it is positioned.
    let script = "const width = document.documentElement.clientWidth;\
        if (document.documentElement.scrollWidth <= width) return null;\
        const held = element => getComputedStyle(element).position !== 'absolute' && element.parentElement\
          && (getComputedStyle(element.parentElement).overflowX !== 'visible'\
              || held(element.parentElement));\
        return [...document.querySelectorAll('body *')]\
          .filter(element => element.getBoundingClientRect().right > width + 0.5 && !held(element))\
          .slice(0, 5).map(element => element.outerHTML.slice(0, 120));";
    let beyond = page.run(script).await?;
    ensure!(
        beyond.is_null(),
        "{when}, the page is wider than the screen; beyond it: {beyond}"
    );
    Ok(())
}

pub async fn the_answer_shares_the_first_screen_of_a_phone(page: &Page) -> Result<()> {
    open(page, "/", View::PHONE).await?;
    page.fill("#what", "copywriter").await?;
    page.appears("[role=option]").await?;
    page.press(&[Key::Enter]).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    page.wait_for(
        "(() => { const of = selector => document.querySelector(selector).getBoundingClientRect();\
         return of('#what').top >= 0 && of('[data-testid=sentence]').bottom <= innerHeight; })()",
    )
    .await?;
    Ok(())
}

pub async fn on_a_low_screen_the_field_stays_in_view_as_the_answer_comes(
    page: &Page,
) -> Result<()> {
    // The field is low on the page before the answer, so its focus scrolls the page.
    let low = View {
        height: 420,
        ..View::PHONE
    };
    open(page, "/", low).await?;
    page.fill("#what", "copywriter").await?;
    page.appears("[role=option]").await?;
    page.press(&[Key::Enter]).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    page.wait_for(
        "(() => { const field = document.querySelector('#what').getBoundingClientRect();\
         return field.top >= 0 && field.bottom <= innerHeight; })()",
    )
    .await?;
    Ok(())
}

pub async fn without_javascript_the_page_says_what_it_needs(page: &Page) -> Result<()> {
    page.without_scripts().await?;
    page.open("/", View::PHONE).await?;
    let text = page.text("body").await?;
    ensure!(
        text.contains("JavaScript") && text.contains("WebAssembly"),
        "{text}"
    );
    ensure!(page.exists("h1").await?, "no heading");
    Ok(())
}

pub async fn it_works_from_a_subfolder(page: &Page) -> Result<()> {
    let site = Site::serve_in_subfolder()?;
    page.open_address(&site.address("/"), View::DESK).await?;
    ready(page).await?;
    choose_example(page, "Roofer").await
}

pub async fn every_file_is_its_own_and_fetched_once(page: &Page) -> Result<()> {
    open(page, "/", View::PHONE).await?;
    choose_example(page, "Roofer").await?;
    page.fill("#what", "nurse").await?;
    page.wait_for(
        "performance.getEntriesByType('resource').some(entry => entry.name.includes('/titles-'))",
    )
    .await?;
    // Files from the cache have a transfer size of 0.
    let script = "return performance.getEntriesByType('resource')\
                  .filter(entry => entry.transferSize > 0).map(entry => entry.name);";
    let fetched: Vec<String> = serde_json::from_value(page.run(script).await?)?;
    ensure!(
        fetched.iter().any(|address| address.ends_with(".wasm")),
        "no .wasm file in {fetched:?}"
    );
    for (index, address) in fetched.iter().enumerate() {
        ensure!(page.is_own(address), "a request leaves the site: {address}");
        ensure!(
            !fetched.iter().take(index).any(|earlier| earlier == address),
            "twice: {address}"
        );
    }
    Ok(())
}
