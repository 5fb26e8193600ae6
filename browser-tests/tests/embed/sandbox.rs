//! Frames that may do almost nothing.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::hosts::{answer_in, frame, html, named, open_host, received};

pub async fn a_frame_without_an_origin_computes_and_copies_its_link(page: &Page) -> Result<()> {
    let one = frame(
        page,
        "one",
        "&occupation=43-4051.00&hours=30",
        "sandbox=allow-scripts",
    );
    open_host(page, html(page, &one)).await?;
    let sentence = answer_in(page, "#one").await?;
    ensure!(sentence.contains("30 hours"), "{sentence}");
    page.wait_for(
        "a height",
        "parseInt(document.querySelector('#one').style.height) > 500",
    )
    .await?;
    page.enter("#one").await?;
    ensure!(
        page.script("return self.origin;", Vec::new()).await? == "null",
        "the frame has an origin"
    );
    page.wait_for("the rate", "document.querySelector('#field-rate')")
        .await?;
    page.click("[data-copy=link-text]").await?;
    page.wait_for_text("#link-text-said", "cop").await?;
    let selected = "(() => { const field = document.querySelector('#link-text');\
        return field.selectionEnd === field.value.length && field.value.includes('#v1.'); })()";
    page.wait_for("the whole link selected", selected).await?;
    page.leave().await?;
    let messages = received(page).await?;
    ensure!(named(&messages, "ready").len() == 1, "not ready once");
    ensure!(
        named(&messages, "result").is_empty(),
        "a result went to nobody in particular"
    );
    Ok(())
}

pub async fn a_frame_without_scripts_says_what_it_needs(page: &Page) -> Result<()> {
    let one = frame(page, "one", "", "sandbox");
    open_host(page, html(page, &one)).await?;
    page.enter("#one").await?;
    page.wait_for_text("noscript", "javascript").await?;
    let link = "document.querySelector('noscript a')?.target === '_blank'";
    page.wait_for("a way out", link).await?;
    page.leave().await
}
